#pragma once

#include "github/api.h"
#include "github/verdict.h"

#include <functional>

namespace sealyard::github {

/// One thing that was looked at before a text is sent.
struct PreflightItem
{
    enum class State { Good, Warning, Bad, Unknown };
    /// What was looked at.
    enum class Subject { Text, Lint, Issue, Directory, Registry };

    State state = State::Unknown;
    QString text{}; ///< one translated sentence
    Subject subject = Subject::Text;
    QUrl page{}; ///< where it can be put right, or seen; empty: nowhere
};

struct PreflightOptions
{
    QString root{};        ///< of the workspace; empty: nothing is said about directories
    QString imagesAt{};    ///< registry and repository that the workflows push to; empty: those of upstream
    QString cacheFolder{}; ///< see lint::LintTools
    bool asksRegistry = true;
    /// Asked while the registry answers; false gives up.
    std::function<bool()> keepGoing = [] {
        return true;
    };
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

/// The image that a command makes: "docker.io/labring/helm:v3.8.2". imagesAt: see PreflightOptions.
[[nodiscard]] QString imageNameOf(image::ImageType type, const QString &app, const QString &version,
                                  const QString &imagesAt = {});

/// Looks at the text, what lint says of the directory, the issue with its title and label, upstream's directory, and
/// the registry. Each item stands for itself, and is told when it is there: what cannot be looked at is Unknown, with
/// the reason. Nothing is written. Blocks; works signed out.
QList<PreflightItem> preflight(Client &client, const RepositoryName &repository, const IssueText &text,
                               const PreflightOptions &options,
                               const std::function<void(const PreflightItem &)> &found = {});

} // namespace sealyard::github
