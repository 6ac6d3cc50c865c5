#pragma once

#include "template/syntax/lexer.h"
#include "template/syntax/tree.h"

#include <expected>
#include <functional>

namespace sealyard::templates {

/// Finds a function by its name; nullptr: there is none.
using FunctionLookup = std::function<const Function *(QByteArrayView)>;

/// Why a template does not parse: Go's sentence with template and line.
struct ParseFailure
{
    QByteArray message;
    int line = 1;
};

/// Parses a template's text and the definitions in it: text/template's parser. Bounded against hostile input: actions
/// and parentheses nested 1000 deep.
class Parser final
{
public:
    Parser(std::shared_ptr<const Source> source, const FunctionLookup &functions);

    /// The trees by name; the text's own tree is last and named as its source.
    [[nodiscard]] std::expected<std::vector<std::shared_ptr<const Tree>>, ParseFailure> parse();

private:
    enum class Ending { None, End, Else };

    /// What parses one define or block: names are looked up in its own variables.
    struct Scope
    {
        QList<QByteArray> variables{"$"};
        int rangeDepth = 0;
        int actionLine = 0; ///< of the delimiter that started the action; 0: outside
    };

    void parseTop(ListNode &root);
    void parseDefinition();
    void add(Tree tree);
    [[nodiscard]] std::unique_ptr<ListNode> itemList(Ending &ending);
    [[nodiscard]] NodePointer textOrAction(Ending &ending);
    [[nodiscard]] NodePointer action(Ending &ending);
    [[nodiscard]] NodePointer loopControl(NodeKind kind, const Token &token);
    [[nodiscard]] std::unique_ptr<BranchNode> branch(NodeKind kind);
    [[nodiscard]] std::unique_ptr<ListNode> elseBranch(NodeKind kind);
    void elseControl();
    [[nodiscard]] NodePointer templateControl();
    [[nodiscard]] NodePointer blockControl();
    [[nodiscard]] QByteArray templateName(const Token &token, const char *context);
    [[nodiscard]] std::unique_ptr<PipeNode> pipeline(const char *context, TokenKind end);
    void declarations(PipeNode &pipe, const char *context);
    void checkPipeline(const PipeNode &pipe, const char *context);
    [[nodiscard]] std::unique_ptr<CommandNode> command();
    [[nodiscard]] NodePointer operand();
    [[nodiscard]] NodePointer term();
    [[nodiscard]] NodePointer function(const Token &token);
    [[nodiscard]] NodePointer number(const Token &token);
    [[nodiscard]] NodePointer text(const Token &token);
    [[nodiscard]] NodePointer variable(const Token &token);

    [[nodiscard]] const Token &next();
    [[nodiscard]] const Token &peek();
    [[nodiscard]] Token nextNonSpace();
    [[nodiscard]] Token peekNonSpace();
    void backup() { ++m_peeked; }
    [[nodiscard]] Token expect(TokenKind kind, const char *context);
    void unexpected(const Token &token, const char *context);
    void fail(const QByteArray &message);
    [[nodiscard]] bool enter();
    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }

    std::shared_ptr<const Source> m_source;
    const FunctionLookup &m_functions;
    Lexer m_lexer;
    Token m_tokens[3]; ///< looked ahead
    int m_peeked = 0;
    int m_depth = 0;
    Scope m_scope;
    std::vector<std::shared_ptr<const Tree>> m_trees;
    std::optional<ParseFailure> m_failure;
};

} // namespace sealyard::templates
