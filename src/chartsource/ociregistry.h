#pragma once

#include "core/result.h"
#include "registry/exchange.h"
#include "scaffold/chartindex.h"

namespace sealyard::chartsource {

/// The versions of a chart in a registry, newest first, from its tags; a registry tells no application versions.
/// address: "oci://HOST/PATH", without the chart's name. Blocks.
[[nodiscard]] core::Result<QList<scaffold::ChartRelease>> registryReleases(const QString &address, const QString &chart,
                                                                           const registry::KeepGoing &keepGoing);

/// The archive of a version of such a chart, with its digest checked. ErrorKind::Invalid when the tag is of no chart.
/// Blocks.
[[nodiscard]] core::Result<QByteArray> registryArchive(const QString &address, const QString &chart,
                                                       const QString &version, const registry::KeepGoing &keepGoing);

} // namespace sealyard::chartsource
