#pragma once

#include "image/platform.h"
#include "oci/layer.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace sealyard::oci {

/// The parts of an image that is written as an OCI archive.
struct ImageParts
{
    QByteArray config; ///< JSON
    LayerDescription layer;
    QIODevice *layerContent = nullptr; ///< open for reading, at its start; not owned
    QString name;                      ///< becomes org.opencontainers.image.ref.name
    qint64 time = 0;                   ///< of the archive's own entries, seconds since 1970
};

/// What was written.
struct WrittenArchive
{
    QString manifestDigest;
    qint64 size = 0; ///< bytes
};

/// Writes an OCI image layout (image-layout.md) as one tar archive to path, atomically: the file is complete or not
/// there.
[[nodiscard]] core::Result<WrittenArchive> writeImageArchive(const ImageParts &parts, const QString &path,
                                                             const KeepGoing &keepGoing);

} // namespace sealyard::oci
