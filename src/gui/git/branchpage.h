#pragma once

#include "github/pulls.h"

#include <QFutureWatcher>
#include <QWizardPage>

#include <memory>
#include <stop_token>

namespace Ui {
class BranchPage;
}

namespace sealyard::gui {

struct ContributionPlan;

/// Asks for branch and commit message, and says where the branch will go: to upstream, to a fork that is there or is to
/// be made.
class BranchPage final : public QWizardPage
{
    Q_OBJECT

public:
    /// plan: filled in by this page; must outlive it.
    explicit BranchPage(ContributionPlan &plan, QWidget *parent = nullptr);
    ~BranchPage() override;

    /// The plan's contributor is another one: looks again where the branch can go.
    void showContributor();

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

Q_SIGNALS:
    void signInRequested();

private:
    void lookForTarget();
    void showTarget(const core::Result<github::PushTarget> &target);
    void guessOwner();
    void update();
    [[nodiscard]] bool hasCommit() const;
    [[nodiscard]] bool hasOwner() const;
    [[nodiscard]] core::Result<github::RepositoryName> typedFork() const;

    ContributionPlan &m_plan;
    std::unique_ptr<Ui::BranchPage> m_ui;
    QFutureWatcher<core::Result<github::PushTarget>> m_look;
    std::stop_source m_stop;
    github::PushTarget m_target;
    QString m_proposedBranch; ///< to tell it from what was typed
    QString m_proposedMessage;
    bool m_isKnown = false; ///< where it goes
};

} // namespace sealyard::gui
