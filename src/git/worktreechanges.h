#pragma once

#include "git/status.h"
#include "git/strangers.h"

#include <QSet>

#include <sys/stat.h>

namespace sealyard::git {

/// Looks for what differs between index and worktree, as git does: at each file's size and times, and into those that
/// are not as they were when they came into the index. libgit2's own look takes three times as long, and misses what
/// git sees: files that one .gitignore ignores and another excepts, files that were announced ("git add -N"), what a
/// sparse checkout left out, folders behind links.
class WorktreeChanges final
{
public:
    /// index: of the repository, letters of both cases apart. indexFile: of the index's file, taken before it was read:
    /// what was written later than that is not trusted.
    WorktreeChanges(const Repository &repository, git_index *index, const struct ::stat &indexFile);

    /// The first part takes longest and leaves repository and index alone, so it may run in another thread.
    void look();
    /// The second part: FileStatus::unstaged and isConflicted, sorted by path.
    [[nodiscard]] QList<FileStatus> find() const;

private:
    /// A known file that may have changed.
    struct Suspect
    {
        const git_index_entry *entry;
        struct ::stat file; ///< as it is now
        int error;          ///< why it cannot be told, as errno; 0: it can
    };

    [[nodiscard]] bool isUntouched(const git_index_entry &entry, const struct ::stat &file) const;
    [[nodiscard]] bool isLeftAlone(const git_index_entry &entry, bool exists) const;
    void addReplaced();
    [[nodiscard]] QList<const git_index_entry *> entriesBelow(const Path &folder) const;
    [[nodiscard]] QSet<Path> replacedBelow(const Path &folder) const;
    [[nodiscard]] FileStatus statusOfSuspect(const Suspect &suspect) const;
    [[nodiscard]] Change changeOf(const Suspect &suspect) const;
    [[nodiscard]] Change changeOfSubmodule(const Suspect &suspect) const;
    [[nodiscard]] std::uint32_t modeNow(const git_index_entry &entry, const struct ::stat &file) const;
    [[nodiscard]] Change changeOfContent(const Suspect &suspect) const;

    const Repository &m_repository;
    git_index *m_index;
    struct ::stat m_indexFile;
    IgnoreRules m_rules;
    bool m_trustsModes;
    bool m_hasLinks;
    bool m_trustsChangeTimes;
    bool m_checksAll; ///< what the file system says of a file beside size and time
    bool m_isSparse;
    QList<Suspect> m_suspects;
    Strangers m_strangers;
};

} // namespace sealyard::git
