#include "jobs/queue.h"

#include "core/files.h"
#include "jobs/jobdirectory.h"
#include "jobs/joblock.h"
#include "jobs/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

constexpr int defaultLimit = 2;
constexpr int highestLimit = 64;
constexpr int queueFileVersion = 1;
constexpr qint64 queueFileLimit = 4096;

QString queueFile(const QString &folder)
{
    return folder + "/queue.json"_L1;
}

/// The jobs that run or are about to, and those that wait for their turn, oldest first.
struct Turns
{
    QList<Job> running;
    QList<Job> due;
};

/// Most directories are those of jobs that ended: their plans are not read.
bool mayBeAlive(const StateRecord &record)
{
    return record.state == JobState::Running || (record.state == JobState::Waiting && record.queued.isValid());
}

Turns turnsIn(const QString &folder)
{
    Turns turns;
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QString &name : names) {
        const QString directory = folder + u'/' + name;
        const auto record = readState(directory);
        if (!record || !mayBeAlive(*record)) {
            continue;
        }
        const auto job = readJob(directory);
        if (!job || !job->isAlive()) {
            continue;
        }
        const bool isStarted = job->state == JobState::Running || record->launched.isValid();
        if (!isStarted || !job->plan.isPassive) {
            (isStarted ? turns.running : turns.due).append(*job);
        }
    }
    return turns;
}

core::Result<void> markQueued(const Job &job)
{
    return readState(job.directory).and_then([&](StateRecord record) {
        record.queued = QDateTime::currentDateTimeUtc();
        return writeState(job.directory, record);
    });
}

} // namespace

int jobLimit(const QString &folder)
{
    const auto json = core::readFile(queueFile(folder), queueFileLimit);
    const int limit = QJsonDocument::fromJson(json.value_or(QByteArray())).object().value("limit"_L1).toInt();
    return limit > 0 ? std::min(limit, highestLimit) : defaultLimit;
}

core::Result<void> setJobLimit(const QString &folder, int limit)
{
    if (limit < 1 || limit > highestLimit) {
        return core::failure(Tr::tr("Between 1 and %1 jobs can run at the same time.").arg(highestLimit),
                             core::ErrorKind::Invalid);
    }
    const QJsonObject object{{u"version"_s, queueFileVersion}, {u"limit"_s, limit}};
    return core::makeFolder(folder).and_then(
        [&] { return core::writeFile(queueFile(folder), QJsonDocument(object).toJson()); });
}

core::Result<void> enqueue(const QList<Job> &jobs, const QString &program)
{
    if (jobs.isEmpty()) {
        return {};
    }
    const QString folder = QFileInfo(jobs.first().directory).path();
    for (auto job = jobs.begin(); job != jobs.end(); ++job) {
        if (const auto marked = markQueued(*job); !marked) {
            std::for_each(job, jobs.end(), [](const Job &left) { removeTree(left.directory); });
            [[maybe_unused]] const auto started = startDueJobs(folder, program);
            return marked;
        }
    }
    return startDueJobs(folder, program);
}

core::Result<void> startDueJobs(const QString &folder, const QString &program)
{
    JobLock lock;
    if (const auto locked = lock.waitFor(folder + "/queue.lock"_L1); !locked) {
        return locked;
    }
    const Turns turns = turnsIn(folder);
    const int limit = jobLimit(folder);
    qsizetype count = turns.running.size();
    QSet<QString> taken;
    for (const Job &job : turns.running) {
        taken.insert(job.plan.exclusive);
    }
    core::Result<void> result;
    for (const Job &job : turns.due | std::views::filter([&](const Job &each) {
                              return each.plan.exclusive.isEmpty() || !taken.contains(each.plan.exclusive);
                          })) {
        if (count >= limit) {
            break;
        }
        if (auto started = startSupervisor(job, program); !started) {
            result = std::move(started);
            continue;
        }
        taken.insert(job.plan.exclusive);
        ++count;
    }
    return result;
}

core::Result<void> recover(const QString &folder, const QString &program)
{
    if (!QFileInfo(folder).isDir()) {
        return {};
    }
    removeLeftovers(folder);
    return startDueJobs(folder, program);
}

core::Result<Job> createAgain(const Job &job)
{
    if (job.isAlive()) {
        return core::failure(Tr::tr("The job %1 has not ended yet.").arg(job.id), core::ErrorKind::Invalid);
    }
    return createJob(QFileInfo(job.directory).path(), job.plan);
}

} // namespace sealyard::jobs
