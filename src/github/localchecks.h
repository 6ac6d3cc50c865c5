#pragma once

#include "github/api.h"
#include "github/failure.h"

#include <QUrl>

namespace sealyard::github {

/// What lint says of a version directory, as a count.
struct LintCounts
{
    int errors = 0;
    int warnings = 0;
    QString first{}; ///< the first error, else the first warning: "Kubefile:3: ..."
};

/// Lints one version directory as it lies on disk. cacheFolder: see lint::LintTools. NotFound: there is none.
[[nodiscard]] core::Result<LintCounts> lintCounts(const QString &root, const QString &path, const QString &cacheFolder);

/// What our rules say of the very line that a failure names: "SY703 ...". Empty: nothing, or there is no such file
/// here.
[[nodiscard]] QStringList findingsAt(const QString &root, const FailureReport &failure);

/// How far a directory has come on its way from this disk to upstream.
struct GitState
{
    int uncommitted = 0; ///< changed or new files below it
    QString branch{};    ///< empty: at no branch
    bool isPushed = false;
    int ahead = 0;        ///< commits that the branch's own upstream has not
    QString remoteUrl{};  ///< where the branch is pushed to, else "origin"; empty: there is no remote
    QString remoteName{}; ///< e.g. "origin"

    /// One sentence: what is to be done before a pull request can be opened, or that it can.
    [[nodiscard]] QString toString() const;
};

/// Reads the repository around root. Fails outside of one.
[[nodiscard]] core::Result<GitState> gitStateOf(const QString &root, const QString &path);

/// The page where a pull request from that branch is opened: no token, no call. The page for a fork when the branch is
/// not on GitHub yet.
[[nodiscard]] QUrl pullRequestPage(const QUrl &api, const RepositoryName &repository, const QString &base,
                                   const GitState &state);

} // namespace sealyard::github
