#pragma once

#include "core/result.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace sealyard::git {

/// Paths relative to folder, which lies in a worktree, of files below it that differ, sorted; also those that are gone.
/// since: a commit; what changed on this branch since both were one counts, and what is not committed or not known to
/// git yet. Empty: the last commit.
[[nodiscard]] core::Result<QStringList> changedSince(const QString &folder, const QString &since = {});

/// The folders so many levels below folder, as they were when this branch and the commit "since" were one; empty: as
/// the last commit has them. Relative to folder.
[[nodiscard]] core::Result<QSet<QString>> foldersBefore(const QString &folder, const QString &since, int depth);

/// The same as changedSince() for what the next commit would change; in a hook of "git commit FILE" for what that
/// commit does.
[[nodiscard]] core::Result<QStringList> stagedPaths(const QString &folder);

/// Writes the files as the next commit has them into target, an existing folder: those below folder whose path relative
/// to it is one of these or below one. Submodules are left out; links stay links.
[[nodiscard]] core::Result<void> exportStaged(const QString &folder, const QStringList &paths, const QString &target);

/// The same for the files as a commit has them. NotFound when there is no such commit.
[[nodiscard]] core::Result<void> exportCommitted(const QString &folder, const QString &commit, const QStringList &paths,
                                                 const QString &target);

/// What git's own diff says of a file that would change; with "a/" and "b/" before the path and three lines around each
/// change. Empty when both are equal.
[[nodiscard]] QString unifiedDiff(const QString &path, const QString &before, const QString &after);

} // namespace sealyard::git
