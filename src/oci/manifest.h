#pragma once

#include "core/result.h"
#include "image/platform.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace sealyard::oci {

inline constexpr QLatin1StringView manifestType{"application/vnd.oci.image.manifest.v1+json"};
inline constexpr QLatin1StringView indexType{"application/vnd.oci.image.index.v1+json"};
inline constexpr QLatin1StringView configType{"application/vnd.oci.image.config.v1+json"};
inline constexpr QLatin1StringView dockerManifestType{"application/vnd.docker.distribution.manifest.v2+json"};
inline constexpr QLatin1StringView dockerIndexType{"application/vnd.docker.distribution.manifest.list.v2+json"};
/// The annotation that holds an image's name in the index of a layout.
inline constexpr QLatin1StringView nameAnnotation{"org.opencontainers.image.ref.name"};
/// No manifest, index or configuration is larger: registries refuse more than 4 MiB.
inline constexpr qint64 documentLimit = 4LL * 1024 * 1024;

using Annotations = QMap<QString, QString>;

/// Points to a blob (OCI image-spec, descriptor.md).
struct Descriptor
{
    QString mediaType;
    QString digest; ///< "sha256:..."
    qint64 size = 0;
    std::optional<image::Platform> platform;
    Annotations annotations;

    [[nodiscard]] bool isIndex() const { return mediaType == indexType || mediaType == dockerIndexType; }
    [[nodiscard]] bool isManifest() const { return mediaType == manifestType || mediaType == dockerManifestType; }
};

/// What an image consists of (manifest.md).
struct Manifest
{
    Descriptor config;
    QList<Descriptor> layers; ///< the lowest first
    Annotations annotations;
};

[[nodiscard]] QByteArray toJson(const Manifest &manifest);
/// ErrorKind::Invalid when it is none, or one that points to something without a SHA-256.
[[nodiscard]] core::Result<Manifest> manifestFromJson(const QByteArray &json);

/// An image index (image-index.md), which is also what index.json of a layout is.
[[nodiscard]] QByteArray indexToJson(const QList<Descriptor> &entries);
[[nodiscard]] core::Result<QList<Descriptor>> indexFromJson(const QByteArray &json);

} // namespace sealyard::oci
