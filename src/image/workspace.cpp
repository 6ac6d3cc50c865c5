#include "image/workspace.h"

#include "core/paths.h"
#include "image/tr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

bool hasFolder(const QDir &parent, const QStringList &names)
{
    return std::ranges::any_of(names, [&](const QString &name) {
        const QFileInfo info(parent.filePath(name));
        return info.isDir() && !info.isSymLink();
    });
}

/// True when path is folder or below it.
/// Without a worktree, a folder above counts only when the path comes through one of its type folders.
QString aboveTypeFolder(const QString &start)
{
    const QStringList names =
        typeFolders(ImageType::Application) + typeFolders(ImageType::Config) + typeFolders(ImageType::DockerImage);
    QDir folder(start);
    QString above = start;
    do {
        const QString name = folder.dirName();
        if (folder.cdUp() && names.contains(name)) {
            above = folder.path();
        }
    } while (!folder.isRoot());
    return above;
}

} // namespace

const DirectoryEntry *VersionDirectory::find(QStringView relativePath) const
{
    const auto found = std::ranges::lower_bound(entries, relativePath, std::ranges::less{},
                                                [](const DirectoryEntry &entry) { return QStringView(entry.path); });
    return found != entries.end() && found->path == relativePath ? &*found : nullptr;
}

QString VersionDirectory::title() const
{
    return app + u' ' + version;
}

QList<VersionDirectory> Workspace::versionDirectories() const
{
    QList<VersionDirectory> all;
    for (const Application &application : applications) {
        all += application.versions;
    }
    return all;
}

const VersionDirectory *Workspace::directoryOf(QStringView relativePath) const
{
    for (const Application &application : applications) {
        if (!core::liesIn(relativePath, application.path)) {
            continue;
        }
        const auto found = std::ranges::find_if(application.versions, [&](const VersionDirectory &directory) {
            return core::liesIn(relativePath, directory.path);
        });
        return found == application.versions.end() ? nullptr : &*found;
    }
    return nullptr;
}

QStringList typeFolders(ImageType type)
{
    switch (type) {
    case ImageType::Application:
        return {u"applications"_s};
    case ImageType::Config:
        return {u"config"_s, u"configs"_s};
    case ImageType::DockerImage:
        return {u"dockerimages"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

core::Result<QString> findWorkspaceRoot(const QString &folder, const QString &stop)
{
    const QString start = QFileInfo(folder).canonicalFilePath();
    if (start.isEmpty() || !QFileInfo(start).isDir()) {
        return core::failure(Tr::tr("Cannot open “%1” as a workspace: there is no such folder.").arg(folder),
                             core::ErrorKind::NotFound);
    }
    const QString canonicalStop = stop.isEmpty() ? aboveTypeFolder(start) : QFileInfo(stop).canonicalFilePath();
    const QString last = core::liesIn(start, canonicalStop) ? canonicalStop : start;
    const QStringList sure = typeFolders(ImageType::Application) + typeFolders(ImageType::DockerImage);
    const QStringList common = typeFolders(ImageType::Config);
    QString byConfig;
    QDir candidate(start);
    do {
        if (hasFolder(candidate, sure)) {
            return candidate.path();
        }
        if (byConfig.isEmpty() && hasFolder(candidate, common)) {
            byConfig = candidate.path();
        }
    } while (candidate.path() != last && candidate.cdUp());
    if (!byConfig.isEmpty()) {
        return byConfig;
    }
    return core::failure(
        Tr::tr("“%1” is not a cluster-image workspace: neither it nor a folder above it in the same repository holds "
               "“applications”, “dockerimages”, “config” or “configs”. Open a folder that does, or create "
               "“applications” in it.")
            .arg(folder),
        core::ErrorKind::NotFound);
}

} // namespace sealyard::image
