#pragma once

#include "gui/wizards/planwizard.h"

namespace sealyard::gui {

class QuestionsPage;

/// Makes the next version of an application from an older one, and shows what differs.
class BumpWizard final : public PlanWizard
{
    Q_OBJECT

public:
    /// directory: the version directory that is chosen at first, relative to the root; may be empty.
    BumpWizard(const image::Workspace &workspace, const QString &directory, QWidget *parent = nullptr);

protected:
    void initializePage(int id) override;

private:
    QuestionsPage *m_page;
};

} // namespace sealyard::gui
