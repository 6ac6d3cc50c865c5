#pragma once

#include "git/handles.h"
#include "git/paths.h"

namespace sealyard::git {

/// An open repository with its worktree; move-only, of one thread, made anew for each act. For this folder alone: what
/// others get are values.
struct Repository
{
    Handle<git_repository> handle;
    QByteArray top; ///< absolute path of the worktree as the file system has it, with "/" at its end

    [[nodiscard]] git_repository *get() const { return handle.get(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QByteArray absolute(const Path &path) const { return top + path; }
    /// Of the private folder of this worktree (.git), without "/" at its end.
    [[nodiscard]] QString folder() const;
};

/// Opens the repository around a folder. NotFound when there is none or it has no worktree.
[[nodiscard]] core::Result<Repository> openRepository(const QString &folder);

/// The repository's index as it was read first, in this object of it; to look at, for it may be a copy (wholeIndex()).
/// Paths differ by the case of letters, as in git.
[[nodiscard]] core::Result<Handle<git_index>> knownIndex(const Repository &repository);

/// The same to be changed, read anew from disk.
[[nodiscard]] core::Result<Handle<git_index>> readIndex(const Repository &repository);

/// The commit that a name, or anything that git understands as one, stands for.
[[nodiscard]] core::Result<Handle<git_commit>> commitNamed(const Repository &repository, const QString &name);

/// The last commit's tree; null before the first commit.
[[nodiscard]] core::Result<Handle<git_tree>> headTree(const Repository &repository);

/// A setting of git, from the repository, the user or the system; empty when there is none.
[[nodiscard]] QString setting(const Repository &repository, const char *name);
[[nodiscard]] QString setting(git_repository *repository, const char *name);
/// The same for yes and no.
[[nodiscard]] bool isSet(const Repository &repository, const char *name);

/// The hexadecimal name of an object.
[[nodiscard]] QString hex(const git_oid *id);

} // namespace sealyard::git
