#include "template/syntax/tree.h"

#include "template/go/goquote.h"
#include "template/go/utf8.h"

#include <algorithm>

namespace sealyard::templates {

namespace {

const char *keywordOf(NodeKind kind)
{
    return kind == NodeKind::If ? "if" : kind == NodeKind::Range ? "range" : "with";
}

void appendOperand(QByteArray &text, const Node &node)
{
    if (node.kind != NodeKind::Pipe) {
        node.appendTo(text);
        return;
    }
    text += '(';
    node.appendTo(text);
    text += ')';
}

} // namespace

QByteArray Node::shown() const
{
    QByteArray text;
    appendTo(text);
    return text;
}

void NamesNode::appendTo(QByteArray &text) const
{
    text += (kind == NodeKind::Field ? "." : "") + names.join('.');
}

void ChainNode::appendTo(QByteArray &text) const
{
    appendOperand(text, *operand);
    for (const QByteArray &name : names) {
        text += '.' + name;
    }
}

void CommandNode::appendTo(QByteArray &text) const
{
    for (const NodePointer &argument : arguments) {
        if (argument != arguments.front()) {
            text += ' ';
        }
        appendOperand(text, *argument);
    }
}

void PipeNode::appendTo(QByteArray &text) const
{
    if (!declared.isEmpty()) {
        text += declared.join(", ") + (isAssignment ? " = " : " := ");
    }
    for (const auto &command : commands) {
        if (command != commands.front()) {
            text += " | ";
        }
        command->appendTo(text);
    }
}

void ListNode::appendTo(QByteArray &text) const
{
    for (const NodePointer &node : nodes) {
        node->appendTo(text);
    }
}

void ActionNode::appendTo(QByteArray &text) const
{
    text += "{{";
    pipe->appendTo(text);
    text += "}}";
}

void BranchNode::appendTo(QByteArray &text) const
{
    text += QByteArray("{{") + keywordOf(kind) + ' ';
    pipe->appendTo(text);
    text += "}}";
    list->appendTo(text);
    if (elseList) {
        text += "{{else}}";
        elseList->appendTo(text);
    }
    text += "{{end}}";
}

void TemplateNode::appendTo(QByteArray &text) const
{
    text += "{{template " + quoted(name);
    if (pipe) {
        text += ' ';
        pipe->appendTo(text);
    }
    text += "}}";
}

bool isEmptyTree(const ListNode &list)
{
    return std::ranges::all_of(list.nodes, [](const NodePointer &node) {
        return node->kind == NodeKind::Text && trimSpace(static_cast<const TextNode &>(*node).text).isEmpty();
    });
}

} // namespace sealyard::templates
