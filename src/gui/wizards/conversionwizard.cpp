#include "gui/wizards/conversionwizard.h"

#include "scaffold/conversion.h"

using namespace Qt::StringLiterals;

namespace sealyard::gui {

ConversionWizard::ConversionWizard(const image::Workspace &workspace, const image::VersionDirectory &directory,
                                   QWidget *parent)
    : PlanWizard(workspace, parent)
    , m_directory(directory)
{
    setObjectName(u"conversionWizard"_s);
    setWindowTitle(tr("Convert Dockerfile to Kubefile"));
    addPlanPage(tr("The Kubefile"),
                tr("Nothing has been written yet. The Dockerfile goes, since the workflow would prefer it."),
                tr("C&onvert"));
}

void ConversionWizard::initializePage(int id)
{
    plan(
        [directory = m_directory, root = workspace().root] {
            return scaffold::planConversion(directory, image::SourceTree(root))
                .transform([](const scaffold::ConversionPlan &plan) {
                    return ShownPlan{.changes = plan.changes, .befores = {}, .reasons = {}, .notes = plan.notes};
                });
        },
        {u"convert"_s, m_directory.path.section(u'/', 1)});
    PlanWizard::initializePage(id);
}

} // namespace sealyard::gui
