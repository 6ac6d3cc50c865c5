#pragma once

#include "image/sourcetree.h"
#include "image/workspace.h"

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
/// of what is found after that, until nothing changes, at most ten times. Of fixes that overlap the first is taken. A
/// file that would get a syntax error it did not have is left as it was. Writes nothing; blocks, not for the GUI
/// thread.
[[nodiscard]] FixedFiles fixedFiles(const image::Workspace &workspace, const QStringList &directoryPaths, FixKind kind);

} // namespace sealyard::lint
