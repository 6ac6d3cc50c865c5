#include "image/kubefilelexer.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

constexpr QChar byteOrderMark(0xFEFF);

QStringView withoutLeadingTabs(QStringView line)
{
    const auto first = std::ranges::find_if_not(line, [](QChar c) { return c == u'\t'; });
    return line.sliced(first - line.begin());
}

/// The line without its continuation character and the blanks behind that; std::nullopt when it does not continue.
std::optional<QStringView> continuedPart(QStringView line, QChar escape)
{
    qsizetype end = line.size();
    while (end > 0 && (line[end - 1] == u' ' || line[end - 1] == u'\t')) {
        --end;
    }
    if (end == 0 || line[end - 1] != escape) {
        return std::nullopt;
    }
    return line.first(end - 1);
}

bool terminates(QStringView line, const Heredoc &heredoc)
{
    return (heredoc.stripsTabs ? withoutLeadingTabs(line) : line) == heredoc.delimiter;
}

bool beginsLikeInstruction(QStringView line)
{
    const auto end = std::ranges::find_if_not(line, [](QChar c) { return c >= u'A' && c <= u'Z'; });
    const QStringView keyword = line.first(end - line.begin());
    return instructionKind(keyword) != InstructionKind::Unknown && end != line.end() && end->isSpace();
}

} // namespace

void LogicalLine::append(QStringView text, qsizetype sourceOffset)
{
    if (!text.isEmpty()) {
        m_pieces.append({m_text.size(), sourceOffset});
        m_text += text;
    }
}

qsizetype LogicalLine::sourceOffset(qsizetype at) const
{
    const auto after = std::ranges::upper_bound(m_pieces, at, {}, &Piece::start);
    const Piece &piece = *std::prev(after);
    return piece.sourceOffset + at - piece.start;
}

core::TextRange LogicalLine::range(qsizetype start, qsizetype end) const
{
    if (start >= end) {
        const qsizetype place = start > 0 ? sourceOffset(start - 1) + 1 : sourceOffset(0);
        return m_lines->range(place, place);
    }
    return m_lines->range(sourceOffset(start), sourceOffset(end - 1) + 1);
}

KubefileLexer::KubefileLexer(QStringView text, Kubefile *result)
    : m_text(text)
    , m_lines(text)
    , m_result(result)
    , m_at(text.startsWith(byteOrderMark) ? 1 : 0)
{
    while (!atEnd()) {
        const qsizetype start = m_at;
        if (!takeDirective(takeLine())) {
            m_at = start;
            return;
        }
    }
}

KubefileLexer::Line KubefileLexer::takeLine()
{
    const qsizetype start = m_at;
    const qsizetype newline = m_text.indexOf(u'\n', start);
    qsizetype end = newline < 0 ? m_text.size() : newline;
    m_at = newline < 0 ? end : newline + 1;
    if (end > start && m_text[end - 1] == u'\r') {
        --end;
    }
    return {m_text.sliced(start, end - start), start};
}

bool KubefileLexer::takeDirective(const Line &line)
{
    static const QRegularExpression expression(uR"(\A#[ \t]*(syntax|escape|check)[ \t]*=[ \t]*(\S.*?)?[ \t]*\z)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = expression.matchView(line.text.trimmed());
    if (!match.hasMatch()) {
        return false;
    }
    const QString name = match.captured(1).toLower();
    const bool isRepeated = std::ranges::contains(m_result->directives, name, &ParserDirective::name);
    if (isRepeated) {
        return false;
    }
    const qsizetype start = line.offset + line.text.indexOf(u'#');
    const qsizetype size = line.text.trimmed().size();
    m_result->directives.append({name, match.captured(2), m_lines.range(start, start + size)});
    if (name == "escape"_L1 && match.captured(2) == "`"_L1) {
        m_result->escape = u'`';
    }
    return true;
}

void KubefileLexer::addComment(const Line &line)
{
    constexpr qsizetype commentLimit = 100'000;
    if (m_result->comments.size() == commentLimit) {
        return;
    }
    const qsizetype start = line.offset + line.text.indexOf(u'#');
    const qsizetype end = line.offset + line.text.size();
    m_result->comments.append({m_text.sliced(start, end - start).toString(), m_lines.range(start, end)});
}

std::optional<LogicalLine> KubefileLexer::next()
{
    LogicalLine logical(&m_lines);
    while (!atEnd()) {
        const Line line = takeLine();
        const QStringView trimmed = line.text.trimmed();
        if (trimmed.isEmpty()) {
            continue;
        }
        if (trimmed.startsWith(u'#')) {
            addComment(line);
            continue;
        }
        const std::optional<QStringView> part = continuedPart(line.text, m_result->escape);
        logical.append(part.value_or(line.text), line.offset);
        if (!part && !logical.text().trimmed().isEmpty()) {
            return logical;
        }
    }
    return logical.text().trimmed().isEmpty() ? std::nullopt : std::optional(logical);
}

/// After some heredocs without an end no further one is believed to have one: each would read the rest of the text.
bool KubefileLexer::hasTerminator(const Heredoc &heredoc)
{
    constexpr int unterminatedLimit = 20;
    bool isFound = false;
    const qsizetype start = m_at;
    while (!atEnd() && !isFound && m_unterminated < unterminatedLimit) {
        isFound = terminates(takeLine().text, heredoc);
    }
    m_at = start;
    m_unterminated += isFound ? 0 : 1;
    return isFound;
}

bool KubefileLexer::takeHeredoc(Heredoc &heredoc)
{
    const bool isTerminated = hasTerminator(heredoc);
    const qsizetype start = m_at;
    qsizetype end = m_at;
    bool isFound = false;
    while (!atEnd() && !isFound) {
        const Line line = takeLine();
        isFound = isTerminated && terminates(line.text, heredoc);
        if (!isTerminated && beginsLikeInstruction(line.text)) {
            m_at = line.offset;
            break;
        }
        m_heredocEnd = line.offset + line.text.size();
        if (!isFound) {
            heredoc.body += heredoc.stripsTabs ? withoutLeadingTabs(line.text) : line.text;
            heredoc.body += u'\n';
            end = m_at;
        }
    }
    heredoc.range = m_lines.range(start, end);
    return isTerminated;
}

} // namespace sealyard::image
