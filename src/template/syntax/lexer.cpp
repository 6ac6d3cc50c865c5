#include "template/syntax/lexer.h"

#include "template/go/goquote.h"
#include "template/go/utf8.h"
#include "template/syntax/lexercharacters.h"

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr QByteArrayView spaces = " \t\r\n";
constexpr qsizetype trimMarker = 2; ///< the minus and the space beside it

bool hasLeftTrim(QByteArrayView text)
{
    return text.size() >= 2 && text[0] == '-' && spaces.contains(text[1]);
}

bool hasRightTrim(QByteArrayView text)
{
    return text.size() >= 2 && spaces.contains(text[0]) && text[1] == '-';
}

} // namespace

QByteArray Token::shown() const
{
    if (kind == TokenKind::End) {
        return "EOF";
    }
    if (kind == TokenKind::Error) {
        return text.toByteArray();
    }
    if (kind > TokenKind::Keyword) {
        return '<' + text.toByteArray() + '>';
    }
    if (text.size() <= 10) {
        return quoted(text);
    }
    qsizetype end = 0;
    for (int i = 0; i < 10 && end < text.size(); ++i) {
        end += decodeRune(text, end).size;
    }
    return quoted(text.first(end)) + "...";
}

Token Lexer::next()
{
    return m_isInsideAction ? insideAction() : text();
}

Token Lexer::text()
{
    while (true) {
        const qsizetype found = m_input.indexOf("{{", m_position);
        if (found < 0) {
            m_position = m_input.size();
            m_line += static_cast<int>(std::ranges::count(m_input.sliced(m_start), '\n'));
            return emit(m_position > m_start ? TokenKind::Text : TokenKind::End);
        }
        qsizetype end = found;
        while (hasLeftTrim(m_input.sliced(found + 2)) && end > m_start && spaces.contains(m_input[end - 1])) {
            --end;
        }
        m_position = end;
        m_line += static_cast<int>(std::ranges::count(m_input.sliced(m_start, end - m_start), '\n'));
        const bool hasText = end > m_start;
        const Token token = emit(TokenKind::Text);
        m_position = found;
        ignore();
        if (hasText) {
            return token;
        }
        const qsizetype marker = hasLeftTrim(m_input.sliced(found + 2)) ? trimMarker : 0;
        if (!isAt("/*", 2 + marker)) {
            return leftDelimiter();
        }
        m_position = found + 2 + marker;
        ignore();
        if (!skipComment()) {
            return fail(m_message);
        }
    }
}

Token Lexer::leftDelimiter()
{
    m_position += 2;
    const Token token = emit(TokenKind::LeftDelimiter);
    m_isInsideAction = true;
    m_parentheses = 0;
    m_position += hasLeftTrim(m_input.sliced(m_position)) ? trimMarker : 0;
    ignore();
    return token;
}

bool Lexer::skipComment()
{
    const qsizetype end = m_input.indexOf("*/", m_position + 2);
    if (end < 0) {
        m_message = "unclosed comment";
        return false;
    }
    m_position = end + 2;
    bool isTrimmed = false;
    if (!isAtRightDelimiter(isTrimmed)) {
        m_message = "comment ends before closing delimiter";
        return false;
    }
    m_position += 2 + (isTrimmed ? trimMarker : 0);
    if (isTrimmed) {
        skipSpaces();
    }
    ignore();
    return true;
}

Token Lexer::rightDelimiter()
{
    bool isTrimmed = false;
    std::ignore = isAtRightDelimiter(isTrimmed);
    if (isTrimmed) {
        m_position += trimMarker;
        ignore();
    }
    m_position += 2;
    const Token token = emit(TokenKind::RightDelimiter);
    if (isTrimmed) {
        skipSpaces();
        ignore();
    }
    m_isInsideAction = false;
    return token;
}

Token Lexer::insideAction()
{
    bool isTrimmed = false;
    if (isAtRightDelimiter(isTrimmed)) {
        return m_parentheses == 0 ? rightDelimiter() : fail("unclosed left paren");
    }
    const char32_t code = peek();
    if (code == endOfText) {
        return fail("unclosed action");
    }
    if (isBlank(code)) {
        return space();
    }
    const bool isDotNumber = code == '.' && m_position + 1 < m_input.size() && m_input[m_position + 1] >= '0' &&
                             m_input[m_position + 1] <= '9';
    if (code == '+' || code == '-' || (code >= '0' && code <= '9') || isDotNumber ||
        (code == '.' && m_position + 1 == m_input.size())) {
        return number();
    }
    if (isAlphaNumeric(code)) {
        return identifier();
    }
    std::ignore = advance();
    return punctuation(code);
}

Token Lexer::punctuation(char32_t code)
{
    switch (code) {
    case '=':
        return emit(TokenKind::Assign);
    case ':':
        return advance() == '=' ? emit(TokenKind::Declare) : fail("expected :=");
    case '|':
        return emit(TokenKind::Pipe);
    case '"':
        return quotedUntil('"', TokenKind::String, "unterminated quoted string");
    case '`':
        return rawString();
    case '$':
        return fieldOrVariable(TokenKind::Variable, TokenKind::Variable);
    case '\'':
        return quotedUntil('\'', TokenKind::CharConstant, "unterminated character constant");
    case '.':
        return fieldOrVariable(TokenKind::Field, TokenKind::Dot);
    case '(':
        ++m_parentheses;
        return emit(TokenKind::LeftParenthesis);
    case ')':
        return --m_parentheses < 0 ? fail("unexpected right paren") : emit(TokenKind::RightParenthesis);
    default:
        break;
    }
    return code < 0x80 && isPrintable(code) ? emit(TokenKind::Char)
                                            : fail("unrecognized character in action: " + shownCode(code));
}

Token Lexer::space()
{
    qsizetype count = 0;
    while (isBlank(peek())) {
        std::ignore = advance();
        ++count;
    }
    if (hasRightTrim(m_input.sliced(m_position - 1)) && isAt("}}", -1 + trimMarker)) {
        --m_position;
        m_line -= m_input[m_position] == '\n' ? 1 : 0;
        if (count == 1) {
            return rightDelimiter();
        }
    }
    return emit(TokenKind::Space);
}

char32_t Lexer::advance()
{
    if (m_position >= m_input.size()) {
        return endOfText;
    }
    const Rune rune = decodeRune(m_input, m_position);
    m_position += rune.size;
    m_line += rune.code == '\n' ? 1 : 0;
    return rune.code;
}

char32_t Lexer::peek() const
{
    return m_position >= m_input.size() ? endOfText : decodeRune(m_input, m_position).code;
}

bool Lexer::accept(QByteArrayView valid)
{
    const bool isValid = m_position < m_input.size() && valid.contains(m_input[m_position]);
    m_position += isValid ? 1 : 0;
    return isValid;
}

void Lexer::acceptRun(QByteArrayView valid)
{
    while (accept(valid)) {
    }
}

bool Lexer::isAt(QByteArrayView word, qsizetype offset) const
{
    return m_position + offset <= m_input.size() && m_input.sliced(m_position + offset).startsWith(word);
}

bool Lexer::isAtRightDelimiter(bool &isTrimmed) const
{
    isTrimmed = hasRightTrim(m_input.sliced(m_position)) && isAt("}}", trimMarker);
    return isTrimmed || isAt("}}");
}

bool Lexer::isAtTerminator() const
{
    const char32_t code = peek();
    if (code == endOfText || isBlank(code)) {
        return true;
    }
    return (code < 0x80 && QByteArrayView(".,|:)(").contains(static_cast<char>(code))) || isAt("}}");
}

void Lexer::skipSpaces()
{
    while (m_position < m_input.size() && spaces.contains(m_input[m_position])) {
        ++m_position;
    }
}

/// Drops what lies before the position, counting the lines in it.
void Lexer::ignore()
{
    m_line += static_cast<int>(std::ranges::count(m_input.sliced(m_start, m_position - m_start), '\n'));
    m_start = m_position;
    m_startLine = m_line;
}

Token Lexer::emit(TokenKind kind)
{
    const Token token{kind, m_start, m_input.sliced(m_start, m_position - m_start), m_startLine};
    m_start = m_position;
    m_startLine = m_line;
    return token;
}

Token Lexer::fail(const QByteArray &message)
{
    m_message = message;
    const Token token{TokenKind::Error, m_start, m_message, m_startLine};
    m_input = {};
    m_position = 0;
    m_start = 0;
    m_isInsideAction = false;
    return token;
}

} // namespace sealyard::templates
