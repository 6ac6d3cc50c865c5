#include "core/diskcache.h"

#include "core/contenthash.h"
#include "core/files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QTimeZone>

#include <chrono>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sealyard::core {

namespace {

constexpr auto entryMask = "*.entry"_L1;
constexpr auto unfinishedMask = "*.part"_L1;
constexpr qint64 entryLimit = 64LL * 1024 * 1024;

/// The entry's own key is part of its checksum, so that a file under another's name is none.
QByteArray checksum(const QByteArray &key, QByteArrayView value)
{
    ContentHash hash;
    hash.add(key);
    hash.add(value);
    return hash.result();
}

/// So that trim() knows what is in use, without a write for each read.
void noteUse(QFile &file)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (file.fileTime(QFileDevice::FileModificationTime).addDuration(24h) < now) {
        file.setFileTime(now, QFileDevice::FileModificationTime);
    }
}

} // namespace

QString userCacheFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return folder.isEmpty() ? QString() : folder + "/sealyard"_L1;
}

DiskCache::DiskCache(QString folder, qint64 limit)
    : m_folder(std::move(folder))
    , m_limit(limit)
{
}

QString DiskCache::pathOf(const QByteArray &key) const
{
    const QString name = QString::fromLatin1(ContentHash::of(key).toHex());
    return u"%1/%2.entry"_s.arg(m_folder, name);
}

std::optional<QByteArray> DiskCache::find(const QByteArray &key) const
{
    if (m_folder.isEmpty()) {
        return std::nullopt;
    }
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly) || file.size() > entryLimit) {
        return std::nullopt;
    }
    const QByteArray bytes = file.readAll();
    const QByteArrayView value = QByteArrayView(bytes).sliced(qMin(ContentHash::size, bytes.size()));
    if (bytes.size() < ContentHash::size || checksum(key, value) != bytes.first(ContentHash::size)) {
        return std::nullopt;
    }
    noteUse(file);
    return value.toByteArray();
}

/// Not by QSaveFile, which waits for the disk: an entry that is lost with the power is made again.
void DiskCache::store(const QByteArray &key, const QByteArray &value) const
{
    if (m_folder.isEmpty() || value.size() + ContentHash::size > entryLimit) {
        return;
    }
    if (!QFileInfo::exists(m_folder)) {
        if (!makeFolder(m_folder)) {
            return;
        }
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QTemporaryFile file(m_folder + "/XXXXXX.part"_L1);
    const bool isWritten = file.open() && file.write(checksum(key, value)) == ContentHash::size &&
                           file.write(value) == value.size() && file.flush();
    if (isWritten &&
        ::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(pathOf(key)).constData()) == 0) {
        file.setAutoRemove(false);
    }
}

void DiskCache::trim() const
{
    if (m_folder.isEmpty()) {
        return;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDir folder(m_folder);
    const auto unfinished = folder.entryInfoList({unfinishedMask}, QDir::Files);
    for (const QFileInfo &each : unfinished) {
        if (each.lastModified(QTimeZone::UTC).addDuration(1h) < now) {
            QFile::remove(each.filePath());
        }
    }
    qint64 size = 0;
    const auto newestFirst = folder.entryInfoList({entryMask}, QDir::Files, QDir::Time);
    for (const QFileInfo &each : newestFirst) {
        size += each.size();
        if (size > m_limit) {
            QFile::remove(each.filePath());
        }
    }
}

} // namespace sealyard::core
