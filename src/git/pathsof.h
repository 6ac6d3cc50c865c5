#pragma once

#include "git/handles.h"
#include "git/paths.h"

#include <optional>
#include <vector>

// What commits have at a path, for this folder alone.
namespace sealyard::git {

/// The object that a commit has at a path; nothing: nothing. An empty path is the whole tree.
[[nodiscard]] std::optional<git_oid> entryAt(const git_commit *commit, const Path &path);

[[nodiscard]] bool isSame(const std::optional<git_oid> &a, const std::optional<git_oid> &b);

/// What a path that a commit has and its parent has not was called there. A folder is taken for renamed when one of its
/// files was, and kept its place in it. Nothing for commits of more than a thousand files: that would take too long.
[[nodiscard]] std::optional<Path> renamedFrom(const git_commit *commit, const git_commit *parent, const Path &path);

/// Without those that a shallow clone left behind.
[[nodiscard]] std::vector<Handle<git_commit>> parentsOf(const git_commit *commit);

} // namespace sealyard::git
