#pragma once

#include "language/hints.h"

#include <KTextEditor/InlineNoteProvider>

#include <memory>
#include <vector>

namespace KTextEditor {
class MovingCursor;
class View;
} // namespace KTextEditor

namespace sealyard::gui {

class EditorHelp;

/// What the view shows between and behind the characters: what variables hold, and a light bulb on the cursor's line
/// where something can be done about a finding.
class InlineNotes final : public KTextEditor::InlineNoteProvider
{
    Q_OBJECT

public:
    /// path: absolute. help and view must outlive this.
    InlineNotes(EditorHelp &help, QString path, KTextEditor::View *view);
    ~InlineNotes() override;

    /// Works out the hints for the text as it is now, in the background.
    void refresh();
    /// The line with the light bulb; -1: none.
    void setBulb(int line);

    [[nodiscard]] QList<int> inlineNotes(int line) const override;
    [[nodiscard]] QSize inlineNoteSize(const KTextEditor::InlineNote &note) const override;
    void paintInlineNote(const KTextEditor::InlineNote &note, QPainter &painter,
                         Qt::LayoutDirection direction) const override;
    void inlineNoteActivated(const KTextEditor::InlineNote &note, Qt::MouseButtons buttons,
                             const QPoint &globalPosition) override;

Q_SIGNALS:
    void bulbClicked();

private:
    /// A hint at a place that moves with the text.
    struct Shown
    {
        language::Hint hint;
        std::unique_ptr<KTextEditor::MovingCursor> place;
    };

    void setHints(const QList<language::Hint> &hints);
    [[nodiscard]] const Shown *hintOf(const KTextEditor::InlineNote &note) const;

    EditorHelp &m_help;
    QString m_path;
    KTextEditor::View *m_view;
    std::vector<Shown> m_hints; ///< in the order of the text
    quint64 m_generation = 0;
    int m_bulb = -1;
};

} // namespace sealyard::gui
