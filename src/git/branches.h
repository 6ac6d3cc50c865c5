#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace sealyard::git {

/// A branch, here or of a remote.
struct Branch
{
    QString name; ///< "main"; of a remote "origin/main"
    QString upstream = {};
    QString subject = {}; ///< of its last commit
    QDateTime time = {};
    bool isCurrent = false;
    bool isRemote = false;
};

/// What a switch to another branch does with changes that are not committed.
enum class Unfinished {
    Refuse, ///< ErrorKind::Exists, so that it can be asked
    Carry,  ///< they stay in the worktree; refused, by name, where the other branch has another version of the file
    Stash,  ///< they are put away, also new files; restoreStash() brings them back
};

/// What has been put away.
struct Stash
{
    QString message;
    QString commit;
};

/// Those here first, newest commit first.
[[nodiscard]] core::Result<QList<Branch>> branchesOf(const QString &folder);

/// Why a name is none for a branch, as a sentence; empty when it is one. Pure.
[[nodiscard]] QString problemOfBranchName(const QString &name);

/// Makes a branch at a commit (empty: the last one here) without switching to it. Before the first commit HEAD moves.
[[nodiscard]] core::Result<void> createBranch(const QString &folder, const QString &name, const QString &from = {});

/// Deletes a branch here. isForced: also when no other branch has its commits (else ErrorKind::Denied).
[[nodiscard]] core::Result<void> deleteBranch(const QString &folder, const QString &name, bool isForced = false);

/// Switches to a branch. Of a remote ("origin/x"): to the one here that follows it, which is made when there is none.
/// What is in the worktree is never overwritten. When it fails, all is as before it.
[[nodiscard]] core::Result<void> switchBranch(const QString &folder, const QString &name,
                                              Unfinished unfinished = Unfinished::Refuse,
                                              const std::stop_token &stop = {});

/// What was put away, newest first.
[[nodiscard]] core::Result<QList<Stash>> stashesOf(const QString &folder);

/// Puts all changes away, also new files, not ignored ones.
[[nodiscard]] core::Result<void> stashChanges(const QString &folder, const QString &message);

/// Brings back what was put away last, and gives the files, for people, that are in conflict then: what was committed
/// since has changed the same places. It stays put away in that case, and when what is not committed is in the way
/// (ErrorKind::Exists; nothing is changed). Conflicts need git's own program.
[[nodiscard]] core::Result<QStringList> restoreStash(const QString &folder);

} // namespace sealyard::git
