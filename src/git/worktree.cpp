#include "git/worktree.h"

#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// Whether a folder is the top of a worktree: with a repository in it, or a file that names one (linked worktrees and
/// submodules have it). As for git, any other file of that name is a mistake and any other folder is none of its own.
core::Result<bool> isTop(const QDir &folder)
{
    const QFileInfo entry(folder.filePath(u".git"_s));
    if (entry.isDir()) {
        return QFileInfo(entry.filePath() + "/HEAD"_L1).isFile();
    }
    if (!entry.isFile()) {
        return false;
    }
    QFile file(entry.filePath());
    if (!file.open(QIODevice::ReadOnly) || file.read(8) != "gitdir: ") {
        return core::failure(Tr::tr("“%1” does not name the folder of a git repository, so it is not known where the "
                                    "worktree of “%2” is; remove it, or clone the repository again.")
                                 .arg(entry.filePath(), folder.path()));
    }
    return true;
}

} // namespace

core::Result<QString> worktreeRoot(const QString &path)
{
    const QFileInfo info(path);
    QDir folder(info.isDir() ? info.canonicalFilePath() : QFileInfo(info.absolutePath()).canonicalFilePath());
    bool isInside = !folder.path().isEmpty() && folder.path() != "."_L1;
    while (isInside) {
        const auto isFound = isTop(folder);
        if (!isFound) {
            return std::unexpected(isFound.error());
        }
        if (*isFound) {
            return folder.path();
        }
        isInside = folder.cdUp();
    }
    return core::failure(Tr::tr("“%1” is not inside a git worktree.").arg(path), core::ErrorKind::NotFound);
}

core::Result<FilePlace> placeOf(const QString &path)
{
    return worktreeRoot(path).transform([&](const QString &top) {
        const QFileInfo info(path);
        const QString real = info.isDir() && !info.isSymLink()
                                 ? info.canonicalFilePath()
                                 : QDir(QFileInfo(info.absolutePath()).canonicalFilePath()).filePath(info.fileName());
        const QString within = QDir(top).relativeFilePath(real);
        return FilePlace{top, within == "."_L1 ? Path() : QFile::encodeName(within)};
    });
}

} // namespace sealyard::git
