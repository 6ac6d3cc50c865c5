#pragma once

#include "git/diff.h"
#include "git/repository.h"

namespace sealyard::git {

/// The parts that the differences of files are made of.
[[nodiscard]] QList<DiffHunk> hunksOf(git_patch *patch);
[[nodiscard]] FileDiff::Content contentOf(const git_diff_delta &delta, const QList<DiffHunk> &hunks);

/// Fills in what differs from before (null: nothing) to what the worktree's file would be in the index.
[[nodiscard]] core::Result<FileDiff> withContent(FileDiff file, const Repository &repository, const git_blob *before);

/// The difference from a file of this content and mode (null, 0: there was none) to the worktree's, as it would be in
/// the index; where there is none now it is deleted.
[[nodiscard]] core::Result<FileDiff> fileNow(const Repository &repository, const Path &path,
                                             const git_blob *before = nullptr, unsigned int oldMode = 0);

} // namespace sealyard::git
