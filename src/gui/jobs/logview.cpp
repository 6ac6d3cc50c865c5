#include "gui/jobs/logview.h"

#include "build/logproblems.h"
#include "gui/jobs/jobsmodel.h"
#include "jobs/outputtext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype lineLengthLimit = 4'000; ///< longer ones make painting slow

/// The first line that tells why a job failed.
qsizetype firstError(const QString &directory, const std::vector<jobs::LogLine> &lines)
{
    const jobs::LogTexts texts(directory);
    qsizetype note = -1;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto line = static_cast<qsizetype>(at);
        const jobs::LineKind kind = lines.at(at).kind;
        if (kind == jobs::LineKind::Note && note < 0) {
            note = line;
        }
        if (kind == jobs::LineKind::Error && build::isErrorLine(jobs::plainLine(texts.event(lines.at(at)).text))) {
            return line;
        }
    }
    return note;
}

} // namespace

LogView::LogView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

void LogView::showLog(const QString &directory)
{
    ++m_generation;
    m_directory = directory;
    m_rows.clear();
    m_texts = jobs::LogTexts(directory);
    m_offset = 0;
    m_width = 0;
    m_anchor = m_current = -1;
    m_isReading = false;
    updateBars();
    readMore();
}

void LogView::readMore()
{
    m_wantsMore = m_isReading;
    if (m_isReading || m_directory.isEmpty()) {
        return;
    }
    m_isReading = true;
    QtConcurrent::run(&jobs::readLogLines, m_directory, m_offset)
        .then(this, [this, generation = m_generation](const core::Result<jobs::LogPart> &part) {
            if (generation == m_generation) {
                m_isReading = false;
                take(part.value_or(jobs::LogPart{}));
            }
        });
}

void LogView::take(const jobs::LogPart &part)
{
    QScrollBar *bar = verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    m_offset = std::max(m_offset, part.end);
    if (!part.lines.empty()) {
        if (m_rows.lineCount() == 0) {
            m_texts = jobs::LogTexts(m_directory);
        }
        m_rows.append(part.lines);
        updateBars();
        if (isAtEnd) {
            bar->setValue(bar->maximum());
        }
        Q_EMIT linesAdded();
    }
    if (part.step || part.percent >= 0) {
        Q_EMIT stepChanged(part.step.value_or(jobs::Event{}), part.percent);
    }
    if (!part.isAll || m_wantsMore) {
        readMore();
    }
}

int LogView::lineHeight() const
{
    return fontMetrics().lineSpacing();
}

bool LogView::isDark() const
{
    constexpr int middle = 128;
    return palette().color(QPalette::Base).lightness() < middle;
}

void LogView::updateBars()
{
    const int shown = std::max(1, viewport()->height() / lineHeight());
    verticalScrollBar()->setPageStep(shown);
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qsizetype>(0, m_rows.rowCount() - shown)));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth());
    horizontalScrollBar()->setRange(0, std::max(0, m_width + 2 * margin - viewport()->width()));
    viewport()->update();
}

QString LogView::textOf(qsizetype line) const
{
    const jobs::LogLine &place = m_rows.lines().at(static_cast<std::size_t>(line));
    const jobs::Event event = m_texts.event(place);
    if (place.kind == jobs::LineKind::Heading) {
        return (m_rows.isFolded(line) ? u"▸ "_s : u"➤ "_s) + jobs::plainLine(event.text);
    }
    if (event.kind == jobs::Event::Kind::JobEnded) {
        return event.state ? stateWord(*event.state) : event.text;
    }
    return event.text.size() > lineLengthLimit ? event.text.first(lineLengthLimit) + u'…' : event.text;
}

QList<TextSpan> LogView::spansOf(qsizetype line) const
{
    const jobs::LineKind kind = m_rows.lines().at(static_cast<std::size_t>(line)).kind;
    QList<TextSpan> spans = ansiSpans(textOf(line).replace(u'\t', "    "_L1), isDark());
    for (TextSpan &span : spans) {
        span.look.isBold = span.look.isBold || kind == jobs::LineKind::Heading || kind == jobs::LineKind::Note;
    }
    return spans;
}

void LogView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const int former = m_width;
    const qsizetype first = verticalScrollBar()->value();
    const int height = lineHeight();
    const qsizetype last = std::min(m_rows.rowCount(), first + viewport()->height() / height + 2);
    for (qsizetype row = first; row < last; ++row) {
        paintRow(painter, row, static_cast<int>(row - first) * height);
    }
    if (m_width > former) {
        QMetaObject::invokeMethod(this, &LogView::updateBars, Qt::QueuedConnection);
    }
}

void LogView::paintRow(QPainter &painter, qsizetype row, int top) const
{
    const qsizetype line = m_rows.lineOf(row);
    const auto [from, to] = std::minmax(m_anchor, m_current);
    const bool isSelected = m_current >= 0 && line >= from && line <= to;
    const QRect area(0, top, viewport()->width(), lineHeight());
    if (isSelected) {
        painter.fillRect(area,
                         palette().brush(hasFocus() ? QPalette::Active : QPalette::Inactive, QPalette::Highlight));
    }
    painter.setPen(palette().color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    QList<TextSpan> spans = spansOf(line);
    for (TextSpan &span : spans) {
        if (isSelected) {
            span.look.foreground.reset();
            span.look.background.reset();
        }
    }
    paintSpans(painter, spans, margin - horizontalScrollBar()->value(), top + fontMetrics().ascent());
}

void LogView::paintSpans(QPainter &painter, const QList<TextSpan> &spans, int left, int baseline) const
{
    const QPen usual = painter.pen();
    int x = left;
    for (const TextSpan &span : spans) {
        QFont look = font();
        look.setBold(span.look.isBold);
        look.setItalic(span.look.isItalic);
        look.setUnderline(span.look.isUnderlined);
        const int width = QFontMetrics(look).horizontalAdvance(span.text);
        if (span.look.background) {
            painter.fillRect(x, baseline - fontMetrics().ascent(), width, lineHeight(), *span.look.background);
        }
        painter.setPen(span.look.foreground ? QPen(*span.look.foreground) : usual);
        painter.setOpacity(span.look.isFaint ? 0.6 : 1);
        painter.setFont(look);
        painter.drawText(x, baseline, span.text);
        x += width;
    }
    painter.setOpacity(1);
    m_width = std::max(m_width, x - left);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    const bool isAtEnd = verticalScrollBar()->value() == verticalScrollBar()->maximum();
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    if (isAtEnd) {
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    }
}

void LogView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        updateBars();
    }
}

std::optional<qsizetype> LogView::lineAt(int y) const
{
    const qsizetype row = verticalScrollBar()->value() + y / lineHeight();
    return y >= 0 && row < m_rows.rowCount() ? std::optional(m_rows.lineOf(row)) : std::nullopt;
}

void LogView::moveTo(qsizetype line, bool isExtended)
{
    m_current = std::clamp<qsizetype>(line, 0, m_rows.lineCount() - 1);
    m_anchor = isExtended && m_anchor >= 0 ? m_anchor : m_current;
    const qsizetype row = m_rows.rowOf(m_current);
    QScrollBar *bar = verticalScrollBar();
    if (row < bar->value()) {
        bar->setValue(static_cast<int>(row));
    } else if (row >= bar->value() + bar->pageStep()) {
        bar->setValue(static_cast<int>(row - bar->pageStep() + 1));
    }
    setAccessibleDescription(jobs::plainLine(textOf(m_current)));
    viewport()->update();
}

void LogView::select(qsizetype line)
{
    if (const qsizetype heading = m_rows.headingOf(line); heading >= 0 && heading != line) {
        m_rows.setFolded(heading, false);
        updateBars();
    }
    moveTo(line, false);
    // Somewhere in the middle, so that what led to it is seen too.
    verticalScrollBar()->setValue(static_cast<int>(m_rows.rowOf(line)) - verticalScrollBar()->pageStep() / 2);
}

void LogView::toggle(qsizetype headingLine)
{
    m_rows.setFolded(headingLine, !m_rows.isFolded(headingLine));
    updateBars();
}

void LogView::setAllFolded(bool isFolded)
{
    m_rows.setAllFolded(isFolded);
    updateBars();
}

void LogView::selectAll()
{
    if (m_rows.lineCount() > 0) {
        m_anchor = 0;
        m_current = m_rows.lineCount() - 1;
        viewport()->update();
    }
}

QString LogView::textBetween(qsizetype first, qsizetype last) const
{
    QStringList texts;
    for (qsizetype line = first; line <= last && texts.size() < copyLimit; ++line) {
        texts.append(jobs::plainLine(textOf(line)));
    }
    return texts.join(u'\n');
}

QString LogView::toPlainText() const
{
    return textBetween(0, m_rows.lineCount() - 1);
}

QString LogView::selectedText() const
{
    const auto [from, to] = std::minmax(m_anchor, m_current);
    return m_current < 0 ? QString() : textBetween(from, to);
}

void LogView::copySelected() const
{
    if (m_current >= 0) {
        QGuiApplication::clipboard()->setText(selectedText());
    }
}

void LogView::find(const QString &text, int step)
{
    const qsizetype from = m_current < 0 ? (step > 0 ? 0 : m_rows.lineCount() - 1) : m_current + step;
    QtConcurrent::run(&jobs::findInLog, m_directory, m_rows.lines(), text, from, step)
        .then(this, [this, search = ++m_search, generation = m_generation](qsizetype line) {
            if (search != m_search || generation != m_generation) {
                return;
            }
            if (line >= 0) {
                select(line);
            }
            Q_EMIT found(line >= 0);
        });
}

void LogView::showFirstError()
{
    QtConcurrent::run(&firstError, m_directory, m_rows.lines())
        .then(this, [this, search = ++m_search, generation = m_generation](qsizetype line) {
            if (search != m_search || generation != m_generation) {
                return;
            }
            if (line >= 0) {
                select(line);
            }
            Q_EMIT found(line >= 0);
        });
}

} // namespace sealyard::gui
