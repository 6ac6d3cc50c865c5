#pragma once

#include "github/pulls.h"

#include <QFutureWatcher>
#include <QWizardPage>

#include <memory>
#include <optional>
#include <stop_token>

namespace Ui {
class PullRequestPage;
}

namespace sealyard::gui {

struct ContributionPlan;

/// The title and text of the pull request, to be changed, and the one that is there already. Opens it when it is told
/// to.
class PullRequestPage final : public QWizardPage
{
    Q_OBJECT

public:
    /// plan must outlive the page.
    explicit PullRequestPage(ContributionPlan &plan, QWidget *parent = nullptr);
    ~PullRequestPage() override;

    void showContributor();
    /// Somebody is signed in, and there is none yet.
    [[nodiscard]] bool canOpen() const;
    [[nodiscard]] bool isOpening() const { return m_open.isRunning(); }
    /// Opens it in the background; opened() follows, or the reason is shown.
    void open();

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;

Q_SIGNALS:
    void opened(const sealyard::github::PullRequest &pullRequest);

private:
    using Found = core::Result<std::optional<github::PullRequest>>;

    [[nodiscard]] github::PullRequestText text() const;
    void look();
    void showFound(const Found &found);
    void openInBrowser();

    ContributionPlan &m_plan;
    std::unique_ptr<Ui::PullRequestPage> m_ui;
    QFutureWatcher<Found> m_look;
    QFutureWatcher<core::Result<github::PullRequest>> m_open;
    std::stop_source m_stop;
    std::optional<github::PullRequest> m_existing;
    QString m_proposedTitle; ///< to tell it from what was typed
    QString m_proposedText;
};

} // namespace sealyard::gui
