#pragma once

#include "git/repository.h"

#include <optional>

namespace sealyard::git {

/// The object that a file of the worktree would be in the index: line ends and the like undone. Nothing when it cannot
/// be read.
[[nodiscard]] std::optional<git_oid> filteredHash(const Repository &repository, const Path &path);

} // namespace sealyard::git
