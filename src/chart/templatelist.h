#pragma once

#include "chart/render.h"
#include "template/containers.h"

namespace sealyard::chart {

/// A template of a chart or of one below it, with what it sees as "$".
struct ChartTemplate
{
    QByteArray name; ///< Helm's
    QByteArray file; ///< below the top chart's folder
    QByteArray text;
    QByteArray basePath;
    templates::Value data;

    /// Only included by others: its name begins with "_".
    [[nodiscard]] bool isPartial() const;
};

/// All templates of a chart in the order in which Helm parses and renders them: deep paths first, each depth from the
/// end of the alphabet. The charts' data share their values.
[[nodiscard]] std::vector<ChartTemplate> templatesOf(const Chart &chart, const templates::MapPointer &values,
                                                     const RenderOptions &options);

} // namespace sealyard::chart
