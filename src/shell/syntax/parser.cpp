#include "shell/syntax/parser.h"

#include "shell/syntax/characters.h"
#include "shell/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr qsizetype longestText = 2 * 1024 * 1024;
constexpr int deepestNesting = 100;
constexpr int mostRecoveries = 50;
constexpr qsizetype mostProblems = 200;

} // namespace

Script parse(QStringView text)
{
    const QStringView read = text.first(std::min(text.size(), longestText));
    ParserState state(read);
    Parser parser(read, state);
    StatementList statements = parser.parseAll();
    Script script = std::move(state.script);
    script.statements = std::move(statements);
    script.hasCarriageReturns = read.contains("\r\n"_L1);
    if (read.size() < text.size()) {
        const core::Position end = state.places.position(read.size());
        script.problems.append({Tr::tr("The script is too long; what follows is not read."), {end, end}});
    }
    return script;
}

Parser::Deeper::Deeper(Parser &parser)
    : m_state(parser.m_state)
    , m_isTooDeep(++m_state.depth > deepestNesting)
{
    if (m_isTooDeep) {
        parser.report(Tr::tr("The script is nested too deeply; what follows is not read."), parser.m_at, parser.m_at);
        parser.giveUp();
    }
}

Parser::Parser(QStringView text, ParserState &state)
    : m_text(text)
    , m_end(text.size())
    , m_state(state)
{
}

StatementList Parser::parseAll()
{
    StatementList all;
    if (peek() == u'\xfeff') {
        ++m_at;
    }
    while (!isAtEnd()) {
        StatementList list = parseList();
        std::ranges::move(list, std::back_inserter(all));
        if (!isAtEnd()) {
            reportUnexpected();
        }
    }
    return all;
}

QChar Parser::peek(qsizetype ahead) const
{
    const qsizetype at = m_at + ahead;
    return at < m_end ? m_text[at] : QChar();
}

bool Parser::isLineEnd() const
{
    return peek() == u'\n' || (peek() == u'\r' && (peek(1) == u'\n' || m_at + 1 == m_end));
}

core::TextRange Parser::range(qsizetype start, qsizetype end) const
{
    if (m_origins.empty()) {
        return m_state.places.range(start, end);
    }
    // The end is behind the last character, not before the next one: an escape may stand between them.
    const qsizetype first = m_origins[static_cast<std::size_t>(start)];
    return m_state.places.range(first, end > start ? m_origins[static_cast<std::size_t>(end - 1)] + 1 : first);
}

bool Parser::accept(QStringView text)
{
    if (!startsWith(text)) {
        return false;
    }
    m_at += text.size();
    return true;
}

/// Blanks, escaped line ends and the comment that they may lead to.
void Parser::skipBlanks()
{
    for (;;) {
        if (isBlankCharacter(peek())) {
            ++m_at;
        } else if (peek() == u'\\' && peek(1) == u'\n') {
            m_at += 2;
        } else if (peek() == u'\\' && peek(1) == u'\r' && peek(2) == u'\n') {
            m_at += 3;
        } else {
            break;
        }
    }
    if (peek() != u'#') {
        return;
    }
    const qsizetype start = m_at;
    while (!isAtEnd() && !isLineEnd()) {
        ++m_at;
    }
    m_state.script.comments.append({m_text.sliced(start, m_at - start).toString(), rangeFrom(start)});
}

void Parser::skipSeparators()
{
    for (skipBlanks(); isLineEnd(); skipBlanks()) {
        readLineEnd();
    }
}

void Parser::readLineEnd()
{
    m_at += peek() == u'\r' && peek(1) == u'\n' ? 2 : 1;
    readHereDocuments();
}

void Parser::readHereDocuments()
{
    const std::vector<PendingDocument> pending = std::exchange(m_pending, {});
    for (const PendingDocument &each : pending) {
        readHereDocument(*each.document);
    }
}

void Parser::readHereDocument(HereDocument &document)
{
    const qsizetype start = m_at;
    while (!isAtEnd()) {
        const qsizetype lineStart = m_at;
        const qsizetype newline = m_text.indexOf(u'\n', m_at);
        const qsizetype lineEnd = newline < 0 || newline >= m_end ? m_end : newline;
        m_at = std::min(lineEnd + 1, m_end);
        QStringView line = m_text.sliced(lineStart, lineEnd - lineStart);
        while (document.stripsTabs && line.startsWith(u'\t')) {
            line = line.sliced(1);
        }
        if (line == document.delimiter || (line.endsWith(u'\r') && line.chopped(1) == document.delimiter)) {
            parseHereBody(document, start, lineStart);
            return;
        }
    }
    document.isTerminated = false;
    parseHereBody(document, start, m_end);
}

/// What is wrong in a body shows only when the script runs: bash does not parse it before.
void Parser::parseHereBody(HereDocument &document, qsizetype start, qsizetype end)
{
    document.body.range = range(start, end);
    if (!document.isExpanded) {
        splitLines(document, start, end);
        return;
    }
    const qsizetype after = std::exchange(m_at, start);
    const qsizetype outerEnd = std::exchange(m_end, end);
    const qsizetype problems = m_state.script.problems.size();
    const auto outerPending = std::exchange(m_pending, {});
    if (document.stripsTabs) {
        while (!isAtEnd()) {
            while (peek() == u'\t') {
                ++m_at;
            }
            const qsizetype newline = m_text.indexOf(u'\n', m_at);
            m_end = newline < 0 || newline >= end ? end : newline + 1;
            parseQuoted(document.body.parts, QuotedUntil::End);
            m_end = end;
        }
    } else {
        parseQuoted(document.body.parts, QuotedUntil::End);
    }
    m_at = after;
    m_end = outerEnd;
    m_pending = outerPending;
    m_state.script.problems.resize(std::min(problems, m_state.script.problems.size()));
}

void Parser::splitLines(HereDocument &document, qsizetype start, qsizetype end)
{
    if (!document.stripsTabs) {
        appendLiteral(document.body.parts, start, m_text.sliced(start, end - start).toString());
        return;
    }
    for (qsizetype at = start; at < end;) {
        while (at < end && m_text[at] == u'\t') {
            ++at;
        }
        const qsizetype newline = m_text.indexOf(u'\n', at);
        const qsizetype lineEnd = newline < 0 || newline >= end ? end : newline + 1;
        document.body.parts.push_back({range(at, lineEnd), Literal{m_text.sliced(at, lineEnd - at).toString()}});
        at = lineEnd;
    }
}

void Parser::report(const QString &message, qsizetype start, qsizetype end)
{
    if (m_state.script.problems.size() < mostProblems && m_origins.empty()) {
        m_state.script.problems.append({message, range(start, std::min(end, m_end))});
    }
}

/// Reports what stands at this place, and goes behind it. A closing word is named only once, and only when nothing
/// else was wrong before: it is then what is left of a construct whose beginning was not understood.
void Parser::reportUnexpected()
{
    const qsizetype start = m_at;
    if (isAtEnd()) {
        report(Tr::tr("The script ends where more is expected."), std::max<qsizetype>(0, start - 1), start);
        return;
    }
    const QStringView word = reservedWord();
    if (!word.isEmpty()) {
        m_at += word.size();
    } else {
        m_at += startsWith(u";;&") ? 3 : startsWith(u";;") || startsWith(u"&&") || startsWith(u"||") ? 2 : 1;
    }
    const bool isLeftOver = !word.isEmpty() && !m_state.script.problems.isEmpty();
    if (!isLeftOver) {
        report(Tr::tr("“%1” is not expected here.").arg(m_text.sliced(start, m_at - start)), start, m_at);
    }
}

/// Reports the word at this place, and stays before it.
void Parser::reportWord()
{
    qsizetype end = m_at;
    while (end < m_end && !isMetacharacter(m_text[end])) {
        ++end;
    }
    report(Tr::tr("“%1” is not expected here.").arg(m_text.sliced(m_at, end - m_at)), m_at, end);
}

/// Something opened and never closed: only the rest of its line is lost.
void Parser::recover(qsizetype opening, std::vector<WordPart> &parts, const QString &message)
{
    const qsizetype newline = m_text.indexOf(u'\n', opening);
    m_at = newline < 0 || newline > m_end ? m_end : newline;
    const core::Position end = rangeFrom(opening).end;
    m_state.script.problems.removeIf([&](const SyntaxProblem &each) { return end <= each.range.start; });
    m_state.script.comments.removeIf([&](const Comment &each) { return end <= each.range.start; });
    std::erase_if(m_pending, [this](const PendingDocument &each) { return each.opening >= m_at; });
    report(message, opening, opening + 1);
    parts.clear();
    appendLiteral(parts, opening, m_text.sliced(opening, m_at - opening).toString());
    if (++m_state.recoveries > mostRecoveries) {
        giveUp();
    }
}

void Parser::giveUp()
{
    m_at = m_end;
}

} // namespace sealyard::shell
