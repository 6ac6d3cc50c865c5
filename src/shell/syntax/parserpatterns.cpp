#include "shell/syntax/characters.h"
#include "shell/syntax/parser.h"

#include <QStringList>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

/// How far the closing character of a pattern is looked for.
constexpr qsizetype longestPattern = 4096;
constexpr qsizetype longestSequence = 1000;
constexpr int deepestBraces = 100;

/// Behind a quoted part, an expansion or an escape that begins at `at`; at + 1 for any other character.
qsizetype skipOne(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'\\') {
        return std::min(at + 2, text.size());
    }
    if (c == u'\'' || c == u'"' || c == u'`') {
        for (++at; at < text.size() && text[at] != c; ++at) {
            at += text[at] == u'\\' && c != u'\'' ? 1 : 0;
        }
        return std::min(at + 1, text.size());
    }
    if (c == u'$' && at + 1 < text.size() && (text[at + 1] == u'{' || text[at + 1] == u'(')) {
        const QChar open = text[at + 1];
        const QChar close = open == u'{' ? u'}' : u')';
        int depth = 0;
        for (++at; at < text.size(); ++at) {
            depth += text[at] == open ? 1 : text[at] == close ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return text.size();
    }
    return at + 1;
}

/// What stands in {FROM..TO..STEP}.
struct Sequence
{
    int from = 0;
    int to = 0;
    int step = 1;
    bool isLetters = false;
    qsizetype width = 0; ///< of numbers filled with zeros
};

bool isZeroFilled(QStringView number)
{
    const QStringView digits = number.startsWith(u'-') ? number.sliced(1) : number;
    return digits.size() > 1 && digits.startsWith(u'0');
}

std::optional<Sequence> sequenceOf(const QStringList &pieces)
{
    Sequence sequence;
    bool isFrom = false;
    bool isTo = false;
    sequence.from = pieces[0].toInt(&isFrom);
    sequence.to = pieces[1].toInt(&isTo);
    if (isFrom != isTo || pieces.size() > 3) {
        return std::nullopt;
    }
    if (!isFrom) {
        const auto isLetter = [](const QString &text) {
            return text.size() == 1 && isNameStart(text[0]);
        };
        if (!isLetter(pieces[0]) || !isLetter(pieces[1])) {
            return std::nullopt;
        }
        sequence.isLetters = true;
        sequence.from = pieces[0][0].unicode();
        sequence.to = pieces[1][0].unicode();
    } else if (isZeroFilled(pieces[0]) || isZeroFilled(pieces[1])) {
        sequence.width = std::max(pieces[0].size(), pieces[1].size());
    }
    bool isStep = true;
    const int step = pieces.size() == 3 ? pieces[2].toInt(&isStep) : 1;
    sequence.step = step == 0 ? 1 : std::abs(std::max(step, -1'000'000));
    return isStep ? std::optional(sequence) : std::nullopt;
}

QString sequenceText(const Sequence &sequence, int value)
{
    if (sequence.isLetters) {
        return QString(QChar(static_cast<char16_t>(value)));
    }
    const QString digits = QString::number(std::abs(value));
    const QString sign = value < 0 ? u"-"_s : QString();
    return sign + digits.rightJustified(std::max<qsizetype>(0, sequence.width - sign.size()), u'0');
}

} // namespace

bool Parser::parseGlob(std::vector<WordPart> &parts)
{
    const QChar c = peek();
    if (c != u'[' && peek(1) == u'(') {
        return parseExtendedGlob(parts);
    }
    const qsizetype start = m_at;
    if (c == u'*' || c == u'?') {
        ++m_at;
        append(parts, start, Glob{QString(c)});
        return true;
    }
    if (c != u'[') {
        return false;
    }
    qsizetype at = start + 1;
    at += at < m_end && (m_text[at] == u'!' || m_text[at] == u'^') ? 1 : 0;
    const qsizetype first = at;
    const qsizetype limit = std::min(m_end, start + 256);
    static constexpr QStringView forbidden = u"'\"$`\\/";
    while (at < limit && !isMetacharacter(m_text[at]) && !forbidden.contains(m_text[at])) {
        if (m_text[at] == u'[' && at + 1 < limit && m_text[at + 1] == u':') {
            const qsizetype end = m_text.sliced(at, limit - at).indexOf(u":]");
            at = end < 0 ? limit : at + end + 2;
        } else if (m_text[at] == u']' && at > first) {
            m_at = at + 1;
            append(parts, start, Glob{m_text.sliced(start, m_at - start).toString()});
            return true;
        } else {
            ++at;
        }
    }
    return false;
}

bool Parser::parseExtendedGlob(std::vector<WordPart> &parts)
{
    const qsizetype start = m_at;
    const QStringView text = m_text.sliced(start, std::min(m_end - start, longestPattern));
    int depth = 0;
    for (qsizetype at = 1; at < text.size() && text[at] != u'\n';) {
        depth += text[at] == u'(' ? 1 : text[at] == u')' ? -1 : 0;
        if (depth == 0) {
            m_at = start + at + 1;
            append(parts, start, Glob{text.first(at + 1).toString()});
            return true;
        }
        at = skipOne(text, at);
    }
    return false;
}

bool Parser::parseTilde(std::vector<WordPart> &parts)
{
    if (peek() != u'~') {
        return false;
    }
    qsizetype length = 1;
    while (isNameCharacter(peek(length)) || peek(length) == u'-' || peek(length) == u'+') {
        ++length;
    }
    const QChar after = peek(length);
    if (!after.isNull() && after != u'/' && after != u':' && after != u'}' && !isMetacharacter(after)) {
        return false;
    }
    const qsizetype start = m_at;
    m_at += length;
    append(parts, start, Tilde{m_text.sliced(start + 1, length - 1).toString()});
    return true;
}

/// Where the "}" is that makes the "{" at this place a brace expansion; -1 when there is none.
qsizetype Parser::bracesEnd(bool &isSequence) const
{
    const QStringView text = m_text.sliced(m_at, std::min(m_end - m_at, longestPattern));
    int depth = 0;
    bool hasComma = false;
    isSequence = false;
    for (qsizetype at = 0; at < text.size() && !isMetacharacter(text[at]);) {
        const QChar c = text[at];
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (depth > deepestBraces) {
            return -1;
        }
        hasComma = hasComma || (c == u',' && depth == 1);
        isSequence = isSequence || (depth == 1 && text.sliced(at).startsWith(u".."));
        if (depth == 0) {
            isSequence = isSequence && !hasComma;
            return hasComma || isSequence ? m_at + at : -1;
        }
        at = skipOne(text, at);
    }
    return -1;
}

bool Parser::parseBraces(std::vector<WordPart> &parts)
{
    bool isSequence = false;
    const qsizetype end = bracesEnd(isSequence);
    if (end < 0) {
        return false;
    }
    if (isSequence) {
        return parseSequence(parts, end);
    }
    const Deeper deeper(*this);
    if (deeper.isTooDeep()) {
        return true;
    }
    const qsizetype start = m_at++;
    Braces braces;
    for (;;) {
        braces.alternatives.push_back(parseWord(Until::Alternative));
        if (peek() != u',') {
            break;
        }
        ++m_at;
    }
    if (peek() != u'}') {
        m_at = std::max(m_at, start + 1);
        appendLiteral(parts, start, m_text.sliced(start, m_at - start).toString());
        return true;
    }
    ++m_at;
    append(parts, start, std::move(braces));
    return true;
}

bool Parser::parseSequence(std::vector<WordPart> &parts, qsizetype end)
{
    const qsizetype start = m_at;
    const QStringList pieces = m_text.sliced(start + 1, end - start - 1).toString().split(u".."_s);
    const std::optional<Sequence> sequence = sequenceOf(pieces);
    if (!sequence) {
        return false;
    }
    const qint64 count = std::abs(qint64(sequence->to) - sequence->from) / sequence->step + 1;
    if (count > longestSequence) {
        return false;
    }
    m_at = end + 1;
    Braces braces{{}, true};
    const int step = sequence->to < sequence->from ? -sequence->step : sequence->step;
    for (int index = 0; index < count; ++index) {
        Word word{rangeFrom(start), {}};
        append(word.parts, start, Literal{sequenceText(*sequence, sequence->from + index * step), true});
        braces.alternatives.push_back(std::move(word));
    }
    append(parts, start, std::move(braces));
    return true;
}

} // namespace sealyard::shell
