#include "git/announced.h"

#include <algorithm>

namespace sealyard::git {

bool isAnnounced(const git_index_entry &entry)
{
    return (entry.flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0;
}

void forgetAnnounced(git_index *index, const QList<Path> &paths)
{
    for (std::size_t i = git_index_entrycount(index); i-- > 0;) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        const Path path(entry->path);
        const auto isThere = [&](const Path &each) {
            return isAtOrBelow(path, each);
        };
        if (isAnnounced(*entry) && (paths.isEmpty() || std::ranges::any_of(paths, isThere))) {
            git_index_remove(index, path.constData(), 0);
        }
    }
}

} // namespace sealyard::git
