#include "oci/layercache.h"

#include "core/files.h"
#include "oci/digest.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr qint64 pieceSize = 1024LL * 1024;

QString digestOfFile(QFile &file)
{
    Sha256 hash;
    for (QByteArray piece = file.read(pieceSize); !piece.isEmpty(); piece = file.read(pieceSize)) {
        hash.add(piece);
    }
    return hash.digest();
}

} // namespace

LayerCache::LayerCache(QString folder, qint64 limit)
    : m_folder(std::move(folder))
    , m_limit(limit)
{
    if (isUsed() && !core::makeFolder(m_folder)) {
        m_folder.clear();
    }
}

QString LayerCache::pathFor(const QString &diffId, Compression compression) const
{
    return m_folder + u'/' + diffId.section(u':', 1) + u'.' + compressionName(compression);
}

std::optional<LayerDescription> LayerCache::find(const QString &diffId, Compression compression,
                                                 const Layout &layout) const
{
    QFile file(pathFor(diffId, compression));
    if (!isUsed() || !isDigest(diffId) || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return std::nullopt;
    }
    // The name says what the layer holds; what it is compressed to is asked from the bytes themselves. A block of
    // damaged ones is found by the digest that was stored beside.
    const auto expected = core::readFile(file.fileName() + ".digest"_L1, documentLimit);
    const QString digest = digestOfFile(file);
    if (!expected || QString::fromLatin1(*expected) != digest || !layout.link(file.fileName(), digest)) {
        return std::nullopt;
    }
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return LayerDescription{
        .digest = digest, .diffId = diffId, .size = file.size(), .mediaType = layerMediaType(compression)};
}

void LayerCache::keep(const LayerDescription &layer, Compression compression, const Layout &layout) const
{
    const QString path = pathFor(layer.diffId, compression);
    if (!isUsed() || QFileInfo::exists(path) || layer.size > m_limit) {
        return;
    }
    // The digest first: a layer without it is not used.
    if (core::writeFile(path + ".digest"_L1, layer.digest.toLatin1()) &&
        Layout::linkOrCopy(layout.blobPath(layer.digest), path)) {
        makeRoom();
    }
}

void LayerCache::makeRoom() const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.gzip"_s, u"*.zstd"_s}, QDir::Files, QDir::Time);
    qint64 size = 0;
    for (const QFileInfo &file : files) { // the newest first
        size += file.size();
        if (size > m_limit) {
            QFile::remove(file.filePath());
            QFile::remove(file.filePath() + ".digest"_L1);
        }
    }
}

} // namespace sealyard::oci
