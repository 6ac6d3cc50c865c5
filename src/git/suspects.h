#pragma once

#include "git/repository.h"

#include <QList>

#include <optional>

#include <sys/stat.h>

namespace sealyard::git {

/// What may differ from the index in the worktree: files that are not as they were when they came into it, and names
/// that it does not know, a folder for all below it. It takes a third of the time that libgit2 needs to look at all,
/// and whoever asks libgit2 about these alone hears of the same changes. In doubt a path is among them.
/// indexFile: of the index's file, taken before it was read: what was written later than that is not trusted.
/// Nothing: look at everything, for there are too many, or a name that libgit2 would take for a pattern.
[[nodiscard]] std::optional<QList<Path>> suspectsOf(const Repository &repository, git_index *index,
                                                    const struct ::stat &indexFile);

} // namespace sealyard::git
