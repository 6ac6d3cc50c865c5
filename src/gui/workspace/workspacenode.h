#pragma once

#include "core/diagnostic.h"
#include "image/workspace.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace sealyard::gui {

/// What stands on one row of the workspace tree.
enum class NodeKind { TypeFolder, Application, Version, Folder, File };

/// How many findings lie at a path and below it.
struct FindingCounts
{
    int errors = 0;
    int warnings = 0;
    int infos = 0;

    bool operator==(const FindingCounts &) const = default;
    void add(core::Severity severity);
    [[nodiscard]] int total() const { return errors + warnings + infos; }
    [[nodiscard]] core::Severity worst() const;
    [[nodiscard]] int ofWorst() const { return errors > 0 ? errors : warnings > 0 ? warnings : infos; }
    /// "2 errors, 1 warning", translated.
    [[nodiscard]] QString sentence() const;
};

/// A row of the workspace tree with all below it.
struct WorkspaceNode
{
    NodeKind kind = NodeKind::Folder;
    QString name;
    QString path; ///< relative to the workspace's root
    image::FileRole role = image::FileRole::Other;
    bool isSymlink = false;
    bool isReadable = true;
    FindingCounts counts;
    WorkspaceNode *parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<WorkspaceNode>> children;
};

/// The tree of a workspace, and its nodes by path.
struct WorkspaceTree
{
    std::unique_ptr<WorkspaceNode> top; ///< invisible
    QHash<QString, WorkspaceNode *> byPath;

    /// The node of the path or of its nearest ancestor; nullptr when nothing of it is in the tree.
    [[nodiscard]] WorkspaceNode *nearest(QString path) const;
};

/// type folder > application > version > folders and files; folders before files.
[[nodiscard]] WorkspaceTree makeTree(const image::Workspace &workspace);

/// True when both trees show the same rows.
[[nodiscard]] bool isSameTree(const WorkspaceNode &left, const WorkspaceNode &right);

} // namespace sealyard::gui
