#pragma once

#include "core/result.h"
#include "gui/wizards/shownplan.h"
#include "image/workspace.h"

#include <QWizard>

#include <functional>

namespace sealyard::gui {

class PlanPage;

/// A wizard that ends with a plan, which is shown, may be edited, and is written as a whole. Derived wizards add their
/// questions in front of the page of the plan.
class PlanWizard : public QWizard
{
    Q_OBJECT

public Q_SLOTS:
    /// Writes the files in the background; the wizard closes when that is done and stays when it failed.
    void accept() override;
    /// Asks first when files were edited; no effect while files are written.
    void reject() override;

Q_SIGNALS:
    /// The files were written. directory: the new version directory, relative to the workspace's root; empty when
    /// single files were changed. paths: every file, absolute.
    void created(const QString &directory, const QStringList &paths);

protected:
    /// workspace: a snapshot, below whose root files are written.
    PlanWizard(image::Workspace workspace, QWidget *parent);

    [[nodiscard]] const image::Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] PlanPage *planPage() const { return m_planPage; }
    /// Adds the page of the plan as the last one. title and subtitle: of the page; act: of the last button.
    int addPlanPage(const QString &title, const QString &subtitle, const QString &act);
    /// Makes a plan in the background and shows it; of several the newest. arguments: those of sealyard-cli that do the
    /// same.
    void plan(const std::function<core::Result<ShownPlan>()> &make, const QStringList &arguments);
    /// The plan that was asked for last was made and is shown.
    virtual void planShown(const ShownPlan &plan);

private:
    void setWriting(bool isWriting);
    void finish(const core::Result<QStringList> &written);

    image::Workspace m_workspace;
    PlanPage *m_planPage;
    int m_generation = 0;
    bool m_isWriting = false;
};

} // namespace sealyard::gui
