#pragma once

#include "core/result.h"

#include <git2.h>

#include <QString>

#include <chrono>
#include <memory>

namespace sealyard::git {

/// Frees what libgit2 has made; for its pointers of any kind.
struct Free
{
    void operator()(git_repository *each) const { git_repository_free(each); }
    void operator()(git_index *each) const { git_index_free(each); }
    void operator()(git_object *each) const { git_object_free(each); }
    void operator()(git_tree *each) const { git_tree_free(each); }
    void operator()(git_tree_entry *each) const { git_tree_entry_free(each); }
    void operator()(git_blob *each) const { git_blob_free(each); }
    void operator()(git_diff *each) const { git_diff_free(each); }
    void operator()(git_patch *each) const { git_patch_free(each); }
    void operator()(git_annotated_commit *each) const { git_annotated_commit_free(each); }
    void operator()(git_blame *each) const { git_blame_free(each); }
    void operator()(git_branch_iterator *each) const { git_branch_iterator_free(each); }
    void operator()(git_commit *each) const { git_commit_free(each); }
    void operator()(git_config *each) const { git_config_free(each); }
    void operator()(git_filter_list *each) const { git_filter_list_free(each); }
    void operator()(git_index_conflict_iterator *each) const { git_index_conflict_iterator_free(each); }
    void operator()(git_rebase *each) const { git_rebase_free(each); }
    void operator()(git_reference *each) const { git_reference_free(each); }
    void operator()(git_remote *each) const { git_remote_free(each); }
    void operator()(git_revwalk *each) const { git_revwalk_free(each); }
    void operator()(git_signature *each) const { git_signature_free(each); }
    void operator()(git_status_list *each) const { git_status_list_free(each); }
};

template <typename Type> using Handle = std::unique_ptr<Type, Free>;

/// Must be called before anything else of libgit2; negative when it cannot be used. Thread-safe.
int initialiseLibrary();

/// How long libgit2 waits for a server that says nothing, from now on and in all threads.
void setPatience(std::chrono::milliseconds patience);

/// What libgit2 says of its last failure in this thread.
[[nodiscard]] QString lastReason(int code);

/// A failed call of libgit2 as an error. what: a sentence without its end, "“a” cannot be read".
[[nodiscard]] std::unexpected<core::Error> failed(const QString &what, int code);

/// The result of a call of libgit2 that makes nothing.
[[nodiscard]] core::Result<void> checked(const QString &what, int code);

/// Calls a function of libgit2 that makes something through its first parameter.
template <typename Type, typename Function, typename... Arguments>
[[nodiscard]] core::Result<Handle<Type>> make(const QString &what, Function function, Arguments... arguments)
{
    Type *made = nullptr;
    const int code = function(&made, arguments...);
    Handle<Type> owned(made);
    if (code != 0) {
        return failed(what, code);
    }
    return owned;
}

/// Opens the repository whose worktree or folder contains a file or folder. NotFound when there is none; Denied when
/// git does not trust it because it belongs to another user.
[[nodiscard]] core::Result<Handle<git_repository>> openAround(const QString &path);

} // namespace sealyard::git
