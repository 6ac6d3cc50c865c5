#pragma once

#include "git/repository.h"
#include "git/status.h"

namespace sealyard::git {

/// Whether a changed file took the place of its LFS pointer, or the other way round. Of two contents: one of a delta
/// between commit and index, or one between index and worktree whose new one is there. A file that git's own filter
/// makes a pointer of when it is staged is the same.
[[nodiscard]] Pointer pointerOf(const Repository &repository, const git_diff_delta *delta, bool isWorktree);

} // namespace sealyard::git
