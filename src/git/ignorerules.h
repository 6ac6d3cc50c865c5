#pragma once

#include "git/ignorepattern.h"
#include "git/repository.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <string>
#include <unordered_map>

namespace sealyard::git {

/// What a repository's .gitignore files, its own list and the user's say, decided as git does. libgit2 tells neither
/// which pattern it was nor, where one file makes exceptions of another's ("!charts"), the truth. Files are read when
/// they are needed first, and once; to be made anew for each look. Made where the repository is used, it may then ask
/// from another thread.
class IgnoreRules final
{
public:
    /// A pattern, and the file that it stands in.
    struct Match
    {
        const IgnorePattern *pattern; ///< lives as long as the rules
        QString file;                 ///< relative to the worktree's top, or absolute
    };

    /// index: of the repository; for what a sparse checkout leaves out of the worktree.
    IgnoreRules(const Repository &repository, git_index *index);
    Q_DISABLE_COPY_MOVE(IgnoreRules)

    /// The pattern that makes git ignore a path; nothing when it does not. It is not asked whether git knows the file.
    [[nodiscard]] std::optional<Match> find(const Path &path, bool isFolder);
    /// The same for all in a folder. path: without "/" at its end; empty: the top.
    [[nodiscard]] std::optional<Match> findForFolder(const Path &path);
    [[nodiscard]] bool ignoresCase() const { return m_ignoresCase; }

private:
    /// A file with patterns, and what is weaker than it.
    struct Source
    {
        QString file = {};
        QList<IgnorePattern> patterns = {};
        qsizetype prefix = 0; ///< bytes of a path up to where the patterns begin
        const Source *weaker = nullptr;
    };
    struct Folder
    {
        Source own;
        std::optional<Match> ignoredBy;
    };

    [[nodiscard]] const Folder &folderAt(const Path &path);
    [[nodiscard]] QByteArray contentOf(const Path &file) const;
    void addSource(Source &source, const QString &name, const QByteArray &content) const;
    [[nodiscard]] static std::optional<Match> lastMatch(const Source &strongest, const Path &path, bool isFolder);

    QByteArray m_top;
    bool m_ignoresCase;
    Source m_users;
    Source m_repositorys;
    QHash<Path, QByteArray> m_absent; ///< .gitignore files that are in the index alone
    std::unordered_map<std::string, std::unique_ptr<Folder>> m_folders;
};

} // namespace sealyard::git
