#pragma once

#include "git/repository.h"

#include <optional>

namespace sealyard::git {

/// The object that a file of the worktree would be in the index: line ends and the like undone. Nothing when it cannot
/// be read. A program that the user's settings name as its filter is run, one that only the repository's name is not.
[[nodiscard]] std::optional<git_oid> filteredHash(const Repository &repository, const Path &path);

/// The text that it would be; a link's is its target. Programs are run as for filteredHash().
[[nodiscard]] core::Result<QByteArray> filteredContent(const Repository &repository, const Path &path);

/// Whether both tell what git would store: false for a file with a filter that only the repository's settings name.
[[nodiscard]] bool isFilteredAsInGit(const Repository &repository, const Path &path);

/// The target of a link, as long as a file name may be. path: absolute.
[[nodiscard]] std::optional<QByteArray> linkTarget(const QByteArray &path);

} // namespace sealyard::git
