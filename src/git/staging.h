#pragma once

#include "git/diff.h"
#include "git/patch.h"

namespace sealyard::git {

/// How files are added to the index.
enum class Ignored { Refuse /**< files that git ignores are refused, by name */, Force };

// Each of these reads the repository, changes it and is done: thread-safe, but a second one at the same moment finds
// the index locked and says so. Paths are relative to the worktree's top.

/// Takes the worktree's files into the index: changed, new and gone ones. A folder stands for all that differs below
/// it.
[[nodiscard]] core::Result<void> stage(const QString &folder, const QList<Path> &paths,
                                       Ignored ignored = Ignored::Refuse);

/// Puts the index back to the last commit for these files; the worktree stays.
[[nodiscard]] core::Result<void> unstage(const QString &folder, const QList<Path> &paths);

/// Puts the worktree's files back to what the index has; files that git does not know, or by name alone ("git add -N"),
/// and what is in the place of a file or its folder, go to the desktop's trash, and are left, with an error, where
/// there is none. There is no way back for the others, so it is asked before.
[[nodiscard]] core::Result<void> discard(const QString &folder, const QList<Path> &paths);

// Selected lines of a difference as it was shown. When the file has changed since, nothing is done
// (ErrorKind::Invalid).

/// seen: DiffSide::Unstaged.
[[nodiscard]] core::Result<void> stageLines(const QString &folder, const FileDiff &seen, const LineSelection &lines);
/// seen: DiffSide::Staged.
[[nodiscard]] core::Result<void> unstageLines(const QString &folder, const FileDiff &seen, const LineSelection &lines);
/// seen: DiffSide::Unstaged. Line ends become those that git's settings give the file.
[[nodiscard]] core::Result<void> discardLines(const QString &folder, const FileDiff &seen, const LineSelection &lines);

} // namespace sealyard::git
