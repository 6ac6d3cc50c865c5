#pragma once

#include "core/result.h"
#include "git/transfer.h"

#include <QStringList>

namespace sealyard::git {

struct Remote
{
    QString name;
    QString url;
};

/// What to clone.
struct CloneRequest
{
    QString url;
    QString target;      ///< a folder that does not exist, or is empty
    int depth = 0;       ///< so many newest commits; 0: all. Not for folders of this machine.
    QString branch = {}; ///< empty: the remote's own
};

/// What came of pulling.
struct PullOutcome
{
    enum class Kind { UpToDate, FastForward, Merged, Rebased, Conflicts };

    Kind kind = Kind::UpToDate;
    QStringList conflicts = {}; ///< files, for people
};

/// Makes a repository of a folder that is in none (else ErrorKind::Exists), with the first branch that git's settings
/// name. Its files stay as they are.
[[nodiscard]] core::Result<void> makeRepository(const QString &folder);

// All of these wait for a server, so they belong into the background. Errors: Denied when the server wants another
// proof of who we are, leads to another server, or is not the one that is known; Cancelled, NotFound. A silent server
// is given up (Transfer::patience).

/// Clones into a folder beside the target, which takes its place when all is there: what remains of a clone that was
/// cut off is removed, by this call or by the next one.
[[nodiscard]] core::Result<void> clone(const CloneRequest &request, const Transfer &transfer = {});

[[nodiscard]] core::Result<QList<Remote>> remotesOf(const QString &folder);
[[nodiscard]] core::Result<void> addRemote(const QString &folder, const Remote &remote);
[[nodiscard]] core::Result<void> removeRemote(const QString &folder, const QString &name);

/// Fetches a remote's branches, without those that are gone there. An empty remote: as git has it, that of the current
/// branch's upstream, else the only one, else "origin".
[[nodiscard]] core::Result<void> fetch(const QString &folder, const QString &remote = {},
                                       const Transfer &transfer = {});

/// Fetches the current branch's upstream and takes its commits in: fast-forward, else by merge or rebase as git's
/// settings say (pull.rebase, branch.NAME.rebase, pull.ff). Changes that are not committed stay, or it is refused.
[[nodiscard]] core::Result<PullOutcome> pull(const QString &folder, const Transfer &transfer = {});

/// The second half of pull(): takes in what was fetched of the current branch's upstream.
[[nodiscard]] core::Result<PullOutcome> mergeUpstream(const QString &folder, const std::stop_token &stop = {});

/// Takes a branch's commits in, as git merge does.
[[nodiscard]] core::Result<PullOutcome> merge(const QString &folder, const QString &branch,
                                              const std::stop_token &stop = {});

/// Pushes the current branch to the branch of its name, after the hook pre-push. An empty remote: as git has it, that
/// of branch.NAME.pushRemote, of remote.pushDefault, else as for fetch(). setsUpstream: it is followed from now on.
/// Invalid: the remote has commits that are not here.
[[nodiscard]] core::Result<void> push(const QString &folder, const QString &remote, bool setsUpstream,
                                      const Transfer &transfer = {});

/// The folder's name that git would choose for an address: "cluster-image" of ".../cluster-image.git". Pure.
[[nodiscard]] QString folderNameOf(const QString &url);

} // namespace sealyard::git
