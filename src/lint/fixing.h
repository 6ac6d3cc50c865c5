#pragma once

#include "image/sourcetree.h"
#include "image/workspace.h"
#include "lint/linter.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace sealyard::lint {

/// What fixes would make of files.
struct FixedFiles
{
    QMap<QString, QString> before; ///< by path relative to the workspace
    QMap<QString, QString> after;  ///< for the same paths
    int fixCount = 0;
};

enum class FixKind { Safe, All };

/// Applies the fixes of all findings in the given version directories (all of them when the list is empty), then those
/// of what is found after that, until nothing changes, at most ten times. Of fixes that overlap the first is taken.
/// What would give a file a syntax error more, or a text that it had before, is left. Writes nothing; blocks, not for
/// the GUI thread. What comes when the tools say to stop is of no use.
[[nodiscard]] FixedFiles fixedFiles(const image::Workspace &workspace, const image::SourceTree &sources,
                                    const QStringList &directoryPaths, FixKind kind, const LintTools &tools = {});

/// Writes fixed files below the root of a workspace, each as a whole. Ends with the first that cannot be written, or
/// that has changed on disk since it was read.
[[nodiscard]] core::Result<void> writeFixed(const QString &root, const FixedFiles &files);

/// How many syntax errors a build file, a shell script or a YAML file has, by its path relative to the workspace; 0 for
/// what nothing is known of. Templates are read as YAML only when they hold no action.
[[nodiscard]] qsizetype syntaxErrorCount(const QString &path, const QString &text);

} // namespace sealyard::lint
