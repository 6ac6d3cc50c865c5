#include "cli/selection.h"

#include "cli/tr.h"
#include "core/paths.h"
#include "git/worktree.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

QString folderOf(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? info.absoluteFilePath() : info.absolutePath();
}

/// True when the directory is meant by a path relative to the root, or lies below it.
bool isMeant(const image::VersionDirectory &directory, const QString &relativePath)
{
    return relativePath == "."_L1 || core::liesIn(directory.path, relativePath) ||
           core::liesIn(relativePath, directory.path);
}

/// True when the directory is meant by "APP" or "APP/VERSION".
bool isNamed(const image::VersionDirectory &directory, const QString &name)
{
    return name == directory.app || name == directory.app + u'/' + directory.version;
}

QList<image::VersionDirectory> meant(const QList<image::VersionDirectory> &all, const QString &path,
                                     const QString &root)
{
    QList<image::VersionDirectory> found;
    const QString name = QDir::cleanPath(path);
    const bool exists = QFileInfo::exists(path);
    const QString relative = QDir(root).relativeFilePath(QFileInfo(path).canonicalFilePath());
    std::ranges::copy_if(all, std::back_inserter(found), [&](const image::VersionDirectory &directory) {
        return exists ? isMeant(directory, relative) : isNamed(directory, name);
    });
    return found;
}

/// What of the workspace has to be read for these paths; all when one of them is no path but a name.
QStringList wantedOf(const QStringList &paths, const QString &root)
{
    QStringList wanted;
    for (const QString &path : paths) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (!canonical.startsWith(root + u'/')) {
            return {};
        }
        wanted.append(canonical.sliced(root.size() + 1));
    }
    return wanted;
}

/// The version directories that paths relative to the root name or lie in; nothing when one of them is something else.
std::optional<QList<image::VersionDirectory>> readAlone(const QStringList &wanted, const QString &root)
{
    QList<image::VersionDirectory> directories;
    for (const QString &path : wanted) {
        auto directory = image::readVersionDirectory(root, path.section(u'/', 0, 2));
        if (!directory) {
            return std::nullopt;
        }
        directories.append(*std::move(directory));
    }
    return directories.isEmpty() ? std::nullopt : std::optional(directories);
}

core::Result<QString> rootOf(const QStringList &paths)
{
    const auto existing = std::ranges::find_if(paths, [](const QString &path) { return QFileInfo::exists(path); });
    return rootAround(existing == paths.end() ? u"."_s : folderOf(*existing));
}

} // namespace

core::Result<QString> rootAround(const QString &folder)
{
    const QString absolute = QDir(folder).canonicalPath();
    if (absolute.isEmpty()) {
        return core::failure(Tr::tr("There is no folder “%1”.").arg(folder), core::ErrorKind::NotFound);
    }
    return image::findWorkspaceRoot(absolute, git::worktreeRoot(absolute).value_or(QString()));
}

core::Result<image::Workspace> openAround(const QString &folder)
{
    return rootAround(folder).and_then([](const QString &root) { return image::openWorkspace(root); });
}

core::Result<Selection> selectAlone(const QStringList &paths)
{
    const QStringList given = paths.isEmpty() ? QStringList{u"."_s} : paths;
    const auto root = rootOf(given);
    const auto directories = root ? readAlone(wantedOf(given, *root), *root) : std::nullopt;
    if (!directories) {
        return select(paths);
    }
    return Selection{.workspace = {.root = *root, .applications = {}, .problems = {}},
                     .directories = *directories,
                     .isWhole = false};
}

core::Result<Selection> select(const QStringList &paths)
{
    const QStringList given = paths.isEmpty() ? QStringList{u"."_s} : paths;
    auto workspace =
        rootOf(given).and_then([&](const QString &root) { return image::openWorkspace(root, wantedOf(given, root)); });
    if (!workspace && std::ranges::none_of(given, [](const QString &path) { return QFileInfo::exists(path); })) {
        return core::failure(Tr::tr("There is no “%1”, and the current folder is in no workspace with such an app. %2")
                                 .arg(given.first(), workspace.error().message),
                             core::ErrorKind::NotFound);
    }
    if (!workspace) {
        return std::unexpected(workspace.error());
    }
    Selection selection{.workspace = *std::move(workspace), .directories = {}, .isWhole = false};
    const QList<image::VersionDirectory> all = selection.workspace.versionDirectories();
    for (const QString &path : given) {
        const QList<image::VersionDirectory> found = meant(all, path, selection.workspace.root);
        const bool isRoot = QFileInfo(path).canonicalFilePath() == selection.workspace.root;
        if (found.isEmpty() && !isRoot) {
            return core::failure(Tr::tr("“%1” is no version directory, application or folder of the workspace “%2”.")
                                     .arg(path, QDir::toNativeSeparators(selection.workspace.root)),
                                 core::ErrorKind::NotFound);
        }
        selection.isWhole = selection.isWhole || isRoot;
        selection.directories += found;
    }
    return selection;
}

core::Result<Selection> selectOne(const QStringList &paths)
{
    if (paths.size() != 1) {
        return core::failure(Tr::tr("Name one version directory."), core::ErrorKind::Invalid);
    }
    return select(paths).and_then([&paths](Selection selection) -> core::Result<Selection> {
        if (selection.directories.size() != 1) {
            return core::failure(Tr::tr("“%1” is not one version directory.").arg(paths.first()),
                                 core::ErrorKind::Invalid);
        }
        return selection;
    });
}

} // namespace sealyard::cli
