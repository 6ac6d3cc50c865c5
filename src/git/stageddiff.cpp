#include "git/stageddiff.h"

#include <vector>

namespace sealyard::git {

namespace {

/// Takes back, for as long as it lives, that files are assumed to be unchanged. Adding entries without the flag would
/// do so for good, and forget the sides of conflicts.
class Unassumed final
{
public:
    explicit Unassumed(git_index *index)
    {
        for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
            auto *entry = const_cast<git_index_entry *>(git_index_get_byindex(index, i));
            if ((entry->flags & GIT_INDEX_ENTRY_VALID) != 0) {
                entry->flags &= static_cast<std::uint16_t>(~GIT_INDEX_ENTRY_VALID);
                m_entries.push_back(entry);
            }
        }
    }
    ~Unassumed()
    {
        for (git_index_entry *entry : m_entries) {
            entry->flags |= GIT_INDEX_ENTRY_VALID;
        }
    }
    Q_DISABLE_COPY_MOVE(Unassumed)

private:
    std::vector<git_index_entry *> m_entries;
};

} // namespace

core::Result<Handle<git_diff>> diffToIndex(const QString &what, const Repository &repository, const git_tree *tree,
                                           git_index *index, const git_diff_options *options)
{
    const Unassumed unassumed(index);
    return make<git_diff>(what, git_diff_tree_to_index, repository.get(), const_cast<git_tree *>(tree), index, options);
}

} // namespace sealyard::git
