#pragma once

#include "git/repository.h"

namespace sealyard::git {

/// Whether git's own program has to write the worktree, since libgit2 would write what it should not: files outside of
/// a sparse checkout, files that a partial clone has still to fetch, and files without what their attributes name: a
/// filter that is set up (as that of large files), an encoding. commit: what is taken in may name others; null: nothing
/// is.
[[nodiscard]] bool needsProgram(const Repository &repository, const git_oid *commit = nullptr);

/// Whether it has to merge too: attributes name a driver that is set up, or conflicts are resolved as before (rerere).
[[nodiscard]] bool needsProgramToMerge(const Repository &repository, const git_oid *commit);

} // namespace sealyard::git
