#pragma once

#include "git/message.h"
#include "git/paths.h"
#include "git/remotes.h"
#include "git/status.h"
#include "github/localchecks.h"
#include "image/workspace.h"

namespace sealyard::contribute {

/// A version directory, or the files outside of all, that differ from upstream.
struct Change
{
    enum class Kind { Added, Changed, Removed };

    Kind kind = Kind::Changed;
    QString path{}; ///< of the version directory, relative to the workspace; empty: the files outside of all
    QString app{};
    QString version{};
    QStringList files{};            ///< all that differ; relative to the workspace
    QList<git::Path> uncommitted{}; ///< those whose last state is in no commit; relative to the repository
    bool isStaged = false;          ///< some of them are in git's index, so the next commit has them in any case
    github::LintCounts lint{};      ///< of the directory as it lies on disk

    /// "helm v3.8.2", or what stands for the files outside of all.
    [[nodiscard]] QString title() const;
};

/// What the repository has that upstream has not, at one moment.
struct Contribution
{
    QList<Change> changes{}; ///< by path, the files outside of all last
    git::Status status{};    ///< of the repository
    QString base{};          ///< what it was compared with: "upstream/main"; empty: the last commit
    QString baseBranch{};    ///< its name there: "main"
    bool isUpstream = false; ///< the base is upstream's, not that of a fork
    QList<git::Remote> remotes{};
    QStringList branches{};   ///< names that are taken, here or on a remote
    git::Identity identity{}; ///< who would commit
    QString problem{};        ///< why nothing can be contributed now, as a sentence; empty: it can

    [[nodiscard]] bool hasUncommitted() const;
};

/// Compares the workspace's repository with what is known of upstream's branch here: that of the remote that is
/// upstream, else that of "origin", which is a fork then. Lints each version directory that differs. cacheFolder: see
/// lint::LintTools. Reads only; blocks. NotFound outside of a repository.
[[nodiscard]] core::Result<Contribution> contributionOf(const image::Workspace &workspace, const QUrl &api,
                                                        const github::RepositoryName &upstream,
                                                        const QString &cacheFolder);

} // namespace sealyard::contribute
