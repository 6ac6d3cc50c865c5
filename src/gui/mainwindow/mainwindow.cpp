#include "gui/mainwindow/mainwindow.h"

#include "core/paths.h"
#include "git/worktree.h"
#include "gui/editor/editorpane.h"
#include "gui/frame/frame.h"
#include "gui/git/gitpane.h"
#include "gui/git/historypane.h"
#include "gui/jobs/buildpane.h"
#include "gui/jobs/buildproblems.h"
#include "gui/mainwindow/histories.h"
#include "gui/mainwindow/imageactions.h"
#include "gui/mainwindow/statussummary.h"
#include "gui/outline/outlinepane.h"
#include "gui/preview/previewpane.h"
#include "gui/preview/previewsession.h"
#include "gui/problems/lintsession.h"
#include "gui/problems/problemspane.h"
#include "gui/search/searchpane.h"
#include "gui/widgets/messagebar.h"
#include "gui/workspace/workspacepane.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

using core::Severity;

namespace {

/// The version directory that is meant by a place in the workspace: the one it lies in, or the only one of its
/// application. nullptr when there is none.
const image::VersionDirectory *meantDirectory(const image::Workspace &workspace, const QString &place)
{
    if (const image::VersionDirectory *directory = workspace.directoryOf(place)) {
        return directory;
    }
    const auto found = std::ranges::find_if(workspace.applications, [&place](const image::Application &application) {
        return core::liesIn(place, application.path) && application.versions.size() == 1;
    });
    return found == workspace.applications.end() ? nullptr : &found->versions.first();
}

void openAll(MainWindow &window, const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (QFileInfo(path).isDir()) {
            window.openFolder(path);
        } else if (!path.isEmpty()) {
            window.openFile(path);
        }
    }
}

} // namespace

void MainWindow::openFile(const QString &path)
{
    m_editor->open(path);
}

void MainWindow::openWorkspaceOf(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (const auto root = image::findWorkspaceRoot(folder, git::worktreeRoot(folder).value_or(QString()))) {
        openFolder(*root);
    }
}

void MainWindow::showError(const core::Error &error)
{
    m_messages->show(Severity::Error, error.message);
}

void MainWindow::showFindings()
{
    QList<core::Diagnostic> findings = m_lint->findings();
    findings += m_buildProblems->findings();
    std::ranges::stable_sort(findings, core::comesBefore);
    QHash<QString, QList<core::Diagnostic>> byPath;
    for (const core::Diagnostic &finding : findings) {
        byPath[absolute(finding.path)].append(finding);
    }
    m_editor->setFindings(byPath);
    m_workspace->setFindings(findings);
    m_problems->setFindings(findings);
    m_previewPane->setFindings(findings);
    m_status->setFindings(findings);
    showCursor();
}

void MainWindow::showContent(const QString &path)
{
    if (const QString within = relative(path); !within.isEmpty()) {
        m_lint->setText(within, m_editor->unsavedText(path));
        m_preview->setText(within, m_editor->unsavedText(path));
        m_buildProblems->setModified(within, m_editor->unsavedText(path).has_value());
    }
}

void MainWindow::showCursor()
{
    m_status->setCursor(m_editor->cursor(), m_editor->messagesAtCursor());
    m_outline->setCursor(m_editor->cursor().value_or(core::Position{}));
}

void MainWindow::updateTitle()
{
    const QString path = m_editor->currentPath();
    const QString within = relative(path);
    QStringList parts;
    if (!path.isEmpty()) {
        parts.append((within.isEmpty() ? path : within) + u"[*]"_s);
    }
    if (m_session->workspace()) {
        parts.append(QDir(m_session->root()).dirName());
    }
    parts.append(u"Sealyard"_s);
    m_frame->setWindowTitle(parts.join(u" — "_s));
    m_frame->setWindowModified(m_editor->isCurrentModified());
}

void MainWindow::updateActions()
{
    const bool isOpen = m_session->workspace().has_value();
    m_ui->openExampleAction->setEnabled(!m_paths.exampleWorkspace.isEmpty());
    m_ui->saveAction->setEnabled(m_editor->isCurrentModified());
    m_ui->saveAllAction->setEnabled(!m_editor->unsavedFiles().isEmpty());
    const bool hasFile = !m_editor->currentPath().isEmpty();
    for (QAction *action :
         {m_ui->closeFileAction, m_ui->definitionAction, m_ui->referencesAction, m_ui->renameAction, m_ui->formatAction,
          m_ui->splitRightAction, m_ui->splitDownAction, m_ui->nextChangeAction, m_ui->previousChangeAction,
          m_ui->showChangeAction, m_ui->compareCommitAction, m_ui->compareAnyAction, m_ui->compareVersionAction,
          m_ui->historyAction, m_ui->lineCommitAction}) {
        action->setEnabled(hasFile);
    }
    for (QAction *action :
         {m_ui->newImageAction, m_ui->quickOpenAction, m_ui->filterWorkspaceAction, m_ui->checkAgainAction,
          m_ui->fixAllAction, m_ui->findInFilesAction, m_ui->replaceInFilesAction, m_ui->importAction,
          m_ui->repairAction, m_ui->undoWizardAction, m_ui->buildOnGitHubAction, m_ui->buildManyAction,
          m_ui->buildSeveralAction, m_ui->contributeAction}) {
        action->setEnabled(isOpen);
    }
    const image::VersionDirectory *directory = isOpen ? meantDirectory(*m_session->workspace(), m_place) : nullptr;
    const bool isImage = directory && directory->type != image::ImageType::DockerImage;
    m_ui->buildAction->setEnabled(directory);
    m_ui->newVersionAction->setEnabled(isOpen && !m_session->workspace()->versionDirectories().isEmpty());
    m_ui->addMissedAction->setEnabled(isImage);
    m_ui->convertAction->setEnabled(isImage && directory->has(u"Dockerfile"));
}

void MainWindow::fillEditMenu()
{
    m_ui->editMenu->clear();
    const QList<QAction *> actions = m_editor->editActions();
    for (QAction *action : actions) {
        if (action) {
            m_ui->editMenu->addAction(action);
        } else {
            m_ui->editMenu->addSeparator();
        }
    }
    if (actions.isEmpty()) {
        m_ui->editMenu->addAction(tr("No file is open"))->setEnabled(false);
    }
}

void MainWindow::openInWorkspace(const QString &path)
{
    const QString file = absolute(path);
    // A link in somebody's repository must not lead to our user's files.
    if (!QFileInfo(file).canonicalFilePath().startsWith(QFileInfo(m_session->root()).canonicalFilePath() + u'/')) {
        m_messages->show(
            Severity::Warning,
            tr("“%1” is not opened: it does not exist, or is a link that leads out of the workspace.").arg(path));
        return;
    }
    m_editor->open(file);
}

void MainWindow::jumpTo(const core::Diagnostic &finding)
{
    const QString path = absolute(finding.path);
    if (QFileInfo(path).isFile()) {
        m_editor->open(path, finding.range.start);
    } else {
        m_workspace->reveal(finding.path);
    }
}

void MainWindow::buildDirectory(const QString &path)
{
    const image::VersionDirectory *directory = meantDirectory(*m_session->workspace(), path);
    if (!directory) {
        return;
    }
    // What is built is what lies on disk.
    const image::VersionDirectory wanted = *directory;
    m_editor->settle([this, wanted] { m_images->build(*m_session->workspace(), wanted); });
}

void MainWindow::showBuild(const QString &directory)
{
    m_ui->buildsDock->show();
    m_ui->buildsDock->raise();
    m_builds->select(directory);
    m_frame->raise();
    m_frame->activateWindow();
}

/// Wizards work on what lies on disk, and at the version directory that was chosen last.
void MainWindow::openWizard(const std::function<void(const image::Workspace &, const image::VersionDirectory *)> &open)
{
    m_editor->settle([this, open] {
        if (const auto &workspace = m_session->workspace()) {
            open(*workspace, meantDirectory(*workspace, m_place));
        }
    });
}

void MainWindow::connectWizards()
{
    using image::VersionDirectory;
    using image::Workspace;
    const auto on = [this](const QAction *action, auto open) {
        connect(action, &QAction::triggered, this, [this, open] { openWizard(open); });
    };
    const auto pathOf = [](const VersionDirectory *directory) {
        return directory ? directory->path : QString();
    };
    on(m_ui->newVersionAction, [this, pathOf](const Workspace &workspace, const VersionDirectory *directory) {
        m_images->bump(workspace, pathOf(directory));
    });
    on(m_ui->importAction,
       [this](const Workspace &workspace, const VersionDirectory *) { m_images->importFiles(workspace); });
    on(m_ui->repairAction, [this, pathOf](const Workspace &workspace, const VersionDirectory *directory) {
        m_images->repair(workspace, pathOf(directory));
    });
    on(m_ui->undoWizardAction,
       [this](const Workspace &workspace, const VersionDirectory *) { m_images->undo(workspace.root); });
    on(m_ui->addMissedAction, [this](const Workspace &workspace, const VersionDirectory *directory) {
        if (directory) {
            m_images->addMissed(workspace, *directory);
        }
    });
    on(m_ui->convertAction, [this](const Workspace &workspace, const VersionDirectory *directory) {
        if (directory) {
            m_images->convert(workspace, *directory);
        }
    });
}

void MainWindow::showCreated(const QString &directory, const QStringList &paths)
{
    m_session->refresh();
    const QStringList names = image::buildFileNames();
    const auto buildFile = std::ranges::find_if(paths, [&names](const QString &path) {
        return names.contains(QFileInfo(path).fileName()) && QFileInfo::exists(path);
    });
    if (buildFile != paths.end()) {
        m_editor->open(*buildFile);
    }
    const auto count = static_cast<int>(paths.size());
    m_messages->show(Severity::Info,
                     directory.isEmpty() ? tr("%n file(s) were changed.", nullptr, count)
                                         : tr("%n file(s) were created.", nullptr, count),
                     {{tr("Undo"), [this] {
                           m_images->undo(m_session->workspace()->root);
                       }}});
}

void MainWindow::showProblems(const QString &filter)
{
    m_ui->problemsDock->show();
    m_ui->problemsDock->raise();
    m_problems->setFilter(filter);
    m_problems->setFocus();
}

void MainWindow::focusNextPane()
{
    const QList<QWidget *> panes{m_workspace,         m_editor, m_problems, m_builds, m_gitPane,
                                 m_histories->pane(), m_search, m_outline};
    const auto hasFocus = [](const QWidget *pane) {
        return QApplication::focusWidget() && pane->isAncestorOf(QApplication::focusWidget());
    };
    const auto current = std::ranges::find_if(panes, hasFocus);
    const qsizetype from = current == panes.end() ? -1 : current - panes.begin();
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget *next = panes.at((from + step) % panes.size());
        if (!next->visibleRegion().isEmpty()) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

/// What happens to the frame.
bool MainWindow::eventFilter(QObject *frame, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (!m_editor->unsavedFiles().isEmpty()) {
            event->ignore();
            m_editor->settle([this] { m_frame->close(); });
            return true;
        }
        remember();
        break;
    case QEvent::ActivationChange:
        if (m_frame->isActiveWindow()) {
            m_editor->checkDisk();
            m_git->refresh();
        }
        break;
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (drag->mimeData()->hasUrls() && drag->mimeData()->urls().first().isLocalFile()) {
            drag->acceptProposedAction();
        }
        return true;
    }
    case QEvent::Drop:
        openAll(*this, static_cast<QDropEvent *>(event)->mimeData()->urls());
        return true;
    default:
        break;
    }
    return QObject::eventFilter(frame, event);
}

QString MainWindow::relative(const QString &path) const
{
    const QString root = m_session->root() + u'/';
    return m_session->workspace() && path.startsWith(root) ? path.sliced(root.size()) : QString();
}

QString MainWindow::absolute(const QString &path) const
{
    return m_session->root() + u'/' + path;
}

} // namespace sealyard::gui
