#pragma once

#include "gui/wizards/planwizard.h"

namespace sealyard::gui {

class RepairPage;

/// Checks files on disk, walks through what can be repaired, and shows what the chosen repairs make of the files.
class RepairWizard final : public PlanWizard
{
    Q_OBJECT

public:
    /// directory: the version directory, relative to the root; empty: the whole workspace.
    RepairWizard(const image::Workspace &workspace, QString directory, QWidget *parent = nullptr);

protected:
    void initializePage(int id) override;

private:
    QString m_directory;
    RepairPage *m_page;
};

} // namespace sealyard::gui
