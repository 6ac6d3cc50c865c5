#include "gui/editor/kate/changebar.h"

#include "gui/editor/filechanges.h"

#include <KTextEditor/Document>
#include <KTextEditor/View>
#include <QMouseEvent>
#include <QPainter>

namespace sealyard::gui {

namespace {

constexpr int stripWidth = 6; // pixels

// At least 3:1 against white and against the dark theme's background, as WCAG asks of signs.
constexpr QColor addedColor(0x2e, 0x9e, 0x4f);
constexpr QColor modifiedColor(0x2d, 0x8c, 0xd8);
constexpr QColor removedColor(0xda, 0x44, 0x53);

} // namespace

ChangeBar::ChangeBar(const FileChanges &changes, KTextEditor::View *view, QWidget *parent)
    : QWidget(parent)
    , m_changes(changes)
    , m_view(view)
{
    setObjectName(QStringLiteral("changeBar"));
    setAccessibleName(tr("Changes since the last commit"));
    setFixedWidth(stripWidth);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&changes, &FileChanges::changed, this, repaint);
    connect(view, &KTextEditor::View::verticalScrollPositionChanged, this, repaint);
    connect(view, &KTextEditor::View::displayRangeChanged, this, repaint);
    connect(view->document(), &KTextEditor::Document::textChanged, this, repaint);
}

int ChangeBar::topOf(int line) const
{
    const int shown = qMin(line, m_view->document()->lines() - 1);
    const QPoint place = m_view->cursorToCoordinate({shown, 0});
    if (place.y() < 0) {
        return shown < m_view->firstDisplayedLine() ? -1 : height();
    }
    const int below = shown < line ? m_view->fontMetrics().height() : 0; // behind the last line
    return mapFromGlobal(m_view->mapToGlobal(place)).y() + below;
}

void ChangeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int first = m_view->firstDisplayedLine();
    const int last = m_view->lastDisplayedLine() + 1;
    for (const git::LineChange &change : m_changes.changes()) {
        if (change.after + change.afterCount < first || change.after > last) {
            continue;
        }
        const int top = topOf(change.after);
        if (change.afterCount == 0) {
            const QPoint triangle[]{{0, top - stripWidth}, {0, top + stripWidth}, {stripWidth, top}};
            painter.setPen(Qt::NoPen);
            painter.setBrush(removedColor);
            painter.drawPolygon(triangle, 3);
        } else {
            const int bottom = topOf(change.after + change.afterCount);
            painter.fillRect(0, top, stripWidth - 2, bottom - top,
                             change.beforeCount == 0 ? addedColor : modifiedColor);
        }
    }
}

void ChangeBar::mousePressEvent(QMouseEvent *event)
{
    const QPoint inView = m_view->mapFromGlobal(event->globalPosition().toPoint());
    const int line = m_view->coordinatesToCursor({m_view->textAreaRect().left() + 1, inView.y()}).line();
    if (m_changes.at(line)) {
        Q_EMIT clicked(line);
    }
}

} // namespace sealyard::gui
