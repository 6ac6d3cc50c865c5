#include "cli/lint/lintcommand.h"
#include "core/files.h"
#include "git/changes.h"
#include "image/workspacewatcher.h"
#include "lint/configuration.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

using sealyard::image::VersionDirectory;

namespace sealyard::cli {

namespace {

ExitStatus runWithExtras(const QStringList &arguments, Console &console);

} // namespace

extern const Command lintCommand;
const Command lintCommand{.name = "lint", .summary = lintSummary, .run = runWithExtras};

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

/// The files among paths, relative to the workspace. Whoever names them wants to know about them: pre-commit does for
/// all files where nothing is staged, as in CI.
QStringList filesAmong(const QStringList &paths, const QString &root)
{
    QStringList files;
    for (const QString &path : paths) {
        if (const QFileInfo info(path); info.isFile()) {
            files.append(QDir(root).relativeFilePath(QDir(info.canonicalPath()).filePath(info.fileName())));
        }
    }
    return files;
}

core::Result<LintOrder> changesOf(const Selection &selection, const LintOptions &options)
{
    const QString root = selection.workspace.root;
    if (options.isStaged) {
        return git::stagedPaths(root).and_then([&](const QStringList &changed) {
            return stagedOrder(selection, changed + filesAmong(options.paths, root));
        });
    }
    return git::changedSince(root, options.since).transform([&](const QStringList &changed) {
        return LintOrder{narrowed(selection, directoriesOf(changed, selection.workspace)), image::SourceTree(root)};
    });
}

/// Until the program is interrupted, or there is no workspace any more.
void watch(const std::function<std::optional<image::Workspace>()> &report)
{
    image::WorkspaceWatcher watcher;
    QEventLoop loop;
    const auto reportAgain = [&] {
        if (const auto workspace = report()) {
            watcher.watch(*workspace);
        } else {
            loop.quit();
        }
    };
    QObject::connect(&watcher, &image::WorkspaceWatcher::changed, &loop, reportAgain);
    QTimer::singleShot(0, &loop, reportAgain);
    loop.exec();
}

ExitStatus runWithExtras(const QStringList &arguments, Console &console)
{
    static constexpr LintExtras extras{.changes = changesOf, .unifiedDiff = git::unifiedDiff, .watch = watch};
    return runLint(lintCommand, arguments, &extras, console).value_or(ExitStatus::CouldNotRun);
}

} // namespace

} // namespace sealyard::cli
