#include "git/worktree.h"

#include "git/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <git2.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

struct FreeRepository
{
    void operator()(git_repository *repository) const { git_repository_free(repository); }
};

/// libgit2 counts its users; the program is one of them until it ends.
int initialiseLibrary()
{
    static const int count = git_libgit2_init();
    return count;
}

std::unexpected<core::Error> noWorktree(const QString &path)
{
    return core::failure(Tr::tr("“%1” is not inside a git worktree.").arg(path), core::ErrorKind::NotFound);
}

std::unexpected<core::Error> cannotOpen(const QString &path, int code)
{
    const git_error *error = git_error_last();
    const QString reason = error && error->message ? QString::fromUtf8(error->message) : QString::number(code);
    return core::failure(Tr::tr("Cannot open the git repository of “%1”: %2").arg(path, reason),
                         code == GIT_EOWNER ? core::ErrorKind::Denied : core::ErrorKind::Failed);
}

} // namespace

core::Result<QString> worktreeRoot(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
    if (const int code = initialiseLibrary(); code < 0) {
        return cannotOpen(path, code);
    }
    git_repository *opened = nullptr;
    const int code =
        git_repository_open_ext(&opened, QFile::encodeName(folder).constData(), GIT_REPOSITORY_OPEN_CROSS_FS, nullptr);
    const std::unique_ptr<git_repository, FreeRepository> repository(opened);
    if (code == GIT_ENOTFOUND) {
        return noWorktree(path);
    }
    if (code != 0) {
        return cannotOpen(path, code);
    }
    const char *top = git_repository_workdir(repository.get());
    return top ? core::Result<QString>(QDir::cleanPath(QFile::decodeName(top))) : noWorktree(path);
}

} // namespace sealyard::git
