#pragma once

#include "core/result.h"
#include "scaffold/plan.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class PlanPage;
}

namespace sealyard::gui {

class PlanModel;

/// Shows every file that will be written, to be read and edited. Writes nothing itself.
class PlanPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit PlanPage(QWidget *parent = nullptr);
    ~PlanPage() override;

    /// Shows a plan, or why there is none. workspaceRoot: what the plan's paths are relative to, only shown.
    void setPlan(const core::Result<scaffold::ScaffoldPlan> &plan, const QString &workspaceRoot);
    /// The command line that makes the same files, without the user's edits.
    void setCommandLine(const QString &command);
    /// The plan with the user's edits.
    [[nodiscard]] const scaffold::ScaffoldPlan &plan() const;
    [[nodiscard]] bool hasEdits() const;

    /// Says on the page what went wrong; the plan and its edits stay.
    void showError(const core::Error &error);
    /// While the files are written nothing can be changed.
    void setWriting(bool isWriting);
    [[nodiscard]] bool isComplete() const override;

private:
    void showFile(int row);
    void takeEdit();
    void restoreFile();
    void showMarks(int row);
    void reportStaleEdits();

    std::unique_ptr<Ui::PlanPage> m_ui;
    PlanModel *m_model;
    bool m_isShowing = false; ///< the editor's text is being replaced by us
    bool m_isWriting = false;
};

} // namespace sealyard::gui
