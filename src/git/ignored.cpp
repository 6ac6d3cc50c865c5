#include "git/ignored.h"

#include "git/ignorerules.h"

#include <sys/stat.h>

namespace sealyard::git {

namespace {

/// Whether git has a file in its index, or something below a folder.
bool isKnown(git_index *index, const Path &path)
{
    return git_index_find(nullptr, index, path.constData()) == 0 ||
           git_index_find_prefix(nullptr, index, (path + '/').constData()) == 0;
}

} // namespace

core::Result<QList<IgnoredFile>> ignoredAmong(const QString &folder, const QList<Path> &paths)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = knownIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    QList<IgnoredFile> found;
    IgnoreRules rules(*repository, index->get());
    for (const Path &path : paths) {
        struct ::stat info{};
        const bool isFolder = ::lstat(repository->absolute(path).constData(), &info) == 0 && S_ISDIR(info.st_mode);
        const auto match = isKnown(index->get(), path) ? std::nullopt : rules.find(path, isFolder);
        if (match) {
            found.append({path, QString::fromUtf8(match->pattern->text()), match->file, match->pattern->line()});
        }
    }
    return found;
}

} // namespace sealyard::git
