#pragma once

#include "imagelist/comparison.h"
#include "imagelist/envtemplates.h"
#include "imagelist/scan.h"

#include <optional>

namespace sealyard::imagelist {

/// A line of a file, from 0.
struct LineOrigin
{
    QString path; ///< relative to the workspace; of an archive the archive itself
    int line = 0;

    bool operator==(const LineOrigin &) const = default;
};

/// What a template of a chart becomes, as sealos renders it.
struct RenderedManifest
{
    QString chart; ///< relative to the workspace
    QString name;  ///< as Helm names it
    QString path;  ///< of the template; of an archive the archive
    QString text;
    QList<LineOrigin> lines; ///< for each line of the text the template line that made it
};

/// All that a version directory becomes.
struct Preview
{
    QString directory; ///< relative to the workspace; empty: nothing was looked at
    ImageList images;
    /// Since the last commit, when somebody has compared them with it; previewOf() does not.
    std::optional<QList<ImageChange>> changes = {};
    QList<RenderedManifest> manifests; ///< sorted by chart and name
    QList<RenderedTemplate> templates;
    QStringList variables;   ///< that the templates name
    Environment environment; ///< what the image itself sets
};

/// Looks at a version directory with unsaved texts and an environment as an author would give it to `sealos run -e`; it
/// wins over the image's own. Pure on what it reads; thread-safe.
[[nodiscard]] Preview previewOf(const image::VersionDirectory &directory, const image::SourceTree &sources,
                                const Environment &environment);

} // namespace sealyard::imagelist
