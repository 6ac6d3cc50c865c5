#pragma once

#include "git/message.h"
#include "git/paths.h"
#include "git/transfer.h"
#include "github/pulls.h"

#include <functional>

namespace sealyard::contribute {

/// A commit that publish() made.
struct OwnCommit
{
    QString name{}; ///< empty: none was made
    QString message{};
    bool hasSignOff = false;
};

/// How changes become a branch of a repository on GitHub.
struct Publication
{
    QString folder{};         ///< of the workspace
    QString branch{};         ///< made at HEAD, unless it is there
    QList<git::Path> files{}; ///< to be committed; empty: nothing is committed
    QString message{};        ///< of that commit
    bool hasSignOff = false;
    QUrl api{};
    github::RepositoryName target{}; ///< that is pushed to
    OwnCommit earlier{};             ///< that a call before this one made, and did not push
};

/// Why a branch cannot have this name, as a sentence; empty: it can. taken: names of other branches; current: the
/// branch that HEAD is at, which may be taken as it is; base: that which is proposed to. Pure.
[[nodiscard]] QString problemOfBranch(const QString &name, const QStringList &taken, const QString &current,
                                      const QString &base);

/// Makes the branch, stages and commits the files, and pushes the branch to the remote that is the target, which is
/// added when there is none. Each step that was done before is left out, so that it can be called again after a
/// failure; a commit of an earlier call gets the message that is wanted now. step hears what is done, and committed
/// what was committed, in the thread of the call. Gives the remote's name. Errors are those of git's steps; NotFound:
/// nobody knows who commits.
[[nodiscard]] core::Result<QString> publish(const Publication &publication, const git::Transfer &transfer,
                                            const std::function<void(const QString &)> &step,
                                            const std::function<void(const OwnCommit &)> &committed = {});

} // namespace sealyard::contribute
