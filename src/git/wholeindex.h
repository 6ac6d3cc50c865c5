#pragma once

#include "git/repository.h"

namespace sealyard::git {

/// A copy, to look at, of an index that libgit2 does not read: one that is split or sparse, as git makes them for very
/// large repositories. By git's own program, which runs nothing that the repository names. Null when it cannot be made,
/// as of an index that is damaged. From then on it is the repository's. file: of the index, absolute.
[[nodiscard]] Handle<git_index> wholeIndex(const Repository &repository, const QString &file);

/// Whether an index of the repository was made so. What is written to a copy would be lost.
[[nodiscard]] bool isCopy(const Repository &repository, const git_index *index);

} // namespace sealyard::git
