#include "gui/wizards/misseswizard.h"

#include "gui/wizards/missespage.h"
#include "gui/wizards/planpage.h"
#include "jobs/outputtext.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

struct Log
{
    QString title;
    core::Result<QString> text;
};

Log newestLog(const QString &jobsFolder, const QString &subject)
{
    const auto job = jobs::newestJobAbout(jobsFolder, subject);
    return job ? Log{job->plan.title, jobs::outputText(job->directory)}
               : Log{{}, core::failure(MissesWizard::tr("There is no build of this version. Paste a log below."))};
}

} // namespace

MissesWizard::MissesWizard(const image::Workspace &workspace, const image::VersionDirectory &directory,
                           const QString &jobsFolder, QWidget *parent)
    : PlanWizard(workspace, parent)
    , m_directory(directory)
    , m_page(new MissesPage)
{
    setObjectName(u"missesWizard"_s);
    setWindowTitle(tr("Add Missing Images"));
    m_page->setObjectName(u"missesPage"_s);
    m_page->setTitle(tr("Images That Were Missing"));
    m_page->setSubTitle(directory.path);
    addPage(m_page);
    addPlanPage(tr("The Image List"), tr("Nothing has been written yet. Change the list as you like."),
                tr("&Add Images"));
    QtConcurrent::run(newestLog, jobsFolder, directory.path).then(this, [this](const Log &log) {
        m_page->setLog(log.title, log.text);
    });
}

void MissesWizard::initializePage(int id)
{
    if (page(id) == planPage()) {
        const QStringList images = m_page->chosen();
        QStringList arguments{u"misses"_s, m_directory.path.section(u'/', 1)};
        for (const QString &image : images) {
            arguments += {u"--image"_s, image};
        }
        plan(
            [directory = m_directory, images, root = workspace().root] {
                return scaffold::planImageList(directory, images, image::SourceTree(root))
                    .transform([](const scaffold::ChangeSet &changes) { return ShownPlan{.changes = changes}; });
            },
            arguments);
    }
    PlanWizard::initializePage(id);
}

} // namespace sealyard::gui
