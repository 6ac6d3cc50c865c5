#include "gui/editor/largetextarea.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr int margin = 4; ///< pixels beside the text

} // namespace

LargeTextArea::LargeTextArea(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

void LargeTextArea::load(const QString &path)
{
    ++m_generation;
    m_path = path;
    m_wantedLine = currentLine();
    m_text = core::LargeText(path);
    readMore();
}

void LargeTextArea::readMore()
{
    m_isReading = true;
    QtConcurrent::run(&core::findRows, m_path, m_text.end())
        .then(this, [this, generation = m_generation](const core::RowPart &part) {
            if (generation == m_generation) {
                take(part);
            }
        });
}

void LargeTextArea::take(const core::RowPart &part)
{
    m_isReading = false;
    m_text.append(part);
    updateBars();
    if (m_wantedLine >= 0 && (part.isAll || m_text.lineCount() > m_wantedLine)) {
        selectLine(m_wantedLine);
    }
    if (!part.isAll) {
        readMore();
    }
    Q_EMIT rowsFound();
}

int LargeTextArea::currentLine() const
{
    const std::vector<core::LargeText::Row> current = m_text.rows(m_current, 1);
    return current.empty() ? std::max(0, m_wantedLine) : current.front().place.line;
}

qint64 LargeTextArea::currentOffset() const
{
    const std::vector<core::LargeText::Row> current = m_text.rows(m_current, 1);
    return current.empty() ? 0 : current.front().place.offset;
}

int LargeTextArea::visibleRows() const
{
    return std::max(1, viewport()->height() / fontMetrics().lineSpacing());
}

int LargeTextArea::numberWidth() const
{
    const auto digits = static_cast<int>(QString::number(m_text.lineCount()).size());
    return fontMetrics().horizontalAdvance(u'9') * digits + 2 * margin;
}

void LargeTextArea::updateBars()
{
    verticalScrollBar()->setPageStep(visibleRows());
    verticalScrollBar()->setRange(0, std::max(0, m_text.rowCount() - visibleRows()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth());
    horizontalScrollBar()->setRange(0, std::max(0, numberWidth() + m_width + 2 * margin - viewport()->width()));
    viewport()->update();
}

void LargeTextArea::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const int former = m_width;
    int top = 0;
    for (const core::LargeText::Row &row : m_text.rows(verticalScrollBar()->value(), visibleRows() + 1)) {
        paintRow(painter, row, top);
        top += fontMetrics().lineSpacing();
    }
    if (m_width > former) {
        QMetaObject::invokeMethod(this, &LargeTextArea::updateBars, Qt::QueuedConnection);
    }
}

void LargeTextArea::paintRow(QPainter &painter, const core::LargeText::Row &row, int top)
{
    const auto [from, to] = std::minmax(m_anchor, m_current);
    const bool isSelected = row.place.row >= from && row.place.row <= to;
    const QPalette::ColorGroup group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    const int baseline = top + fontMetrics().ascent();
    const QRect area(numberWidth(), top, viewport()->width() - numberWidth(), fontMetrics().lineSpacing());
    if (isSelected) {
        painter.fillRect(area, palette().brush(group, QPalette::Highlight));
    }
    if (row.place.beginsLine) {
        painter.setPen(palette().color(QPalette::Text));
        const QRect number(0, top, numberWidth() - margin, fontMetrics().lineSpacing());
        painter.drawText(number, Qt::AlignRight, QString::number(row.place.line + 1));
    }
    QString text = row.text;
    text.replace(u'\t', "    "_L1);
    painter.setPen(palette().color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter.setClipRect(area);
    painter.drawText(area.left() + margin - horizontalScrollBar()->value(), baseline, text);
    painter.setClipping(false);
    m_width = std::max(m_width, fontMetrics().horizontalAdvance(text));
}

void LargeTextArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void LargeTextArea::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateBars();
    }
}

int LargeTextArea::rowAt(int y) const
{
    const int row = verticalScrollBar()->value() + std::max(0, y) / fontMetrics().lineSpacing();
    return std::clamp(row, 0, std::max(0, m_text.rowCount() - 1));
}

void LargeTextArea::mousePressEvent(QMouseEvent *event)
{
    moveTo(rowAt(qRound(event->position().y())), event->modifiers().testFlag(Qt::ShiftModifier));
}

void LargeTextArea::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        moveTo(rowAt(qRound(event->position().y())), true);
    }
}

void LargeTextArea::keyPressEvent(QKeyEvent *event)
{
    const bool isExtended = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Up:
        return moveTo(m_current - 1, isExtended);
    case Qt::Key_Down:
        return moveTo(m_current + 1, isExtended);
    case Qt::Key_PageUp:
        return moveTo(m_current - visibleRows(), isExtended);
    case Qt::Key_PageDown:
        return moveTo(m_current + visibleRows(), isExtended);
    case Qt::Key_Home:
        return moveTo(0, isExtended);
    case Qt::Key_End:
        return moveTo(m_text.rowCount() - 1, isExtended);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LargeTextArea::moveTo(int row, bool isExtended)
{
    m_current = std::clamp(row, 0, std::max(0, m_text.rowCount() - 1));
    m_anchor = isExtended ? m_anchor : m_current;
    m_wantedLine = -1;
    QScrollBar *bar = verticalScrollBar();
    if (m_current < bar->value()) {
        bar->setValue(m_current);
    } else if (m_current >= bar->value() + bar->pageStep()) {
        bar->setValue(m_current - bar->pageStep() + 1);
    }
    const std::vector<core::LargeText::Row> current = m_text.rows(m_current, 1);
    setAccessibleDescription(current.empty() ? QString() : current.front().text);
    viewport()->update();
    Q_EMIT currentMoved();
}

void LargeTextArea::select(int row)
{
    const bool isSeen = row >= verticalScrollBar()->value() && row < verticalScrollBar()->value() + visibleRows();
    moveTo(row, false);
    if (!isSeen) {
        verticalScrollBar()->setValue(row - visibleRows() / 2); // what stands before it is seen too
    }
}

void LargeTextArea::selectLine(int line)
{
    if (m_isReading && line >= m_text.lineCount()) {
        m_wantedLine = line;
    } else {
        select(m_text.rowOfLine(line));
    }
}

void LargeTextArea::selectAll()
{
    m_anchor = 0;
    m_current = std::max(0, m_text.rowCount() - 1);
    viewport()->update();
}

QString LargeTextArea::selectedText() const
{
    const auto [from, to] = std::minmax(m_anchor, m_current);
    QString text;
    for (const core::LargeText::Row &row : m_text.rows(from, std::min(to - from + 1, copyLimit))) {
        text += (row.place.beginsLine && !text.isEmpty() ? "\n"_L1 : ""_L1) + row.text;
    }
    return text;
}

bool LargeTextArea::copySelected() const
{
    QGuiApplication::clipboard()->setText(selectedText());
    return std::abs(m_current - m_anchor) < copyLimit;
}

} // namespace sealyard::gui
