#pragma once

#include "core/result.h"
#include "git/message.h"

#include <QString>

#include <stop_token>

namespace sealyard::git {

/// What is to be committed: what the index has.
struct CommitRequest
{
    QString message;
    Identity identity = {}; ///< incomplete: that of git's settings
    bool isAmend = false;   ///< replaces the last commit, whose author stays
    bool hasSignOff = false;
    bool skipsHooks = false;
    bool endsMerge = false; ///< of a merge without conflicts: asks the hook pre-merge-commit in place of pre-commit
};

/// Who commits by git's settings and environment; incomplete when they do not say it.
[[nodiscard]] core::Result<Identity> identityOf(const QString &folder);

/// Keeps it in the repository's settings, or in the user's for all repositories.
[[nodiscard]] core::Result<void> setIdentity(const QString &folder, const Identity &identity, bool isForAll);

/// The message that a commit starts from: that of a merge under way, that of the last commit for an amendment, the
/// template of git's settings.
[[nodiscard]] core::Result<QString> suggestedMessage(const QString &folder, bool isAmend);

/// Commits the index with the hooks pre-commit, prepare-commit-msg, commit-msg, post-commit and (for an amendment)
/// post-rewrite in git's order, signed as git's settings say; also ends a merge. Gives the commit's name. Nothing
/// changes on failure. Invalid: the message is empty, files are in conflict, or there is nothing to commit; Denied: a
/// hook refuses; NotFound: no identity, or a hook without git.
[[nodiscard]] core::Result<QString> commit(const QString &folder, const CommitRequest &request,
                                           const std::stop_token &stop = {});

} // namespace sealyard::git
