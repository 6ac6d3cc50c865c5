#pragma once

#include "git/repository.h"

namespace sealyard::git {

/// What differs from a tree (null: the empty one) to an index. libgit2 alone says nothing of new files that are assumed
/// to be unchanged ("git update-index --assume-unchanged"), which are committed like any other. what: as for failed().
[[nodiscard]] core::Result<Handle<git_diff>> diffToIndex(const QString &what, const Repository &repository,
                                                         const git_tree *tree, git_index *index,
                                                         const git_diff_options *options = nullptr);

} // namespace sealyard::git
