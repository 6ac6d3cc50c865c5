#include "shell/syntax/characters.h"
#include "shell/syntax/parser.h"
#include "shell/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr QStringView closers[] = {u"then", u"else", u"elif", u"fi", u"do", u"done", u"esac", u"}"};

bool isCloser(QStringView word)
{
    return std::ranges::contains(closers, word);
}

/// Reserved words that stand inside other constructs or before a pipeline only, and never where a command begins.
bool isInnerWord(QStringView word)
{
    return word == u"in" || word == u"]]" || word == u"!";
}

} // namespace

/// The plain word that stands here, which may be a reserved one; empty when it has quotes or expansions.
QStringView Parser::reservedWord() const
{
    qsizetype at = m_at;
    while (at < m_end && ((m_text[at] >= u'a' && m_text[at] <= u'z') || m_text[at] == u'{' || m_text[at] == u'}' ||
                          m_text[at] == u'!' || m_text[at] == u'[' || m_text[at] == u']')) {
        ++at;
    }
    const bool isWhole = at >= m_end || isMetacharacter(m_text[at]) || m_text[at] == u'\r';
    return isWhole ? m_text.sliced(m_at, at - m_at) : QStringView();
}

bool Parser::isListEnd() const
{
    return isAtEnd() || peek() == u')' || startsWith(u";;") || startsWith(u";&") || isCloser(reservedWord());
}

/// Statements up to a closing word, ")", ";;" or the end of the text.
StatementList Parser::parseList()
{
    StatementList list;
    const Deeper deeper(*this);
    for (skipSeparators(); !isListEnd(); skipSeparators()) {
        const qsizetype before = m_at;
        list.push_back(parseStatement());
        if (m_at == before) {
            reportUnexpected();
        }
    }
    return list;
}

/// The list behind a keyword, which must not be empty.
StatementList Parser::parseBody(QStringView after)
{
    StatementList list = parseList();
    if (list.empty()) {
        report(Tr::tr("A command is expected after “%1”.").arg(after), m_at, m_at + 1);
    }
    return list;
}

Statement Parser::parseStatement()
{
    Statement statement;
    const qsizetype start = m_at;
    Connective connective = Connective::Always;
    for (;;) {
        statement.members.push_back({connective, parsePipeline()});
        statement.range = {rangeFrom(start).start, statement.members.back().pipeline.range.end};
        if (accept(u"&&")) {
            connective = Connective::And;
        } else if (accept(u"||")) {
            connective = Connective::Or;
        } else {
            break;
        }
        skipSeparators();
    }
    parseTerminator(statement);
    return statement;
}

void Parser::parseTerminator(Statement &statement)
{
    if (peek() == u'&' && peek(1) != u'&') {
        ++m_at;
        statement.isBackground = true;
        skipBlanks();
    } else if (peek() == u';' && peek(1) != u';' && peek(1) != u'&') {
        ++m_at;
        skipBlanks();
    } else if (!isLineEnd() && !isListEnd()) {
        // "{ a; } b": what stands here begins the next statement.
        isMetacharacter(peek()) ? reportUnexpected() : reportWord();
        return;
    }
    if (peek() == u';' && peek(1) != u';' && peek(1) != u'&') {
        reportUnexpected();
    }
}

Pipeline Parser::parsePipeline()
{
    Pipeline pipeline;
    const qsizetype start = m_at;
    bool hasPrefix = false;
    for (QStringView word = reservedWord(); word == u"!" || word == u"time"; word = reservedWord()) {
        pipeline.isNegated = pipeline.isNegated != (word == u"!");
        pipeline.isTimed = pipeline.isTimed || word == u"time";
        hasPrefix = true;
        m_at += word.size();
        skipBlanks();
        if (word == u"time" && startsWith(u"-p") && isBlankCharacter(peek(2))) {
            m_at += 2;
            skipBlanks();
        }
    }
    const bool isAlone = hasPrefix && (isAtEnd() || isLineEnd() || peek() == u';');
    while (!isAlone) {
        pipeline.commands.push_back(parseCommand());
        skipBlanks();
        if (peek() != u'|' || peek(1) == u'|') {
            break;
        }
        m_at += peek(1) == u'&' ? 2 : 1;
        skipSeparators();
    }
    pipeline.range = rangeFrom(start);
    if (!pipeline.commands.empty()) {
        pipeline.range.end = std::max(pipeline.range.start, pipeline.commands.back().range.end);
    }
    return pipeline;
}

CommandSyntax Parser::parseCommand()
{
    CommandSyntax command;
    const qsizetype start = m_at;
    const Deeper deeper(*this);
    if (deeper.isTooDeep()) {
        return command;
    }
    if (isCloser(reservedWord())) {
        // "if a | then b": reported, and left to the construct that it belongs to.
        reportWord();
        command.range = range(start, start);
        return command;
    }
    qsizetype end = start;
    if (!isInnerWord(reservedWord())) {
        end = parseKeyword(command) ? parseRedirections(command) : parseSimple(command);
    }
    if (m_at == start) {
        reportUnexpected();
        skipBlanks();
        const bool isOver = isLineEnd() || isListEnd() || isMetacharacter(peek());
        if (!isOver) {
            return parseCommand();
        }
        end = m_at;
    }
    command.range = range(start, end);
    return command;
}

/// A compound command; false when a simple one stands here.
bool Parser::parseKeyword(CommandSyntax &command)
{
    if (peek() == u'(') {
        if (peek(1) != u'(' || !parseArithmeticCommand(command)) {
            parseGroup(command, true);
        }
        return true;
    }
    const QStringView word = reservedWord();
    if (word.isEmpty()) {
        return false;
    }
    if (word == u"{") {
        parseGroup(command, false);
    } else if (word == u"if") {
        parseIf(command);
    } else if (word == u"while" || word == u"until") {
        parseLoop(command, word == u"until");
    } else if (word == u"for" || word == u"select") {
        parseFor(command, word == u"select");
    } else if (word == u"case") {
        parseCase(command);
    } else if (word == u"function") {
        parseFunction(command);
    } else if (word == u"[[") {
        parseConditional(command);
    } else {
        return false;
    }
    return true;
}

/// The keyword that must stand here. When it does not, what belongs to it is taken as finished, so that a closing word
/// for an outer construct still closes that.
bool Parser::expect(QStringView keyword, qsizetype opening)
{
    skipBlanks();
    if (reservedWord() == keyword) {
        m_at += keyword.size();
        return true;
    }
    qsizetype length = 0;
    while (opening + length < m_end && !isMetacharacter(m_text[opening + length])) {
        ++length;
    }
    report(Tr::tr("“%1” is missing for this “%2”.").arg(keyword).arg(m_text.sliced(opening, length)), opening,
           opening + length);
    return false;
}

} // namespace sealyard::shell
