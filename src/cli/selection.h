#pragma once

#include "core/result.h"
#include "image/workspace.h"

#include <QStringList>

namespace sealyard::cli {

/// A workspace and the version directories of it that a command shall work on.
struct Selection
{
    image::Workspace workspace;
    QList<image::VersionDirectory> directories;
    bool isWhole = false; ///< every version directory is meant
};

/// Opens the workspace around the given paths (the current folder when there are none) and selects what lies in them:
/// the whole tree, a type folder, an application, a version directory or a file of one. "APP/VERSION" and "APP" are
/// understood too, from anywhere inside a workspace. All paths must lie in one workspace.
[[nodiscard]] core::Result<Selection> select(const QStringList &paths);

/// The same for what looks at nothing but these directories: when all paths name version directories or files of them,
/// the workspace is not even listed, and has no applications.
[[nodiscard]] core::Result<Selection> selectAlone(const QStringList &paths);

/// The one version directory that paths name; ErrorKind::Invalid when they name none or several.
[[nodiscard]] core::Result<Selection> selectOne(const QStringList &paths);

/// The root of the workspace around a folder, without reading the workspace.
[[nodiscard]] core::Result<QString> rootAround(const QString &folder);

/// Opens the workspace around a folder.
[[nodiscard]] core::Result<image::Workspace> openAround(const QString &folder);

} // namespace sealyard::cli
