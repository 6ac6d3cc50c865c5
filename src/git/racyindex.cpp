#include "git/racyindex.h"

#include "git/tr.h"

#include <sys/stat.h>

namespace sealyard::git {

bool markRacyEntries(git_index *index, const Repository &repository)
{
    struct ::stat written{};
    if (::stat(git_index_path(index), &written) != 0) {
        return false;
    }
    bool hasMarked = false;
    for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
        git_index_entry entry = *git_index_get_byindex(index, i);
        struct ::stat now{};
        const bool isRacy = entry.file_size > 0 && entry.mtime.seconds >= written.st_mtim.tv_sec &&
                            ::lstat(repository.absolute(entry.path).constData(), &now) == 0 &&
                            now.st_mtim.tv_nsec != entry.mtime.nanoseconds;
        if (isRacy) {
            entry.file_size = 0;
            git_index_add(index, &entry);
            hasMarked = true;
        }
    }
    return hasMarked;
}

core::Result<void> settleIndex(const Repository &repository)
{
    const auto index = readIndex(repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    return markRacyEntries(index->get(), repository)
               ? checked(Tr::tr("The index of “%1” cannot be written").arg(repository.name()),
                         git_index_write(index->get()))
               : core::Result<void>();
}

} // namespace sealyard::git
