#include "shell/syntax/characters.h"
#include "shell/syntax/parser.h"
#include "shell/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::shell {

void Parser::append(std::vector<WordPart> &parts, qsizetype start, decltype(WordPart::value) value) const
{
    parts.push_back({rangeFrom(start), std::move(value)});
}

void Parser::appendLiteral(std::vector<WordPart> &parts, qsizetype start, QString text, bool isEscape) const
{
    if (!text.isEmpty()) {
        parts.push_back({range(start, isEscape ? m_at : start + text.size()), Literal{std::move(text), isEscape}});
    }
}

bool Parser::isWordEnd() const
{
    return isAtEnd() || isMetacharacter(peek()) || isLineEnd();
}

bool Parser::endsUnquoted(Until until) const
{
    switch (until) {
    case Until::WordEnd:
    case Until::Pattern:
        return isWordEnd();
    case Until::Alternative:
        return isWordEnd() || peek() == u',' || peek() == u'}';
    case Until::Brace:
        return isAtEnd() || peek() == u'}';
    case Until::SlashOrBrace:
        return isAtEnd() || peek() == u'}' || peek() == u'/';
    case Until::Regex:
        return isAtEnd() || isLineEnd() || peek() == u' ' || peek() == u'\t';
    }
    return true;
}

Word Parser::parseWord(Until until)
{
    Word word;
    const qsizetype start = m_at;
    if (until != Until::Alternative) {
        parseTilde(word.parts);
    }
    parseUnquoted(word.parts, until);
    word.range = rangeFrom(start);
    return word;
}

void Parser::parseUnquoted(std::vector<WordPart> &parts, Until until)
{
    int parentheses = 0;
    while (!isAtEnd()) {
        if (until == Until::Regex && (peek() == u'(' || peek() == u')')) {
            parentheses += peek() == u'(' ? 1 : -1;
            if (parentheses < 0) {
                return;
            }
            ++m_at;
            appendLiteral(parts, m_at - 1, m_text.sliced(m_at - 1, 1).toString());
            continue;
        }
        if (endsUnquoted(until) && !((peek() == u'<' || peek() == u'>') && peek(1) == u'(') &&
            !(parentheses > 0 && !isLineEnd())) {
            return;
        }
        if (parentheses > 0 && isBlankCharacter(peek())) {
            ++m_at;
            appendLiteral(parts, m_at - 1, m_text.sliced(m_at - 1, 1).toString());
        } else if (!parseSpecial(parts, until)) {
            parsePlain(parts, until);
        }
    }
}

/// One part that begins with a special character; false when what stands here is plain text.
bool Parser::parseSpecial(std::vector<WordPart> &parts, Until until)
{
    switch (peek().unicode()) {
    case u'\\':
        parseEscape(parts);
        return true;
    case u'\'':
        parseSingleQuoted(parts);
        return true;
    case u'"':
        parseDoubleQuoted(parts);
        return true;
    case u'`':
        parseBackticks(parts, false);
        return true;
    case u'$':
        return parseDollar(parts, false);
    case u'<':
    case u'>':
        if (peek(1) != u'(') {
            return false;
        }
        parseSubstitution(parts, peek() == u'<' ? SubstitutionKind::ProcessInput : SubstitutionKind::ProcessOutput, 2);
        return true;
    case u'*':
    case u'?':
    case u'[':
    case u'@':
    case u'+':
    case u'!':
        return parseGlob(parts);
    case u'{':
        return (until == Until::WordEnd || until == Until::Alternative) && parseBraces(parts);
    default:
        return false;
    }
}

void Parser::parseEscape(std::vector<WordPart> &parts)
{
    const qsizetype start = m_at;
    if (peek(1) == u'\n' || (peek(1) == u'\r' && peek(2) == u'\n')) {
        m_at += peek(1) == u'\n' ? 2 : 3;
        return;
    }
    if (m_at + 1 >= m_end) {
        ++m_at;
        appendLiteral(parts, start, u"\\"_s);
        return;
    }
    m_at += 2;
    appendLiteral(parts, start, m_text.sliced(start + 1, 1).toString(), true);
}

/// The run up to the next character that may mean something.
void Parser::parsePlain(std::vector<WordPart> &parts, Until until)
{
    static constexpr QStringView special = u"\\'\"`$<>*?[@+!{";
    const qsizetype start = m_at;
    do {
        ++m_at;
    } while (!isAtEnd() && !endsUnquoted(until) && !special.contains(peek()) &&
             !(until == Until::Regex && (peek() == u'(' || peek() == u')')));
    appendLiteral(parts, start, m_text.sliced(start, m_at - start).toString());
}

void Parser::parseSingleQuoted(std::vector<WordPart> &parts)
{
    const qsizetype start = m_at;
    const qsizetype end = m_text.indexOf(u'\'', start + 1);
    if (end < 0 || end >= m_end) {
        std::vector<WordPart> rest;
        recover(start, rest, Tr::tr("The quoted text that begins here never ends."));
        parts.insert(parts.end(), rest.begin(), rest.end());
        return;
    }
    m_at = end + 1;
    append(parts, start, SingleQuoted{m_text.sliced(start + 1, end - start - 1).toString()});
}

void Parser::parseAnsiQuoted(std::vector<WordPart> &parts)
{
    const qsizetype start = m_at;
    qsizetype end = start + 2;
    while (end < m_end && m_text[end] != u'\'') {
        end += m_text[end] == u'\\' ? 2 : 1;
    }
    if (end >= m_end) {
        std::vector<WordPart> rest;
        recover(start, rest, Tr::tr("The quoted text that begins here never ends."));
        parts.insert(parts.end(), rest.begin(), rest.end());
        return;
    }
    m_at = end + 1;
    append(parts, start, SingleQuoted{resolveAnsiEscapes(m_text.sliced(start + 2, end - start - 2)), true});
}

void Parser::parseDoubleQuoted(std::vector<WordPart> &parts)
{
    const qsizetype start = m_at;
    m_at += peek() == u'$' ? 2 : 1;
    const Deeper deeper(*this);
    DoubleQuoted quoted;
    parseQuoted(quoted.parts, QuotedUntil::Quote);
    if (peek() == u'"') {
        ++m_at;
        append(parts, start, std::move(quoted));
    } else if (!deeper.isTooDeep()) {
        recover(start, quoted.parts, Tr::tr("The quoted text that begins here never ends."));
        std::ranges::move(quoted.parts, std::back_inserter(parts));
    }
}

void Parser::parseQuoted(std::vector<WordPart> &parts, QuotedUntil until)
{
    while (!isAtEnd()) {
        const QChar c = peek();
        if ((until == QuotedUntil::Quote && c == u'"') || (until == QuotedUntil::Brace && c == u'}')) {
            return;
        }
        if (c == u'"' && until == QuotedUntil::Brace) {
            parseDoubleQuoted(parts);
        } else if (c == u'`') {
            parseBackticks(parts, until != QuotedUntil::End);
        } else if (!(c == u'$' && parseDollar(parts, true)) && !(c == u'\\' && parseQuotedEscape(parts, until))) {
            parseQuotedPlain(parts, until);
        }
    }
}

void Parser::parseQuotedPlain(std::vector<WordPart> &parts, QuotedUntil until)
{
    const qsizetype start = m_at;
    const auto isSpecial = [until](QChar c) {
        return c == u'$' || c == u'\\' || c == u'`' || (c == u'"' && until != QuotedUntil::End) ||
               (c == u'}' && until == QuotedUntil::Brace);
    };
    do {
        ++m_at;
    } while (!isAtEnd() && !isSpecial(peek()));
    appendLiteral(parts, start, m_text.sliced(start, m_at - start).toString());
}

bool Parser::parseQuotedEscape(std::vector<WordPart> &parts, QuotedUntil until)
{
    const QChar next = peek(1);
    const qsizetype start = m_at;
    if (next == u'\n') {
        m_at += 2;
        return true;
    }
    const bool isEscape = next == u'$' || next == u'`' || next == u'\\' ||
                          (next == u'"' && until != QuotedUntil::End) || (next == u'}' && until == QuotedUntil::Brace);
    if (!isEscape) {
        return false;
    }
    m_at += 2;
    appendLiteral(parts, start, QString(next), true);
    return true;
}

} // namespace sealyard::shell
