#include "language/tokens.h"

#include "language/occurrences.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

/// Tokens may lie in one another: the inner one counts, and the outer one is cut.
class Tokens final
{
public:
    explicit Tokens(const Document &document)
        : m_document(document)
    {
    }

    void add(const core::TextRange &range, TokenKind kind)
    {
        for (int line = range.start.line; line <= range.end.line; ++line) {
            const int start = line == range.start.line ? range.start.column : 0;
            const int end = line == range.end.line ? range.end.column : static_cast<int>(m_document.line(line).size());
            if (start < end) {
                m_tokens.append({{{line, start}, {line, end}}, kind});
            }
        }
    }

    /// Later ones are inside of earlier ones.
    QList<Token> taken()
    {
        QList<Token> flat;
        std::ranges::stable_sort(m_tokens, {}, [](const Token &token) { return token.range.start; });
        for (const Token &token : std::as_const(m_tokens)) {
            append(flat, token);
        }
        return flat;
    }

private:
    static void append(QList<Token> &flat, const Token &token)
    {
        if (flat.isEmpty() || flat.last().range.end <= token.range.start) {
            flat.append(token);
            return;
        }
        Token rest = flat.last();
        flat.last().range.end = token.range.start;
        if (flat.last().range.isEmpty()) {
            flat.removeLast();
        }
        flat.append(token);
        if (token.range.end < rest.range.end) {
            rest.range.start = token.range.end;
            flat.append(rest);
        }
    }

    const Document &m_document;
    QList<Token> m_tokens;
};

void addInstruction(const image::Instruction &instruction, Tokens &tokens)
{
    if (instruction.kind != InstructionKind::Unknown) {
        tokens.add(instruction.keywordRange, TokenKind::Keyword);
    }
    for (const image::Flag &flag : instruction.flags) {
        tokens.add(flag.range, TokenKind::Flag);
    }
    if (instruction.isJson) {
        for (const image::Word &word : instruction.words) {
            tokens.add(word.range, TokenKind::String);
        }
    }
    if (instruction.kind == InstructionKind::From && instruction.words.size() == 3) {
        tokens.add(instruction.words.at(1).range, TokenKind::Keyword);
    }
    for (const image::Assignment &assignment : instruction.assignments) {
        if (instruction.kind == InstructionKind::Label) {
            tokens.add(assignment.key.range, TokenKind::Label);
        }
        if (assignment.value) {
            tokens.add(assignment.value->range, TokenKind::String);
        }
    }
    for (const image::Heredoc &heredoc : instruction.heredocs) {
        tokens.add(heredoc.range, TokenKind::String);
    }
}

void addComments(const Document &document, Tokens &tokens)
{
    for (int line = 0; line < document.lines().lineCount(); ++line) {
        const QStringView text = document.line(line);
        if (text.trimmed().startsWith(u'#')) {
            const int start = static_cast<int>(text.indexOf(u'#'));
            tokens.add({{line, start}, {line, static_cast<int>(text.size())}}, TokenKind::Comment);
        }
    }
}

} // namespace

QList<Token> tokensIn(const Document &document)
{
    Tokens tokens(document);
    if (document.isHelped() && document.kind() == DocumentKind::ImageList) {
        addComments(document, tokens);
    }
    if (document.isHelped() && document.isBuildFile()) {
        for (const image::Comment &comment : document.kubefile().comments) {
            tokens.add(comment.range, TokenKind::Comment);
        }
        for (const image::ParserDirective &directive : document.kubefile().directives) {
            tokens.add(directive.range, TokenKind::Comment);
        }
        for (const image::Instruction &instruction : document.kubefile().instructions) {
            addInstruction(instruction, tokens);
        }
        for (const Occurrence &each : occurrencesIn(document)) {
            tokens.add(each.kind == SymbolKind::Stage ? each.range : each.whole,
                       each.kind == SymbolKind::Stage ? TokenKind::Stage : TokenKind::Variable);
        }
    }
    return tokens.taken();
}

} // namespace sealyard::language
