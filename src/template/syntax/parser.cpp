#include "template/syntax/parser.h"

#include "template/go/goquote.h"

#include <QScopeGuard>

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr int depthLimit = 1000;

template <typename T> std::unique_ptr<T> make(NodeKind kind, const Token &token)
{
    return std::make_unique<T>(kind, token.position);
}

const char *contextOf(NodeKind kind)
{
    return kind == NodeKind::If ? "if" : kind == NodeKind::Range ? "range" : "with";
}

} // namespace

Parser::Parser(std::shared_ptr<const Source> source, const FunctionLookup &functions)
    : m_source(std::move(source))
    , m_functions(functions)
    , m_lexer(m_source->text)
{
}

std::expected<std::vector<std::shared_ptr<const Tree>>, ParseFailure> Parser::parse()
{
    auto root = std::make_unique<ListNode>(NodeKind::List, 0);
    parseTop(*root);
    if (!hasFailed()) {
        add({m_source->name, m_source, std::move(root)});
    }
    if (hasFailed()) {
        return std::unexpected(*m_failure);
    }
    return std::move(m_trees);
}

void Parser::parseTop(ListNode &root)
{
    while (!hasFailed() && peek().kind != TokenKind::End) {
        if (peek().kind == TokenKind::LeftDelimiter) {
            const Token delimiter = next();
            if (nextNonSpace().kind == TokenKind::Define) {
                parseDefinition();
                continue;
            }
            m_tokens[1] = delimiter;
            m_peeked = 2;
        }
        Ending ending = Ending::None;
        NodePointer node = textOrAction(ending);
        if (!hasFailed() && ending != Ending::None) {
            fail(ending == Ending::End ? "unexpected {{end}}" : "unexpected {{else}}");
        }
        if (!hasFailed()) {
            root.nodes.push_back(std::move(node));
        }
    }
}

void Parser::parseDefinition()
{
    const Scope outer = std::exchange(m_scope, Scope());
    const auto restore = qScopeGuard([&] { m_scope = outer; });
    const Token token = nextNonSpace();
    const QByteArray name = templateName(token, "define clause");
    if (hasFailed() || expect(TokenKind::RightDelimiter, "define clause").kind != TokenKind::RightDelimiter) {
        return;
    }
    Ending ending = Ending::None;
    auto root = itemList(ending);
    if (!hasFailed() && ending == Ending::Else) {
        fail("unexpected {{else}} in define clause");
    }
    if (!hasFailed()) {
        add({name, m_source, std::move(root)});
    }
}

void Parser::add(Tree tree)
{
    const auto found = std::ranges::find(m_trees, tree.name, [](const auto &known) { return known->name; });
    if (found == m_trees.end()) {
        m_trees.push_back(std::make_shared<const Tree>(std::move(tree)));
    } else if (isEmptyTree(*(*found)->root)) {
        *found = std::make_shared<const Tree>(std::move(tree));
    } else if (!isEmptyTree(*tree.root)) {
        fail("template: multiple definition of template " + quoted(tree.name));
    }
}

std::unique_ptr<ListNode> Parser::itemList(Ending &ending)
{
    auto list = make<ListNode>(NodeKind::List, peekNonSpace());
    while (!hasFailed() && peekNonSpace().kind != TokenKind::End) {
        NodePointer node = textOrAction(ending);
        if (hasFailed() || ending != Ending::None) {
            return list;
        }
        list->nodes.push_back(std::move(node));
    }
    fail("unexpected EOF");
    return list;
}

NodePointer Parser::textOrAction(Ending &ending)
{
    const Token token = nextNonSpace();
    if (token.kind == TokenKind::Text) {
        auto node = make<TextNode>(NodeKind::Text, token);
        node->text = token.text.toByteArray();
        node->line = token.line;
        return node;
    }
    if (token.kind != TokenKind::LeftDelimiter) {
        unexpected(token, "input");
        return nullptr;
    }
    m_scope.actionLine = token.line;
    const auto leave = qScopeGuard([this] { m_scope.actionLine = 0; });
    return action(ending);
}

NodePointer Parser::action(Ending &ending)
{
    const Token token = nextNonSpace();
    switch (token.kind) {
    case TokenKind::Block:
        return blockControl();
    case TokenKind::Break:
        return loopControl(NodeKind::Break, token);
    case TokenKind::Continue:
        return loopControl(NodeKind::Continue, token);
    case TokenKind::Else:
        ending = Ending::Else;
        elseControl();
        return nullptr;
    case TokenKind::EndKeyword:
        ending = Ending::End;
        std::ignore = expect(TokenKind::RightDelimiter, "end");
        return nullptr;
    case TokenKind::If:
        return branch(NodeKind::If);
    case TokenKind::Range:
        return branch(NodeKind::Range);
    case TokenKind::With:
        return branch(NodeKind::With);
    case TokenKind::Template:
        return templateControl();
    default:
        break;
    }
    backup();
    const Token first = peek();
    auto node = make<ActionNode>(NodeKind::Action, first);
    node->line = first.line;
    node->pipe = pipeline("command", TokenKind::RightDelimiter);
    return node;
}

NodePointer Parser::loopControl(NodeKind kind, const Token &token)
{
    const bool isBreak = kind == NodeKind::Break;
    const char *shown = isBreak ? "{{break}}" : "{{continue}}";
    if (const Token end = nextNonSpace(); end.kind != TokenKind::RightDelimiter) {
        unexpected(end, shown);
    }
    if (m_scope.rangeDepth == 0) {
        fail(shown + QByteArray(" outside {{range}}"));
    }
    auto node = make<LiteralNode>(kind, token);
    node->original = shown;
    return node;
}

std::unique_ptr<BranchNode> Parser::branch(NodeKind kind)
{
    const qsizetype variables = m_scope.variables.size();
    const auto leave = qScopeGuard([&] {
        m_scope.variables.resize(variables);
        --m_depth;
    });
    if (!enter()) {
        return nullptr;
    }
    auto pipe = pipeline(contextOf(kind), TokenKind::RightDelimiter);
    if (hasFailed()) {
        return nullptr;
    }
    auto node = std::make_unique<BranchNode>(kind, pipe->position);
    node->pipe = std::move(pipe);
    m_scope.rangeDepth += kind == NodeKind::Range ? 1 : 0;
    Ending ending = Ending::None;
    node->list = itemList(ending);
    m_scope.rangeDepth -= kind == NodeKind::Range ? 1 : 0;
    if (!hasFailed() && ending == Ending::Else) {
        node->elseList = elseBranch(kind);
    }
    return node;
}

/// What follows {{else}}; "else if" and "else with" share the end of what they belong to.
std::unique_ptr<ListNode> Parser::elseBranch(NodeKind kind)
{
    const bool isElseIf = kind == NodeKind::If && peek().kind == TokenKind::If;
    const bool isElseWith = kind == NodeKind::With && peek().kind == TokenKind::With;
    if (isElseIf || isElseWith) {
        auto list = make<ListNode>(NodeKind::List, next());
        list->nodes.push_back(branch(kind));
        return list;
    }
    Ending ending = Ending::None;
    auto list = itemList(ending);
    if (!hasFailed() && ending == Ending::Else) {
        fail("expected end; found {{else}}");
    }
    return list;
}

void Parser::elseControl()
{
    const TokenKind kind = peekNonSpace().kind;
    if (kind != TokenKind::If && kind != TokenKind::With) {
        std::ignore = expect(TokenKind::RightDelimiter, "else");
    }
}

NodePointer Parser::templateControl()
{
    const Token token = nextNonSpace();
    auto node = make<TemplateNode>(NodeKind::Template, token);
    node->name = templateName(token, "template clause");
    if (!hasFailed() && nextNonSpace().kind != TokenKind::RightDelimiter) {
        backup();
        node->pipe = pipeline("template clause", TokenKind::RightDelimiter);
    }
    return node;
}

NodePointer Parser::blockControl()
{
    const Token token = nextNonSpace();
    auto node = make<TemplateNode>(NodeKind::Template, token);
    node->name = templateName(token, "block clause");
    if (hasFailed()) {
        return nullptr;
    }
    node->pipe = pipeline("block clause", TokenKind::RightDelimiter);
    const Scope outer = std::exchange(m_scope, Scope());
    const auto leave = qScopeGuard([&] {
        m_scope = outer;
        --m_depth;
    });
    if (!enter()) {
        return nullptr;
    }
    Ending ending = Ending::None;
    auto root = itemList(ending);
    if (!hasFailed() && ending == Ending::Else) {
        fail("unexpected {{else}} in block clause");
    }
    if (!hasFailed()) {
        add({node->name, m_source, std::move(root)});
    }
    return node;
}

QByteArray Parser::templateName(const Token &token, const char *context)
{
    if (token.kind != TokenKind::String && token.kind != TokenKind::RawString) {
        unexpected(token, context);
        return {};
    }
    const auto name = unquoted(token.text);
    if (!name) {
        fail("invalid syntax");
    }
    return name.value_or(QByteArray());
}

const Token &Parser::next()
{
    if (m_peeked > 0) {
        --m_peeked;
    } else {
        m_tokens[0] = m_lexer.next();
    }
    return m_tokens[m_peeked];
}

const Token &Parser::peek()
{
    if (m_peeked == 0) {
        m_tokens[0] = m_lexer.next();
        m_peeked = 1;
    }
    return m_tokens[m_peeked - 1];
}

Token Parser::nextNonSpace()
{
    Token token = next();
    while (token.kind == TokenKind::Space) {
        token = next();
    }
    return token;
}

Token Parser::peekNonSpace()
{
    const Token token = nextNonSpace();
    backup();
    return token;
}

Token Parser::expect(TokenKind kind, const char *context)
{
    const Token token = nextNonSpace();
    if (token.kind != kind) {
        unexpected(token, context);
    }
    return token;
}

void Parser::unexpected(const Token &token, const char *context)
{
    if (token.kind != TokenKind::Error) {
        fail("unexpected " + token.shown() + " in " + context);
        return;
    }
    QByteArray extra;
    if (m_scope.actionLine != 0 && m_scope.actionLine != token.line) {
        extra = " in action started at " + m_source->name + ':' + QByteArray::number(m_scope.actionLine);
        if (token.text.endsWith(" action")) {
            extra = extra.sliced(QByteArrayView(" in action").size());
        }
    }
    fail(token.shown() + extra);
}

void Parser::fail(const QByteArray &message)
{
    if (!m_failure) {
        const int line = m_tokens[0].line;
        m_failure = {"template: " + m_source->name + ':' + QByteArray::number(line) + ": " + message, line};
    }
}

/// Goes one level down; the caller leaves by --m_depth.
bool Parser::enter()
{
    if (++m_depth > depthLimit) {
        fail("max expression depth exceeded");
    }
    return !hasFailed();
}

} // namespace sealyard::templates
