#pragma once

#include "core/result.h"

#include <QString>

namespace sealyard::git {

/// The top of the git worktree (also a linked one or a submodule's) that contains a file or folder: absolute, symbolic
/// links resolved, without a "/" at its end. NotFound when there is none, as in a bare repository; Denied when git does
/// not trust the repository because it belongs to another user. Reads only; thread-safe.
[[nodiscard]] core::Result<QString> worktreeRoot(const QString &path);

} // namespace sealyard::git
