#pragma once

#include "git/repository.h"

namespace sealyard::git {

/// Lets git read again what it would take for unchanged once the index is written anew. git compares whole seconds,
/// libgit2 parts of them too: a file that was changed in the second in which git wrote the index, to a text of the same
/// length, is such a file. Without a size in its entry git reads it. In memory alone; true when there was one.
bool markRacyEntries(git_index *index, const Repository &repository);

/// The same in the index on disk: before libgit2 writes it by itself, which a switch, a merge and a stash do.
[[nodiscard]] core::Result<void> settleIndex(const Repository &repository);

} // namespace sealyard::git
