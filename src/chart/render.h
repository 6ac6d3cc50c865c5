#pragma once

#include "chart/capabilities.h"
#include "chart/chart.h"
#include "chart/failure.h"
#include "template/containers.h"
#include "template/templateset.h"

#include <QHash>

#include <optional>

namespace sealyard::chart {

/// What .Release says; as it is, what sealos gives.
struct Release
{
    QByteArray name = "dryrun";
    QByteArray nameSpace;
    bool isInstall = false;
    bool isUpgrade = false;
    int revision = 0;
};

struct RenderOptions
{
    Release release;
    Capabilities capabilities;
    templates::Options engine; ///< limits, seed, clock, and whether to note which values are read
    bool hasPieces = false;    ///< notes which line of which template wrote what

    /// As `helm template` renders for a release of that name.
    [[nodiscard]] static RenderOptions ofHelmTemplate(const QByteArray &release);
};

/// What one template of a chart became.
struct RenderedFile
{
    QByteArray name; ///< "top/charts/sub/templates/x.yaml", as Helm names it
    QByteArray file; ///< below the top chart's folder: "charts/sub-1.2.tgz/templates/x.yaml"
    templates::Output output;
};

/// A rendered chart. What the pieces point to lives in it.
struct Rendering
{
    std::vector<RenderedFile> files; ///< in Helm's order; with a failure: what could be rendered before and after it
    std::optional<Failure> failure;  ///< the first one: Helm, and so sealos, gives nothing then
    ChartPointer chart;              ///< with its dependencies as they were used
    templates::MapPointer values;    ///< what the top chart sees as .Values
    std::shared_ptr<const templates::TemplateSet> set;
    std::vector<templates::Access> accesses; ///< values that were read, in order; pieces name ranges of them
    QList<templates::RandomCall> randomCalls;
    QHash<QByteArray, QByteArray> fileOfTemplate; ///< by Helm's name

    /// What a path below the top chart's folder renders to; nullptr: nothing.
    [[nodiscard]] const RenderedFile *find(const QByteArray &file) const;
};

/// Renders a chart with values given from outside (nullptr: none), as Helm's ProcessDependencies, ToRenderValues and
/// Engine.Render do, or says why sealos would stop. The chart stays as it is. Thread-safe. earlier: what the same chart
/// became with other values; templates that it has parsed are not parsed again.
[[nodiscard]] Rendering render(const Chart &chart, const templates::MapPointer &values,
                               const RenderOptions &options = {}, const Rendering *earlier = nullptr);

} // namespace sealyard::chart
