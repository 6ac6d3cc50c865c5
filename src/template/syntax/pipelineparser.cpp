#include "template/syntax/parser.h"

#include "template/go/goquote.h"

#include <QScopeGuard>

#include <algorithm>

namespace sealyard::templates {

namespace {

bool startsOperand(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Bool:
    case TokenKind::CharConstant:
    case TokenKind::Complex:
    case TokenKind::Dot:
    case TokenKind::Field:
    case TokenKind::Identifier:
    case TokenKind::Number:
    case TokenKind::Nil:
    case TokenKind::RawString:
    case TokenKind::String:
    case TokenKind::Variable:
    case TokenKind::LeftParenthesis:
        return true;
    default:
        return false;
    }
}

bool isLiteral(NodeKind kind)
{
    return kind == NodeKind::Bool || kind == NodeKind::String || kind == NodeKind::Number || kind == NodeKind::Nil ||
           kind == NodeKind::Dot;
}

NodePointer literal(NodeKind kind, const Token &token, const Value &value)
{
    auto node = std::make_unique<LiteralNode>(kind, token.position);
    node->original = token.text.toByteArray();
    node->value = value;
    return node;
}

} // namespace

std::unique_ptr<PipeNode> Parser::pipeline(const char *context, TokenKind end)
{
    auto pipe = std::make_unique<PipeNode>(NodeKind::Pipe, peekNonSpace().position);
    declarations(*pipe, context);
    while (!hasFailed()) {
        const Token token = nextNonSpace();
        if (token.kind == end) {
            checkPipeline(*pipe, context);
            break;
        }
        if (!startsOperand(token.kind)) {
            unexpected(token, context);
            break;
        }
        backup();
        pipe->commands.push_back(command());
    }
    return pipe;
}

void Parser::declarations(PipeNode &pipe, const char *context)
{
    while (peekNonSpace().kind == TokenKind::Variable) {
        const Token name = next();
        const Token after = peek();
        const Token following = peekNonSpace();
        const bool isComma = following.kind == TokenKind::Char && following.text == ",";
        if (following.kind != TokenKind::Assign && following.kind != TokenKind::Declare && !isComma) {
            // No declaration: the tokens go back.
            m_tokens[after.kind == TokenKind::Space ? 2 : 1] = name;
            if (after.kind == TokenKind::Space) {
                m_tokens[1] = after;
            }
            m_peeked = after.kind == TokenKind::Space ? 3 : 2;
            return;
        }
        std::ignore = nextNonSpace();
        pipe.declared.append(name.text.toByteArray());
        m_scope.variables.append(name.text.toByteArray());
        if (!isComma) {
            pipe.isAssignment = following.kind == TokenKind::Assign;
            return;
        }
        if (QByteArrayView(context) != "range" || pipe.declared.size() >= 2) {
            fail(QByteArray("too many declarations in ") + context);
            return;
        }
        const TokenKind kind = peekNonSpace().kind;
        if (kind != TokenKind::Variable && kind != TokenKind::RightDelimiter && kind != TokenKind::RightParenthesis) {
            fail("range can only initialize variables");
            return;
        }
    }
}

void Parser::checkPipeline(const PipeNode &pipe, const char *context)
{
    if (pipe.commands.empty()) {
        fail(QByteArray("missing value for ") + context);
        return;
    }
    for (std::size_t i = 1; i < pipe.commands.size(); ++i) {
        if (isLiteral(pipe.commands[i]->arguments.front()->kind)) {
            fail("non executable command in pipeline stage " + QByteArray::number(i + 1));
            return;
        }
    }
}

std::unique_ptr<CommandNode> Parser::command()
{
    auto node = std::make_unique<CommandNode>(NodeKind::Command, peekNonSpace().position);
    while (!hasFailed()) {
        std::ignore = peekNonSpace();
        if (NodePointer argument = operand()) {
            node->arguments.push_back(std::move(argument));
        }
        if (hasFailed()) {
            break;
        }
        const Token token = next();
        if (token.kind == TokenKind::Space) {
            continue;
        }
        if (token.kind == TokenKind::RightDelimiter || token.kind == TokenKind::RightParenthesis) {
            backup();
        } else if (token.kind != TokenKind::Pipe) {
            unexpected(token, "operand");
        }
        break;
    }
    if (!hasFailed() && node->arguments.empty()) {
        fail("empty command");
    }
    return node;
}

NodePointer Parser::operand()
{
    NodePointer node = term();
    if (!node || hasFailed() || peek().kind != TokenKind::Field) {
        return node;
    }
    const qsizetype position = peek().position;
    QList<QByteArray> names;
    while (peek().kind == TokenKind::Field) {
        names.append(next().text.sliced(1).toByteArray());
    }
    if (isLiteral(node->kind)) {
        fail("unexpected . after term " + quoted(node->shown()));
        return node;
    }
    if (node->kind == NodeKind::Field || node->kind == NodeKind::Variable) {
        auto &field = static_cast<NamesNode &>(*node);
        field.names += names;
        field.position = position;
        return node;
    }
    auto chain = std::make_unique<ChainNode>(NodeKind::Chain, position);
    chain->operand = std::move(node);
    chain->names = names;
    return chain;
}

NodePointer Parser::term()
{
    const Token token = nextNonSpace();
    switch (token.kind) {
    case TokenKind::Identifier:
        return function(token);
    case TokenKind::Dot:
        return literal(NodeKind::Dot, token, {});
    case TokenKind::Nil:
        return literal(NodeKind::Nil, token, {});
    case TokenKind::Variable:
        return variable(token);
    case TokenKind::Field: {
        auto node = std::make_unique<NamesNode>(NodeKind::Field, token.position);
        node->names = {token.text.sliced(1).toByteArray()};
        return node;
    }
    case TokenKind::Bool:
        return literal(NodeKind::Bool, token, Value(token.text == "true"));
    case TokenKind::CharConstant:
    case TokenKind::Complex:
    case TokenKind::Number:
        return number(token);
    case TokenKind::LeftParenthesis: {
        const auto leave = qScopeGuard([this] { --m_depth; });
        return enter() ? pipeline("parenthesized pipeline", TokenKind::RightParenthesis) : nullptr;
    }
    case TokenKind::String:
    case TokenKind::RawString:
        return text(token);
    default:
        backup();
        return nullptr;
    }
}

NodePointer Parser::function(const Token &token)
{
    auto node = std::make_unique<IdentifierNode>(NodeKind::Identifier, token.position);
    node->name = token.text.toByteArray();
    node->function = m_functions(token.text);
    if (!node->function) {
        fail("function " + quoted(token.text) + " not defined");
    }
    return node;
}

NodePointer Parser::number(const Token &token)
{
    auto node = std::make_unique<LiteralNode>(NodeKind::Number, token.position);
    node->original = token.text.toByteArray();
    std::expected<NumberConstant, QByteArray> constant;
    if (token.kind == TokenKind::CharConstant) {
        constant = characterConstant(token.text).transform(runeConstant);
    } else {
        constant = token.kind == TokenKind::Complex ? complexConstant(node->original) : numberConstant(node->original);
    }
    if (!constant) {
        fail(constant.error());
    } else {
        node->number = *constant;
    }
    return node;
}

NodePointer Parser::text(const Token &token)
{
    const auto content = unquoted(token.text);
    if (!content) {
        fail("invalid syntax");
        return nullptr;
    }
    return literal(NodeKind::String, token, Value(*content));
}

NodePointer Parser::variable(const Token &token)
{
    auto node = std::make_unique<NamesNode>(NodeKind::Variable, token.position);
    node->names = {token.text.toByteArray()};
    if (!m_scope.variables.contains(node->names.first())) {
        fail("undefined variable " + quoted(token.text));
    }
    return node;
}

} // namespace sealyard::templates
