#include "oci/baseimage.h"

#include "oci/archivereader.h"
#include "oci/digest.h"
#include "oci/tr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

/// The place of a path of the build file; ErrorKind::Invalid when it is outside of the context.
core::Result<QString> placeInContext(const QString &path, const QString &contextPath)
{
    const QString root = QFileInfo(contextPath).canonicalFilePath();
    const QString place = QFileInfo(QDir(contextPath), path).canonicalFilePath();
    if (place.isEmpty()) {
        return core::failure(Tr::tr("There is no “%1” in the build context.").arg(path), core::ErrorKind::NotFound);
    }
    if (!place.startsWith(root + u'/')) {
        return core::failure(Tr::tr("The image “%1” lies outside of the build context.").arg(path),
                             core::ErrorKind::Invalid);
    }
    return place;
}

core::Result<Descriptor> chosen(const Layout &layout, const QString &tag)
{
    const auto images = layout.images();
    if (!images) {
        return std::unexpected(images.error());
    }
    const auto found = std::ranges::find_if(*images, [&](const Descriptor &image) {
        const QString name = image.annotations.value(nameAnnotation);
        return tag.isEmpty() || name == tag || name.endsWith(u':' + tag);
    });
    return found != images->end() ? core::Result<Descriptor>(*found)
                                  : core::failure(Tr::tr("There is no image “%1” in “%2”.").arg(tag, layout.folder()),
                                                  core::ErrorKind::NotFound);
}

/// Takes over what belongs to one image of another layout, checking each digest.
core::Result<Descriptor> imported(const Layout &from, const Descriptor &root, const Layout &to)
{
    const auto blobs = blobsOf(from, root);
    if (!blobs) {
        return std::unexpected(blobs.error());
    }
    constexpr qint64 pieceSize = 1024LL * 1024;
    for (const Descriptor &blob : *blobs) {
        QFile file(from.blobPath(blob.digest));
        Sha256 hash;
        if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            for (QByteArray piece = file.read(pieceSize); !piece.isEmpty(); piece = file.read(pieceSize)) {
                hash.add(piece);
            }
        }
        if (hash.digest() != blob.digest) {
            return core::failure(Tr::tr("The image's part %1 is damaged.").arg(blob.digest), core::ErrorKind::Invalid);
        }
        if (const auto linked = to.link(file.fileName(), blob.digest); !linked) {
            return std::unexpected(linked.error());
        }
    }
    return root;
}

core::Result<void> storeEntry(ArchiveReader &reader, const TarHeader &header, const QString &folder)
{
    const QString path = QString::fromStdString(cleaned(header.path));
    const bool isBlob = path.startsWith("blobs/sha256/"_L1) && isDigest("sha256:"_L1 + path.section(u'/', 2));
    const bool isWanted = isBlob || path == "index.json"_L1 || path == "oci-layout"_L1;
    if (header.kind != TarHeader::Kind::File || !isWanted) {
        return {};
    }
    QFile file(folder + u'/' + path);
    if (!file.open(QIODevice::WriteOnly)) {
        return core::failure(Tr::tr("Cannot write “%1”: %2").arg(file.fileName(), file.errorString()));
    }
    return reader.content(
        [&file](QByteArrayView bytes) { return file.write(bytes.data(), bytes.size()) == bytes.size(); });
}

core::Result<Layout> unpackedLayout(const QString &archive, const QString &folder)
{
    auto reader = ArchiveReader::open(QFile::encodeName(archive).toStdString());
    if (!reader || !QDir().mkpath(folder + "/blobs/sha256"_L1)) {
        return reader ? core::failure(Tr::tr("Cannot make the folder “%1”.").arg(folder))
                      : std::unexpected(reader.error());
    }
    while (true) {
        const auto header = reader->next();
        if (!header) {
            return std::unexpected(header.error());
        }
        if (!*header) {
            return Layout::open(folder);
        }
        if (const auto stored = storeEntry(*reader, **header, folder); !stored) {
            return std::unexpected(stored.error());
        }
    }
}

core::Result<Descriptor> rootFrom(const QString &reference, const ImageSources &sources)
{
    const auto import = [&](const Layout &from, const QString &tag) {
        return chosen(from, tag).and_then([&](const Descriptor &root) { return imported(from, root, sources.layout); });
    };
    const QString path = reference.section(u':', 1, 1);
    const QString tag = reference.section(u':', 2);
    if (reference.startsWith("oci:"_L1)) {
        return placeInContext(path, sources.contextPath).and_then(&Layout::open).and_then([&](const Layout &from) {
            return import(from, tag);
        });
    }
    if (reference.startsWith("oci-archive:"_L1)) {
        const QString folder = sources.layout.folder() + "/unpacked"_L1;
        return placeInContext(path, sources.contextPath)
            .and_then([&](const QString &place) { return unpackedLayout(place, folder); })
            .and_then([&](const Layout &from) { return import(from, tag); })
            .transform([&](const Descriptor &root) {
                QDir(folder).removeRecursively();
                return root;
            });
    }
    if (!sources.fetch) {
        return core::failure(Tr::tr("The image “%1” would have to be pulled from a registry.").arg(reference));
    }
    return sources.fetch(reference, sources.platform, sources.layout);
}

/// Docker's media types mean the same.
QString ociLayerType(const QString &mediaType)
{
    return mediaType == "application/vnd.docker.image.rootfs.diff.tar.gzip"_L1 ? layerMediaType(Compression::Gzip)
                                                                               : mediaType;
}

} // namespace

core::Result<StoredImage> findBase(const QString &reference, const ImageSources &sources)
{
    return rootFrom(reference, sources).and_then([&](const Descriptor &root) {
        return findImage(sources.layout, root, sources.platform);
    });
}

core::Result<StageState> loadBase(const StoredImage &image, const Layout &layout, Contents contents, Spool &spool,
                                  const KeepGoing &keepGoing)
{
    StageState state;
    state.config = configFromJson(image.config);
    for (Descriptor layer : image.manifest.layers) {
        const std::string path = QFile::encodeName(layout.blobPath(layer.digest)).toStdString();
        if (const auto applied = applyLayer(path, contents, state.tree, spool, keepGoing); !applied) {
            return std::unexpected(applied.error());
        }
        layer.mediaType = ociLayerType(layer.mediaType);
        state.layers.append(layer);
    }
    state.tree.markInherited();
    return state;
}

} // namespace sealyard::oci
