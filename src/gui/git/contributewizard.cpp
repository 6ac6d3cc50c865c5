#include "gui/git/contributewizard.h"

#include "gui/git/branchpage.h"
#include "gui/git/contributionpage.h"
#include "gui/git/pullrequestpage.h"
#include "gui/git/pushpage.h"

#include <QAbstractButton>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

github::ClientOptions Contributor::clientOptions(const std::stop_token &stop,
                                                 std::function<void(const QString &)> told) const
{
    return {.api = api, .token = token, .clock = github::stoppableClock(stop, std::move(told))};
}

ContributeWizard::ContributeWizard(GitSession &session, const image::Workspace &workspace, const QString &cacheFolder,
                                   const Contributor &contributor, QWidget *parent)
    : QWizard(parent)
    , m_plan{.contributor = contributor}
    , m_contributionPage(new ContributionPage(session, m_plan, workspace, cacheFolder))
    , m_branchPage(new BranchPage(m_plan))
    , m_pushPage(new PushPage(session, m_plan))
    , m_pullRequestPage(new PullRequestPage(m_plan))
{
    setObjectName(u"contributeWizard"_s);
    setWindowTitle(tr("Contribute to Upstream"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setPage(ContributionPageId, m_contributionPage);
    setPage(BranchPageId, m_branchPage);
    setPage(PushPageId, m_pushPage);
    setPage(PullRequestPageId, m_pullRequestPage);
    connect(m_branchPage, &BranchPage::signInRequested, this, &ContributeWizard::signInRequested);
    const auto updateBack = [this] {
        const bool isAfterPush = currentId() == PushPageId || currentId() == PullRequestPageId;
        button(QWizard::BackButton)->setEnabled(!isAfterPush || m_pushPage->canGoBack());
    };
    connect(m_pushPage, &PushPage::pushingChanged, this, updateBack);
    connect(this, &QWizard::currentIdChanged, this, updateBack);
    connect(m_pullRequestPage, &QWizardPage::completeChanged, this, updateBack); // the wizard sets its buttons then
    connect(m_pullRequestPage, &PullRequestPage::opened, this, [this](const github::PullRequest &pullRequest) {
        Q_EMIT opened(pullRequest);
        QWizard::accept();
    });
    resize(860, 640);
}

void ContributeWizard::setContributor(const Contributor &contributor)
{
    m_plan.contributor = contributor;
    m_branchPage->showContributor();
    m_pullRequestPage->showContributor();
}

void ContributeWizard::accept()
{
    if (m_pullRequestPage->canOpen()) {
        m_pullRequestPage->open();
    } else if (!m_pullRequestPage->isOpening()) {
        QWizard::accept();
    }
}

void ContributeWizard::reject()
{
    if (m_pushPage->isPushing()) {
        m_pushPage->stop();
        return;
    }
    QWizard::reject();
}

} // namespace sealyard::gui
