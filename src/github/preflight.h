#pragma once

#include "github/api.h"
#include "github/verdict.h"

namespace sealyard::github {

/// One thing that was looked at before a text is sent.
struct PreflightItem
{
    enum class State { Good, Warning, Bad, Unknown };

    State state = State::Unknown;
    QString text{}; ///< one translated sentence
};

/// How a version directory here differs from upstream's default branch, which alone is built.
struct DirectoryDifference
{
    bool isMissing = false; ///< upstream has no such directory
    QStringList changed{};  ///< relative to the version directory
    QStringList onlyHere{};
    QStringList onlyThere{};

    [[nodiscard]] bool isEmpty() const
    {
        return !isMissing && changed.isEmpty() && onlyHere.isEmpty() && onlyThere.isEmpty();
    }
};

/// Compares by git's own hashes; path is relative to root, e.g. "applications/helm/latest". Reads at most 5,000 files
/// of 64 MiB. Blocks; see Client.
[[nodiscard]] core::Result<DirectoryDifference> compareWithUpstream(Client &client, const RepositoryName &repository,
                                                                    const QString &branch, const QString &root,
                                                                    const QString &path);

/// Looks at the text, the issue with its title and label, and upstream's directory. Each item stands for itself: what
/// cannot be looked at is Unknown, with the reason. root may be empty. Blocks; works signed out.
[[nodiscard]] QList<PreflightItem> preflight(Client &client, const RepositoryName &repository, const IssueText &text,
                                             const QString &root);

} // namespace sealyard::github
