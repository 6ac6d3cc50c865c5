#pragma once

#include "github/api.h"

#include <optional>

namespace sealyard::github {

/// The repository that the address of a git remote names, when it lies on the website that belongs to an API:
/// "https://github.com/a/b.git", "git@github.com:a/b", "ssh://git@github.com/a/b". Pure.
[[nodiscard]] std::optional<RepositoryName> repositoryAt(const QString &address, const QUrl &api);

/// The address by which git reaches a repository over HTTPS. Pure.
[[nodiscard]] QString gitAddress(const RepositoryName &repository, const QUrl &api);

/// Where a branch for upstream can be pushed to.
struct PushTarget
{
    enum class Kind {
        Upstream, ///< the user may push there: no fork is needed
        Fork,     ///< there is one
        NoFork,   ///< one is to be made; the name is the one that it will most likely have
    };

    Kind kind = Kind::NoFork;
    RepositoryName repository{};
    QString defaultBranch{}; ///< of upstream
};

// These ask GitHub, and fail as Client::get() does.

/// Nobody is signed in: Denied.
[[nodiscard]] core::Result<PushTarget> pushTargetOf(Client &client, const RepositoryName &upstream);

/// Makes a fork of upstream, or finds the one that the user has, and waits until its branches can be pushed to, at most
/// five minutes. Only its first step sends something. Cancelled by the clock.
[[nodiscard]] core::Result<RepositoryName> makeFork(Client &client, const RepositoryName &upstream);

struct PullRequest
{
    qint64 number = 0;
    QString title{};
    QUrl page{};
};

/// What is to be proposed: the commits of a branch that another one has not.
struct PullRequestText
{
    RepositoryName from{}; ///< the fork, or upstream itself
    QString branch{};
    QString base{}; ///< of upstream
    QString title{};
    QString body{};

    /// "OWNER:BRANCH", as GitHub names it.
    [[nodiscard]] QString head() const { return from.owner + u':' + branch; }
};

/// The open pull request of a branch; works signed out.
[[nodiscard]] core::Result<std::optional<PullRequest>> findPullRequest(Client &client, const RepositoryName &upstream,
                                                                       const PullRequestText &text);

/// Opens a pull request, once: when the connection is lost, or GitHub says that there is one, the one that is there is
/// the result.
[[nodiscard]] core::Result<PullRequest> openPullRequest(Client &client, const RepositoryName &upstream,
                                                        const PullRequestText &text);

/// The page where it only needs a click: no token, no call. Without title and text when it would be longer than the
/// 8,000 characters that GitHub takes.
[[nodiscard]] QUrl comparePage(const QUrl &api, const RepositoryName &upstream, const PullRequestText &text);

/// The page where a fork is made.
[[nodiscard]] QUrl forkPage(const QUrl &api, const RepositoryName &upstream);

} // namespace sealyard::github
