#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sealyard::templates {

enum class TokenKind : quint8 {
    Error, ///< the text is Go's sentence
    Bool,
    Char, ///< a printable ASCII character such as a comma
    CharConstant,
    Complex,
    Assign,
    Declare,
    End, ///< of the text
    Field,
    Identifier,
    LeftDelimiter,
    LeftParenthesis,
    Number,
    Pipe,
    RawString,
    RightDelimiter,
    RightParenthesis,
    Space,
    String,
    Text,
    Variable,
    Keyword, ///< from here on
    Block,
    Break,
    Continue,
    Dot,
    Define,
    Else,
    EndKeyword,
    If,
    Nil,
    Range,
    Template,
    With,
};

struct Token
{
    TokenKind kind = TokenKind::End;
    qsizetype position = 0; ///< bytes from the start of the text
    QByteArrayView text;    ///< lives as long as the lexer and its input
    int line = 1;           ///< where it starts

    /// As Go's error messages show it.
    [[nodiscard]] QByteArray shown() const;
};

/// Splits the text of a template into tokens: text/template's lexer with the delimiters {{ and }}. Trim markers and
/// comments are taken care of.
class Lexer final
{
public:
    /// The input must outlive the lexer.
    explicit Lexer(QByteArrayView input)
        : m_input(input)
    {
    }

    /// The next token; after an error or the end always the end.
    [[nodiscard]] Token next();

private:
    [[nodiscard]] Token text();
    [[nodiscard]] Token leftDelimiter();
    [[nodiscard]] bool skipComment();
    [[nodiscard]] Token rightDelimiter();
    [[nodiscard]] Token insideAction();
    [[nodiscard]] Token punctuation(char32_t code);
    [[nodiscard]] Token space();
    [[nodiscard]] Token identifier();
    [[nodiscard]] Token fieldOrVariable(TokenKind kind, TokenKind alone);
    [[nodiscard]] Token number();
    [[nodiscard]] bool scanNumber();
    [[nodiscard]] Token quotedUntil(char quote, TokenKind kind, const char *problem);
    [[nodiscard]] Token rawString();

    [[nodiscard]] char32_t advance();
    [[nodiscard]] char32_t peek() const;
    [[nodiscard]] bool accept(QByteArrayView valid);
    void acceptRun(QByteArrayView valid);
    [[nodiscard]] bool isAt(QByteArrayView word, qsizetype offset = 0) const;
    [[nodiscard]] bool isAtRightDelimiter(bool &isTrimmed) const;
    [[nodiscard]] bool isAtTerminator() const;
    void skipSpaces();
    void ignore();
    [[nodiscard]] Token emit(TokenKind kind);
    [[nodiscard]] Token fail(const QByteArray &message);

    QByteArrayView m_input;
    qsizetype m_position = 0;
    qsizetype m_start = 0;
    int m_line = 1;
    int m_startLine = 1;
    int m_parentheses = 0;
    bool m_isInsideAction = false;
    QByteArray m_message;
};

} // namespace sealyard::templates
