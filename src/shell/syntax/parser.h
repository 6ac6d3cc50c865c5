#pragma once

#include "shell/syntax/parserstate.h"

namespace sealyard::shell {

/// Reads one text from left to right, as bash's grammar has it: what a character means depends on where it stands, so
/// there is no token list between text and tree.
class Parser final
{
public:
    Parser(QStringView text, ParserState &state);

    [[nodiscard]] StatementList parseAll();

private:
    class Deeper;

    // The text: parser.cpp
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const;
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_end; }
    [[nodiscard]] bool startsWith(QStringView text) const { return m_text.sliced(m_at, m_end - m_at).startsWith(text); }
    [[nodiscard]] bool isLineEnd() const;
    [[nodiscard]] core::TextRange range(qsizetype start, qsizetype end) const;
    [[nodiscard]] core::TextRange rangeFrom(qsizetype start) const { return range(start, m_at); }
    bool accept(QStringView text);
    void skipBlanks();
    void skipSeparators();
    void readLineEnd();
    void readHereDocuments();
    void readHereDocument(HereDocument &document);
    void parseHereBody(HereDocument &document, qsizetype start, qsizetype end);
    void splitLines(HereDocument &document, qsizetype start, qsizetype end);
    void report(const QString &message, qsizetype start, qsizetype end);
    void reportUnexpected();
    void reportWord();
    void recover(qsizetype opening, std::vector<WordPart> &parts, const QString &message);
    void giveUp();

    // Words: parserwords.cpp
    [[nodiscard]] bool isWordEnd() const;
    [[nodiscard]] Word parseWord(Until until = Until::WordEnd);
    [[nodiscard]] bool endsUnquoted(Until until) const;
    void parseUnquoted(std::vector<WordPart> &parts, Until until);
    bool parseSpecial(std::vector<WordPart> &parts, Until until);
    void parseEscape(std::vector<WordPart> &parts);
    void parsePlain(std::vector<WordPart> &parts, Until until);
    void parseSingleQuoted(std::vector<WordPart> &parts);
    void parseAnsiQuoted(std::vector<WordPart> &parts);
    void parseDoubleQuoted(std::vector<WordPart> &parts);
    void parseQuoted(std::vector<WordPart> &parts, QuotedUntil until);
    void parseQuotedPlain(std::vector<WordPart> &parts, QuotedUntil until);
    bool parseQuotedEscape(std::vector<WordPart> &parts, QuotedUntil until);
    bool parseGlob(std::vector<WordPart> &parts);
    bool parseExtendedGlob(std::vector<WordPart> &parts);
    bool parseTilde(std::vector<WordPart> &parts);
    bool parseBraces(std::vector<WordPart> &parts);
    [[nodiscard]] qsizetype bracesEnd(bool &isSequence) const;
    bool parseSequence(std::vector<WordPart> &parts, qsizetype end);
    void append(std::vector<WordPart> &parts, qsizetype start, decltype(WordPart::value) value) const;
    void appendLiteral(std::vector<WordPart> &parts, qsizetype start, QString text, bool isEscape = false) const;

    // Expansions: parserexpansions.cpp
    bool parseDollar(std::vector<WordPart> &parts, bool isQuoted);
    void parseName(Parameter &parameter);
    void parseBraced(std::vector<WordPart> &parts, bool isQuoted);
    void parseBracedName(Parameter &parameter);
    void parseSubscript(Parameter &parameter);
    void parseOperator(Parameter &parameter);
    void parseArgument(Parameter &parameter, bool isQuoted);
    void skipInvalid(Parameter &parameter);
    void parseSubstitution(std::vector<WordPart> &parts, SubstitutionKind kind, qsizetype openingLength);
    void parseBackticks(std::vector<WordPart> &parts, bool isQuoted);
    void parseArithmetic(std::vector<WordPart> &parts, qsizetype bodyStart, qsizetype bodyEnd, qsizetype length);
    [[nodiscard]] Word parseArithmeticText(qsizetype start, qsizetype end);
    [[nodiscard]] qsizetype arithmeticEnd(qsizetype from) const;

    // Commands: parsercommands.cpp
    [[nodiscard]] StatementList parseList();
    [[nodiscard]] StatementList parseBody(QStringView after);
    [[nodiscard]] bool isListEnd() const;
    [[nodiscard]] QStringView reservedWord() const;
    [[nodiscard]] Statement parseStatement();
    void parseTerminator(Statement &statement);
    [[nodiscard]] Pipeline parsePipeline();
    [[nodiscard]] CommandSyntax parseCommand();
    bool parseKeyword(CommandSyntax &command);
    bool expect(QStringView keyword, qsizetype opening);

    // Simple commands: parsersimple.cpp
    qsizetype parseSimple(CommandSyntax &command);
    bool parseFunctionAfterName(CommandSyntax &command, const Word &name);
    bool parseAssignment(SimpleCommand &simple, bool isDeclaration);
    [[nodiscard]] qsizetype assignmentLength() const;
    [[nodiscard]] Word parseAssignedValue();
    void parseArray(Assignment &assignment);
    bool parseRedirection(std::vector<Redirection> &redirections);
    [[nodiscard]] qsizetype redirectionStart() const;
    void parseRedirectionTarget(Redirection &redirection);
    void openHereDocument(Redirection &redirection, bool stripsTabs);
    qsizetype parseRedirections(CommandSyntax &command);

    // Compound commands: parsercompounds.cpp, parsertests.cpp
    void parseGroup(CommandSyntax &command, bool isSubshell);
    void parseIf(CommandSyntax &command);
    void parseLoop(CommandSyntax &command, bool isUntil);
    void parseFor(CommandSyntax &command, bool isSelect);
    void parseForWords(For &loop);
    bool parseArithmeticFor(CommandSyntax &command);
    [[nodiscard]] StatementList parseLoopBody(qsizetype opening);
    void parseCase(CommandSyntax &command);
    bool parseClause(Case &value);
    void parseFunction(CommandSyntax &command);
    void parseFunctionBody(Function &function);
    void parseConditional(CommandSyntax &command);
    [[nodiscard]] TestExpression parseTestOr();
    [[nodiscard]] TestExpression parseTestAnd();
    [[nodiscard]] TestExpression parseTestNot();
    [[nodiscard]] TestExpression parseTestPrimary();
    void parseTestRight(TestExpression &test);
    void skipTestBlanks();
    bool parseArithmeticCommand(CommandSyntax &command);

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    ParserState &m_state;
    std::vector<qsizetype> m_origins; ///< of text in backticks with escapes: the offset of each character in the script
    std::vector<PendingDocument> m_pending;
};

/// Counts nesting while it lives; isTooDeep tells when to stop.
class Parser::Deeper final
{
public:
    explicit Deeper(Parser &parser);
    ~Deeper() { --m_state.depth; }
    Q_DISABLE_COPY_MOVE(Deeper)

    [[nodiscard]] bool isTooDeep() const { return m_isTooDeep; }

private:
    ParserState &m_state;
    bool m_isTooDeep = false;
};

} // namespace sealyard::shell
