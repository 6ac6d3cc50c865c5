#pragma once

#include "git/repository.h"

#include <QStringList>

namespace sealyard::git {

/// What is staged and would be lost when the worktree goes from the last commit to another one, for people: the other
/// commit has another version of these files. libgit2 asks the worktree alone.
[[nodiscard]] core::Result<QStringList> stagedInTheWayOf(const Repository &repository, const git_oid &commit);

} // namespace sealyard::git
