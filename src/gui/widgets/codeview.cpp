#include "gui/widgets/codeview.h"

#include <QEvent>
#include <QFontDatabase>

namespace sealyard::gui {

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_colours(this)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
}

void CodeView::setCode(const QString &fileName, const QString &text)
{
    m_colours.setText(fileName, text);
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_colours.updateTheme();
    }
}

} // namespace sealyard::gui
