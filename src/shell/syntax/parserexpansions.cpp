#include "shell/syntax/characters.h"
#include "shell/syntax/parser.h"
#include "shell/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

struct Operator
{
    QStringView text;
    ParameterOperator op;
    bool testsNull = false;
    bool isGreedy = false;
};

/// Longer ones first.
constexpr Operator operators[] = {
    {u":-", ParameterOperator::Default, true},
    {u":=", ParameterOperator::Assign, true},
    {u":?", ParameterOperator::Error, true},
    {u":+", ParameterOperator::Alternative, true},
    {u"##", ParameterOperator::RemovePrefix, false, true},
    {u"%%", ParameterOperator::RemoveSuffix, false, true},
    {u"//", ParameterOperator::Replace, false, true},
    {u"/#", ParameterOperator::ReplacePrefix},
    {u"/%", ParameterOperator::ReplaceSuffix},
    {u"^^", ParameterOperator::Upper, false, true},
    {u",,", ParameterOperator::Lower, false, true},
    {u"-", ParameterOperator::Default},
    {u"=", ParameterOperator::Assign},
    {u"?", ParameterOperator::Error},
    {u"+", ParameterOperator::Alternative},
    {u":", ParameterOperator::Substring},
    {u"#", ParameterOperator::RemovePrefix},
    {u"%", ParameterOperator::RemoveSuffix},
    {u"/", ParameterOperator::Replace},
    {u"^", ParameterOperator::Upper},
    {u",", ParameterOperator::Lower},
    {u"@", ParameterOperator::Transform},
};

bool isReplacement(ParameterOperator op)
{
    return op == ParameterOperator::Replace || op == ParameterOperator::ReplacePrefix ||
           op == ParameterOperator::ReplaceSuffix;
}

/// True when quotes in the argument are quotes even inside double quotes.
bool isPatternOperator(ParameterOperator op)
{
    return isReplacement(op) || op == ParameterOperator::RemovePrefix || op == ParameterOperator::RemoveSuffix ||
           op == ParameterOperator::Upper || op == ParameterOperator::Lower;
}

} // namespace

/// What begins with "$"; false when it is only a dollar.
bool Parser::parseDollar(std::vector<WordPart> &parts, bool isQuoted)
{
    const QChar next = peek(1);
    const qsizetype start = m_at;
    if (next == u'(') {
        const qsizetype end = peek(2) == u'(' ? arithmeticEnd(start + 3) : -1;
        if (end >= 0) {
            parseArithmetic(parts, start + 3, end, 2);
        } else {
            parseSubstitution(parts, SubstitutionKind::Command, 2);
        }
        return true;
    }
    if (next == u'{') {
        parseBraced(parts, isQuoted);
        return true;
    }
    if (next == u'[') {
        static constexpr qsizetype longest = 1000;
        const qsizetype length = m_text.sliced(start, std::min(m_end - start, longest)).indexOf(u']');
        if (length < 0) {
            return false;
        }
        parseArithmetic(parts, start + 2, start + length, 1);
        return true;
    }
    if (!isQuoted && next == u'\'') {
        parseAnsiQuoted(parts);
        return true;
    }
    if (!isQuoted && next == u'"') {
        parseDoubleQuoted(parts);
        return true;
    }
    if (!isNameCharacter(next) && !isSpecialParameter(next)) {
        return false;
    }
    ++m_at;
    Parameter parameter;
    const qsizetype nameStart = m_at++;
    while (isNameStart(next) && isNameCharacter(peek())) {
        ++m_at;
    }
    parameter.name = m_text.sliced(nameStart, m_at - nameStart).toString();
    parameter.nameRange = rangeFrom(nameStart);
    append(parts, start, std::move(parameter));
    return true;
}

void Parser::parseName(Parameter &parameter)
{
    const qsizetype start = m_at;
    if (isNameStart(peek())) {
        while (isNameCharacter(peek())) {
            ++m_at;
        }
    } else if (isDigit(peek())) {
        while (isDigit(peek())) {
            ++m_at;
        }
    } else if (isSpecialParameter(peek())) {
        ++m_at;
    }
    parameter.name = m_text.sliced(start, m_at - start).toString();
    parameter.nameRange = rangeFrom(start);
}

void Parser::parseBraced(std::vector<WordPart> &parts, bool isQuoted)
{
    const qsizetype start = m_at;
    const Deeper deeper(*this);
    if (deeper.isTooDeep()) {
        return;
    }
    m_at += 2;
    Parameter parameter;
    parameter.isBraced = true;
    parseBracedName(parameter);
    parseSubscript(parameter);
    if (parameter.name.isEmpty()) {
        parameter.op = ParameterOperator::Invalid;
    } else {
        parseOperator(parameter);
    }
    if (parameter.op == ParameterOperator::Invalid) {
        skipInvalid(parameter);
    } else if (parameter.op != ParameterOperator::None) {
        parseArgument(parameter, isQuoted);
    }
    if (peek() == u'}') {
        ++m_at;
        append(parts, start, std::move(parameter));
        return;
    }
    std::vector<WordPart> rest;
    recover(start, rest, Tr::tr("The expansion that begins here never ends."));
    std::ranges::move(rest, std::back_inserter(parts));
}

/// NAME, #NAME or !NAME.
void Parser::parseBracedName(Parameter &parameter)
{
    const QChar next = peek(1);
    const bool isName = isNameCharacter(next);
    if (peek() == u'#' && (isName || (isSpecialParameter(next) && peek(2) == u'}'))) {
        parameter.isLength = true;
        ++m_at;
    } else if (peek() == u'!' && (isName || ((next == u'@' || next == u'*') && peek(2) == u'}'))) {
        parameter.isIndirect = true;
        ++m_at;
    }
    parseName(parameter);
}

void Parser::parseSubscript(Parameter &parameter)
{
    if (peek() != u'[' || !isNameStart(parameter.name.isEmpty() ? QChar() : parameter.name.front())) {
        return;
    }
    const qsizetype start = m_at + 1;
    int depth = 0;
    for (qsizetype at = m_at; at < m_end && m_text[at] != u'\n'; ++at) {
        depth += m_text[at] == u'[' ? 1 : m_text[at] == u']' ? -1 : 0;
        if (depth == 0) {
            parameter.subscript = m_text.sliced(start, at - start).toString();
            m_at = at + 1;
            return;
        }
    }
}

void Parser::parseOperator(Parameter &parameter)
{
    if (peek() == u'}') {
        return;
    }
    // ${!PREFIX*} and ${!PREFIX@} name variables.
    if (parameter.isIndirect && (peek() == u'*' || peek() == u'@') && peek(1) == u'}') {
        ++m_at;
        return;
    }
    for (const Operator &each : operators) {
        if (accept(each.text)) {
            parameter.op = each.op;
            parameter.testsNull = each.testsNull;
            parameter.isGreedy = each.isGreedy;
            return;
        }
    }
    parameter.op = ParameterOperator::Invalid;
}

void Parser::parseArgument(Parameter &parameter, bool isQuoted)
{
    const qsizetype start = m_at;
    const auto read = [&](std::vector<WordPart> &parts, Until until) {
        if (isQuoted && !isPatternOperator(parameter.op)) {
            parseQuoted(parts, QuotedUntil::Brace);
        } else {
            parseTilde(parts);
            parseUnquoted(parts, until);
        }
    };
    if (!isReplacement(parameter.op)) {
        read(parameter.argument, Until::Brace);
        parameter.argumentRange = rangeFrom(start);
        return;
    }
    if (peek() == u'/') { // A pattern may begin with a slash: ${x///y}
        ++m_at;
        appendLiteral(parameter.argument, start, u"/"_s);
    }
    read(parameter.argument, Until::SlashOrBrace);
    parameter.argumentRange = rangeFrom(start);
    if (peek() == u'/') {
        ++m_at;
        read(parameter.replacement, Until::Brace);
    }
}

void Parser::skipInvalid(Parameter &parameter)
{
    const qsizetype start = m_at;
    parseUnquoted(parameter.argument, Until::Brace);
    parameter.argumentRange = rangeFrom(start);
}

void Parser::parseSubstitution(std::vector<WordPart> &parts, SubstitutionKind kind, qsizetype openingLength)
{
    const qsizetype start = m_at;
    const Deeper deeper(*this);
    if (deeper.isTooDeep()) {
        return;
    }
    m_at += openingLength;
    const auto outerPending = std::exchange(m_pending, {});
    Substitution substitution{kind, parseList()};
    m_pending.insert(m_pending.begin(), outerPending.begin(), outerPending.end());
    while (!isAtEnd() && peek() != u')') {
        reportUnexpected();
        StatementList more = parseList();
        std::ranges::move(more, std::back_inserter(substitution.statements));
    }
    if (accept(u")")) {
        append(parts, start, std::move(substitution));
        return;
    }
    std::vector<WordPart> rest;
    recover(start, rest, Tr::tr("The command substitution that begins here never ends."));
    std::ranges::move(rest, std::back_inserter(parts));
}

/// The text between backticks is a script of its own once the escapes of backtick, backslash and dollar are gone.
void Parser::parseBackticks(std::vector<WordPart> &parts, bool isQuoted)
{
    const qsizetype start = m_at;
    QString inner;
    std::vector<qsizetype> origins;
    qsizetype at = start + 1;
    for (; at < m_end && m_text[at] != u'`'; ++at) {
        const QChar next = at + 1 < m_end ? m_text[at + 1] : QChar();
        const bool isEscape =
            m_text[at] == u'\\' && (next == u'`' || next == u'\\' || next == u'$' || (next == u'"' && isQuoted));
        at += isEscape ? 1 : 0;
        inner += m_text[at];
        origins.push_back(m_origins.empty() ? at : m_origins[static_cast<std::size_t>(at)]);
    }
    const Deeper deeper(*this);
    if (at >= m_end || deeper.isTooDeep()) {
        std::vector<WordPart> rest;
        recover(start, rest, Tr::tr("The command substitution that begins here never ends."));
        std::ranges::move(rest, std::back_inserter(parts));
        return;
    }
    origins.push_back(m_origins.empty() ? at : m_origins[static_cast<std::size_t>(at)]);
    m_at = at + 1;
    Parser parser(inner, m_state);
    parser.m_origins = std::move(origins);
    append(parts, start, Substitution{SubstitutionKind::Backticks, parser.parseAll()});
}

/// Where the "))" begins that ends an arithmetic expression; -1 when the text is not one, but a subshell.
qsizetype Parser::arithmeticEnd(qsizetype from) const
{
    int depth = 0;
    for (qsizetype at = from; at < m_end; ++at) {
        const QChar c = m_text[at];
        if (c == u'\\') {
            ++at;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')' && --depth < 0) {
            return at + 1 < m_end && m_text[at + 1] == u')' ? at : -1;
        } else if (c == u'\'' || c == u'"') {
            const qsizetype end = m_text.indexOf(c, at + 1);
            at = end < 0 ? m_end : end;
        }
    }
    return -1;
}

Word Parser::parseArithmeticText(qsizetype start, qsizetype end)
{
    Word word{range(start, end), {}};
    m_at = start;
    const qsizetype outerEnd = std::exchange(m_end, end);
    parseQuoted(word.parts, QuotedUntil::End);
    m_end = outerEnd;
    m_at = end;
    return word;
}

void Parser::parseArithmetic(std::vector<WordPart> &parts, qsizetype bodyStart, qsizetype bodyEnd, qsizetype length)
{
    const qsizetype start = m_at;
    const Deeper deeper(*this);
    if (deeper.isTooDeep()) {
        return;
    }
    Word body = parseArithmeticText(bodyStart, bodyEnd);
    m_at = bodyEnd + length;
    append(parts, start, Arithmetic{std::move(body.parts)});
}

} // namespace sealyard::shell
