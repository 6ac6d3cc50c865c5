#include "cli/lint/lintorder.h"

#include "cli/lint/lintcommand.h"
#include "cli/tr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::VersionDirectory;

namespace sealyard::cli {

namespace {

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

core::Result<LintOrder> lintOrderOf(const LintOptions &options, const LintExtras *extras, Console &console)
{
    if (!options.typedFile.isEmpty()) {
        return typedOrder(options.typedFile, console);
    }
    auto selection = select(options.paths);
    if (!selection) {
        return std::unexpected(selection.error());
    }
    if (options.isStaged || options.isChanged) {
        return extras->changes(*selection, options);
    }
    const QString root = selection->workspace.root;
    return LintOrder{*std::move(selection), image::SourceTree(root)};
}

} // namespace sealyard::cli
