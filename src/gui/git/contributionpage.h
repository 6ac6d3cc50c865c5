#pragma once

#include "contribute/contribution.h"

#include <QFutureWatcher>
#include <QWizardPage>

#include <memory>

namespace Ui {
class ContributionPage;
}

namespace sealyard::gui {

class GitSession;
struct ContributionPlan;

/// Shows what the repository has that upstream has not, with what the linter says of it, and asks which of what is not
/// committed shall be.
class ContributionPage final : public QWizardPage
{
    Q_OBJECT

public:
    /// session and plan must outlive the page, which fills in the plan. Looks at once, in the background.
    ContributionPage(GitSession &session, ContributionPlan &plan, const image::Workspace &workspace,
                     const QString &cacheFolder, QWidget *parent = nullptr);
    ~ContributionPage() override;

    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    void look();
    void showIgnored();
    void addByForce(const QStringList &paths);
    void askToFetch();
    void fetch();
    void finishFetch(const core::Result<QString> &remote);
    void showFound(const core::Result<contribute::Contribution> &found);
    void addRow(const contribute::Change &change);
    void update();
    [[nodiscard]] QList<contribute::Change> chosen() const;

    GitSession &m_session;
    ContributionPlan &m_plan;
    image::Workspace m_workspace;
    QString m_cacheFolder;
    bool m_isFetching = false;
    std::unique_ptr<Ui::ContributionPage> m_ui;
    QFutureWatcher<core::Result<contribute::Contribution>> m_look;
};

} // namespace sealyard::gui
