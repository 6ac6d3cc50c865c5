#pragma once

#include "gui/wizards/planwizard.h"

namespace sealyard::gui {

class QuestionsPage;

/// Makes an application of a folder, a chart or manifests of this computer, and says where each file goes and why.
class ImportWizard final : public PlanWizard
{
    Q_OBJECT

public:
    explicit ImportWizard(const image::Workspace &workspace, QWidget *parent = nullptr);

protected:
    void initializePage(int id) override;

private:
    QuestionsPage *m_page;
};

} // namespace sealyard::gui
