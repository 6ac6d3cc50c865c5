#pragma once

#include "template/syntax/node.h"

namespace sealyard::templates {

struct ListNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    std::vector<NodePointer> nodes;
};

struct TextNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &out) const override { out += text; }

    QByteArray text;
    int line = 1; ///< where it starts
};

struct ActionNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    std::unique_ptr<PipeNode> pipe;
    int line = 1;
};

/// If, Range and With.
struct BranchNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    std::unique_ptr<PipeNode> pipe;
    std::unique_ptr<ListNode> list;
    std::unique_ptr<ListNode> elseList; ///< nullptr: there is none
};

struct TemplateNode final : Node
{
    using Node::Node;
    void appendTo(QByteArray &text) const override;

    QByteArray name;
    std::unique_ptr<PipeNode> pipe; ///< nullptr: there is none
};

/// Whether nothing but space is in it.
[[nodiscard]] bool isEmptyTree(const ListNode &list);

/// The text that trees were parsed from.
struct Source
{
    QByteArray name; ///< as errors show it
    QByteArray text;
};

/// A named template.
struct Tree
{
    QByteArray name;
    std::shared_ptr<const Source> source;
    std::unique_ptr<ListNode> root;
};

} // namespace sealyard::templates
