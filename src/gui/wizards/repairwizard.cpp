#include "gui/wizards/repairwizard.h"

#include "gui/wizards/planpage.h"
#include "gui/wizards/repairpage.h"
#include "lint/linter.h"
#include "lint/repairs.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

core::Result<ShownPlan> planOf(const QList<core::Fix> &fixes, const image::SourceTree &sources)
{
    lint::Repairs repairs(sources);
    for (const core::Fix &fix : fixes) {
        repairs.choose(fix);
    }
    return repairs.files().transform([](const lint::FixedFiles &files) {
        ShownPlan plan;
        for (const auto &[path, after] : files.after.asKeyValueRange()) {
            plan.changes.changed.append({.path = path, .before = files.before.value(path), .after = after});
        }
        return plan;
    });
}

} // namespace

RepairWizard::RepairWizard(const image::Workspace &workspace, QString directory, QWidget *parent)
    : PlanWizard(workspace, parent)
    , m_directory(std::move(directory))
    , m_page(new RepairPage)
{
    setObjectName(u"repairWizard"_s);
    setWindowTitle(tr("Repair"));
    m_page->setObjectName(u"repairPage"_s);
    m_page->setTitle(m_directory.isEmpty() ? tr("Repair the Workspace") : tr("Repair %1").arg(m_directory));
    m_page->setSubTitle(tr("Each problem shows what its repair would change. Take the repairs that are right."));
    addPage(m_page);
    addPlanPage(tr("What Changes"), tr("Nothing has been written yet. All repairs can be undone together."),
                tr("&Repair"));
    const QStringList directories = m_directory.isEmpty() ? QStringList() : QStringList{m_directory};
    QtConcurrent::run([workspace, directories] {
        return lint::lintWorkspace(workspace, image::SourceTree(workspace.root), directories).diagnostics;
    }).then(this, [this](const QList<core::Diagnostic> &findings) {
        m_page->setFindings(findings, image::SourceTree(this->workspace().root));
    });
}

void RepairWizard::initializePage(int id)
{
    if (page(id) == planPage()) {
        const image::SourceTree sources(workspace().root);
        QStringList arguments{u"repair"_s};
        if (!m_directory.isEmpty()) {
            arguments.append(m_directory.section(u'/', 1));
        }
        plan([fixes = m_page->chosen(), sources] { return planOf(fixes, sources); }, arguments);
    }
    PlanWizard::initializePage(id);
}

} // namespace sealyard::gui
