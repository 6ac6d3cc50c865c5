#include "scaffold/journalrecord.h"

#include "core/files.h"
#include "scaffold/tr.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

constexpr qint64 recordLimit = 64LL * 1024 * 1024;

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QJsonObject toJson(const RecordedFile &file)
{
    return {{u"path"_s, file.path},
            {u"digest"_s, QString::fromLatin1(file.digest)},
            {u"new"_s, file.isNew},
            {u"before"_s, file.before}};
}

RecordedFile fromJson(const QJsonObject &object)
{
    return {.path = object.value(u"path").toString(),
            .digest = object.value(u"digest").toString().toLatin1(),
            .isNew = object.value(u"new").toBool(),
            .before = object.value(u"before").toString()};
}

} // namespace

QByteArray digestOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool isRead = !QFileInfo(path).isSymLink() && file.open(QIODevice::ReadOnly) && hash.addData(&file);
    return isRead ? hash.result().toHex() : QByteArray();
}

core::Result<JournalRecord> recordOf(const ChangeSet &changes, const QString &workspaceRoot)
{
    JournalRecord record{.workspace = QFileInfo(workspaceRoot).canonicalFilePath(),
                         .process = QCoreApplication::applicationPid(),
                         .isComplete = false,
                         .directory = changes.created.directory,
                         .files = {}};
    for (const PlannedFile &file : changes.created.files) {
        const QByteArray digest = file.source.isEmpty() ? digestOf(file.contents.toUtf8()) : digestOfFile(file.source);
        if (digest.isEmpty()) {
            return core::failure(
                Tr::tr("Cannot copy “%1”: it cannot be read.").arg(QDir::toNativeSeparators(file.source)));
        }
        record.files.append({.path = file.path, .digest = digest, .isNew = true, .before = {}});
    }
    for (const ChangedFile &file : changes.changed) {
        const bool isRemoved = file.kind == ChangeKind::Removed;
        record.files.append({.path = file.path,
                             .digest = isRemoved ? QByteArray() : digestOf(file.after.toUtf8()),
                             .isNew = file.kind == ChangeKind::Added,
                             .before = file.before});
    }
    return record;
}

core::Result<void> saveRecord(const QString &path, const JournalRecord &record)
{
    QJsonArray files;
    for (const RecordedFile &file : record.files) {
        files.append(toJson(file));
    }
    const QJsonObject object{{u"workspace"_s, record.workspace},
                             {u"process"_s, record.process},
                             {u"complete"_s, record.isComplete},
                             {u"directory"_s, record.directory},
                             {u"files"_s, files}};
    return core::writeFile(path, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

core::Result<JournalRecord> loadRecord(const QString &path)
{
    const auto bytes = core::readFile(path, recordLimit);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    JournalRecord record{.workspace = object.value(u"workspace").toString(),
                         .process = object.value(u"process").toInteger(),
                         .isComplete = object.value(u"complete").toBool(),
                         .directory = object.value(u"directory").toString(),
                         .files = {}};
    for (const QJsonValue &file : object.value(u"files").toArray()) {
        record.files.append(fromJson(file.toObject()));
        if (!core::isInside(record.files.last().path)) {
            return core::failure(Tr::tr("“%1” is no record of Sealyard.").arg(QDir::toNativeSeparators(path)),
                                 core::ErrorKind::Invalid);
        }
    }
    return record;
}

} // namespace sealyard::scaffold
