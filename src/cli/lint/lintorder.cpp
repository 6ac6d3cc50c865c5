#include "cli/lint/lintorder.h"

#include "cli/tr.h"
#include "core/files.h"
#include "git/changes.h"
#include "lint/configuration.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::VersionDirectory;

namespace sealyard::cli {

namespace {

/// The version directories of changed files, also of those that are gone. All: the settings decide about each.
QStringList directoriesOf(const QStringList &changed, const image::Workspace &workspace)
{
    QStringList paths;
    if (changed.contains(lint::configurationFile)) {
        const auto all = workspace.versionDirectories();
        std::ranges::transform(all, std::back_inserter(paths), &VersionDirectory::path);
    }
    for (const QString &path : changed) {
        if (path.count(u'/') >= 3) {
            paths.append(path.section(u'/', 0, 2));
        }
    }
    paths.removeDuplicates();
    return paths;
}

/// The version directories among the selected ones that are named.
Selection narrowed(Selection selection, const QStringList &paths)
{
    selection.isWhole = false;
    selection.directories.removeIf([&](const VersionDirectory &each) { return !paths.contains(each.path); });
    return selection;
}

/// A workspace in a folder of its own that holds these version directories as they are staged, and the names of the
/// others.
core::Result<LintOrder> stagedOrder(const Selection &selection, const QStringList &changed)
{
    const image::Workspace &workspace = selection.workspace;
    QStringList paths = directoriesOf(changed, workspace);
    if (!selection.isWhole) {
        paths.removeIf([&](const QString &path) {
            return !std::ranges::contains(selection.directories, path, &VersionDirectory::path);
        });
    }
    auto snapshot = std::make_shared<QTemporaryDir>();
    QStringList folders = image::typeFolders(image::ImageType::Application);
    const auto directories = workspace.versionDirectories();
    std::ranges::transform(directories, std::back_inserter(folders), &VersionDirectory::path);
    for (const QString &folder : std::as_const(folders)) {
        if (auto made = core::makeFolder(snapshot->filePath(folder)); !made) {
            return std::unexpected(made.error());
        }
    }
    return git::exportStaged(workspace.root, QStringList{lint::configurationFile} + paths, snapshot->path())
        .and_then([&] { return image::openWorkspace(snapshot->path()); })
        .transform([&](const image::Workspace &staged) {
            Selection chosen{.workspace = staged, .directories = staged.versionDirectories(), .isWhole = false};
            chosen.directories.removeIf([](const VersionDirectory &each) { return each.entries.isEmpty(); });
            return LintOrder{narrowed(std::move(chosen), paths), image::SourceTree(snapshot->path()), {}, snapshot};
        });
}

/// The path relative to the root, also of a file that is not saved yet.
QString relativePath(const QString &path, const QString &root)
{
    const QFileInfo info(path);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return QDir(root).relativeFilePath(QDir(folder).filePath(info.fileName()));
}

/// Adds a file that is only in an editor to the directory that it belongs to.
void addFile(Selection &selection, const QString &path)
{
    for (image::Application &application : selection.workspace.applications) {
        for (VersionDirectory &directory : application.versions) {
            const bool isIn = path.startsWith(directory.path + u'/');
            const QString name = isIn ? path.sliced(directory.path.size() + 1) : QString();
            if (isIn && !directory.has(name)) {
                directory.entries.append({.path = name, .size = 1, .role = image::fileRole(name)});
                std::ranges::sort(directory.entries, {}, &image::DirectoryEntry::path);
            }
        }
    }
}

core::Result<LintOrder> typedOrder(const QString &file, Console &console)
{
    auto selection = select({QFileInfo::exists(file) ? file : QFileInfo(file).absolutePath()});
    if (!selection) {
        return std::unexpected(selection.error());
    }
    const QString root = selection->workspace.root;
    const QString relative = relativePath(file, root);
    const VersionDirectory *directory = selection->workspace.directoryOf(relative);
    if (!directory) {
        return core::failure(Tr::tr("“%1” is no file of a version directory.").arg(file), core::ErrorKind::NotFound);
    }
    selection->directories = {*directory};
    selection->isWhole = false;
    addFile(*selection, relative);
    return LintOrder{*std::move(selection), image::SourceTree(root, {{relative, console.in.readAll()}}), relative};
}

} // namespace

QStringList LintOrder::directoryPaths() const
{
    QStringList paths;
    if (!selection.isWhole) {
        std::ranges::transform(selection.directories, std::back_inserter(paths), &VersionDirectory::path);
    }
    return paths;
}

core::Result<LintOrder> lintOrderOf(const LintOptions &options, Console &console)
{
    if (!options.typedFile.isEmpty()) {
        return typedOrder(options.typedFile, console);
    }
    auto selection = select(options.paths);
    if (!selection) {
        return std::unexpected(selection.error());
    }
    const QString root = selection->workspace.root;
    if (options.isStaged) {
        return git::stagedPaths(root).and_then(
            [&](const QStringList &changed) { return stagedOrder(*selection, changed); });
    }
    if (options.isChanged) {
        return git::changedSince(root, options.since).transform([&](const QStringList &changed) {
            return LintOrder{narrowed(*selection, directoriesOf(changed, selection->workspace)),
                             image::SourceTree(root)};
        });
    }
    return LintOrder{*std::move(selection), image::SourceTree(root)};
}

} // namespace sealyard::cli
