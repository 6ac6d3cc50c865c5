#include "gui/editor/editorpane.h"
#include "gui/frame/frame.h"
#include "gui/git/gitpane.h"
#include "gui/jobs/buildproblems.h"
#include "gui/mainwindow/comparisons.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/preview/previewpane.h"
#include "gui/preview/previewsession.h"
#include "gui/problems/lintsession.h"
#include "gui/problems/problemspane.h"
#include "gui/search/searchpane.h"
#include "gui/widgets/messagebar.h"
#include "gui/workspace/workspacepane.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

#include <QDir>
#include <QFileDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

// Part of MainWindow: what opens, shows and remembers a workspace.
namespace sealyard::gui {

using core::Severity;

namespace {

/// What is open of a workspace, with paths as change gives them; it gives an empty one for what is left out.
template <typename Change> EditorSides changedPaths(const EditorSides &sides, const Change &change)
{
    EditorSides changed{{}, sides.current, sides.orientation, sides.sizes};
    for (const EditorSide &side : sides.sides) {
        EditorSide kept;
        for (const QString &path : side.paths) {
            if (const QString other = change(path); !other.isEmpty()) {
                kept.paths.append(other);
                kept.views.insert(other, side.views.value(path));
            }
        }
        kept.current = change(side.current);
        changed.sides.append(kept);
    }
    return changed;
}

EditorSides relativeSides(const EditorSides &sides, const QString &root)
{
    return changedPaths(sides, [prefix = root + u'/'](const QString &path) {
        return path.startsWith(prefix) ? path.sliced(prefix.size()) : QString();
    });
}

/// Without files that are gone, or are links now that lead out of the workspace.
EditorSides absoluteSides(const EditorSides &sides, const QString &root)
{
    return changedPaths(sides, [&root, within = QFileInfo(root).canonicalFilePath() + u'/'](const QString &path) {
        const QString file = root + u'/' + path;
        return QFileInfo(file).canonicalFilePath().startsWith(within) ? file : QString();
    });
}

} // namespace

void MainWindow::openFolder(const QString &folder)
{
    switchTo([this, folder] { m_session->open(folder); });
}

void MainWindow::switchTo(std::function<void()> open)
{
    m_editor->settle([this, open = std::move(open)] {
        remember();
        open();
    });
}

void MainWindow::chooseFolder()
{
    auto *dialog = new QFileDialog(m_frame, tr("Open Workspace"), m_session->root());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFolder);
    dialog->open();
}

void MainWindow::openExample()
{
    const QString folder = ensureExample(m_paths);
    if (folder.isEmpty()) {
        m_messages->show(Severity::Error, tr("The example cannot be copied to “%1”. Check the permissions and the free "
                                             "space there.")
                                              .arg(m_paths.exampleCopy));
        return;
    }
    openFolder(folder);
}

void MainWindow::showOpened(const QString &previousRoot)
{
    m_ui->statusBar->clearMessage();
    m_ui->statusBar->update(); // Qt repaints what the last layout left for messages, which may be nothing yet
    m_messages->hide();
    const WorkspaceState state = m_settings.workspaceState(m_session->root());
    if (!previousRoot.isEmpty()) {
        m_editor->closeUnmodified();
    }
    m_place.clear();
    m_git->clear();
    m_lint->clear();
    m_preview->clear();
    m_previewPane->setEnvironment(state.environment);
    m_gitPane->setMessage(state.commitMessage);
    m_gitPane->setReason(state.commitReason);
    m_problems->setFilter({});
    m_search->clear();
    m_settings.addRecentWorkspace(m_session->root());

    m_workspace->setExpandedPaths(state.expanded);
    showRefreshed({});
    m_editor->restore(absoluteSides(state.editor, m_session->root()));
    moveTo(relative(m_editor->currentPath()));
    updateTitle();
    remember();
    showLostChanges();
}

void MainWindow::showLostChanges()
{
    const QStringList paths = m_editor->lostPaths();
    if (paths.isEmpty() || paths == QStringList{m_editor->currentPath()}) { // which says so itself
        return;
    }
    QStringList names;
    std::ranges::transform(paths, std::back_inserter(names), [this](const QString &path) {
        return relative(path).isEmpty() ? QDir::toNativeSeparators(path) : relative(path);
    });
    m_messages->show(Severity::Warning,
                     tr("%n file(s) had unsaved changes when Sealyard ended unexpectedly: %1", nullptr,
                        static_cast<int>(paths.size()))
                         .arg(names.join(u", "_s)),
                     {{tr("&Open Them"), [this, paths] {
                           std::ranges::for_each(paths, [this](const QString &path) { m_editor->open(path); });
                       }}});
}

/// Makes a file or folder the one that actions are about, and shows it in the tree when it is there already.
void MainWindow::moveTo(const QString &place)
{
    if (!place.isEmpty()) {
        m_place = place;
        m_preview->setPlace(place);
        m_previewPane->showFile(place);
        if (m_workspace->currentPath() != place) {
            m_workspace->reveal(place);
        }
    }
    updateActions();
}

void MainWindow::showRefreshed(const QStringList &directories)
{
    const image::Workspace &workspace = *m_session->workspace();
    const QString place = m_place; // the tree tells of its old row again
    m_workspace->setWorkspace(workspace);
    m_lint->setWorkspace(workspace, directories);
    m_preview->setWorkspace(workspace);
    m_git->setWorkspace(workspace);
    m_buildProblems->setWorkspace(workspace.root);
    m_editor->setWorkspace(workspace, directories);
    m_comparisons->setWorkspace(workspace);
    m_search->setFiles(language::filesOf(workspace));
    m_editor->checkDisk();
    if (!workspace.problems.isEmpty()) {
        m_messages->show(Severity::Warning, workspace.problems.join(u'\n'));
    }
    moveTo(place);
}

void MainWindow::showFailure(const QString &folder, const core::Error &error)
{
    m_ui->statusBar->clearMessage();
    QList<MessageBar::Choice> choices;
    if (error.kind == core::ErrorKind::NotFound && QFileInfo(folder).isDir()) {
        choices.append({tr("Use as New Workspace"), [this, folder] {
                            switchTo([this, folder] { m_session->openAsNew(folder); });
                        }});
    }
    m_messages->show(Severity::Error, error.message, choices);
}

void MainWindow::remember()
{
    m_frame->remember();
    if (m_session->root().isEmpty()) {
        return;
    }
    m_settings.setWorkspaceState(m_session->root(),
                                 {relativeSides(m_editor->sides(), m_session->root()), m_workspace->expandedPaths(),
                                  m_previewPane->environment(), m_gitPane->draft(), m_gitPane->reason()});
}

} // namespace sealyard::gui
