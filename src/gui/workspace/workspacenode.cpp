#include "gui/workspace/workspacenode.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(workspace)
};

QString parentOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}
QString nameOf(const QString &path)
{
    return path.section(u'/', -1);
}

class TreeMaker final
{
public:
    WorkspaceTree make(const image::Workspace &workspace)
    {
        m_tree.top = std::make_unique<WorkspaceNode>();
        for (const image::Application &application : workspace.applications) {
            addApplication(application);
        }
        arrange(*m_tree.top);
        return std::move(m_tree);
    }

private:
    WorkspaceNode *add(WorkspaceNode *parent, NodeKind kind, const QString &path)
    {
        auto node = std::make_unique<WorkspaceNode>();
        node->kind = kind;
        node->name = nameOf(path);
        node->path = path;
        node->parent = parent;
        m_tree.byPath.insert(path, node.get());
        return parent->children.emplace_back(std::move(node)).get();
    }

    WorkspaceNode *typeFolder(const QString &path)
    {
        WorkspaceNode *known = m_tree.byPath.value(path);
        return known ? known : add(m_tree.top.get(), NodeKind::TypeFolder, path);
    }

    void addApplication(const image::Application &application)
    {
        WorkspaceNode *node = add(typeFolder(parentOf(application.path)), NodeKind::Application, application.path);
        for (const image::VersionDirectory &directory : application.versions) {
            addVersion(node, directory);
        }
        for (const QString &file : application.looseFiles) {
            WorkspaceNode *loose = add(node, NodeKind::File, application.path + u'/' + file);
            loose->role = image::fileRole(file);
        }
    }

    void addVersion(WorkspaceNode *application, const image::VersionDirectory &directory)
    {
        WorkspaceNode *version = add(application, NodeKind::Version, directory.path);
        for (const image::DirectoryEntry &entry : directory.entries) {
            const QString path = directory.path + u'/' + entry.path;
            WorkspaceNode *parent = m_tree.byPath.value(parentOf(path), version);
            WorkspaceNode *node = add(parent, entry.isDirectory ? NodeKind::Folder : NodeKind::File, path);
            node->role = entry.role;
            node->isSymlink = entry.isSymlink;
            node->isReadable = entry.isReadable;
        }
    }

    static void arrange(WorkspaceNode &node)
    {
        std::ranges::stable_partition(node.children, [](const auto &child) { return child->kind != NodeKind::File; });
        for (std::size_t row = 0; row < node.children.size(); ++row) {
            node.children[row]->row = static_cast<int>(row);
            arrange(*node.children[row]);
        }
    }

    WorkspaceTree m_tree;
};

} // namespace

void FindingCounts::add(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error:
        ++errors;
        break;
    case core::Severity::Warning:
        ++warnings;
        break;
    case core::Severity::Info:
        ++infos;
        break;
    }
}

core::Severity FindingCounts::worst() const
{
    if (errors > 0) {
        return core::Severity::Error;
    }
    return warnings > 0 ? core::Severity::Warning : core::Severity::Info;
}

QString FindingCounts::sentence() const
{
    QStringList parts;
    if (errors > 0) {
        parts.append(Tr::tr("%n error(s)", nullptr, errors));
    }
    if (warnings > 0) {
        parts.append(Tr::tr("%n warning(s)", nullptr, warnings));
    }
    if (infos > 0) {
        parts.append(Tr::tr("%n hint(s)", nullptr, infos));
    }
    return parts.join(Tr::tr(", ", "between counts"));
}

WorkspaceNode *WorkspaceTree::nearest(QString path) const
{
    while (!path.isEmpty()) {
        if (WorkspaceNode *node = byPath.value(path)) {
            return node;
        }
        path = parentOf(path);
    }
    return nullptr;
}

WorkspaceTree makeTree(const image::Workspace &workspace)
{
    return TreeMaker().make(workspace);
}

bool isSameTree(const WorkspaceNode &left, const WorkspaceNode &right)
{
    return left.kind == right.kind && left.path == right.path && left.role == right.role &&
           left.isSymlink == right.isSymlink && left.isReadable == right.isReadable &&
           std::ranges::equal(left.children, right.children,
                              [](const auto &a, const auto &b) { return isSameTree(*a, *b); });
}

} // namespace sealyard::gui
