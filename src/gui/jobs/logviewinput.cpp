#include "gui/jobs/logview.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

void LogView::mousePressEvent(QMouseEvent *event)
{
    const auto line = lineAt(event->position().toPoint().y());
    if (event->button() != Qt::LeftButton || !line) {
        return;
    }
    const int signWidth = margin + fontMetrics().horizontalAdvance(u"➤ "_s);
    if (m_rows.isHeading(*line) && event->position().x() < signWidth) {
        toggle(*line);
    }
    moveTo(*line, event->modifiers().testFlag(Qt::ShiftModifier));
}

void LogView::mouseMoveEvent(QMouseEvent *event)
{
    const auto line = lineAt(std::clamp(event->position().toPoint().y(), 0, viewport()->height() - 1));
    if (event->buttons().testFlag(Qt::LeftButton) && line && m_anchor >= 0) {
        moveTo(*line, true);
    }
}

void LogView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto line = lineAt(event->position().toPoint().y());
    if (line && m_rows.isHeading(*line)) {
        toggle(*line);
    }
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype row = m_current < 0 ? verticalScrollBar()->value() : m_rows.rowOf(m_current);
    const bool isExtended = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto go = [&](qsizetype target) {
        if (m_rows.rowCount() > 0) {
            moveTo(m_rows.lineOf(std::clamp<qsizetype>(target, 0, m_rows.rowCount() - 1)), isExtended);
        }
    };
    if (event->matches(QKeySequence::Copy)) {
        copySelected();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Up) {
        go(row - 1);
    } else if (event->key() == Qt::Key_Down) {
        go(m_current < 0 ? row : row + 1);
    } else if (event->key() == Qt::Key_PageUp) {
        go(row - verticalScrollBar()->pageStep());
    } else if (event->key() == Qt::Key_PageDown) {
        go(row + verticalScrollBar()->pageStep());
    } else if (event->key() == Qt::Key_Home) {
        go(0);
    } else if (event->key() == Qt::Key_End) {
        go(m_rows.rowCount() - 1);
    } else if (event->key() == Qt::Key_Space && m_current >= 0 && m_rows.headingOf(m_current) >= 0) {
        const qsizetype heading = m_rows.headingOf(m_current);
        toggle(heading);
        moveTo(heading, false);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &LogView::copySelected)->setEnabled(m_current >= 0);
    menu.addAction(tr("Select &All"), QKeySequence::SelectAll, this, &LogView::selectAll);
    menu.addSeparator();
    menu.addAction(tr("&Fold All Steps"), this, [this] { setAllFolded(true); });
    menu.addAction(tr("&Unfold All Steps"), this, [this] { setAllFolded(false); });
    menu.exec(event->globalPos());
}

} // namespace sealyard::gui
