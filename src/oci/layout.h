#pragma once

#include "oci/manifest.h"

#include <QFile>

namespace sealyard::oci {

/// An OCI image layout in a folder (image-layout.md): blobs by their digest, and an index of images.
class Layout final
{
public:
    /// Opens the layout in a folder, or makes one there.
    [[nodiscard]] static core::Result<Layout> openOrCreate(const QString &folder);
    /// ErrorKind::Invalid when the folder holds no layout.
    [[nodiscard]] static core::Result<Layout> open(const QString &folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Where a blob lies, or would lie; digest: a valid one.
    [[nodiscard]] QString blobPath(const QString &digest) const;
    [[nodiscard]] bool has(const Descriptor &blob) const;

    /// Adds a small blob.
    [[nodiscard]] core::Result<Descriptor> add(const QByteArray &bytes, const QString &mediaType) const;
    /// A file in the layout's folder for a blob whose digest is not known yet; removed with its last user unless
    /// adopt() gave it its name.
    [[nodiscard]] core::Result<std::unique_ptr<QFile>> newBlob() const;
    [[nodiscard]] core::Result<void> adopt(QFile &file, const QString &digest) const;
    /// Takes a file from elsewhere as a blob, by a hard link where that goes.
    [[nodiscard]] core::Result<void> link(const QString &path, const QString &digest) const;
    /// Content with a target that is there. No half copy is ever seen under that name.
    [[nodiscard]] static core::Result<void> linkOrCopy(const QString &path, const QString &target);

    /// The bytes of a manifest, index or configuration, which must have the size and the digest that they should.
    [[nodiscard]] core::Result<QByteArray> document(const Descriptor &blob) const;

    /// The images in the index.
    [[nodiscard]] core::Result<QList<Descriptor>> images() const;
    [[nodiscard]] core::Result<void> setImages(const QList<Descriptor> &images) const;

private:
    QString m_folder;
};

/// One image of a layout for one platform.
struct StoredImage
{
    Descriptor descriptor; ///< of the manifest
    Manifest manifest;
    QJsonObject config;
};

/// The entry of an index for a platform; nullptr when there is none. Without a variant any will do.
[[nodiscard]] const Descriptor *entryFor(const QList<Descriptor> &entries, const image::Platform &platform);

/// Goes from a descriptor, through indexes where there are some, to the image for a platform. ErrorKind::NotFound when
/// an index has none for it.
[[nodiscard]] core::Result<StoredImage> findImage(const Layout &layout, const Descriptor &root,
                                                  const image::Platform &platform);

/// The descriptor that stands for all images of a layout under one name: that of its only image, or that of an index
/// over them, which is added as a blob.
[[nodiscard]] core::Result<Descriptor> rootOf(const Layout &layout, const QString &name);

/// All blobs that a descriptor leads to, itself last, in a fixed order, each once.
[[nodiscard]] core::Result<QList<Descriptor>> blobsOf(const Layout &layout, const Descriptor &root);

} // namespace sealyard::oci
