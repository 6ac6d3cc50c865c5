#pragma once

#include "shell/filetree.h"

namespace sealyard::shell {

/// One file or directory of a FileTree. Never changed once it is shared.
struct FileTree::Node
{
    Existence existence = Existence::Known; ///< Impossible: known to be absent although the directory is open
    FileKind kind = FileKind::Directory;
    Doubts doubts;     ///< why existence is Unknown
    Doubts open;       ///< not empty: there may be children that are not listed
    Doubts deepOpen;   ///< all below is open for these reasons
    Doubts deepDoubts; ///< all below is in doubt for these reasons
    QMap<QString, NodePointer> children;
    std::shared_ptr<const Content> content;
};

/// A copy of the node with everything below it open, so that anything may be there.
[[nodiscard]] FileTree::NodePointer opened(const FileTree::NodePointer &node, Doubts doubts);
/// A copy of the node in which it and everything below it may be missing.
[[nodiscard]] FileTree::NodePointer doubted(const FileTree::NodePointer &node, Doubts doubts);
/// What is certain in both; outer: why a missing node may exist all the same.
[[nodiscard]] FileTree::NodePointer joined(const FileTree::NodePointer &left, Doubts leftOuter,
                                           const FileTree::NodePointer &right, Doubts rightOuter);
/// The children of the second added to those of the first.
[[nodiscard]] FileTree::NodePointer merged(const FileTree::NodePointer &into, const FileTree::NodePointer &from);
/// Why a name that is not listed in a directory may be there.
[[nodiscard]] Doubts unlistedDoubts(const FileTree::Node &directory, const QString &name);
/// True when two names of which parts may be unknown can be the same file. An unknown part may contain a slash, so
/// only what stands before it counts.
[[nodiscard]] bool mayBeSame(const QString &left, const QString &right);

} // namespace sealyard::shell
