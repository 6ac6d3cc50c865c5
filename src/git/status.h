#pragma once

#include "core/result.h"
#include "git/paths.h"

#include <QHash>
#include <QList>
#include <QString>

struct git_repository;

namespace sealyard::git {

/// What has become of a file between two of last commit, index and worktree.
enum class Change { None, Added, Modified, Deleted, TypeChanged, Untracked, Unreadable };

/// What has become of a file that git-lfs keeps elsewhere, so that a commit has a pointer in its place.
enum class Pointer { Same, Lost /**< the content is there instead */, Made /**< a pointer instead of the content */ };

/// A file that differs from the last commit, from the index, or from both.
struct FileStatus
{
    Path path;                      ///< ends with "/" when it is a repository of its own that git does not know
    Change staged = Change::None;   ///< from the last commit to the index
    Change unstaged = Change::None; ///< from the index to the worktree; Added: it was announced ("git add -N")
    bool isConflicted = false;      ///< a merge left both sides in the index
    bool isSubmodule = false;
    Pointer pointer = Pointer::Same; ///< of what is staged, else of what is not

    bool operator==(const FileStatus &) const = default;
};

/// What is under way in a repository that was stopped half-way.
enum class Operation { None, Merge, Rebase, CherryPick, Revert, Other };

/// For this folder alone.
[[nodiscard]] Operation operationOf(git_repository *repository);

/// A repository at one moment: a value, to be shown.
struct Status
{
    QString top;         ///< of the worktree, without "/" at its end
    QString branch = {}; ///< empty when HEAD is at no branch (detached)
    QString head = {};   ///< the commit's name; empty before the first one
    QString upstream = {};
    int ahead = 0; ///< commits that the upstream branch has not
    int behind = 0;
    Operation operation = Operation::None;
    QList<FileStatus> files = {}; ///< sorted by path
    QStringList notes = {};       ///< what is odd about this repository and matters to the user, one sentence each

    bool operator==(const Status &) const = default;
};

/// The status as "git status --untracked-files=all --no-renames" has it, without what is ignored. What git only warns
/// of, a folder that cannot be read or a path through links that lead nowhere, is Unreadable. Reads only; thread-safe;
/// takes as long as looking at each file's size and time.
[[nodiscard]] core::Result<Status> statusOf(const QString &folder);

/// What a badge says of a file or of all below a folder, the worst last.
enum class Badge { None, Staged, Added, Modified, Conflicted };

/// The badge of one file.
[[nodiscard]] Badge badgeOf(const FileStatus &file);

/// The badges of files and of each folder above them, by path relative to the worktree's top without "/" at its end.
/// below: only what lies below this folder, with paths relative to it. A folder has the worst badge of its files. Pure.
[[nodiscard]] QHash<QString, Badge> badgesOf(const QList<FileStatus> &files, const QString &below = {});

} // namespace sealyard::git
