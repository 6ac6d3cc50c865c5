#pragma once

#include "core/result.h"
#include "registry/exchange.h"
#include "scaffold/chartindex.h"

namespace sealyard::chartsource {

inline constexpr qint64 archiveLimit = 64LL * 1024 * 1024;

/// Where a chart comes from, as the patterns ask for it.
struct ChartPlace
{
    QString repository; ///< "https://…", "http://…" or "oci://…" without the chart's name; empty: a local chart
    QString chart;      ///< its name; of a local chart the path of its folder or archive

    bool operator==(const ChartPlace &) const = default;
};

/// A chart that was fetched.
struct FetchedChart
{
    QString name; ///< of Chart.yaml: what sealos looks for as charts/NAME.values.yaml
    QString version;
    QString values;     ///< values.yaml as it is, with its comments; empty when there is none
    QByteArray archive; ///< as it was sent; empty for a local folder
    QString path{};     ///< of a local chart
};

/// The versions that a repository or a registry offers of a chart, newest first; none of a local chart. Blocks.
[[nodiscard]] core::Result<QList<scaffold::ChartRelease>> releasesOf(const ChartPlace &place,
                                                                     const registry::KeepGoing &keepGoing);

/// The release that serves a version with or without "v", of the chart or of the application in it; for "latest" the
/// newest. nullptr: there is none.
[[nodiscard]] const scaffold::ChartRelease *releaseFor(const QList<scaffold::ChartRelease> &releases,
                                                       const QString &version, bool isAppVersion);

/// Fetches a release of a chart, or reads a local one (release is then ignored). Bounded: archives of 64 MiB. Nothing
/// is written. Blocks.
[[nodiscard]] core::Result<FetchedChart> fetchChart(const ChartPlace &place, const scaffold::ChartRelease &release,
                                                    const registry::KeepGoing &keepGoing);

} // namespace sealyard::chartsource
