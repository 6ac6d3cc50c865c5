#include "gui/jobs/logview.h"

#include "gui/jobs/jobsmodel.h"

#include <QFontDatabase>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextCursor>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

constexpr qsizetype linesAtOnce = 1'000;
constexpr qsizetype lineLengthLimit = 4'000; ///< longer ones make scrolling slow

} // namespace

QString plainLine(QString line)
{
    // CSI and OSC sequences of ECMA-48, other two-character escapes, then single control characters except tabs.
    static const QRegularExpression controls(
        u"\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?|\\x1b[@-_]|[\\x00-\\x08\\x0a-\\x1f\\x7f]"_s);
    line.remove(controls);
    return line;
}

LogView::LogView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(lineLimit);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LogView::showSome);
}

void LogView::append(const QList<jobs::Event> &events)
{
    for (const jobs::Event &event : events) {
        m_waiting.append(lines(event));
    }
    if (const qsizetype surplus = m_waiting.size() - lineLimit; surplus > 0) {
        m_waiting.remove(0, surplus);
    }
    if (!m_waiting.isEmpty()) {
        m_timer.start(0ms);
    }
}

void LogView::reset()
{
    m_timer.stop();
    m_waiting.clear();
    clear();
}

QList<LogView::Line> LogView::lines(const jobs::Event &event)
{
    const QString text = plainLine(event.text);
    switch (event.kind) {
    case jobs::Event::Kind::JobStarted:
    case jobs::Event::Kind::Progress:
        return {};
    case jobs::Event::Kind::StepStarted:
        return {{.text = u"➤ "_s + text, .isHeading = true}};
    case jobs::Event::Kind::Output:
        return {{.text = text.size() > lineLengthLimit ? text.first(lineLengthLimit) + u'…' : text}};
    case jobs::Event::Kind::StepEnded:
        return text.isEmpty() ? QList<Line>() : QList<Line>{{.text = text, .isHeading = true}};
    case jobs::Event::Kind::JobEnded:
        return {{.text = event.state ? stateWord(*event.state) : text, .isHeading = true}};
    }
    return {};
}

void LogView::showSome()
{
    const qsizetype count = std::min(linesAtOnce, m_waiting.size());
    QScrollBar *bar = verticalScrollBar();
    const bool isAtEnd = bar->value() == bar->maximum();
    insert(m_waiting.first(count));
    m_waiting.remove(0, count);
    if (isAtEnd) {
        bar->setValue(bar->maximum());
    }
    if (!m_waiting.isEmpty()) {
        m_timer.start(0ms);
    }
}

void LogView::insert(const QList<Line> &lines)
{
    QTextCharFormat plain;
    QTextCharFormat heading;
    heading.setFontWeight(QFont::Bold);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    bool isFirst = document()->isEmpty();
    for (const Line &line : lines) {
        if (!isFirst) {
            cursor.insertBlock();
        }
        isFirst = false;
        cursor.insertText(line.text, line.isHeading ? heading : plain);
    }
    cursor.endEditBlock();
}

} // namespace sealyard::gui
