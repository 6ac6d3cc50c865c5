#pragma once

#include "core/result.h"

#include <QString>

namespace sealyard::image {

/// os/architecture[/variant] as in the OCI image specification.
struct Platform
{
    QString os = QStringLiteral("linux");
    QString architecture = QStringLiteral("amd64");
    QString variant;

    bool operator==(const Platform &) const = default;
    [[nodiscard]] QString toString() const;
};

/// Reads "linux/arm64", "linux/arm/v7" or "arm64" (linux is meant); aliases x86_64 and aarch64 become amd64 and arm64.
[[nodiscard]] core::Result<Platform> parsePlatform(const QString &text);

/// The platform of the machine we run on.
/// The platform itself when Kubernetes nodes of it exist: Linux on an architecture that Go knows; else Invalid.
[[nodiscard]] core::Result<Platform> checkedForNodes(const Platform &platform);

[[nodiscard]] Platform hostPlatform();

} // namespace sealyard::image
