#pragma once

#include "git/repository.h"
#include "git/status.h"

#include <functional>

namespace sealyard::git {

/// The files of a status, sorted by path. meanwhile: what else is to be done with the repository, while another thread
/// looks at the worktree; it may use the repository's index.
[[nodiscard]] core::Result<QList<FileStatus>> changedFiles(const Repository &repository,
                                                           const std::function<void()> &meanwhile = {});

} // namespace sealyard::git
