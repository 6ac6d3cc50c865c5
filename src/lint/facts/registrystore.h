#pragma once

#include "image/workspace.h"

#include <QStringList>

namespace sealyard::lint {

/// The folders, relative to the version directory, that are stores of docker-distribution: those D where
/// D/docker/registry/v2 holds blobs/ or repositories/. A folder that is merely called registry is none. "" is the
/// version directory itself. Sorted.
[[nodiscard]] QStringList registryStores(const image::VersionDirectory &directory);

/// True when a path lies in charts/ or below a folder with a Chart.yaml; the version directory itself does not count.
[[nodiscard]] bool isInChart(const image::VersionDirectory &directory, const QString &relativePath);

} // namespace sealyard::lint
