#pragma once

#include "git/repository.h"

#include <cstdint>
#include <optional>

namespace sealyard::git {

/// What stands in the place of a file's folder: a link or file above the path. What is written to the path would be
/// written to where the link leads.
[[nodiscard]] std::optional<Path> inPlaceOfFolder(const Repository &repository, const Path &path);

/// Whether one of a path in the worktree and what git has of it is a link and the other is none. mode: git's.
[[nodiscard]] bool isOtherKind(const Repository &repository, const Path &path, std::uint32_t mode);

} // namespace sealyard::git
