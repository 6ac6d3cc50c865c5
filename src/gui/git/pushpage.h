#pragma once

#include "core/result.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class PushPage;
}

namespace sealyard::contribute {
struct OwnCommit;
}

namespace sealyard::gui {

class GitQuestions;
class GitSession;
struct ContributionPlan;

/// Makes the fork, the branch and the commit, and pushes, when it is reached; shows how far that is.
class PushPage final : public QWizardPage
{
    Q_OBJECT

public:
    /// plan: done by this page; both must outlive it.
    PushPage(GitSession &session, ContributionPlan &plan, QWidget *parent = nullptr);
    ~PushPage() override;

    [[nodiscard]] bool isPushing() const { return m_isPushing; }
    /// What is in the fork stays as it is: there is no way back.
    [[nodiscard]] bool canGoBack() const { return !m_isPushing && !m_isPushed; }
    /// Ends what is done; what is done already stays, and is not done again the next time.
    void stop();

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override { return m_isPushed && !m_isPushing; }

Q_SIGNALS:
    void pushingChanged();

private:
    void push();
    void finish(const core::Result<QString> &result);
    void showStep(const QString &text);
    void keepCommit(const contribute::OwnCommit &commit);
    void setPushing(bool isPushing);
    void askWhoCommits();

    GitSession &m_session;
    ContributionPlan &m_plan;
    std::unique_ptr<Ui::PushPage> m_ui;
    GitQuestions *m_questions;
    bool m_isPushing = false;
    bool m_isPushed = false;
};

} // namespace sealyard::gui
