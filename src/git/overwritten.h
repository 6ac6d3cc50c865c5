#pragma once

#include "git/repository.h"

#include <QStringList>

namespace sealyard::git {

/// What is staged and would be lost when the worktree goes from the last commit to another one, for people: the other
/// commit has another version of these files. libgit2 asks the worktree alone.
[[nodiscard]] core::Result<QStringList> stagedInTheWayOf(const Repository &repository, const git_oid &commit);

/// What has changed in the index or the worktree and in the other commit since the two parted, for people; nothing when
/// that cannot be told. Of files alone, for a word on why the other commit is not taken in.
[[nodiscard]] QStringList changedOnBothSides(const Repository &repository, const git_oid &commit);

} // namespace sealyard::git
