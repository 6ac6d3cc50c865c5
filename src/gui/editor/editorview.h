#pragma once

#include "core/diagnostic.h"
#include "git/blame.h"

#include <QKeySequence>
#include <QMap>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;

namespace KTextEditor {
class View;
} // namespace KTextEditor

namespace sealyard::gui {

class BlameModel;
class CompletionModel;
class DiagnosticMarks;
class EditorDocument;
class EditorHelp;
class HoverHints;
class InlineNotes;

/// Where the cursor is, what is scrolled to and what is folded, in the component's own words.
using ViewState = QMap<QString, QString>;

/// A text in Kate's editor component with what we know about it.
class EditorView final : public QWidget
{
    Q_OBJECT

public:
    EditorView(std::shared_ptr<EditorDocument> file, EditorHelp &help, QWidget *parent);
    ~EditorView() override;

    [[nodiscard]] EditorDocument &file() const { return *m_file; }

    [[nodiscard]] core::Position cursor() const;
    void moveTo(core::Position position);
    [[nodiscard]] ViewState state() const;
    void setState(const ViewState &state);
    void setFindings(const QList<core::Diagnostic> &findings);
    /// The messages of the findings on the cursor's line.
    [[nodiscard]] QStringList messagesAtCursor() const;
    /// Shows how the lines at the cursor were in the last commit; false: they are as they were.
    bool peekChange();
    /// Moves to the next (1) or previous (-1) change since the last commit, round the end, and shows it.
    void stepChange(int step);
    /// Shows beside each line who wrote it; nothing: not. blame: of the text that the last commit has.
    void setBlame(const std::optional<git::Blame> &blame);
    [[nodiscard]] QString selectedText() const; ///< empty when more than one line is selected

    /// Adds actions of the window to the text's context menu.
    void offerInMenu(const QList<QAction *> &actions);
    /// The component's own actions for an Edit menu; nullptr stands for a separator.
    [[nodiscard]] QList<QAction *> editActions() const;
    [[nodiscard]] QList<QAction *> textActions() const; ///< all that the component has
    /// Takes shortcuts away from the component's actions, since the window uses them.
    void reserve(const QList<QKeySequence> &shortcuts);

Q_SIGNALS:
    void cursorMoved();
    void displayChanged(); ///< scrolled or folded
    /// The text was clicked while Ctrl was held; the cursor is there.
    void definitionRequested();
    /// Who wrote a line was clicked; commit: that brought it.
    void commitRequested(const QString &commit);
    /// The light bulb on the cursor's line was clicked.
    void actionsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpView();
    void setUpHelp(EditorHelp &help);
    void showBulb();
    void peekChangeAt(int line);

    void connectBlame();

    std::shared_ptr<EditorDocument> m_file;
    KTextEditor::View *m_view;
    BlameModel *m_blame = nullptr; ///< made when it is wanted first
    std::unique_ptr<DiagnosticMarks> m_marks;
    std::unique_ptr<CompletionModel> m_completion;
    std::unique_ptr<HoverHints> m_hints;
    std::unique_ptr<InlineNotes> m_notes;
};

} // namespace sealyard::gui
