#pragma once

#include "chart/archive.h"

#include <QString>

#include <functional>
#include <optional>

namespace sealyard::chart {

/// The unsaved text of a file by its absolute path; nothing: the file on disk counts.
using Overlay = std::function<std::optional<QByteArray>(const QString &path)>;

/// What reading a chart from disk may do.
struct LoadOptions
{
    /// Links that lead out of this folder are refused; empty: links are followed anywhere, as Helm does.
    QString boundary;
    Overlay overlay;
};

/// The files of a chart's folder as Helm reads them: without what .helmignore names, links followed, no devices.
/// The file .helmignore itself is one of them. Thread-safe.
[[nodiscard]] Outcome<std::vector<File>> readFolder(const QString &path, const LoadOptions &options, Budget &budget);

/// The bytes of one file, its overlay first.
[[nodiscard]] Outcome<QByteArray> readBytes(const QString &path, const LoadOptions &options, qint64 limit);

} // namespace sealyard::chart
