#pragma once

#include "gui/widgets/syntaxcolours.h"

#include <QPlainTextEdit>

namespace sealyard::gui {

/// Shows, and edits unless it is made read-only, one text in a fixed-width font with the colours of its language. For
/// pages and dialogs; the real editor is gui/editor. Tab leaves it, so that everything is reached by keyboard.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    /// See SyntaxColours::setText().
    void setCode(const QString &fileName, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    SyntaxColours m_colours;
};

} // namespace sealyard::gui
