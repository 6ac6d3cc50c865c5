#include "gui/widgets/markdownview.h"

#include <QTextBlock>
#include <QTextCursor>

namespace sealyard::gui {

namespace {

void select(QTextCursor &cursor, const QTextBlock &block)
{
    cursor.setPosition(block.position());
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
}

} // namespace

MarkdownView::MarkdownView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenExternalLinks(true);
}

void MarkdownView::showMarkdown(const QString &markdown)
{
    setMarkdown(markdown);
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        if (format.headingLevel() > 0) {
            QTextCharFormat modest;
            modest.setProperty(QTextFormat::FontSizeAdjustment, format.headingLevel() == 1 ? 1 : 0);
            select(cursor, block);
            cursor.mergeCharFormat(modest);
        } else if (format.hasProperty(QTextFormat::BlockCodeFence)) {
            QTextBlockFormat setOff;
            setOff.setBackground(palette().alternateBase());
            select(cursor, block);
            cursor.mergeBlockFormat(setOff);
        }
    }
    moveCursor(QTextCursor::Start);
}

} // namespace sealyard::gui
