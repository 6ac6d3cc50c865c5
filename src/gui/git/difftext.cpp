#include "gui/git/difftext.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

using Kind = DiffRow::Kind;

constexpr int margin = 6;                 ///< pixels around the numbers
constexpr qsizetype colouredLimit = 5000; ///< rows beyond which only the margin tells what has changed

/// The strip with numbers and marks; the text paints it, which knows where its lines are.
class Margin final : public QWidget
{
public:
    explicit Margin(DiffText *text)
        : QWidget(text)
        , m_text(text)
    {
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_text->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_text->paintMargin(event); }

private:
    DiffText *m_text;
};

} // namespace

DiffText::DiffText(Numbers numbers, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(numbers)
    , m_margin(new Margin(this))
    , m_colours(this)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0) {
            m_margin->scroll(0, dy);
        } else {
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
        }
    });
    layOutMargin();
}

void DiffText::setRows(const QString &fileName, const QList<DiffRow> &rows)
{
    m_rows = rows;
    int largest = 1;
    QStringList lines;
    for (const DiffRow &row : rows) {
        largest = std::max({largest, row.before, row.after});
        lines.append(row.text);
    }
    m_digits = static_cast<int>(QString::number(largest).size());
    m_colours.setText(fileName, lines.join(u'\n'));
    layOutMargin();
    colour();
}

std::pair<qsizetype, qsizetype> DiffText::selectedRows() const
{
    const QTextCursor cursor = textCursor();
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    const bool isAtStart = cursor.hasSelection() && last.position() == cursor.selectionEnd();
    const int first = document()->findBlock(cursor.selectionStart()).blockNumber();
    return {first, std::max(first, last.blockNumber() - (isAtStart ? 1 : 0))};
}

bool DiffText::hasSelectedLines() const
{
    const auto [first, last] = selectedRows();
    const auto isChange = [](const DiffRow &row) {
        return row.kind == Kind::Added || row.kind == Kind::Removed;
    };
    const auto from = m_rows.begin() + std::min(first, m_rows.size());
    const auto to = m_rows.begin() + std::min(last + 1, m_rows.size());
    return textCursor().hasSelection() && std::any_of(from, to, isChange);
}

QColor DiffText::rowColor(Kind kind) const
{
    const bool isDark = palette().color(QPalette::Base).lightness() < 128;
    switch (kind) {
    case Kind::Added:
        return isDark ? QColor(0x1d, 0x3d, 0x26) : QColor(0xdd, 0xf4, 0xe1);
    case Kind::Removed:
        return isDark ? QColor(0x4a, 0x22, 0x25) : QColor(0xfb, 0xe3, 0xe4);
    case Kind::Header:
        return palette().color(QPalette::AlternateBase);
    case Kind::Filler:
        return isDark ? QColor(0x30, 0x32, 0x35) : QColor(0xec, 0xee, 0xf0);
    case Kind::Context:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

void DiffText::colour()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (QTextBlock block = document()->begin(); block.isValid() && m_rows.size() <= colouredLimit;
         block = block.next()) {
        const Kind kind = block.blockNumber() < m_rows.size() ? m_rows.at(block.blockNumber()).kind : Kind::Context;
        if (kind == Kind::Context) {
            continue;
        }
        QTextEdit::ExtraSelection selection{QTextCursor(block), {}};
        selection.format.setBackground(rowColor(kind));
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        if (kind == Kind::Header) { // is no line of the file's language
            selection.format.setForeground(palette().color(QPalette::PlaceholderText));
            selection.format.setFontWeight(QFont::Normal);
            selection.format.setUnderlineStyle(QTextCharFormat::NoUnderline);
        }
        selections.append(selection);
    }
    setExtraSelections(selections);
}

QString DiffText::marginText(const DiffRow &row) const
{
    const auto number = [this](int line) {
        return (line > 0 ? QString::number(line) : QString()).rightJustified(m_digits);
    };
    const QChar mark = row.kind == Kind::Added ? u'+' : row.kind == Kind::Removed ? u'−' : u' ';
    const QString numbers = m_numbers == Numbers::Both     ? number(row.before) + u' ' + number(row.after)
                            : m_numbers == Numbers::Before ? number(row.before)
                                                           : number(row.after);
    return numbers + u' ' + mark;
}

int DiffText::marginWidth() const
{
    const int characters = (m_numbers == Numbers::Both ? 2 * m_digits + 1 : m_digits) + 2;
    return fontMetrics().horizontalAdvance(u'0') * characters + 2 * margin;
}

void DiffText::layOutMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect area = contentsRect();
    m_margin->setGeometry(area.left(), area.top(), marginWidth(), area.height());
}

void DiffText::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    QRectF place = blockBoundingGeometry(block).translated(contentOffset());
    while (block.isValid() && place.top() <= event->rect().bottom()) {
        if (block.blockNumber() < m_rows.size()) {
            const DiffRow &row = m_rows.at(block.blockNumber());
            const QRectF strip(0, place.top(), m_margin->width(), place.height());
            if (row.kind == Kind::Added || row.kind == Kind::Removed) {
                painter.fillRect(strip, rowColor(row.kind));
            }
            painter.setPen(palette().color(row.kind == Kind::Context ? QPalette::PlaceholderText : QPalette::Text));
            if (row.kind != Kind::Header && row.kind != Kind::Filler) {
                painter.drawText(strip.adjusted(margin, 0, 0, 0), marginText(row));
            }
        }
        block = block.next();
        place = QRectF(place.left(), place.bottom(), place.width(), blockBoundingRect(block).height());
    }
}

void DiffText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutMargin();
}

void DiffText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_colours.updateTheme();
        colour();
    }
}

} // namespace sealyard::gui
