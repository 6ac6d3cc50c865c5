#pragma once

#include "git/handles.h"
#include "git/paths.h"

#include <QList>

namespace sealyard::git {

/// Whether a file was announced ("git add -N"): git diff shows it as wholly new, and a commit is made without it. To
/// libgit2 it is an empty file of the index.
[[nodiscard]] bool isAnnounced(const git_index_entry &entry);

/// Takes what was announced out of an index, in memory. paths: only what is at or below one of these; empty: all.
void forgetAnnounced(git_index *index, const QList<Path> &paths = {});

} // namespace sealyard::git
