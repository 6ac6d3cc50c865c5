#include "git/worktree.h"

#include "git/handles.h"
#include "git/tr.h"

#include <QDir>
#include <QFile>

namespace sealyard::git {

core::Result<QString> worktreeRoot(const QString &path)
{
    const auto repository = openAround(path);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const char *top = git_repository_workdir(repository->get());
    return top ? core::Result<QString>(QDir::cleanPath(QFile::decodeName(top)))
               : core::failure(Tr::tr("“%1” is not inside a git worktree.").arg(path), core::ErrorKind::NotFound);
}

} // namespace sealyard::git
