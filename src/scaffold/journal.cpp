#include "scaffold/journal.h"

#include "core/files.h"
#include "scaffold/journalrecord.h"
#include "scaffold/tr.h"

#include <QDateTime>
#include <QDir>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

std::unexpected<core::Error> cannotChange(const QString &path, const QString &reason, ErrorKind kind)
{
    return failure(Tr::tr("Cannot change “%1”: %2").arg(QDir::toNativeSeparators(path), reason), kind);
}

bool isAlive(qint64 process)
{
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

/// The records, the newest first.
QStringList recordsIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (QString &name : names) {
        name.prepend(folder + u'/');
    }
    return names;
}

std::unexpected<core::Error> isOutside(const QString &path)
{
    return cannotChange(path, Tr::tr("it is not inside the workspace, or behind a symbolic link."), ErrorKind::Denied);
}

/// Nothing may lie where a file is added, and the folder must be the workspace's own.
Result<void> checkFree(const ChangedFile &file, const QString &root)
{
    const QString path = root + u'/' + file.path;
    if (const QFileInfo info(path); info.exists() || info.isSymLink()) {
        return cannotChange(file.path, Tr::tr("it exists already, and nothing is overwritten."), ErrorKind::Exists);
    }
    QString folder = QFileInfo(path).path();
    while (!QFileInfo::exists(folder) && !QFileInfo(folder).isSymLink()) {
        folder = QFileInfo(folder).path();
    }
    return QFileInfo(folder).canonicalFilePath() == folder ? Result<void>() : isOutside(file.path);
}

Result<void> checkUnchanged(const ChangeSet &changes, const QString &root)
{
    for (const ChangedFile &file : changes.changed) {
        const QString path = root + u'/' + file.path;
        if (!core::isInside(file.path) || QDir::cleanPath(file.path) != file.path) {
            return isOutside(file.path);
        }
        if (file.kind == ChangeKind::Added) {
            if (auto free = checkFree(file, root); !free) {
                return free;
            }
            continue;
        }
        if (QFileInfo(path).canonicalFilePath() != path) {
            return isOutside(file.path);
        }
        const auto bytes = core::readFile(path);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        if (*bytes != file.before.toUtf8()) {
            return cannotChange(file.path, Tr::tr("it was changed in the meantime. Start again."), ErrorKind::Invalid);
        }
    }
    return {};
}

/// Removes a folder and those above it as long as they are empty, up to the workspace.
void removeEmptyFolders(QString folder, const QString &root)
{
    while (folder.startsWith(root + u'/') && QDir().rmdir(folder)) {
        folder = QFileInfo(folder).path();
    }
}

/// The folder of a removed file may have gone with the new files in it.
Result<void> restore(const QString &path, const QString &text)
{
    return core::makeFolder(QFileInfo(path).path()).and_then([&] { return core::writeFile(path, text.toUtf8()); });
}

bool isAsBefore(const RecordedFile &file, const QString &path)
{
    const QFileInfo info(path);
    return file.isNew ? !info.exists() && !info.isSymLink() : core::readFile(path) == file.before.toUtf8();
}

/// The first file that is still as it was written, as on a full disk; empty when all are back.
QString firstNotTakenBack(const JournalRecord &record)
{
    const auto found = std::ranges::find_if(record.files, [&record](const RecordedFile &file) {
        const QString path = record.workspace + u'/' + file.path;
        return digestOfFile(path) == file.digest && !isAsBefore(file, path);
    });
    return found == record.files.end() ? QString() : found->path;
}

/// Puts back every file that is as it was written, and leaves others alone.
QStringList takeBack(const JournalRecord &record)
{
    QStringList done;
    for (const RecordedFile &file : record.files) {
        const QString path = record.workspace + u'/' + file.path;
        if (digestOfFile(path) != file.digest) {
            continue;
        }
        const bool isDone = file.isNew ? QFile::remove(path) : restore(path, file.before).has_value();
        if (isDone) {
            done.append(path);
        }
        if (file.isNew) {
            removeEmptyFolders(QFileInfo(path).path(), record.workspace);
        }
    }
    return done;
}

/// The folders in which a killed writer prepared its files.
void removeLeftovers(const JournalRecord &record)
{
    if (record.directory.isEmpty()) {
        return;
    }
    const QString application = record.workspace + u'/' + QFileInfo(record.directory).path();
    const QStringList names =
        QDir(application).entryList({u".sealyard-*"_s}, QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (!QFileInfo(application + u'/' + name).isSymLink()) {
            QDir(application + u'/' + name).removeRecursively();
        }
    }
    removeEmptyFolders(application, record.workspace);
}

Result<void> writeOne(const ChangedFile &file, const QString &root)
{
    const QString path = root + u'/' + file.path;
    if (file.kind == ChangeKind::Removed) {
        QFile removed(path);
        return removed.remove() ? Result<void>() : cannotChange(file.path, removed.errorString(), ErrorKind::Failed);
    }
    return core::makeFolder(QFileInfo(path).path()).and_then([&] {
        return core::writeFile(path, file.after.toUtf8());
    });
}

Result<QStringList> write(const ChangeSet &changes, const QString &root)
{
    QStringList written;
    if (!changes.created.directory.isEmpty()) {
        const auto created = writePlan(changes.created, root);
        if (!created) {
            return created;
        }
        written = *created;
    }
    for (const ChangedFile &file : changes.changed) {
        if (const auto done = writeOne(file, root); !done) {
            return std::unexpected(done.error());
        }
        written.append(root + u'/' + file.path);
    }
    return written;
}

/// True when something lies where the change set wants to create: then nothing may be recorded as ours.
bool isInTheWay(const ScaffoldPlan &plan, const QString &root)
{
    return std::ranges::any_of(plan.files, [&root](const PlannedFile &file) {
        const QFileInfo info(root + u'/' + file.path);
        return info.exists() || info.isSymLink();
    });
}

/// Leaves the record to the next tidyUp(), of this program too.
std::unexpected<core::Error> keepForLater(JournalRecord &record, const QString &path, const QString &left,
                                          const core::Error &error)
{
    record.process = 0;
    // When this fails too, it is tidied up after this program has ended.
    [[maybe_unused]] const auto saved = saveRecord(path, record);
    return failure(
        Tr::tr("%1 “%2” could not be put back; this is tried again before the next change.").arg(error.message, left),
        error.kind);
}

QString firstChangedSince(const JournalRecord &record)
{
    const auto found = std::ranges::find_if(record.files, [&record](const RecordedFile &file) {
        const QString path = record.workspace + u'/' + file.path;
        return digestOfFile(path) != file.digest && !isAsBefore(file, path);
    });
    return found == record.files.end() ? QString() : found->path;
}

} // namespace

Journal::Journal(QString folder)
    : m_folder(std::move(folder))
{
}

Result<QStringList> Journal::apply(const ChangeSet &changes, const QString &workspaceRoot) const
{
    tidyUp();
    const QString root = QFileInfo(workspaceRoot).canonicalFilePath();
    if (isInTheWay(changes.created, root)) {
        return writePlan(changes.created, root); // says what is in the way
    }
    auto record = recordOf(changes, workspaceRoot);
    if (!record) {
        return std::unexpected(record.error());
    }
    const QString name = QDateTime::currentDateTimeUtc().toString(u"yyyyMMddhhmmsszzz"_s) + u'-' +
                         QUuid::createUuid().toString(QUuid::Id128);
    const QString path = m_folder + u'/' + name + ".json"_L1;
    const auto ready = checkUnchanged(changes, root).and_then([&] { return core::makeFolder(m_folder); }).and_then([&] {
        return saveRecord(path, *record);
    });
    if (!ready) {
        return std::unexpected(ready.error());
    }
    auto written = write(changes, root);
    if (written) {
        record->isComplete = true;
        if (const auto saved = saveRecord(path, *record); saved) {
            return written;
        }
        written =
            failure(Tr::tr("Cannot keep the record for undoing in “%1”.").arg(QDir::toNativeSeparators(m_folder)));
    }
    // A new directory that another one is in the way of is not ours.
    if (written.error().kind != ErrorKind::Exists) {
        takeBack(*record);
        if (const QString left = firstNotTakenBack(*record); !left.isEmpty()) {
            return keepForLater(*record, path, left, written.error());
        }
    }
    QFile::remove(path);
    return written;
}

Result<QStringList> Journal::undo(const QString &workspaceRoot) const
{
    tidyUp();
    const QString root = QFileInfo(workspaceRoot).canonicalFilePath();
    for (const QString &path : recordsIn(m_folder)) {
        const auto record = loadRecord(path);
        if (!record || record->workspace != root || !record->isComplete) {
            continue;
        }
        if (const QString changed = firstChangedSince(*record); !changed.isEmpty()) {
            return failure(Tr::tr("Nothing was undone: “%1” was changed or removed since.").arg(changed),
                           ErrorKind::Invalid);
        }
        QStringList done = takeBack(*record);
        if (const QString left = firstNotTakenBack(*record); !left.isEmpty()) {
            return failure(Tr::tr("“%1” could not be put back. Make room on the disk, or let it be written, and undo "
                                  "again.")
                               .arg(left));
        }
        QFile::remove(path);
        return done;
    }
    return failure(Tr::tr("There is nothing to undo in “%1”.").arg(QDir::toNativeSeparators(root)),
                   ErrorKind::NotFound);
}

void Journal::tidyUp() const
{
    for (const QString &path : recordsIn(m_folder)) {
        const auto record = loadRecord(path);
        if (record && !record->isComplete && !isAlive(record->process)) {
            takeBack(*record);
            removeLeftovers(*record);
            if (firstNotTakenBack(*record).isEmpty()) {
                QFile::remove(path);
            }
        }
    }
}

QString defaultJournalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/sealyard/changes"_L1;
}

} // namespace sealyard::scaffold
