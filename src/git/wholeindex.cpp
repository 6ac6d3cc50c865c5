#include "git/wholeindex.h"

#include "git/program.h"

#include <QFile>
#include <QTemporaryDir>

#include <git2/sys/repository.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

Handle<git_index> wholeIndex(const Repository &repository, const QString &file)
{
    const QTemporaryDir folder; // gone at the end, and so the copy cannot be written
    const QString copy = folder.filePath(u"index"_s);
    if (!folder.isValid() || !QFile::copy(file, copy)) {
        return {};
    }
    const auto answer = runGit(repository,
                               {u"-c"_s, u"core.hooksPath=/dev/null"_s, u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s,
                                u"core.splitIndex=false"_s, u"-c"_s, u"index.sparse=false"_s, u"update-index"_s,
                                u"--no-split-index"_s, u"--force-write-index"_s},
                               {}, {}, {"GIT_INDEX_FILE="_L1 + copy});
    git_index *index = nullptr;
    if (answer && answer->exitCode == 0) {
        git_index_open(&index, QFile::encodeName(copy).constData());
        git_repository_set_index(repository.get(), index); // for what libgit2 looks up in it
    }
    return Handle<git_index>(index);
}

bool isCopy(const Repository &repository, const git_index *index)
{
    return !QByteArrayView(git_index_path(index)).startsWith(git_repository_path(repository.get()));
}

} // namespace sealyard::git
