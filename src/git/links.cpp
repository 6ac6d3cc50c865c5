#include "git/links.h"

#include <sys/stat.h>

namespace sealyard::git {

std::optional<Path> inPlaceOfFolder(const Repository &repository, const Path &path)
{
    for (qsizetype end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        Path above = path.first(end);
        struct ::stat info{};
        if (::lstat(repository.absolute(above).constData(), &info) != 0) {
            return std::nullopt;
        }
        if (!S_ISDIR(info.st_mode)) {
            return above;
        }
    }
    return std::nullopt;
}

bool isOtherKind(const Repository &repository, const Path &path, std::uint32_t mode)
{
    struct ::stat info{};
    return ::lstat(repository.absolute(path).constData(), &info) == 0 &&
           S_ISLNK(info.st_mode) != (mode == GIT_FILEMODE_LINK);
}

} // namespace sealyard::git
