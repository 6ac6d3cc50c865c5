#pragma once

#include "image/evaluation.h"
#include "image/kubefile.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "image/yaml.h"
#include "imagelist/scan.h"
#include "lint/facts/initscript.h"
#include "lint/facts/yamloutline.h"
#include "shell/content.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace sealyard::lint {

/// The whole workspace; for rules about names and neighbours.
struct WorkspaceContext
{
    const image::Workspace &workspace;
    const image::SourceTree &sources;
};

/// A build file, read, parsed and evaluated once for all rules.
struct BuildFile
{
    QString name; ///< relative to the version directory
    QString text;
    image::Kubefile kubefile;
    image::Evaluation evaluation;                      ///< for linux/amd64 without build arguments, as CI calls it
    std::shared_ptr<const shell::Content> origin = {}; ///< of one that init.sh writes: where it has the text
};

/// A file that the linter wanted to read and could not.
struct UnreadableFile
{
    QString path;   ///< relative to the workspace
    QString reason; ///< one translated sentence that names the file
};

class DirectoryScripts;

} // namespace sealyard::lint

namespace sealyard::imagelist {

struct RenderedChart;
struct ScannedDirectory;

} // namespace sealyard::imagelist

namespace sealyard::lint {

/// What rules have read of one version directory, so that each file is read once. Belongs to one thread.
struct DirectoryCache
{
    std::map<QString, std::optional<QString>> texts; ///< by path relative to the version directory
    std::map<QString, YamlOutline> outlines;
    std::shared_ptr<const DirectoryScripts> scripts;
    std::shared_ptr<const imagelist::ScannedDirectory> scanned;
};

/// One version directory. A rule may look at its files and at the names of its application's versions, no further: what
/// else a finding depends on, the cache of findings does not know (findingcache.h).
struct DirectoryContext
{
    const image::Workspace &workspace;
    const image::VersionDirectory &directory;
    const image::SourceTree &sources;
    InitScript initScript = {};             ///< mentions nothing when there is none or it cannot be read
    std::vector<BuildFile> buildFiles = {}; ///< all that can be read
    imagelist::ImageList images = {};       ///< what sealos would pack; nothing for docker images
    QList<UnreadableFile> unreadable = {};
    /// For which the workspace's images are built, at least one; these are CI's.
    QList<image::Platform> platforms = {
        {}, {.os = QStringLiteral("linux"), .architecture = QStringLiteral("arm64"), .variant = {}}};
    std::shared_ptr<DirectoryCache> cache = std::make_shared<DirectoryCache>();

    /// The text of a file of the version directory, read when it is first asked for; nullptr when it cannot be read.
    [[nodiscard]] const QString *textOf(const QString &relative) const;
    /// The outline of such a file; empty when it cannot be read.
    [[nodiscard]] const YamlOutline &outlineOf(const QString &relative) const;
    /// All shell texts, evaluated when they are first asked for.
    [[nodiscard]] const DirectoryScripts &scripts() const;
    /// What sealos would pack, charts included: they are rendered when somebody first asks.
    [[nodiscard]] const imagelist::ImageList &imagesWithCharts() const;
    /// A chart as sealos renders it, by its path relative to the version directory; nullptr when there is none.
    [[nodiscard]] const imagelist::RenderedChart *renderedChart(const QString &relative) const;
    /// The path relative to the workspace of a path relative to the version directory.
    [[nodiscard]] QString pathOf(const QString &relative) const { return directory.path + u'/' + relative; }
    /// True for what `sealos build` makes; docker images know no registry, templates or run commands of sealos.
    [[nodiscard]] bool isClusterImage() const { return directory.type != image::ImageType::DockerImage; }
    /// True unless build_arch or the workspace's settings restrict the image to one architecture.
    [[nodiscard]] bool isForSeveralArchitectures() const;
    /// The name of the build file that CI uses; "Kubefile" when none is committed, since init.sh may write that.
    [[nodiscard]] QString usedBuildFileName() const;
    /// The build file that CI uses, also one that init.sh writes; nullptr when there is none or it cannot be read.
    [[nodiscard]] const BuildFile *usedBuildFile() const;
    /// True when init.sh names the first folder of this path or its last part.
    [[nodiscard]] bool isMentionedByInit(const QString &relative) const;
    /// True when a file may be at this path when init.sh has ended.
    [[nodiscard]] bool mayBeMadeByInit(const QString &relative) const;
    /// True when the path lies in the templates of a Helm chart, which helm renders, not sealos.
    [[nodiscard]] bool isChartTemplate(const QString &relative) const;
};

/// A build file of this text, parsed and evaluated; origin says where init.sh has it.
[[nodiscard]] BuildFile makeBuildFile(const DirectoryContext &context, const QString &name, const QString &text);
[[nodiscard]] BuildFile makeBuildFile(const DirectoryContext &context, const QString &name,
                                      const std::shared_ptr<const shell::Content> &origin);

/// One build file of a version directory.
struct KubefileContext
{
    const DirectoryContext &directory;
    const QString &path; ///< relative to the workspace
    const QString &text;
    const image::Kubefile &kubefile;
    const image::Evaluation &evaluation;

    /// True for the build file that CI takes; the others only matter when somebody builds by hand.
    [[nodiscard]] bool isUsed() const;
    /// The stage that becomes the image when it starts from nothing, so that all of it is known; else nullptr.
    [[nodiscard]] const image::Stage *scratchStage() const;
};

/// One YAML file below manifests/.
struct YamlContext
{
    const DirectoryContext &directory;
    const QString &path;
    const QString &text;
    const image::YamlStream &stream;
};

/// One script, image list, template, build_arch or ignore file of a version directory outside charts/.
struct TextContext
{
    const DirectoryContext &directory;
    const QString &path;
    const QString &text;
    image::FileRole role;
};

} // namespace sealyard::lint
