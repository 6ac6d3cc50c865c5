#include "shell/filetree.h"

#include "shell/filenode.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

using NodePointer = FileTree::NodePointer;
using Change = std::function<NodePointer(const NodePointer &node, Doubts outer)>;

/// Deeper paths than this are not followed.
constexpr qsizetype deepestPath = 200;

QStringList componentsOf(const QString &path)
{
    const QStringList names = normalizedPath(path).split(u'/', Qt::SkipEmptyParts);
    return names.first(std::min(names.size(), deepestPath));
}

bool isOutside(const QString &path)
{
    return path.startsWith(u'/') || path == ".."_L1 || path.startsWith("../"_L1);
}

/// A node to be changed: itself when nobody else has it.
std::shared_ptr<FileTree::Node> ownedNode(NodePointer node)
{
    return node.use_count() == 1 ? std::const_pointer_cast<FileTree::Node>(std::move(node))
                                 : std::make_shared<FileTree::Node>(*node);
}

/// A directory that must be there when something below it is made.
std::shared_ptr<FileTree::Node> asDirectory(NodePointer node, Doubts outer)
{
    if (!node || node->existence == Existence::Impossible || node->kind == FileKind::File) {
        auto made = std::make_shared<FileTree::Node>();
        made->open = node ? Doubts() : outer;
        return made;
    }
    const std::shared_ptr<FileTree::Node> copy = ownedNode(std::move(node));
    copy->deepOpen = {};
    copy->deepDoubts = {};
    copy->kind = FileKind::Directory;
    if (copy->existence == Existence::Unknown) {
        for (NodePointer &child : copy->children) {
            child = doubted(child, copy->doubts);
        }
        copy->existence = Existence::Known;
        copy->doubts = {};
    }
    return copy;
}

/// A name that is not wholly known may be any of its neighbours.
void affectNeighbours(FileTree::Node &directory, const QString &name, bool isRemoved)
{
    if (Text(name).isKnown()) {
        return;
    }
    for (auto it = directory.children.begin(); it != directory.children.end();) {
        if (it.key() == name || !mayBeSame(name, it.key())) {
            ++it;
        } else if (isRemoved) {
            *it = doubted(*it, Doubt::UnknownName);
            ++it;
        } else if ((*it)->existence == Existence::Impossible) {
            it = directory.children.erase(it);
        } else {
            *it = opened(*it, Doubt::UnknownName);
            ++it;
        }
    }
}

/// Takes the child out, so that nobody else has it; its place stays empty until it is put back.
NodePointer takenChild(FileTree::Node &directory, const QString &name)
{
    const auto found = directory.children.find(name);
    return found == directory.children.end() ? NodePointer() : std::exchange(*found, nullptr);
}

NodePointer changed(NodePointer node, Doubts outer, const QStringList &names, qsizetype index, const Change &change)
{
    if (index == names.size()) {
        return change(node, outer);
    }
    const std::shared_ptr<FileTree::Node> copy = asDirectory(std::move(node), outer);
    const QString &name = names.at(index);
    const Doubts inner = unlistedDoubts(*copy, name);
    const NodePointer child = changed(takenChild(*copy, name), inner, names, index + 1, change);
    affectNeighbours(*copy, name, !child);
    if (child) {
        copy->children.insert(name, child);
    } else if (inner.toInt() != 0) {
        auto absent = std::make_shared<FileTree::Node>();
        absent->existence = Existence::Impossible;
        copy->children.insert(name, absent);
    } else {
        copy->children.remove(name);
    }
    return copy;
}

NodePointer fileNode(std::shared_ptr<const Content> content)
{
    auto node = std::make_shared<FileTree::Node>();
    node->kind = FileKind::File;
    node->content = std::move(content);
    return node;
}

NodePointer unknownNode(Doubts open)
{
    auto node = std::make_shared<FileTree::Node>();
    node->kind = FileKind::Unknown;
    node->open = open;
    return node;
}

/// Adds a path to nodes that nobody else has yet.
void insert(const std::shared_ptr<FileTree::Node> &root, const QString &path, FileKind kind)
{
    std::shared_ptr<FileTree::Node> node = root;
    for (const QString &name : componentsOf(path)) {
        NodePointer &child = node->children[name];
        if (!child) {
            child = std::make_shared<FileTree::Node>();
        }
        node = std::const_pointer_cast<FileTree::Node>(child);
    }
    if (node != root && node->children.isEmpty()) {
        node->kind = kind;
    }
}

void collect(const NodePointer &node, const QString &prefix, QStringList &paths)
{
    static constexpr qsizetype most = 10'000;
    for (const auto &[name, child] : node->children.asKeyValueRange()) {
        if (child->existence == Existence::Known && Text(name).isKnown() && paths.size() < most) {
            paths.append(prefix + name);
            collect(child, prefix + name + u'/', paths);
        }
    }
}

bool isNormalized(QStringView path)
{
    const auto isOdd = [](QChar c, QChar next) {
        return c == u'/' && (next == u'.' || next == u'/');
    };
    return !path.startsWith(u'.') && !path.endsWith(u'/') && std::ranges::adjacent_find(path, isOdd) == path.end();
}

} // namespace

QString normalizedPath(const QString &path)
{
    if (isNormalized(path)) {
        return path;
    }
    QStringList names;
    const bool isAbsolute = path.startsWith(u'/');
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (name == ".."_L1 && !names.isEmpty() && names.constLast() != ".."_L1) {
            names.removeLast();
        } else if (name != "."_L1 && !(name == ".."_L1 && isAbsolute)) {
            names.append(name);
        }
    }
    const QString joined = names.join(u'/');
    return isAbsolute ? u'/' + joined : joined;
}

FileTree::FileTree()
    : m_inside(std::make_shared<Node>())
{
    auto outside = std::make_shared<Node>();
    outside->open = Doubt::Outside;
    m_outside = std::move(outside);
}

FileTree::FileTree(const QStringList &files, const QStringList &directories)
    : FileTree()
{
    const auto root = std::make_shared<Node>();
    for (const QString &path : files) {
        insert(root, path, FileKind::File);
    }
    for (const QString &path : directories) {
        insert(root, path, FileKind::Directory);
    }
    m_inside = root;
}

const NodePointer &FileTree::rootOf(const QString &path) const
{
    return isOutside(normalizedPath(path)) ? m_outside : m_inside;
}

Lookup FileTree::look(const QString &path) const
{
    NodePointer node = rootOf(path);
    Lookup result{Existence::Known, FileKind::Directory, {}};
    for (const QString &name : componentsOf(path)) {
        const NodePointer child = node->children.value(name);
        const Doubts doubts = child ? child->doubts : unlistedDoubts(*node, name);
        if (node->kind == FileKind::File || (child ? child->existence == Existence::Impossible : doubts.toInt() == 0)) {
            return {};
        }
        result.doubts |= doubts;
        if (!child) {
            return {Existence::Unknown, FileKind::Unknown, result.doubts};
        }
        if (child->existence == Existence::Unknown) {
            result.existence = Existence::Unknown;
        }
        node = child;
    }
    result.kind = node->kind;
    return result;
}

NodePointer FileTree::find(const QString &path) const
{
    NodePointer node = rootOf(path);
    for (const QString &name : componentsOf(path)) {
        node = node->children.value(name);
        if (!node || node->existence == Existence::Impossible) {
            return nullptr;
        }
    }
    return node;
}

std::shared_ptr<const Content> FileTree::content(const QString &path) const
{
    const NodePointer node = find(path);
    return node ? node->content : nullptr;
}

std::optional<QStringList> FileTree::names(const QString &directory) const
{
    const NodePointer node = find(directory);
    if (!node) {
        return look(directory).existence == Existence::Impossible ? std::optional(QStringList()) : std::nullopt;
    }
    if (node->open.toInt() != 0) {
        return std::nullopt;
    }
    QStringList names;
    for (const auto &[name, child] : node->children.asKeyValueRange()) {
        if (child->existence != Existence::Impossible) {
            names.append(name);
        }
    }
    return names;
}

QStringList FileTree::paths() const
{
    QStringList paths;
    collect(m_inside, {}, paths);
    return paths;
}

void FileTree::change(const QString &path, const Change &change)
{
    NodePointer &root = isOutside(normalizedPath(path)) ? m_outside : m_inside;
    const NodePointer result = changed(std::move(root), {}, componentsOf(path), 0, change);
    root = result ? result : std::make_shared<Node>();
}

void FileTree::addFile(const QString &path, std::shared_ptr<const Content> content)
{
    change(path, [&](const NodePointer &, Doubts) { return fileNode(content); });
}

void FileTree::addDirectory(const QString &path)
{
    change(path, [](const NodePointer &node, Doubts outer) { return asDirectory(node, outer); });
}

void FileTree::addUnknown(const QString &path)
{
    change(path, [](const NodePointer &, Doubts) { return unknownNode(Doubt::Archive); });
}

void FileTree::remove(const QString &path)
{
    change(path, [](const NodePointer &, Doubts) { return nullptr; });
}

void FileTree::copy(const QString &from, const QString &to)
{
    const NodePointer source = find(from);
    if (!source) {
        const Doubts doubts = look(from).doubts;
        change(to, [&](const NodePointer &, Doubts) { return unknownNode(doubts | Doubt::Archive); });
        return;
    }
    // That it can be copied shows that it is there.
    const NodePointer present = source->kind == FileKind::Directory ? asDirectory(source, {}) : source;
    change(to, [&](const NodePointer &, Doubts) {
        auto copy = std::make_shared<Node>(*present);
        copy->existence = Existence::Known;
        copy->doubts = {};
        return copy;
    });
}

void FileTree::merge(const QString &from, const QString &to)
{
    const NodePointer source = find(from);
    const Doubts doubts = look(from).doubts;
    change(to, [&](const NodePointer &node, Doubts outer) -> NodePointer {
        const NodePointer into = asDirectory(node, outer);
        return source ? merged(into, asDirectory(source, {})) : opened(into, doubts | Doubt::Archive);
    });
}

void FileTree::open(const QString &path, Doubts doubts)
{
    change(path, [&](const NodePointer &node, Doubts outer) { return opened(asDirectory(node, outer), doubts); });
}

void FileTree::doubt(const QString &path, Doubts doubts)
{
    if (find(path)) {
        change(path, [&](const NodePointer &node, Doubts) { return doubted(node, doubts); });
    }
    if (!m_inside || m_inside->existence != Existence::Known) {
        auto root = std::make_shared<Node>(*m_inside);
        root->existence = Existence::Known;
        root->doubts = {};
        m_inside = std::move(root);
    }
}

FileTree FileTree::joined(const FileTree &left, const FileTree &right)
{
    FileTree tree;
    tree.m_inside = shell::joined(left.m_inside, {}, right.m_inside, {});
    tree.m_outside = shell::joined(left.m_outside, {}, right.m_outside, {});
    return tree;
}

} // namespace sealyard::shell
