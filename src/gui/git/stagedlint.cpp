#include "gui/git/stagedlint.h"

#include "core/files.h"
#include "git/changes.h"
#include "lint/configuration.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

using core::Result;
using image::VersionDirectory;

/// The version directories of changed files, also of those that are gone here. All: the settings decide about each.
QStringList directoriesOf(const QStringList &changed, const image::Workspace &workspace)
{
    QStringList paths;
    if (changed.contains(lint::configurationFile)) {
        std::ranges::transform(workspace.versionDirectories(), std::back_inserter(paths), &VersionDirectory::path);
    }
    for (const QString &path : changed) {
        if (path.count(u'/') >= 3) {
            paths.append(path.section(u'/', 0, 2));
        }
    }
    paths.removeDuplicates();
    return paths;
}

/// The names of all version directories: rules look at an image's neighbours.
Result<void> makeFolders(const image::Workspace &workspace, const QTemporaryDir &target)
{
    QStringList folders = image::typeFolders(image::ImageType::Application);
    std::ranges::transform(workspace.versionDirectories(), std::back_inserter(folders), &VersionDirectory::path);
    for (const QString &folder : std::as_const(folders)) {
        if (auto made = core::makeFolder(target.filePath(folder)); !made) {
            return made;
        }
    }
    return {};
}

} // namespace

Result<QList<core::Diagnostic>> lintStaged(const image::Workspace &workspace, const lint::LintTools &tools)
{
    const auto changed = git::stagedPaths(workspace.root);
    if (!changed) {
        return std::unexpected(changed.error());
    }
    QStringList paths = directoriesOf(*changed, workspace);
    if (paths.isEmpty()) {
        return QList<core::Diagnostic>();
    }
    const QTemporaryDir snapshot;
    return makeFolders(workspace, snapshot)
        .and_then([&] {
            return git::exportStaged(workspace.root, QStringList{lint::configurationFile} + paths, snapshot.path());
        })
        .and_then([&] { return image::openWorkspace(snapshot.path()); })
        .transform([&](const image::Workspace &staged) {
            paths.removeIf([&](const QString &path) {
                const VersionDirectory *directory = staged.directoryOf(path);
                return !directory || directory->entries.isEmpty();
            });
            return paths.isEmpty()
                       ? QList<core::Diagnostic>()
                       : lint::lintWorkspace(staged, image::SourceTree(snapshot.path()), paths, tools).diagnostics;
        });
}

} // namespace sealyard::gui
