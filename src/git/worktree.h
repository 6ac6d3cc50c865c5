#pragma once

#include "core/result.h"
#include "git/paths.h"

#include <QString>

namespace sealyard::git {

/// The top of the git worktree (also a linked one or a submodule's) that contains a file or folder: absolute, symbolic
/// links resolved, without a "/" at its end. NotFound when there is none, as in a bare repository. Found without
/// libgit2, which takes 3 ms to load and to start; the repository's settings, as core.worktree, are not read.
/// Thread-safe.
[[nodiscard]] core::Result<QString> worktreeRoot(const QString &path);

/// A file or folder in its worktree.
struct FilePlace
{
    QString top; ///< see worktreeRoot()
    Path path;   ///< empty: the top itself
};

/// Where a file or folder lies, which need not exist any more; its folder must. A link is meant itself. path: absolute.
/// Thread-safe.
[[nodiscard]] core::Result<FilePlace> placeOf(const QString &path);

} // namespace sealyard::git
