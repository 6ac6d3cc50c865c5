#include "shell/filenode.h"

#include <algorithm>

namespace sealyard::shell {

using NodePointer = FileTree::NodePointer;

bool mayBeSame(const QString &left, const QString &right)
{
    const Text leftText(left);
    const Text rightText(right);
    if (leftText.isKnown() && rightText.isKnown()) {
        return left == right;
    }
    const QString leftPrefix = leftText.knownPrefix();
    const QString rightPrefix = rightText.knownPrefix();
    return (!rightText.isKnown() && leftPrefix.startsWith(rightPrefix)) ||
           (!leftText.isKnown() && rightPrefix.startsWith(leftPrefix));
}

Doubts unlistedDoubts(const FileTree::Node &directory, const QString &name)
{
    Doubts doubts = directory.open;
    const bool isKnown = Text(name).isKnown();
    for (const auto &[childName, child] : directory.children.asKeyValueRange()) {
        if ((!isKnown || !Text(childName).isKnown()) && child->existence != Existence::Impossible &&
            mayBeSame(name, childName)) {
            return doubts | Doubt::UnknownName;
        }
    }
    return doubts;
}

NodePointer opened(const NodePointer &node, Doubts doubts)
{
    if (node->kind == FileKind::File || (node->deepOpen & doubts) == doubts) {
        return node;
    }
    auto copy = std::make_shared<FileTree::Node>(*node);
    copy->open |= doubts;
    copy->deepOpen |= doubts;
    for (auto it = copy->children.begin(); it != copy->children.end();) {
        if ((*it)->existence == Existence::Impossible) {
            it = copy->children.erase(it);
        } else {
            *it = opened(*it, doubts);
            ++it;
        }
    }
    return copy;
}

NodePointer doubted(const NodePointer &node, Doubts doubts)
{
    if (node->existence == Existence::Impossible || (node->deepDoubts & doubts) == doubts) {
        return node;
    }
    auto copy = std::make_shared<FileTree::Node>(*node);
    copy->existence = Existence::Unknown;
    copy->doubts |= doubts;
    copy->deepDoubts |= doubts;
    for (NodePointer &child : copy->children) {
        child = doubted(child, doubts);
    }
    return copy;
}

namespace {

NodePointer joinedWithNothing(const NodePointer &node, Doubts outer)
{
    if (node->existence == Existence::Impossible && outer.toInt() == 0) {
        return node;
    }
    auto copy = std::make_shared<FileTree::Node>(*node);
    copy->existence = Existence::Unknown;
    copy->doubts |= outer | Doubt::Branch;
    copy->open |= outer;
    copy->deepOpen = {};
    return copy;
}

std::shared_ptr<const Content> joinedContent(const FileTree::Node &left, const FileTree::Node &right)
{
    const bool isEqual =
        left.content == right.content || (left.content && right.content && *left.content == *right.content);
    return isEqual ? left.content : nullptr;
}

} // namespace

NodePointer joined(const NodePointer &left, Doubts leftOuter, const NodePointer &right, Doubts rightOuter)
{
    if (left == right) {
        return left;
    }
    if (!left || !right) {
        return left ? joinedWithNothing(left, rightOuter) : joinedWithNothing(right, leftOuter);
    }
    auto node = std::make_shared<FileTree::Node>();
    const bool isSame = left->existence == right->existence;
    node->existence = isSame ? left->existence : Existence::Unknown;
    node->doubts = left->doubts | right->doubts;
    node->doubts.setFlag(Doubt::Branch, !isSame || node->doubts.testFlag(Doubt::Branch));
    node->kind = left->existence == Existence::Impossible    ? right->kind
                 : right->existence == Existence::Impossible ? left->kind
                 : left->kind == right->kind                 ? left->kind
                                                             : FileKind::Unknown;
    node->open = left->open | right->open;
    node->content = joinedContent(*left, *right);
    for (const auto &[name, child] : left->children.asKeyValueRange()) {
        node->children.insert(name, joined(child, left->open, right->children.value(name), right->open));
    }
    for (const auto &[name, child] : right->children.asKeyValueRange()) {
        if (!left->children.contains(name)) {
            node->children.insert(name, joined(nullptr, left->open, child, right->open));
        }
    }
    return node;
}

NodePointer merged(const NodePointer &into, const NodePointer &from)
{
    if (from->kind != FileKind::Directory || into->kind == FileKind::File) {
        return from;
    }
    auto node = std::make_shared<FileTree::Node>(*into);
    node->open |= from->open;
    node->deepOpen = {};
    node->deepDoubts = {};
    for (const auto &[name, child] : from->children.asKeyValueRange()) {
        const NodePointer existing = node->children.value(name);
        if (child->existence == Existence::Known) {
            node->children.insert(name, existing ? merged(existing, child) : child);
        } else if (child->existence == Existence::Unknown && !existing) {
            node->children.insert(name, child);
        }
    }
    return node;
}

} // namespace sealyard::shell
