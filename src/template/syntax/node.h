#pragma once

#include "template/go/gonumber.h"
#include "template/value.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace sealyard::templates {

struct Function;

enum class NodeKind : quint8 {
    Action,
    Bool,
    Break,
    Chain,
    Command,
    Continue,
    Dot,
    Field,
    Identifier,
    If,
    List,
    Nil,
    Number,
    Pipe,
    Range,
    String,
    Template,
    Text,
    Variable,
    With,
};

/// A node of the tree of a template. Immutable once parsed.
struct Node
{
    Node(NodeKind nodeKind, qsizetype start)
        : kind(nodeKind)
        , position(start)
    {
    }
    virtual ~Node() = default;
    Q_DISABLE_COPY_MOVE(Node)

    /// The text of the node as Go's error messages show it, normalised.
    virtual void appendTo(QByteArray &text) const = 0;
    [[nodiscard]] QByteArray shown() const;

    NodeKind kind;
    qsizetype position; ///< bytes from the start of the source
};

using NodePointer = std::unique_ptr<Node>;

/// Bool, Break, Continue, Dot, Nil and String, Number: the value is made once.
struct LiteralNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override { text += original; }

    QByteArray original;
    Value value;
    NumberConstant number;
};

/// Field and Variable: the names, of a variable the first with its dollar.
struct NamesNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    QList<QByteArray> names;
};

struct IdentifierNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override { text += name; }

    QByteArray name;
    const Function *function = nullptr;
};

struct ChainNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    NodePointer operand;
    QList<QByteArray> names;
};

struct CommandNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    std::vector<NodePointer> arguments;
};

struct PipeNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    QList<QByteArray> declared; ///< variables with their dollar
    bool isAssignment = false;
    std::vector<std::unique_ptr<CommandNode>> commands;
};

} // namespace sealyard::templates
