#pragma once

#include "core/diagnostic.h"
#include "git/blame.h"

#include <QKeySequence>
#include <QMap>
#include <QWidget>

#include <optional>

class QAction;

namespace sealyard::gui {

class EditorDocument;

/// Where the cursor is, what is scrolled to and what is folded, in the component's own words.
using ViewState = QMap<QString, QString>;

/// A text in the editor's component with what we know about it.
class EditorView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual EditorDocument &file() const = 0;

    [[nodiscard]] virtual core::Position cursor() const = 0;
    virtual void moveTo(core::Position position) = 0;
    [[nodiscard]] virtual ViewState state() const = 0;
    virtual void setState(const ViewState &state) = 0;
    virtual void setFindings(const QList<core::Diagnostic> &findings) = 0;
    /// The messages of the findings on the cursor's line.
    [[nodiscard]] virtual QStringList messagesAtCursor() const = 0;
    /// Shows how the lines at the cursor were in the last commit; false: they are as they were.
    virtual bool peekChange() = 0;
    /// Moves to the next (1) or previous (-1) change since the last commit, round the end, and shows it.
    virtual void stepChange(int step) = 0;
    /// Shows beside each line who wrote it; nothing: not. blame: of the text that the last commit has.
    virtual void setBlame(const std::optional<git::Blame> &blame) = 0;
    [[nodiscard]] virtual QString selectedText() const = 0; ///< empty when more than one line is selected

    /// Adds actions of the window to the text's context menu.
    virtual void offerInMenu(const QList<QAction *> &actions) = 0;
    /// The component's own actions for an Edit menu; nullptr stands for a separator.
    [[nodiscard]] virtual QList<QAction *> editActions() const = 0;
    [[nodiscard]] virtual QList<QAction *> textActions() const = 0; ///< all that the component has
    /// Takes shortcuts away from the component's actions, since the window uses them.
    virtual void reserve(const QList<QKeySequence> &shortcuts) = 0;

Q_SIGNALS:
    void cursorMoved();
    void displayChanged(); ///< scrolled or folded
    /// The text was clicked while Ctrl was held; the cursor is there.
    void definitionRequested();
    /// Who wrote a line was clicked; commit: that brought it.
    void commitRequested(const QString &commit);
    /// The light bulb on the cursor's line was clicked.
    void actionsRequested();
};

} // namespace sealyard::gui
