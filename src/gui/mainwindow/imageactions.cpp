#include "gui/mainwindow/imageactions.h"

#include "gui/jobs/builddialog.h"
#include "gui/jobs/buildseveraldialog.h"
#include "gui/jobs/startbuild.h"
#include "gui/mainwindow/programpaths.h"
#include "gui/wizards/bumpwizard.h"
#include "gui/wizards/conversionwizard.h"
#include "gui/wizards/importwizard.h"
#include "gui/wizards/misseswizard.h"
#include "gui/wizards/newimagewizard.h"
#include "gui/wizards/repairwizard.h"
#include "scaffold/journal.h"
#include "scaffold/pattern.h"

#include <QLocale>
#include <QtConcurrentRun>

namespace sealyard::gui {

ImageActions::ImageActions(QSettings &settings, const ProgramPaths &paths, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_paths(paths)
    , m_window(window)
{
    m_undoing.setMaxThreadCount(1);
}

void ImageActions::create(const image::Workspace &workspace)
{
    const auto patterns = scaffold::allPatterns(QLocale().name(), scaffold::patternFolders(workspace.root));
    if (!patterns) {
        Q_EMIT failed(patterns.error());
        return;
    }
    show(new NewImageWizard(workspace, *patterns, &m_network, m_window));
}

void ImageActions::show(PlanWizard *wizard)
{
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &PlanWizard::created, this, &ImageActions::created);
    wizard->open();
}

void ImageActions::bump(const image::Workspace &workspace, const QString &directory)
{
    show(new BumpWizard(workspace, directory, m_window));
}

void ImageActions::importFiles(const image::Workspace &workspace)
{
    show(new ImportWizard(workspace, m_window));
}

void ImageActions::repair(const image::Workspace &workspace, const QString &directory)
{
    show(new RepairWizard(workspace, directory, m_window));
}

void ImageActions::addMissed(const image::Workspace &workspace, const image::VersionDirectory &directory)
{
    show(new MissesWizard(workspace, directory, m_paths.jobsFolder, m_window));
}

void ImageActions::convert(const image::Workspace &workspace, const image::VersionDirectory &directory)
{
    show(new ConversionWizard(workspace, directory, m_window));
}

void ImageActions::undo(const QString &workspaceRoot)
{
    QtConcurrent::run(&m_undoing, [workspaceRoot] {
        return scaffold::Journal(scaffold::defaultJournalFolder()).undo(workspaceRoot);
    }).then(this, [this](const core::Result<QStringList> &undone) {
        if (undone) {
            Q_EMIT this->undone();
        } else {
            Q_EMIT failed(undone.error());
        }
    });
}

void ImageActions::build(const image::Workspace &workspace, const image::VersionDirectory &directory)
{
    auto *dialog = new BuildDialog(directory, workspace, m_paths.cliProgram, m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, workspace] {
        if (const auto job = startBuild(dialog->request(), workspace, m_paths.cliProgram)) {
            Q_EMIT started(*job);
        } else {
            Q_EMIT failed(job.error());
        }
    });
    dialog->open();
}

void ImageActions::buildSeveral(const image::Workspace &workspace)
{
    auto *dialog = new BuildSeveralDialog(workspace, m_settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, workspace] {
        QtConcurrent::run(&startBuilds, dialog->chosen(), dialog->backend(), workspace, m_paths.cliProgram)
            .then(this, [this](const core::Result<QList<jobs::Job>> &jobs) {
                if (jobs) {
                    Q_EMIT started(jobs->first());
                } else {
                    Q_EMIT failed(jobs.error());
                }
            });
    });
    dialog->open();
}

} // namespace sealyard::gui
