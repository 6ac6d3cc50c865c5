#pragma once

#include "core/result.h"
#include "git/paths.h"
#include "git/remotes.h"
#include "git/status.h"

#include <optional>
#include <stop_token>

namespace sealyard::git {

/// A file that two sides have changed in ways that git cannot bring together. During a rebase "ours" is the branch that
/// is rebased onto, and "theirs" the user's own commit, as everywhere in git.
struct Conflict
{
    Path path;
    std::optional<QByteArray> base;   ///< as both sides had it; nothing: there was none
    std::optional<QByteArray> ours;   ///< nothing: it was deleted there, or never was
    std::optional<QByteArray> theirs; ///< the same
    std::optional<QByteArray> now;    ///< the worktree's file, which has what git could do and what was typed since
    bool isSubmodule = false;
    bool isLink = false; ///< on any side, or in the worktree

    /// Whether all that there is of it is UTF-8 text, and both sides have the file.
    [[nodiscard]] bool isText() const;
};

enum class ConflictSide { Ours, Theirs };

/// What is under way, for people.
struct OperationNames
{
    Operation operation = Operation::None;
    QString ours;   ///< what "ours" is: "main", or what is rebased onto
    QString theirs; ///< "commit abc1234 “fix: a”"
};

/// Reads a file that is in conflict; NotFound when it is in none. At most textFileLimit bytes of each side, else
/// TooLarge. path: relative to the worktree's top. Reads only; thread-safe.
[[nodiscard]] core::Result<Conflict> conflictAt(const QString &folder, const Path &path);

[[nodiscard]] core::Result<OperationNames> operationNames(const QString &folder);

/// Ends a conflict by taking one side's file as it is, or deleting the file when that side did, and stages this. What
/// the worktree's file has is lost, so it is asked before.
[[nodiscard]] core::Result<void> resolveBySide(const QString &folder, const Path &path, ConflictSide side);

/// Writes a text into the worktree's file; isResolved: stages it, which ends the conflict. Invalid, and nothing is
/// written, when the file is not any more what was seen.
[[nodiscard]] core::Result<void> resolveByText(const QString &folder, const Path &path,
                                               const std::optional<QByteArray> &seen, const QByteArray &text,
                                               bool isResolved);

/// Goes on with a rebase or the like by git's own program, when no file is in conflict any more (else Invalid). A merge
/// ends with a commit instead. Conflicts: the next commit has some.
[[nodiscard]] core::Result<PullOutcome> continueOperation(const QString &folder, const std::stop_token &stop = {});

/// Gives up a merge, rebase or the like: all is as before it, also what was not committed then. By git's own program.
[[nodiscard]] core::Result<void> abortOperation(const QString &folder, const std::stop_token &stop = {});

} // namespace sealyard::git
