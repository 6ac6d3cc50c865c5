#include "jobs/job.h"

#include "core/files.h"
#include "jobs/event.h"
#include "jobs/jobdirectory.h"
#include "jobs/joblock.h"
#include "jobs/processtree.h"
#include "jobs/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTimeZone>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::jobs {

namespace {

constexpr qint64 planFileLimit = 4LL * 1024 * 1024;
constexpr qint64 eventChunk = 4LL * 1024 * 1024;
// How long a supervisor that was started may take until it holds the lock.
constexpr auto launchTime = 15s;
// How long a job may lie there until it is put into the queue or started.
constexpr auto queueingTime = 5min;
// How long a directory may be in the making: whoever makes it after that was killed, or is asleep and will fail.
constexpr auto makingTime = 24h;
constexpr auto idTimeFormat = "yyyyMMdd'T'HHmmss.zzz'Z'"_L1;

core::Result<QByteArray> readSome(const QString &path, qint64 offset, qint64 limit)
{
    const auto descriptor = openJobFile(path, O_RDONLY);
    if (!descriptor) {
        return std::unexpected(descriptor.error());
    }
    QFile file;
    if (!file.open(*descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle) ||
        !file.seek(offset)) {
        return core::failure(Tr::tr("Cannot read “%1”: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    return file.read(limit);
}

QString newId()
{
    return QDateTime::currentDateTimeUtc().toString(idTimeFormat) +
           u"-%1"_s.arg(QRandomGenerator::global()->bounded(0x10000U), 4, 16, '0'_L1);
}

/// A hidden one, which is no job yet.
core::Result<QString> makeDirectory(const QString &folder)
{
    for (int attempt = 0; attempt < 10; ++attempt) {
        QString directory = folder + u"/."_s + newId();
        if (::mkdir(QFile::encodeName(directory).constData(), S_IRWXU) == 0) {
            return directory;
        }
        if (errno != EEXIST) {
            break;
        }
    }
    return core::failure(Tr::tr("Cannot make a job directory below “%1”: %2")
                             .arg(QDir::toNativeSeparators(folder), qt_error_string(errno)));
}

/// Gives a directory that is complete its name: who watches the folder is told once, and then finds the whole job.
core::Result<QString> show(const QString &hidden)
{
    QString directory = QFileInfo(hidden).path() + u'/' + QFileInfo(hidden).fileName().sliced(1);
    if (::rename(QFile::encodeName(hidden).constData(), QFile::encodeName(directory).constData()) != 0) {
        return core::failure(Tr::tr("Cannot make a job directory below “%1”: %2")
                                 .arg(QDir::toNativeSeparators(QFileInfo(hidden).path()), qt_error_string(errno)));
    }
    return directory;
}

/// A hidden directory of ours whose maker is long gone. By its name and its own time: a clock may have been set.
bool isAbandoned(const QFileInfo &hidden)
{
    const QString name = hidden.fileName();
    QDateTime made = QDateTime::fromString(name.section(u'-', 0, 0).sliced(1), QString(idTimeFormat));
    made.setTimeZone(QTimeZone::UTC);
    const QDateTime latest = QDateTime::currentDateTimeUtc() - makingTime;
    return made.isValid() && made < latest && hidden.lastModified() < latest;
}

void removeAbandoned(const QString &folder)
{
    const QFileInfoList all =
        QDir(folder).entryInfoList({u".*Z-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &hidden : all) {
        if (isAbandoned(hidden)) {
            removeTree(hidden.filePath());
        }
    }
}

QStringList jobDirectories(const QString &folder)
{
    QStringList directories;
    const QStringList names =
        QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        directories.append(QDir(folder).absoluteFilePath(name));
    }
    return directories;
}

/// What the record means now that the supervisor is known to be gone, or not to be there yet.
JobState stateWithoutSupervisor(const QString &directory, const StateRecord &record)
{
    if (record.state == JobState::Running) {
        return JobState::Interrupted;
    }
    if (record.state != JobState::Waiting) {
        return record.state;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (record.launched.isValid()) {
        return record.launched + launchTime < now ? JobState::Interrupted : JobState::Waiting;
    }
    if (QFileInfo(cancelPath(directory)).isFile()) {
        return JobState::Cancelled;
    }
    // Whoever made it is gone.
    const bool isForgotten =
        !record.queued.isValid() && QFileInfo(statePath(directory)).lastModified() + queueingTime < now;
    return isForgotten ? JobState::Interrupted : JobState::Waiting;
}

core::Result<StateRecord> currentState(const QString &directory)
{
    // Read after the lock was looked at: the supervisor writes the end before it frees the lock.
    const bool hasSupervisor = JobLock::isTaken(directory);
    auto record = readState(directory);
    if (!record || hasSupervisor) {
        return record;
    }
    record->state = stateWithoutSupervisor(directory, *record);
    if (record->state == JobState::Interrupted) {
        const bool isRestarted = !record->bootId.isEmpty() && record->bootId != currentBootId();
        record->problem = isRestarted ? Tr::tr("The machine was restarted while the job ran.")
                                      : Tr::tr("The process that ran the job was ended from outside.");
    }
    return record;
}

} // namespace

QString defaultJobsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/sealyard/jobs"_L1;
}

core::Result<Job> createJob(const QString &folder, const Plan &plan)
{
    if (const auto made = core::makeFolder(folder); !made) {
        return core::failure(
            Tr::tr("%1 Builds keep their logs there; set XDG_STATE_HOME to another place.").arg(made.error().message),
            made.error().kind);
    }
    const auto hidden = makeDirectory(QDir(folder).absolutePath());
    if (!hidden) {
        return std::unexpected(hidden.error());
    }
    auto job = core::writeFile(planPath(*hidden), toJson(plan))
                   .and_then([&] { return writeState(*hidden, {}); })
                   .and_then([&] { return show(*hidden); })
                   .and_then(&readJob);
    if (!job) {
        removeTree(*hidden);
    }
    return job;
}

core::Result<void> startSupervisor(const Job &job, const QString &program, const QMap<QString, QString> &secrets)
{
    auto record = readState(job.directory);
    if (!record) {
        return std::unexpected(record.error());
    }
    record->launched = QDateTime::currentDateTimeUtc();
    if (const auto written = writeState(job.directory, *record); !written) {
        return written;
    }
    // A detached process gets a session of its own from Qt; it must not keep the caller's terminal or pipes open.
    QProcess process;
    process.setProgram(program);
    process.setArguments({u"supervise"_s, job.directory});
    process.setWorkingDirectory(job.directory);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : secrets.asKeyValueRange()) {
        environment.insert(name, value);
    }
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    if (!process.startDetached()) {
        record->state = JobState::Failed;
        record->problem = Tr::tr("Cannot start “%1”: %2").arg(program, process.errorString());
        return writeState(job.directory, *record).and_then([&]() -> core::Result<void> {
            return core::failure(record->problem);
        });
    }
    return {};
}

core::Result<void> cancel(const Job &job)
{
    return openJobFile(cancelPath(job.directory), O_WRONLY | O_CREAT).transform([](int file) { ::close(file); });
}

core::Result<Job> readJob(const QString &directory)
{
    const auto plan = readSome(planPath(directory), 0, planFileLimit).and_then([](const QByteArray &json) {
        return planFromJson(json);
    });
    if (!plan) {
        return std::unexpected(plan.error());
    }
    return currentState(directory).transform([&](const StateRecord &record) {
        return Job{.id = QFileInfo(directory).fileName(),
                   .directory = QDir(directory).absolutePath(),
                   .plan = *plan,
                   .state = record.state,
                   .started = record.started,
                   .ended = record.ended,
                   .problem = record.problem,
                   .resultSize = record.resultSize,
                   .isLogTruncated = record.isLogTruncated};
    });
}

void removeLeftoversOf(const QString &directory)
{
    const auto job = readJob(directory);
    if (!job || job->state != JobState::Interrupted) {
        return;
    }
    endStrays(directory);
    removeTree(scratchPath(directory));
    QFile::remove(reservePath(directory));
    if (!job->plan.result.isEmpty()) {
        removeTree(partialPath(job->plan.result));
    }
}

void removeLeftovers(const QString &folder)
{
    const QStringList directories = jobDirectories(folder);
    for (const QString &directory : directories) {
        // Made by the supervisor before anything else, and removed last.
        if (QFileInfo::exists(reservePath(directory)) || QFileInfo::exists(scratchPath(directory))) {
            removeLeftoversOf(directory);
        }
    }
    removeAbandoned(folder);
}

QList<Job> listJobs(const QString &folder)
{
    QList<Job> jobs;
    const QStringList directories = jobDirectories(folder);
    for (const QString &directory : directories) {
        if (auto job = readJob(directory)) {
            jobs.append(*std::move(job));
        }
    }
    return jobs;
}

core::Result<QList<Event>> readEvents(const QString &directory, qint64 &offset)
{
    QList<Event> events;
    while (events.isEmpty()) {
        const auto bytes = readSome(eventsPath(directory), offset, eventChunk);
        if (!bytes) {
            const bool isNotThereYet = bytes.error().kind == core::ErrorKind::NotFound;
            return isNotThereYet ? core::Result<QList<Event>>(events) : std::unexpected(bytes.error());
        }
        const bool isOverlong = bytes->size() == eventChunk && !bytes->contains('\n');
        const qsizetype end = isOverlong ? bytes->size() : bytes->lastIndexOf('\n') + 1;
        if (end == 0) {
            break;
        }
        offset += end;
        for (qsizetype start = 0; start < end;) {
            const qsizetype lineEnd = bytes->indexOf('\n', start);
            const qsizetype length = (lineEnd < 0 ? end : lineEnd) - start;
            if (auto event = eventFromJson(bytes->sliced(start, length))) {
                events.append(*std::move(event));
            }
            start += length + 1;
        }
    }
    return events;
}

} // namespace sealyard::jobs
