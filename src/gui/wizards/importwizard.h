#pragma once

#include "gui/wizards/planwizard.h"

#include <QString>

namespace sealyard::chartsource {
struct ImportName;
}

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
    void ask(const chartsource::ImportName &defaults);
    void suggest();

    QuestionsPage *m_page;
    QString m_source; ///< what the names that stand as defaults are for
};

} // namespace sealyard::gui
