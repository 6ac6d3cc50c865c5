#include "gui/editor/editorpane.h"
#include "gui/frame/frame.h"
#include "gui/mainwindow/codeacts.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/problems/fixpreview.h"
#include "gui/problems/lintsession.h"
#include "gui/problems/problemspane.h"
#include "gui/search/searchpane.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

// Part of MainWindow: what is done with code, and fixes of problems.
namespace sealyard::gui {

namespace {

QList<core::FileEdit> editsOf(const lint::FixedFiles &files)
{
    QList<core::FileEdit> edits;
    for (const auto &[path, text] : files.after.asKeyValueRange()) {
        edits.append({path, core::editBetween(files.before.value(path), text)});
    }
    return edits;
}

} // namespace

void MainWindow::connectCode()
{
    const auto on = [this](const QAction *action, auto act) {
        connect(action, &QAction::triggered, m_code, act);
    };
    on(m_ui->definitionAction, &CodeActs::goToDefinition);
    on(m_ui->referencesAction, &CodeActs::findReferences);
    on(m_ui->renameAction, &CodeActs::rename);
    on(m_ui->formatAction, &CodeActs::format);
    connect(m_editor, &EditorPane::definitionRequested, m_code, &CodeActs::goToDefinition);
    connect(m_editor, &EditorPane::actionsRequested, this, &MainWindow::offerFixes);
    connect(m_code, &CodeActs::placeFound, this,
            [this](const QString &path, core::Position place) { openPlace(path, place.line, place.column); });
    connect(m_code, &CodeActs::placesFound, this,
            [this](const QString &title, const QList<language::FoundInFile> &places) {
                m_ui->searchDock->show();
                m_ui->searchDock->raise();
                m_search->showPlaces(title, places);
            });
    connect(m_code, &CodeActs::refused, this, [this](const QString &why) { m_ui->statusBar->showMessage(why); });
    connect(m_code, &CodeActs::changesWanted, this, &MainWindow::applyEdits);
    m_editor->offerInMenu({m_ui->definitionAction, m_ui->referencesAction, m_ui->renameAction, m_ui->formatAction,
                           m_ui->fixAction, m_ui->historyAction, m_ui->lineCommitAction, m_ui->blameAction});
}

/// What can be done about the selected problem when the keyboard is in the problems pane, otherwise about those on the
/// cursor's line.
void MainWindow::offerFixes()
{
    m_editor->tellNow();
    const auto selected = m_problems->isAncestorOf(QApplication::focusWidget()) ? m_problems->selected() : std::nullopt;
    const int line = m_editor->cursor().value_or(core::Position{}).line;
    const QString path = selected ? selected->path : relative(m_editor->currentPath());
    const core::TextRange part = selected ? selected->range : core::TextRange{{line, 0}, {line + 1, -1}};
    const image::SourceTree sources = m_lint->sources();
    QList<core::Diagnostic> findings;
    std::ranges::copy_if(m_lint->findings(), std::back_inserter(findings), [&](const core::Diagnostic &finding) {
        return selected ? finding == *selected : finding.path == path;
    });
    const image::VersionDirectory *directory =
        m_session->workspace() ? m_session->workspace()->directoryOf(path) : nullptr;
    const QString within = directory ? path.sliced(directory->path.size() + 1) : path.section(u'/', -1);
    m_code->offerActions(
        language::Document(path, sources.text(path).value_or(QString()), language::documentKind(within)), findings,
        part, sources, m_ui->fixAllAction);
}

/// Of the version directory that was chosen last, or of the workspace: shows what all fixes would change first.
void MainWindow::fixAll()
{
    const auto &workspace = m_session->workspace();
    const image::VersionDirectory *directory = workspace ? workspace->directoryOf(m_place) : nullptr;
    const QString place = directory ? directory->path : QString();
    const QStringList directories = directory ? QStringList{place} : QStringList();
    auto *preview = new FixPreview(place, m_frame);
    const auto find = [this, preview, directories] {
        m_lint->findFixes(directories, preview->kind());
    };
    connect(m_lint, &LintSession::fixesProgressed, preview, &FixPreview::setProgress);
    connect(m_lint, &LintSession::fixesFound, preview, &FixPreview::setFixes);
    connect(preview, &QDialog::rejected, m_lint, &LintSession::stopFindingFixes);
    connect(preview, &FixPreview::kindChanged, this, find);
    connect(preview, &QDialog::accepted, this, [this, preview] { applyEdits(editsOf(preview->fixes())); });
    preview->open();
    find();
}

/// The changed files stay unsaved in the editor, where the changes can be seen and undone.
void MainWindow::applyEdits(const QList<core::FileEdit> &edits)
{
    const QString shown = m_editor->currentPath();
    QMap<QString, QList<core::TextEdit>> byPath;
    for (const core::FileEdit &edit : edits) {
        byPath[edit.path].append(edit.edit);
    }
    for (const auto &[path, changes] : byPath.asKeyValueRange()) {
        if (!m_editor->apply(absolute(path), changes)) {
            m_ui->statusBar->showMessage(
                tr("“%1” was not changed: its text has changed since it was looked at. Try again.").arg(path));
        }
    }
    if (byPath.contains(relative(shown))) {
        m_editor->open(shown); // what is worked on stays in front
    }
}

} // namespace sealyard::gui
