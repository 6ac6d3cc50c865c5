#include "jobs/jobdirectory.h"

#include "core/files.h"
#include "jobs/event.h"
#include "jobs/tr.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::jobs {

namespace {

constexpr qint64 stateFileLimit = 64LL * 1024;
constexpr int stateFileVersion = 1;
constexpr mode_t privateMode = 0600;

QDateTime timeOf(const QJsonObject &object, QLatin1StringView key)
{
    return QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs);
}

void insertTime(QJsonObject &object, QLatin1StringView key, const QDateTime &time)
{
    if (time.isValid()) {
        object.insert(key, time.toUTC().toString(Qt::ISODateWithMs));
    }
}

} // namespace

QString planPath(const QString &directory)
{
    return directory + "/plan.json"_L1;
}

QString statePath(const QString &directory)
{
    return directory + "/state.json"_L1;
}

QString eventsPath(const QString &directory)
{
    return directory + "/events.jsonl"_L1;
}

QString lockPath(const QString &directory)
{
    return directory + "/lock"_L1;
}

QString cancelPath(const QString &directory)
{
    return directory + "/cancel"_L1;
}

QString scratchPath(const QString &directory)
{
    return directory + "/scratch"_L1;
}

QString reservePath(const QString &directory)
{
    return directory + "/reserve"_L1;
}

core::Result<int> openJobFile(const QString &path, int flags)
{
    // O_NONBLOCK: opening a FIFO must not wait for its other end.
    const int file =
        ::open(QFile::encodeName(path).constData(), flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, privateMode);
    if (file < 0) {
        const auto kind = errno == ENOENT ? core::ErrorKind::NotFound : core::ErrorKind::Failed;
        const QString reason = errno == ELOOP ? Tr::tr("it is a symbolic link.") : qt_error_string(errno);
        return core::failure(Tr::tr("Cannot open “%1”: %2").arg(QDir::toNativeSeparators(path), reason), kind);
    }
    struct stat status{};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(file);
        return core::failure(Tr::tr("Cannot open “%1”: it is not a regular file.").arg(QDir::toNativeSeparators(path)),
                             core::ErrorKind::Invalid);
    }
    return file;
}

QString currentBootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

core::Result<StateRecord> readState(const QString &directory)
{
    const QString path = statePath(directory);
    const auto file = openJobFile(path, O_RDONLY);
    if (!file) {
        return std::unexpected(file.error());
    }
    QFile reader;
    if (!reader.open(*file, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        return core::failure(Tr::tr("Cannot read “%1”: %2").arg(path, reader.errorString()));
    }
    const QJsonObject object = QJsonDocument::fromJson(reader.read(stateFileLimit)).object();
    const auto state = stateFromName(object.value("state"_L1).toString());
    if (!state || object.value("version"_L1).toInt() != stateFileVersion) {
        return core::failure(Tr::tr("“%1” does not hold a job's state.").arg(QDir::toNativeSeparators(path)),
                             core::ErrorKind::Invalid);
    }
    return StateRecord{.state = *state,
                       .processId = object.value("processId"_L1).toInteger(),
                       .queued = timeOf(object, "queued"_L1),
                       .launched = timeOf(object, "launched"_L1),
                       .started = timeOf(object, "started"_L1),
                       .ended = timeOf(object, "ended"_L1),
                       .problem = object.value("problem"_L1).toString(),
                       .bootId = object.value("bootId"_L1).toString(),
                       .resultSize = object.value("resultSize"_L1).toInteger(),
                       .isLogTruncated = object.value("logTruncated"_L1).toBool()};
}

core::Result<void> writeState(const QString &directory, const StateRecord &record)
{
    const QString path = statePath(directory);
    if (QFileInfo(path).isSymLink()) {
        return core::failure(Tr::tr("Cannot write “%1”: it is a symbolic link.").arg(QDir::toNativeSeparators(path)),
                             core::ErrorKind::Invalid);
    }
    QJsonObject object{{u"version"_s, stateFileVersion}, {u"state"_s, stateName(record.state)}};
    if (record.processId > 0) {
        object.insert("processId"_L1, record.processId);
    }
    insertTime(object, "queued"_L1, record.queued);
    insertTime(object, "launched"_L1, record.launched);
    insertTime(object, "started"_L1, record.started);
    insertTime(object, "ended"_L1, record.ended);
    if (!record.problem.isEmpty()) {
        object.insert("problem"_L1, record.problem);
    }
    if (!record.bootId.isEmpty()) {
        object.insert("bootId"_L1, record.bootId);
    }
    if (record.resultSize > 0) {
        object.insert("resultSize"_L1, record.resultSize);
    }
    if (record.isLogTruncated) {
        object.insert("logTruncated"_L1, true);
    }
    return core::writeFile(path, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void removeTree(const QString &path)
{
    if (QFileInfo(path).isSymLink()) {
        QFile::remove(path);
        return;
    }
    const auto makeWritable = [](const QString &folder) {
        ::chmod(QFile::encodeName(folder).constData(), S_IRWXU);
    };
    makeWritable(path);
    QDirIterator folders(path, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                         QDirIterator::Subdirectories);
    while (folders.hasNext()) {
        makeWritable(folders.next());
    }
    QDir(path).removeRecursively();
}

} // namespace sealyard::jobs
