#include "gui/mainwindow/mainwindow.h"

#include "build/logfindings.h"
#include "core/memory.h"
#include "core/version.h"
#include "gui/editor/editorpane.h"
#include "gui/frame/frame.h"
#include "gui/git/gitpane.h"
#include "gui/git/historypane.h"
#include "gui/github/githubactions.h"
#include "gui/jobs/buildpane.h"
#include "gui/jobs/buildproblems.h"
#include "gui/jobs/jobnotifier.h"
#include "gui/jobs/startbuild.h"
#include "gui/mainwindow/codeacts.h"
#include "gui/mainwindow/comparisons.h"
#include "gui/mainwindow/histories.h"
#include "gui/mainwindow/imageactions.h"
#include "gui/mainwindow/recentmenu.h"
#include "gui/mainwindow/statussummary.h"
#include "gui/outline/outlinepane.h"
#include "gui/preview/previewpane.h"
#include "gui/preview/previewsession.h"
#include "gui/problems/lintsession.h"
#include "gui/problems/problemspane.h"
#include "gui/problems/rulereference.h"
#include "gui/search/searchpane.h"
#include "gui/widgets/messagebar.h"
#include "gui/workspace/workspacepane.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

// How the window is put together; what it then does is in mainwindow.cpp.
namespace sealyard::gui {

namespace {

constexpr int pauseBeforeRemembering = 1000; // ms
constexpr int pauseBeforeGivingBack = 3000;  // ms

void showAbout(QWidget *window)
{
    auto *about = new QMessageBox(window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setWindowTitle(MainWindow::tr("About Sealyard"));
    about->setIconPixmap(
        QIcon(u":/icons/io.github.sealyard.Sealyard.svg"_s).pixmap(QSize(64, 64), window->devicePixelRatio()));
    about->setText(MainWindow::tr("Sealyard %1").arg(core::version()));
    about->setInformativeText(
        MainWindow::tr("A studio for Sealos cluster images.\nLicensed under the Apache License 2.0."));
    about->open();
}

} // namespace

MainWindow::MainWindow(Frame &frame, QSettings &settings, ProgramPaths paths)
    : m_paths(std::move(paths))
    , m_settings(settings)
    , m_frame(&frame)
    , m_ui(&frame.ui())
    , m_session(new WorkspaceSession(this))
    , m_lint(new LintSession(this))
    , m_preview(new PreviewSession(this))
    , m_git(new GitSession(this))
    , m_images(new ImageActions(settings, m_paths, m_frame))
    , m_gitHub(new GitHubActions(settings, {m_paths.issuesFolder, m_paths.jobsFolder, m_paths.cliProgram},
                                 m_paths.cacheFolder, m_frame))
    , m_messages(new MessageBar(m_frame))
    , m_editor(new EditorPane(m_paths.unsavedFolder, m_frame))
    , m_workspace(new WorkspacePane(m_frame))
    , m_problems(new ProblemsPane(m_frame))
    , m_search(new SearchPane([this] { return currentSources(); }, m_frame))
    , m_code(new CodeActs(*m_editor, m_frame))
    , m_comparisons(new Comparisons(*m_editor, m_frame))
    , m_histories(new Histories(*m_editor, m_frame))
    , m_outline(new OutlinePane(m_frame))
    , m_previewPane(new PreviewPane([this](const QString &path) { return m_preview->textOf(path); }, m_frame))
    , m_builds(new BuildPane(m_paths.jobsFolder, m_frame))
    , m_buildProblems(new BuildProblems(this))
    , m_gitPane(new GitPane(*m_git, m_frame))
{
    m_lint->setTools(m_paths.cacheFolder, m_paths.shellcheck);
    m_git->setTools(m_paths.cacheFolder, m_paths.shellcheck);
    m_gitPane->keepResults(m_paths.unsavedFolder + "-conflicts"_L1);
    m_status = new StatusSummary(m_ui->statusBar);
    fillDocks();
    addMenus();
    connectMenus();
    connectWizards();
    connectSessions();
    connectPanes();
    connectEditor();
    connectPreview();
    connectGit();
    connectCode();
    connectSearch();
    connectViews();
    connectGitHub();
    m_builds->setProgram(m_paths.cliProgram, trustPath(settings));
    m_frame->installEventFilter(this);
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    m_editor->disconnect(this);
    delete m_editor;
}

void MainWindow::fillDocks()
{
    m_messages->setObjectName(u"windowMessages"_s);
    auto *column = new QVBoxLayout(m_ui->centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_editor);

    for (const auto &[dock, pane] :
         std::initializer_list<std::pair<QDockWidget *, QWidget *>>{{m_ui->workspaceDock, m_workspace},
                                                                    {m_ui->problemsDock, m_problems},
                                                                    {m_ui->buildsDock, m_builds},
                                                                    {m_ui->previewDock, m_previewPane},
                                                                    {m_ui->gitDock, m_gitPane},
                                                                    {m_ui->historyDock, m_histories->pane()},
                                                                    {m_ui->searchDock, m_search},
                                                                    {m_ui->outlineDock, m_outline}}) {
        dock->setWidget(pane);
        pane->show(); // in a frame that is on the screen, Qt would do so later
    }
    m_editor->show();

    m_workspace->offer(m_ui->openWorkspaceAction);
    m_workspace->offer(m_ui->cloneAction);
    m_workspace->offer(m_ui->openExampleAction);
    m_problems->offer(m_ui->fixAllAction);
    m_problems->offer(m_ui->fixAction);
    m_editor->offer(m_ui->newImageAction);
    m_editor->offer(m_ui->quickOpenAction);
}

void MainWindow::addMenus()
{
    auto *recent = new RecentMenu(m_settings, m_frame);
    connect(recent, &RecentMenu::chosen, this, &MainWindow::openFolder);
    m_ui->fileMenu->insertMenu(m_ui->openExampleAction, recent);
    connect(m_ui->editMenu, &QMenu::aboutToShow, this, &MainWindow::fillEditMenu);

    QList<QKeySequence> shortcuts;
    for (const QAction *action : m_frame->findChildren<QAction *>()) {
        shortcuts += action->shortcuts();
    }
    m_editor->reserve(shortcuts);
}

void MainWindow::connectMenus()
{
    const auto on = [this](const QAction *action, auto act) {
        connect(action, &QAction::triggered, this, act);
    };
    on(m_ui->newImageAction, [this] { m_images->create(*m_session->workspace()); });
    on(m_ui->openWorkspaceAction, &MainWindow::chooseFolder);
    on(m_ui->openExampleAction, &MainWindow::openExample);
    on(m_ui->cloneAction, &MainWindow::cloneRepository);
    on(m_ui->saveAction, [this] { m_editor->saveCurrent(); });
    on(m_ui->saveAllAction, [this] { m_editor->saveAll(); });
    on(m_ui->closeFileAction, [this] { m_editor->closeCurrent(); });
    on(m_ui->quitAction, [this] { m_frame->close(); });
    on(m_ui->nextPaneAction, &MainWindow::focusNextPane);
    on(m_ui->nextFileAction, [this] { m_editor->showNext(1); });
    on(m_ui->previousFileAction, [this] { m_editor->showNext(-1); });
    on(m_ui->filterWorkspaceAction, [this] {
        m_ui->workspaceDock->show();
        m_workspace->focusFilter();
    });
    on(m_ui->nextProblemAction, [this] { m_problems->step(1); });
    on(m_ui->previousProblemAction, [this] { m_problems->step(-1); });
    on(m_ui->fixAction, &MainWindow::offerFixes);
    on(m_ui->fixAllAction, &MainWindow::fixAll);
    on(m_ui->buildAction, [this] { buildDirectory(m_place); });
    on(m_ui->buildSeveralAction,
       [this] { m_editor->settle([this] { m_images->buildSeveral(*m_session->workspace()); }); });
    on(m_ui->checkAgainAction, [this] { m_session->refresh(); });
    on(m_ui->ruleReferenceAction, [this] { (new RuleReference(m_frame))->show(); });
    on(m_ui->aboutAction, [this] { showAbout(m_frame); });
    on(m_ui->aboutQtAction, [] { QApplication::aboutQt(); });
}

void MainWindow::connectSessions()
{
    connect(m_session, &WorkspaceSession::opening, this, [this](const QString &folder) {
        m_ui->statusBar->showMessage(tr("Opening %1…").arg(QDir::toNativeSeparators(folder)));
    });
    connect(m_session, &WorkspaceSession::opened, this, &MainWindow::showOpened);
    connect(m_session, &WorkspaceSession::refreshed, this, &MainWindow::showRefreshed);
    connect(m_session, &WorkspaceSession::failed, this, &MainWindow::showFailure);
    connect(m_lint, &LintSession::findingsChanged, this, &MainWindow::showFindings);
    // Looking at a whole workspace takes and frees much.
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(pauseBeforeGivingBack);
    connect(pause, &QTimer::timeout, this, [] { QThreadPool::globalInstance()->start(&core::giveBackMemory); });
    connect(m_lint, &LintSession::busyChanged, this, [this, pause] {
        m_problems->setBusy(m_lint->isBusy());
        m_status->setBusy(m_lint->isBusy());
        pause->start();
    });
    connect(m_git, &GitSession::changed, pause, qOverload<>(&QTimer::start));
}

void MainWindow::connectPanes()
{
    connect(m_workspace, &WorkspacePane::fileActivated, this, &MainWindow::openInWorkspace);
    connect(m_workspace, &WorkspacePane::currentChanged, this, [this](const QString &path) {
        m_place = path;
        updateActions();
    });
    connect(m_workspace, &WorkspacePane::buildRequested, this, &MainWindow::buildDirectory);
    connect(m_workspace, &WorkspacePane::problemsRequested, this, &MainWindow::showProblems);
    connect(m_workspace, &WorkspacePane::copyPathRequested, this,
            [this](const QString &path) { QApplication::clipboard()->setText(absolute(path)); });
    connect(m_workspace, &WorkspacePane::folderRequested, this, [this](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(absolute(path)).absolutePath()));
    });
    connect(m_problems, &ProblemsPane::activated, this, &MainWindow::jumpTo);
    connect(m_status, &StatusSummary::problemsRequested, this, [this] { showProblems({}); });
    connect(m_images, &ImageActions::created, this, &MainWindow::showCreated);
    connect(m_images, &ImageActions::undone, m_session, &WorkspaceSession::refresh);
    connect(m_images, &ImageActions::failed, this, &MainWindow::showError);
    connect(m_builds, &BuildPane::problemActivated, this, &MainWindow::jumpTo);
    connect(m_builds, &BuildPane::endKnown, m_buildProblems, &BuildProblems::take);
    connect(m_buildProblems, &BuildProblems::findingsChanged, this, &MainWindow::showFindings);
    connect(m_builds, &BuildPane::agreementNeeded, this, [this](const jobs::Job &job) {
        const QString root = build::workspaceOf(job.plan);
        if (m_session->workspace() && m_session->workspace()->root == root) {
            buildDirectory(job.plan.subject); // in the dialog that shows what is run, and asks
            return;
        }
        m_messages->show(core::Severity::Warning,
                         tr("“%1/init.sh” has changed since it was allowed to run. Open the workspace “%2” to read it "
                            "and to build again.")
                             .arg(job.plan.subject, QDir::toNativeSeparators(root)));
    });
    auto *notifier = new JobNotifier(this);
    connect(m_builds, &BuildPane::jobEnded, notifier, &JobNotifier::tell);
    connect(notifier, &JobNotifier::activated, this, &MainWindow::showBuild);
    connect(m_images, &ImageActions::started, this, [this](const jobs::Job &job) {
        m_builds->showJob(job);
        showBuild(job.directory);
    });
}

void MainWindow::connectEditor()
{
    connect(m_editor, &EditorPane::currentChanged, this, [this] {
        updateTitle();
        showCursor();
        moveTo(relative(m_editor->currentPath()));
    });
    // In pauses, so that a program that is killed comes up as it was.
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(pauseBeforeRemembering);
    connect(m_editor, &EditorPane::sidesChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &MainWindow::remember);
    connect(m_editor, &EditorPane::modifiedChanged, this, [this] {
        updateTitle();
        updateActions();
        m_gitPane->setUnsaved(m_editor->unsavedFiles());
    });
    connect(m_editor, &EditorPane::cursorMoved, this, &MainWindow::showCursor);
    connect(m_editor, &EditorPane::contentChanged, this, &MainWindow::showContent);
}

} // namespace sealyard::gui
