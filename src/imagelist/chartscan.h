#pragma once

#include "chart/loader.h"
#include "chart/render.h"
#include "imagelist/scan.h"

#include <functional>
#include <memory>
#include <vector>

namespace sealyard::imagelist {

/// A chart of a version directory, rendered with the values file that sealos picks.
struct RenderedChart
{
    QString path;               ///< relative to the workspace
    chart::ChartPointer chart;  ///< as it was loaded; nullptr when it cannot be
    QString valuesPath;         ///< charts/NAME.values.yaml, relative to the workspace; empty when there is none
    chart::Rendering rendering; ///< its failure tells also why the chart or its values cannot be read
    bool hasBadValues = false;  ///< the failure is in the values file

    /// The file in which the failure is, relative to the workspace.
    [[nodiscard]] QString failurePath() const;
    /// The path of a file of the chart relative to the workspace: of an archive, the archive.
    [[nodiscard]] QString pathOf(const QByteArray &file) const;
    /// Whether such a file is in an archive, so that no editor can show it.
    [[nodiscard]] bool isArchived(const QByteArray &file) const;
};

/// Renders charts/NAME of a version directory as sealos does: with charts/NAME.values.yaml, unsaved texts first.
[[nodiscard]] RenderedChart renderChart(const QString &path, const image::SourceTree &sources,
                                        const chart::RenderOptions &options = {});

/// Such a chart again, with settings that win over that file's values and of which sealos does not know. settings is
/// changed.
[[nodiscard]] RenderedChart renderAgain(const RenderedChart &earlier, const image::SourceTree &sources,
                                        const chart::RenderOptions &options, const templates::MapPointer &settings);

/// One image, or what looks like one, in the text that a template became.
struct RenderedImage
{
    const chart::RenderedFile *file = nullptr;
    qsizetype start = 0; ///< of raw in the rendered text, in bytes
    qsizetype end = 0;
    QString raw;
    QString reference; ///< normalised; empty: sealos passes over it
    QString reason;    ///< then: why
};

/// Reads the rendered texts of a chart as sealos does. With skipped, also lines that only look like images.
void readRendered(const chart::Rendering &rendering, bool withSkipped,
                  const std::function<void(const RenderedImage &)> &found);

/// The line of a template that wrote a place of a rendered text.
struct TemplateLine
{
    QByteArray file; ///< below the chart's folder
    int line = 1;
};
[[nodiscard]] TemplateLine templateLine(const chart::Rendering &rendering, const chart::RenderedFile &file,
                                        qsizetype offset);

/// The images of a version directory with the charts that they come from.
struct ScannedDirectory
{
    ImageList images; ///< as scanImages() gives
    std::vector<std::unique_ptr<RenderedChart>> charts;
};
[[nodiscard]] ScannedDirectory scanDirectory(const image::VersionDirectory &directory, const image::SourceTree &sources,
                                             ChartDepth charts = ChartDepth::Origins);

} // namespace sealyard::imagelist
