#pragma once

#include "contribute/contribution.h"
#include "contribute/publishing.h"
#include "github/pulls.h"
#include "gui/git/gitsession.h"

#include <QWizard>

namespace sealyard::gui {

class BranchPage;
class ContributionPage;
class PullRequestPage;
class PushPage;

/// Who contributes, and where to.
struct Contributor
{
    QUrl api{};
    github::RepositoryName upstream{};
    QByteArray token{}; ///< empty: nobody is signed in
    QString login{};

    [[nodiscard]] bool isSignedIn() const { return !token.isEmpty(); }
    /// For work in the background; see GitHubAccount::clientOptions().
    [[nodiscard]] github::ClientOptions clientOptions(const std::stop_token &stop,
                                                      std::function<void(const QString &)> told = {}) const;
};

/// What the pages of the wizard have found out and agreed upon.
struct ContributionPlan
{
    Contributor contributor{};
    contribute::Contribution found{};
    QList<contribute::Change> chosen{}; ///< of what was found
    QString reason{};                   ///< for contributing in spite of errors
    github::PushTarget target{};
    QString branch{};
    QString message{}; ///< of the commit; empty: nothing is to be committed
    bool hasSignOff = false;
    contribute::OwnCommit committed{}; ///< and not pushed yet
};

/// From local changes to a pull request: what, branch and commit, push, and the text. Nothing is sent before “Push” is
/// pressed, and no pull request is opened before the last button is.
class ContributeWizard final : public QWizard
{
    Q_OBJECT

public:
    /// session must outlive the wizard. workspace: a snapshot. cacheFolder: see lint::LintTools.
    ContributeWizard(GitSession &session, const image::Workspace &workspace, const QString &cacheFolder,
                     const Contributor &contributor, QWidget *parent = nullptr);

    /// Somebody has signed in or out.
    void setContributor(const Contributor &contributor);

public Q_SLOTS:
    /// Opens the pull request; the wizard closes when it is open and stays when that failed.
    void accept() override;
    /// While it pushes: stops that; the wizard stays.
    void reject() override;

Q_SIGNALS:
    void signInRequested();
    void opened(const sealyard::github::PullRequest &pullRequest);

private:
    enum PageId { ContributionPageId, BranchPageId, PushPageId, PullRequestPageId };

    ContributionPlan m_plan;
    ContributionPage *m_contributionPage;
    BranchPage *m_branchPage;
    PushPage *m_pushPage;
    PullRequestPage *m_pullRequestPage;
};

} // namespace sealyard::gui
