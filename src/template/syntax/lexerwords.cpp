#include "template/go/goquote.h"
#include "template/syntax/lexer.h"
#include "template/syntax/lexercharacters.h"

#include <QHash>

namespace sealyard::templates {

namespace {

const QHash<QByteArrayView, TokenKind> &keywords()
{
    static const QHash<QByteArrayView, TokenKind> words{
        {".", TokenKind::Dot},
        {"block", TokenKind::Block},
        {"break", TokenKind::Break},
        {"continue", TokenKind::Continue},
        {"define", TokenKind::Define},
        {"else", TokenKind::Else},
        {"end", TokenKind::EndKeyword},
        {"if", TokenKind::If},
        {"nil", TokenKind::Nil},
        {"range", TokenKind::Range},
        {"template", TokenKind::Template},
        {"with", TokenKind::With},
        {"true", TokenKind::Bool},
        {"false", TokenKind::Bool},
    };
    return words;
}

} // namespace

Token Lexer::identifier()
{
    while (isAlphaNumeric(peek())) {
        std::ignore = advance();
    }
    if (!isAtTerminator()) {
        return fail("bad character " + shownCode(peek()));
    }
    return emit(keywords().value(m_input.sliced(m_start, m_position - m_start), TokenKind::Identifier));
}

Token Lexer::fieldOrVariable(TokenKind kind, TokenKind alone)
{
    if (isAtTerminator()) {
        return emit(alone);
    }
    while (isAlphaNumeric(peek())) {
        std::ignore = advance();
    }
    return isAtTerminator() ? emit(kind) : fail("bad character " + shownCode(peek()));
}

Token Lexer::number()
{
    if (scanNumber()) {
        const char32_t sign = peek();
        if (sign != '+' && sign != '-') {
            return emit(TokenKind::Number);
        }
        if (scanNumber() && m_input[m_position - 1] == 'i') {
            return emit(TokenKind::Complex);
        }
    }
    return fail("bad number syntax: " + quoted(m_input.sliced(m_start, m_position - m_start)));
}

bool Lexer::scanNumber()
{
    std::ignore = accept("+-");
    QByteArrayView digits = "0123456789_";
    if (accept("0")) {
        digits = accept("xX") ? "0123456789abcdefABCDEF_" : accept("oO") ? "01234567_" : accept("bB") ? "01_" : digits;
    }
    acceptRun(digits);
    if (accept(".")) {
        acceptRun(digits);
    }
    const bool isDecimal = digits.size() == 11;
    const bool isHex = digits.size() == 23;
    if ((isDecimal && accept("eE")) || (isHex && accept("pP"))) {
        std::ignore = accept("+-");
        acceptRun("0123456789_");
    }
    std::ignore = accept("i");
    if (isAlphaNumeric(peek())) {
        std::ignore = advance();
        return false;
    }
    return true;
}

Token Lexer::quotedUntil(char quote, TokenKind kind, const char *problem)
{
    while (true) {
        char32_t code = advance();
        if (code == '\\') {
            code = advance();
            if (code != endOfText && code != '\n') {
                continue;
            }
        }
        if (code == endOfText || code == '\n') {
            return fail(problem);
        }
        if (code == static_cast<unsigned char>(quote)) {
            return emit(kind);
        }
    }
}

Token Lexer::rawString()
{
    for (char32_t code = advance(); code != '`'; code = advance()) {
        if (code == endOfText) {
            return fail("unterminated raw quoted string");
        }
    }
    return emit(TokenKind::RawString);
}

} // namespace sealyard::templates
