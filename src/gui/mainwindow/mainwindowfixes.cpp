#include "git/changes.h"
#include "gui/editor/editorpane.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/problems/fixpreview.h"
#include "gui/problems/lintsession.h"
#include "gui/problems/problemspane.h"
#include "gui/workspace/workspacesession.h"
#include "ui_mainwindow.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

// Part of MainWindow: fixes of problems.
namespace sealyard::gui {

/// The fixes of the selected problem when the keyboard is in the problems pane, otherwise of those on the cursor's
/// line.
QList<core::Fix> MainWindow::currentFixes() const
{
    if (m_problems->isAncestorOf(focusWidget())) {
        const auto selected = m_problems->selected();
        return selected ? selected->fixes : QList<core::Fix>();
    }
    const QString path = relative(m_editor->currentPath());
    const int line = m_editor->cursor().value_or(core::Position{-1, 0}).line;
    QList<core::Fix> fixes;
    for (const core::Diagnostic &finding : m_lint->findings()) {
        if (finding.path == path && finding.range.start.line <= line && line <= finding.range.end.line) {
            fixes += finding.fixes;
        }
    }
    return fixes;
}

void MainWindow::offerFixes()
{
    const QList<core::Fix> fixes = currentFixes();
    if (fixes.isEmpty()) {
        m_ui->statusBar->showMessage(tr("No fix is known for this. The explanation of the rule says what to do."));
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"fixMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const core::Fix &fix : fixes) {
        const QString title = QString(fix.title).replace(u'&', "&&"_L1);
        QAction *action = menu->addAction(
            fix.isSafe ? title : tr("%1 (look at it afterwards)", "a fix that may change the meaning").arg(title), this,
            [this, fix] { applyFix(fix); });
        action->setToolTip(u"<pre>%1</pre>"_s.arg(diffOf(fix).toHtmlEscaped()));
    }
    menu->addSeparator();
    menu->addAction(m_ui->fixAllAction);
    menu->setActiveAction(menu->actions().constFirst());
    const QWidget *place = focusWidget();
    menu->popup(place->mapToGlobal(place->inputMethodQuery(Qt::ImCursorRectangle).toRect().bottomLeft()));
}

/// What a fix would change.
QString MainWindow::diffOf(const core::Fix &fix) const
{
    QMap<QString, QList<core::TextEdit>> byPath;
    for (const core::FileEdit &edit : fix.edits) {
        byPath[edit.path].append(edit.edit);
    }
    QString diff;
    for (const auto &[path, edits] : byPath.asKeyValueRange()) {
        const QString before = m_lint->sources().text(path).value_or(QString());
        diff += git::unifiedDiff(path, before, core::applyEdits(before, edits).value_or(before));
    }
    return diff;
}

/// Of the version directory that was chosen last, or of the workspace: shows what all fixes would change first.
void MainWindow::fixAll()
{
    const auto &workspace = m_session->workspace();
    const image::VersionDirectory *directory = workspace ? workspace->directoryOf(m_place) : nullptr;
    const QString place = directory ? directory->path : QString();
    const QStringList directories = directory ? QStringList{place} : QStringList();
    auto *preview = new FixPreview(place, this);
    const auto find = [this, preview, directories] {
        m_lint->findFixes(directories, preview->kind());
    };
    connect(m_lint, &LintSession::fixesFound, preview, &FixPreview::setFixes);
    connect(preview, &FixPreview::kindChanged, this, find);
    connect(preview, &QDialog::accepted, this, [this, preview] { applyFixes(preview->fixes()); });
    preview->open();
    find();
}

void MainWindow::applyFixes(const lint::FixedFiles &files)
{
    for (const auto &[path, text] : files.after.asKeyValueRange()) {
        const QString before = files.before.value(path);
        applyFix({.title = {}, .isSafe = true, .edits = {{path, core::editBetween(before, text)}}});
    }
}

/// The changed files stay unsaved in the editor, where the fix can be seen and undone.
void MainWindow::applyFix(const core::Fix &fix)
{
    QMap<QString, QList<core::TextEdit>> byPath;
    for (const core::FileEdit &edit : fix.edits) {
        byPath[edit.path].append(edit.edit);
    }
    for (const auto &[path, edits] : byPath.asKeyValueRange()) {
        if (!m_editor->apply(absolute(path), edits)) {
            m_ui->statusBar->showMessage(
                tr("“%1” was not fixed: its text has changed since it was checked. Try again.").arg(path));
        }
    }
}

} // namespace sealyard::gui
