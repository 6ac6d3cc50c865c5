#include "oci/layout.h"

#include "core/files.h"
#include "oci/digest.h"
#include "oci/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr auto layoutFile = "/oci-layout"_L1;
constexpr auto indexFile = "/index.json"_L1;
constexpr int depthLimit = 4; ///< of indexes in indexes

bool isFor(const Descriptor &descriptor, const image::Platform &platform)
{
    // Without a variant any will do: "linux/arm64" finds "linux/arm64/v8".
    return descriptor.platform && descriptor.platform->os == platform.os &&
           descriptor.platform->architecture == platform.architecture &&
           (platform.variant.isEmpty() || descriptor.platform->variant == platform.variant);
}

core::Result<void> collectBlobs(const Layout &layout, const Descriptor &root, QList<Descriptor> &blobs, int depth)
{
    if (depth > depthLimit) {
        return core::failure(Tr::tr("The image's indexes are nested too deeply."), core::ErrorKind::TooLarge);
    }
    QList<Descriptor> children;
    if (root.isIndex() || root.isManifest()) {
        const auto json = layout.document(root);
        const auto parts = json ? (root.isIndex() ? indexFromJson(*json)
                                                  : manifestFromJson(*json).transform([](const Manifest &manifest) {
                                                        return manifest.layers + QList{manifest.config};
                                                    }))
                                : std::unexpected(json.error());
        if (!parts) {
            return std::unexpected(parts.error());
        }
        children = *parts;
    }
    for (const Descriptor &child : std::as_const(children)) {
        if (auto collected = collectBlobs(layout, child, blobs, depth + 1); !collected) {
            return collected;
        }
    }
    if (!std::ranges::contains(blobs, root.digest, &Descriptor::digest)) {
        blobs.append(root);
    }
    return {};
}

} // namespace

core::Result<Layout> Layout::openOrCreate(const QString &folder)
{
    Layout layout;
    layout.m_folder = folder;
    if (QFileInfo::exists(folder + layoutFile)) {
        return layout;
    }
    return core::makeFolder(folder + "/blobs/sha256"_L1)
        .and_then([&] { return core::writeFile(folder + layoutFile, R"({"imageLayoutVersion":"1.0.0"})"); })
        .and_then([&] { return layout.setImages({}); })
        .transform([&] { return layout; });
}

core::Result<Layout> Layout::open(const QString &folder)
{
    if (!QFileInfo::exists(folder + layoutFile)) {
        return core::failure(Tr::tr("“%1” is no OCI image layout.").arg(QDir::toNativeSeparators(folder)),
                             core::ErrorKind::Invalid);
    }
    return openOrCreate(folder);
}

QString Layout::blobPath(const QString &digest) const
{
    return m_folder + "/blobs/"_L1 + QString(digest).replace(u':', u'/');
}

bool Layout::has(const Descriptor &blob) const
{
    const QFileInfo file(blobPath(blob.digest));
    return file.isFile() && file.size() == blob.size;
}

core::Result<Descriptor> Layout::add(const QByteArray &bytes, const QString &mediaType) const
{
    Descriptor blob{
        .mediaType = mediaType, .digest = digestOf(bytes), .size = bytes.size(), .platform = {}, .annotations = {}};
    return core::writeFile(blobPath(blob.digest), bytes).transform([&] { return blob; });
}

core::Result<std::unique_ptr<QFile>> Layout::newBlob() const
{
    auto file = std::make_unique<QTemporaryFile>(m_folder + "/incoming.XXXXXX"_L1);
    if (!file->open()) {
        return core::failure(Tr::tr("Cannot write into the folder “%1”: %2").arg(m_folder, file->errorString()));
    }
    return file;
}

core::Result<void> Layout::adopt(QFile &file, const QString &digest) const
{
    const QString path = blobPath(digest);
    if (!file.flush()) {
        return core::failure(Tr::tr("Cannot write “%1”: %2").arg(path, core::reasonOfFailedWrite(file, m_folder)));
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    // The name of a temporary file is only there for as long as it is asked for, and goes away with the object.
    return link(file.fileName(), digest);
}

core::Result<void> Layout::link(const QString &path, const QString &digest) const
{
    return linkOrCopy(path, blobPath(digest));
}

core::Result<void> Layout::linkOrCopy(const QString &path, const QString &target)
{
    const auto encoded = [](const QString &name) {
        return QFile::encodeName(name);
    };
    if (QFileInfo::exists(target) || ::link(encoded(path).constData(), encoded(target).constData()) == 0) {
        return {};
    }
    // QFile::copy() works on a temporary file and renames it.
    QFile source(path);
    return source.copy(target) ? core::Result<void>()
                               : core::failure(Tr::tr("Cannot copy “%1” to “%2”: %3")
                                                   .arg(QDir::toNativeSeparators(path),
                                                        QDir::toNativeSeparators(target), source.errorString()));
}

core::Result<QByteArray> Layout::document(const Descriptor &blob) const
{
    if (blob.size > documentLimit) {
        return core::failure(Tr::tr("The image's part %1 is too large.").arg(blob.digest), core::ErrorKind::TooLarge);
    }
    return core::readFile(blobPath(blob.digest), documentLimit)
        .and_then([&](const QByteArray &bytes) -> core::Result<QByteArray> {
            if (bytes.size() != blob.size || digestOf(bytes) != blob.digest) {
                return core::failure(Tr::tr("The image's part %1 is damaged.").arg(blob.digest),
                                     core::ErrorKind::Invalid);
            }
            return bytes;
        });
}

core::Result<QList<Descriptor>> Layout::images() const
{
    return core::readFile(m_folder + indexFile, documentLimit).and_then(&indexFromJson);
}

core::Result<void> Layout::setImages(const QList<Descriptor> &images) const
{
    return core::writeFile(m_folder + indexFile, indexToJson(images));
}

const Descriptor *entryFor(const QList<Descriptor> &entries, const image::Platform &platform)
{
    const auto found = std::ranges::find_if(entries, [&](const Descriptor &each) { return isFor(each, platform); });
    return found == entries.end() ? nullptr : &*found;
}

core::Result<StoredImage> findImage(const Layout &layout, const Descriptor &root, const image::Platform &platform)
{
    Descriptor place = root;
    for (int depth = 0; place.isIndex() && depth < depthLimit; ++depth) {
        const auto entries = layout.document(place).and_then(&indexFromJson);
        if (!entries) {
            return std::unexpected(entries.error());
        }
        const Descriptor *found = entryFor(*entries, platform);
        if (found == nullptr) {
            return core::failure(Tr::tr("The image has no variant for %1.").arg(platform.toString()),
                                 core::ErrorKind::NotFound);
        }
        place = *found;
    }
    const auto manifest = layout.document(place).and_then(&manifestFromJson);
    const auto config = manifest ? layout.document(manifest->config) : std::unexpected(manifest.error());
    if (!config) {
        return std::unexpected(config.error());
    }
    return StoredImage{.descriptor = place, .manifest = *manifest, .config = QJsonDocument::fromJson(*config).object()};
}

core::Result<Descriptor> rootOf(const Layout &layout, const QString &name)
{
    auto images = layout.images();
    if (!images) {
        return std::unexpected(images.error());
    }
    if (images->isEmpty()) {
        return core::failure(Tr::tr("There is no image in “%1”.").arg(layout.folder()), core::ErrorKind::NotFound);
    }
    const auto named = [&](Descriptor root) {
        root.annotations.insert(nameAnnotation, name);
        return root;
    };
    if (images->size() == 1) {
        return named(images->first());
    }
    for (Descriptor &image : *images) {
        image.annotations.remove(nameAnnotation);
    }
    return layout.add(indexToJson(*images), indexType).transform(named);
}

core::Result<QList<Descriptor>> blobsOf(const Layout &layout, const Descriptor &root)
{
    QList<Descriptor> blobs;
    return collectBlobs(layout, root, blobs, 0).transform([&] { return blobs; });
}

} // namespace sealyard::oci
