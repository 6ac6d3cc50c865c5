#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace sealyard::scaffold {

/// One version of a chart in a repository.
struct ChartRelease
{
    QString version;
    QString appVersion;
    QString url{}; ///< of its archive, absolute or relative to the repository; empty: the index names none

    bool operator==(const ChartRelease &) const = default;
};

/// A chart that a repository offers.
struct IndexedChart
{
    QString name;
    QString description;          ///< of the newest release
    QList<ChartRelease> releases; ///< in the order of the index, which helm writes newest first
};

/// Reads the index.yaml of a chart repository (helm.sh/docs/topics/chart_repository), charts by name.
/// ErrorKind::Invalid when it is none. Pure; an index of megabytes takes seconds, so not for the GUI thread.
[[nodiscard]] core::Result<QList<IndexedChart>> parseChartIndex(const QString &text);

/// What is known about one version of a chart: how many there are, which is the newest, and whether version (with or
/// without "v") is among them, as the version of a chart or of an application.
[[nodiscard]] QString releaseNote(const IndexedChart &chart, const QString &version, bool isAppVersion);

} // namespace sealyard::scaffold
