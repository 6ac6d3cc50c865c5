#include "gui/editor/editorpane.h"
#include "gui/git/gitsession.h"
#include "gui/mainwindow/comparisons.h"
#include "gui/mainwindow/mainwindow.h"
#include "gui/mainwindow/statussummary.h"
#include "gui/outline/outlinepane.h"
#include "ui_mainwindow.h"

using namespace Qt::StringLiterals;

// Part of MainWindow: what is shown of texts beside them: sides, outline, changes, line ends.
namespace sealyard::gui {

void MainWindow::connectViews()
{
    const auto on = [this](const QAction *action, auto act) {
        connect(action, &QAction::triggered, this, act);
    };
    on(m_ui->splitRightAction, [this] { m_editor->split(Qt::Horizontal); });
    on(m_ui->splitDownAction, [this] { m_editor->split(Qt::Vertical); });
    on(m_ui->unsplitAction, [this] { m_editor->unsplit(); });
    on(m_ui->nextChangeAction, [this] { m_editor->stepChange(1); });
    on(m_ui->previousChangeAction, [this] { m_editor->stepChange(-1); });
    on(m_ui->showChangeAction, [this] { m_comparisons->showChange(); });
    on(m_ui->compareCommitAction, [this] { m_comparisons->compareWithCommit(); });
    on(m_ui->compareAnyAction, [this] {
        QStringList names;
        for (const git::Branch &branch : m_git->snapshot().branches) {
            names.append(branch.name);
        }
        m_comparisons->compareWithAny(names);
    });
    on(m_ui->compareVersionAction, [this] { m_comparisons->compareWithVersion(); });
    connect(m_comparisons, &Comparisons::refused, this,
            [this](const QString &why) { m_ui->statusBar->showMessage(why); });
    connect(m_git, &GitSession::changed, m_comparisons, &Comparisons::readBases);
    connect(m_outline, &OutlinePane::activated, this,
            [this](core::Position place) { m_editor->open(m_editor->currentPath(), place); });
    connect(m_editor, &EditorPane::currentChanged, this, [this] {
        m_comparisons->readBases();
        showBeside();
    });
    connect(m_editor, &EditorPane::contentChanged, this, [this](const QString &path) {
        if (path == m_editor->currentPath()) {
            showBeside();
        }
    });
    connect(m_editor, &EditorPane::lineEndsChanged, this, &MainWindow::showBeside);
    connect(m_status, &StatusSummary::lineEndsRequested, this, [this](bool isCrLf) {
        m_editor->setLineEnds(isCrLf ? EditorDocument::LineEnds::CrLf : EditorDocument::LineEnds::Lf);
    });
}

/// The outline and the line ends of the current text.
void MainWindow::showBeside()
{
    const auto snapshot = m_editor->snapshot();
    m_outline->setDocument(snapshot ? std::optional(snapshot->document) : std::nullopt);
    const auto ends = m_editor->lineEnds();
    const QString name = !ends                                     ? QString()
                         : *ends == EditorDocument::LineEnds::Lf   ? u"LF"_s
                         : *ends == EditorDocument::LineEnds::CrLf ? u"CRLF"_s
                                                                   : tr("LF and CRLF");
    m_status->setLineEnds(name, ends && *ends != EditorDocument::LineEnds::Lf);
}

} // namespace sealyard::gui
