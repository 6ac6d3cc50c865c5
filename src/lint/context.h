#pragma once

#include "image/evaluation.h"
#include "image/kubefile.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "image/yaml.h"

#include <QString>

namespace sealyard::lint {

/// The whole workspace; for rules about names and neighbours.
struct WorkspaceContext
{
    const image::Workspace &workspace;
    const image::SourceTree &sources;
};

/// One version directory.
struct DirectoryContext
{
    const image::Workspace &workspace;
    const image::VersionDirectory &directory;
    const image::SourceTree &sources;

    /// The path relative to the workspace of a path relative to the version directory.
    [[nodiscard]] QString pathOf(const QString &relative) const { return directory.path + u'/' + relative; }
    /// The text of init.sh; empty when there is none or it cannot be read.
    [[nodiscard]] QString initScript() const;
    /// True when init.sh may put a file at this path: it mentions the path or its first component.
    [[nodiscard]] bool mayBeMadeByInit(const QString &relative) const;
};

/// One build file of a version directory.
struct KubefileContext
{
    const DirectoryContext &directory;
    const QString &path; ///< relative to the workspace
    const QString &text;
    const image::Kubefile &kubefile;
    const image::Evaluation &evaluation;
};

/// One YAML file of a version directory outside charts/ (templates excluded).
struct YamlContext
{
    const DirectoryContext &directory;
    const QString &path;
    const QString &text;
    const image::YamlStream &stream;
};

/// One script, image list or template of a version directory outside charts/.
struct TextContext
{
    const DirectoryContext &directory;
    const QString &path;
    const QString &text;
    image::FileRole role;
};

} // namespace sealyard::lint
