#pragma once

#include "core/textrange.h"
#include "image/sourcetree.h"
#include "image/workspace.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace sealyard::language {

/// What a name in the index stands for.
enum class IndexedKind { VersionDirectory, Stage, Variable, Label, Chart };

/// A name that can be looked up in the whole workspace.
struct IndexedName
{
    QString name;
    IndexedKind kind = IndexedKind::VersionDirectory;
    QString path; ///< of the file, relative to the workspace
    core::TextRange range;
};

/// What one version directory brings to the index.
struct DirectoryIndex
{
    QSet<QString> images;     ///< references as they are written, charts' included
    QSet<QString> baseImages; ///< those that a build file starts from
    QList<IndexedName> names;
};

/// What is known of a workspace: its files, the images that it speaks of and the names that it defines. Immutable once
/// it is shared.
struct WorkspaceIndex
{
    image::Workspace workspace;
    QHash<QString, DirectoryIndex> directories; ///< by path relative to the workspace
    QMap<QString, QStringList> imageTags;       ///< tags, sorted, by repository as it is written
    QStringList baseImages;                     ///< sorted
};

/// Reads one version directory. Renders its charts; blocks, so not for the GUI thread. Thread-safe.
[[nodiscard]] DirectoryIndex indexOf(const image::VersionDirectory &directory, const image::SourceTree &sources);

/// The index of a workspace. What earlier knows of directories that are not in changed is taken from it. Blocks.
[[nodiscard]] WorkspaceIndex indexOf(const image::Workspace &workspace, const image::SourceTree &sources,
                                     const WorkspaceIndex &earlier = {}, const QStringList &changed = {});

/// The names that match a query: its letters in their order, in any case; the best first, 200 at most.
[[nodiscard]] QList<IndexedName> namesMatching(const WorkspaceIndex &index, const QString &query);

} // namespace sealyard::language
