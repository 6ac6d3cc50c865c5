#include "gui/editor/editorpane.h"
#include "gui/frame/frame.h"
#include "gui/mainwindow/codeacts.h"
#include "gui/mainwindow/commands.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/problems/lintsession.h"
#include "gui/search/searchpane.h"
#include "gui/widgets/fuzzylist.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

// Part of MainWindow: finding files, commands, and texts in all files.
namespace sealyard::gui {

void MainWindow::connectSearch()
{
    connect(m_ui->findInFilesAction, &QAction::triggered, this, [this] { startSearch(false); });
    connect(m_ui->replaceInFilesAction, &QAction::triggered, this, [this] { startSearch(true); });
    connect(m_ui->quickOpenAction, &QAction::triggered, this, &MainWindow::openQuickly);
    connect(m_ui->commandsAction, &QAction::triggered, this, &MainWindow::chooseCommand);
    connect(m_ui->nextPlaceAction, &QAction::triggered, this, [this] { m_search->step(1); });
    connect(m_ui->previousPlaceAction, &QAction::triggered, this, [this] { m_search->step(-1); });
    connect(m_search, &SearchPane::activated, this,
            [this](const QString &path, core::Position place) { openPlace(path, place.line, place.column); });
    connect(m_search, &SearchPane::replaceRequested, this, [this](const QList<core::FileEdit> &edits) {
        m_code->confirm(tr("Replace in Files"),
                        tr("%n place(s) change. The files stay unsaved, and each can be undone.", nullptr,
                           static_cast<int>(edits.size())),
                        edits, currentSources());
    });
}

/// All texts as they stand now.
image::SourceTree MainWindow::currentSources()
{
    m_editor->tellNow();
    return m_lint->sources();
}

void MainWindow::openQuickly()
{
    const QStringList paths = language::filesOf(*m_session->workspace());
    QList<FuzzyEntry> entries;
    std::ranges::transform(paths, std::back_inserter(entries), [](const QString &path) { return FuzzyEntry{path}; });
    auto *dialog =
        new FuzzyList(tr("Open File Quickly"), tr("Some letters of the path, e.g. “hlmkube”"), entries, m_frame);
    connect(dialog, &FuzzyList::chosen, this, [this, paths](qsizetype row) { openInWorkspace(paths.at(row)); });
    dialog->open();
}

void MainWindow::chooseCommand()
{
    fillEditMenu();
    const QList<Command> commands = commandsOf(*m_ui->menuBar, m_editor->textActions());
    QList<FuzzyEntry> entries;
    QList<QPointer<QAction>> actions; // a file may be closed meanwhile
    for (const Command &command : commands) {
        entries.append({command.text, command.action->shortcut().toString(QKeySequence::NativeText)});
        actions.append(command.action);
    }
    auto *dialog = new FuzzyList(tr("Commands"), tr("Some letters of what you want to do"), entries, m_frame);
    connect(
        dialog, &FuzzyList::chosen, this,
        [actions](qsizetype row) {
            if (QAction *action = actions.at(row)) {
                action->trigger();
            }
        },
        Qt::QueuedConnection); // the keyboard is back in the text by then
    dialog->open();
}

void MainWindow::startSearch(bool isReplacing)
{
    m_ui->searchDock->show();
    m_ui->searchDock->raise();
    m_search->start(m_editor->selectedText(), isReplacing);
}

} // namespace sealyard::gui
