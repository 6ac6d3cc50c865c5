#include "oci/imagearchive.h"

#include "core/files.h"
#include "oci/archivewriter.h"
#include "oci/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr auto manifestType = "application/vnd.oci.image.manifest.v1+json"_L1;
constexpr auto configType = "application/vnd.oci.image.config.v1+json"_L1;
constexpr auto layerType = "application/vnd.oci.image.layer.v1.tar+gzip"_L1;
constexpr int schemaVersion = 2;
constexpr qint64 pieceSize = 128LL * 1024;

QString digestOf(const QByteArray &bytes)
{
    return "sha256:"_L1 + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

std::string blobPath(const QString &digest)
{
    return "blobs/" + QString(digest).replace(u':', u'/').toStdString();
}

QJsonObject descriptor(QLatin1StringView type, const QString &digest, qint64 size)
{
    return {{u"mediaType"_s, QString(type)}, {u"digest"_s, digest}, {u"size"_s, size}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray manifestOf(const ImageParts &parts)
{
    return compact({{u"schemaVersion"_s, schemaVersion},
                    {u"mediaType"_s, QString(manifestType)},
                    {u"config"_s, descriptor(configType, digestOf(parts.config), parts.config.size())},
                    {u"layers"_s, QJsonArray{descriptor(layerType, parts.layer.digest, parts.layer.size)}}});
}

QByteArray indexOf(const QByteArray &manifest, const QString &name)
{
    QJsonObject entry = descriptor(manifestType, digestOf(manifest), manifest.size());
    entry.insert("annotations"_L1, QJsonObject{{u"org.opencontainers.image.ref.name"_s, name}});
    return compact({{u"schemaVersion"_s, schemaVersion}, {u"manifests"_s, QJsonArray{entry}}});
}

core::Result<void> addFolder(ArchiveWriter &writer, const std::string &path, qint64 time)
{
    TarHeader header;
    header.kind = TarHeader::Kind::Directory;
    header.path = path;
    header.mode = 0755;
    header.time = time;
    return writer.add(header);
}

core::Result<void> addLayer(ArchiveWriter &writer, const ImageParts &parts, const KeepGoing &keepGoing)
{
    TarHeader header;
    header.path = blobPath(parts.layer.digest);
    header.time = parts.time;
    header.size = parts.layer.size;
    auto written = writer.add(header);
    for (qint64 left = parts.layer.size; written && left > 0;) {
        if (!keepGoing()) {
            return core::failure(Tr::tr("The build was cancelled."), core::ErrorKind::Cancelled);
        }
        const QByteArray piece = parts.layerContent->read(std::min(left, pieceSize));
        if (piece.isEmpty()) {
            return core::failure(
                Tr::tr("Cannot read the image's layer again: %1").arg(parts.layerContent->errorString()));
        }
        left -= piece.size();
        written = writer.write(piece);
    }
    return written;
}

core::Result<void> writeLayout(ArchiveWriter &writer, const ImageParts &parts, const QByteArray &manifest,
                               const KeepGoing &keepGoing)
{
    const QByteArray layout = R"({"imageLayoutVersion":"1.0.0"})";
    return addFolder(writer, "blobs/", parts.time)
        .and_then([&] { return addFolder(writer, "blobs/sha256/", parts.time); })
        .and_then([&] { return addLayer(writer, parts, keepGoing); })
        .and_then([&] { return writer.addFile(blobPath(digestOf(parts.config)), parts.config, parts.time); })
        .and_then([&] { return writer.addFile(blobPath(digestOf(manifest)), manifest, parts.time); })
        .and_then([&] { return writer.addFile("index.json", indexOf(manifest, parts.name), parts.time); })
        .and_then([&] { return writer.addFile("oci-layout", layout, parts.time); })
        .and_then([&] { return writer.close(); });
}

} // namespace

core::Result<WrittenArchive> writeImageArchive(const ImageParts &parts, const QString &path, const KeepGoing &keepGoing)
{
    QSaveFile file(path);
    const auto cannotWrite = [&] {
        return core::failure(
            Tr::tr("Cannot write the image “%1”: %2")
                .arg(QDir::toNativeSeparators(path), core::reasonOfFailedWrite(file, QFileInfo(path).path())));
    };
    if (!file.open(QIODevice::WriteOnly)) {
        return cannotWrite();
    }
    const ByteSink sink = [&file](QByteArrayView bytes) {
        return file.write(bytes.data(), bytes.size()) == bytes.size();
    };
    const QByteArray manifest = manifestOf(parts);
    {
        ArchiveWriter writer(sink);
        if (const auto written = writeLayout(writer, parts, manifest, keepGoing); !written) {
            return file.error() == QFileDevice::NoError ? std::unexpected(written.error()) : cannotWrite();
        }
    }
    const qint64 size = file.size();
    if (!file.commit()) {
        return cannotWrite();
    }
    return WrittenArchive{.manifestDigest = digestOf(manifest), .size = size};
}

} // namespace sealyard::oci
