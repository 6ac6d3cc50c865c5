#pragma once

#include "chart/failure.h"
#include "core/textrange.h"
#include "image/sourcetree.h"
#include "image/workspace.h"

#include <QList>
#include <QString>

#include <optional>

namespace sealyard::imagelist {

enum class OriginKind { Manifest, ImageList, Chart };

/// A value of a chart that is a part of an image.
struct ValueSource
{
    QString path; ///< as the top chart's templates write it: ".Values.image.tag"
    QString value;
    QString file;          ///< relative to the workspace, where the value is set; empty: not found
    core::TextRange range; ///< of the line with its key

    bool operator==(const ValueSource &) const = default;
};

/// Where an image was found.
struct ImageOrigin
{
    OriginKind kind = OriginKind::Manifest;
    QString path;                   ///< relative to the workspace; of a chart: the template, or the archive it is in
    core::TextRange range;          ///< of a chart: the line of the template that made it
    QString raw;                    ///< as written, before normalisation
    QString chart = {};             ///< of a chart: its folder or archive, relative to the workspace
    QString templateName = {};      ///< as Helm names it: "demo/charts/redis/templates/a.yaml"
    QList<ValueSource> values = {}; ///< the values that are a part of it, if it was asked for them
};

/// One entry of what `sealos build` saves into registry/.
struct PackedImage
{
    QString reference; ///< the text that sealos pulls: normalised for manifests and charts, verbatim for image lists
    QString storedAs;  ///< repository:tag below registry/; empty when the reference does not parse
    QList<ImageOrigin> origins;

    /// Neither tag nor digest, so that "latest" is pulled; or the tag "latest".
    [[nodiscard]] bool isUnpinned() const;
    /// The text in a file names no registry, so that Docker Hub is meant.
    [[nodiscard]] bool isUnqualified() const;
};

/// A line or value that looks like an image that will not be packed, also not from another place.
struct SkippedLine
{
    QString path;
    core::TextRange range;
    QString raw;
    QString reason; ///< one translated sentence
};

/// A chart that sealos renders.
struct ScannedChart
{
    QString path;                          ///< relative to the workspace
    QString name;                          ///< of Chart.yaml; empty when that cannot be read
    std::optional<chart::Failure> failure; ///< then `sealos build` stops; unless the failure is ours
    QString failurePath = {}; ///< the file with the mistake, relative to the workspace; of an archive, the archive
    int templates = 0;        ///< that were rendered
    int images = 0;
};

struct ImageList
{
    QList<PackedImage> images; ///< sorted by reference, unique as text, as sealos does
    QList<SkippedLine> skipped;
    QList<core::Error> problems;  ///< files that could not be read
    QList<ScannedChart> charts;   ///< that were rendered
    bool hasUnreadCharts = false; ///< charts/ holds Helm charts that were not rendered
};

/// What is to be found out about charts.
enum class ChartDepth {
    None,    ///< charts are left out
    Images,  ///< their images, with template and line
    Origins, ///< also the values that made them, and what is not packed
};

/// What `sealos build` will collect from charts/, manifests/ and images/shim/, minus .sealignore (upstream.md sections
/// 3.2-3.5): the byte-exact line scan, 4,096-byte pieces included. Pure on what it reads; thread-safe.
[[nodiscard]] ImageList scanImages(const image::VersionDirectory &directory, const image::SourceTree &sources,
                                   ChartDepth charts = ChartDepth::None);

/// Whether sealos takes an entry of a version directory for a chart: a folder directly below charts/, or a file there
/// whose name ends in "tgz".
[[nodiscard]] bool isChart(const image::DirectoryEntry &entry);

} // namespace sealyard::imagelist
