#pragma once

#include "chart/folder.h"

namespace sealyard::chart {

/// Loads a chart as Helm's loader does: a folder or a .tgz, with the charts in its charts/ at any depth. What fails
/// names the file below the chart's folder. Thread-safe.
[[nodiscard]] Outcome<ChartPointer> loadChart(const QString &path, const LoadOptions &options = {});

/// The same of an archive in memory; the name is for errors.
[[nodiscard]] Outcome<ChartPointer> loadArchive(const QByteArray &bytes, const QByteArray &name);

} // namespace sealyard::chart
