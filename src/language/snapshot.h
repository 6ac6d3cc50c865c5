#pragma once

#include "image/sourcetree.h"
#include "language/document.h"
#include "language/workspaceindex.h"

#include <memory>

namespace sealyard::language {

/// What help in an editor is worked out from: a text, the files around it and what is known of the workspace. A value
/// for other threads.
struct Snapshot
{
    Document document;
    std::shared_ptr<const WorkspaceIndex> index = std::make_shared<const WorkspaceIndex>();
    image::SourceTree sources = image::SourceTree(QString()); ///< with all unsaved texts

    /// The version directory of the document; nullptr when it is in none.
    [[nodiscard]] const image::VersionDirectory *directory() const
    {
        return index->workspace.directoryOf(document.path());
    }
    /// The path of the document relative to its version directory; as it is when it is in none.
    [[nodiscard]] QString pathInDirectory() const
    {
        const image::VersionDirectory *folder = directory();
        return folder ? document.path().sliced(folder->path.size() + 1) : document.path();
    }
};

} // namespace sealyard::language
