#pragma once

#include "core/result.h"

#include <git2.h>

#include <QString>

#include <memory>

namespace sealyard::git {

/// Frees what libgit2 has made; for its pointers of any kind.
struct Free
{
    void operator()(git_repository *each) const { git_repository_free(each); }
    void operator()(git_index *each) const { git_index_free(each); }
    void operator()(git_object *each) const { git_object_free(each); }
    void operator()(git_tree *each) const { git_tree_free(each); }
    void operator()(git_blob *each) const { git_blob_free(each); }
    void operator()(git_diff *each) const { git_diff_free(each); }
    void operator()(git_patch *each) const { git_patch_free(each); }
};

template <typename Type> using Handle = std::unique_ptr<Type, Free>;

/// Must be called before anything else of libgit2; negative when it cannot be used. Thread-safe.
int initialiseLibrary();

/// What libgit2 says of its last failure in this thread.
[[nodiscard]] QString lastReason(int code);

/// Opens the repository whose worktree or folder contains a file or folder. NotFound when there is none; Denied when
/// git does not trust it because it belongs to another user.
[[nodiscard]] core::Result<Handle<git_repository>> openAround(const QString &path);

} // namespace sealyard::git
