#include "git/worktreechanges.h"

#include "git/announced.h"
#include "git/changedfiles.h"
#include "git/filtered.h"
#include "git/nestedrepository.h"
#include "git/oddities.h"
#include "git/pointers.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <filesystem>
#include <future>

#include <unistd.h>

namespace sealyard::git {

namespace {

/// True when a setting says no, where git takes silence for yes.
bool isOff(const Repository &repository, const char *name)
{
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository.get());
    int value = 1;
    return config && git_config_get_bool(&value, config->get(), name) == 0 && value == 0;
}

bool isSameTime(const git_index_time &known, const struct ::timespec &now)
{
    return known.seconds == static_cast<std::int32_t>(now.tv_sec) && known.nanoseconds == now.tv_nsec;
}

/// The kind of a file as the index tells it; to git, what is neither file nor link nor folder is a file.
std::uint32_t modeOf(const struct ::stat &file)
{
    return S_ISLNK(file.st_mode)                             ? std::uint32_t{GIT_FILEMODE_LINK}
           : S_ISDIR(file.st_mode)                           ? std::uint32_t{GIT_FILEMODE_COMMIT}
           : (file.st_mode & static_cast<mode_t>(0100)) != 0 ? std::uint32_t{GIT_FILEMODE_BLOB_EXECUTABLE}
                                                             : std::uint32_t{GIT_FILEMODE_BLOB};
}

bool isMissing(int error)
{
    return error == ENOENT || error == ENOTDIR;
}

/// What of a submodule matters: by its own setting, or by the one for all.
git_submodule_ignore_t ignoredOf(const Repository &repository, const char *path)
{
    git_submodule *found = nullptr;
    git_submodule_ignore_t ignored = GIT_SUBMODULE_IGNORE_NONE;
    if (git_submodule_lookup(&found, repository.get(), path) == 0) {
        ignored = git_submodule_ignore(found);
        git_submodule_free(found);
    }
    if (ignored != GIT_SUBMODULE_IGNORE_NONE) {
        return ignored;
    }
    const QString general = setting(repository, "diff.ignoresubmodules");
    return general == QLatin1StringView("all")         ? GIT_SUBMODULE_IGNORE_ALL
           : general == QLatin1StringView("dirty")     ? GIT_SUBMODULE_IGNORE_DIRTY
           : general == QLatin1StringView("untracked") ? GIT_SUBMODULE_IGNORE_UNTRACKED
                                                       : GIT_SUBMODULE_IGNORE_NONE;
}

/// Whether something differs in the worktree of a submodule. folder: without "/" at its end.
bool isChangedWithin(const QByteArray &folder, bool countsUntracked)
{
    auto opened = make<git_repository>(QString(), git_repository_open_ext, folder.constData(),
                                       GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    const char *top = opened ? git_repository_workdir(opened->get()) : nullptr;
    std::error_code failed;
    if (!top || !std::filesystem::equivalent(top, folder.toStdString(), failed)) {
        return top != nullptr; // of another worktree, even one around it: git misses all files of that here
    }
    const auto files = changedFiles({*std::move(opened), QByteArray(top)});
    return files && std::ranges::any_of(*files, [&](const FileStatus &file) {
               return countsUntracked || file.staged != Change::None || file.unstaged != Change::Untracked;
           });
}

} // namespace

WorktreeChanges::WorktreeChanges(const Repository &repository, git_index *index, const struct ::stat &indexFile)
    : m_repository(repository)
    , m_index(index)
    , m_indexFile(indexFile)
    , m_rules(repository, index)
    , m_trustsModes(!isOff(repository, "core.filemode"))
    , m_hasLinks(!isOff(repository, "core.symlinks"))
    , m_trustsChangeTimes(!isOff(repository, "core.trustctime"))
    , m_checksAll(setting(repository, "core.checkstat").compare(QLatin1StringView("minimal"), Qt::CaseInsensitive) != 0)
    , m_isSparse(isSet(repository, "core.sparsecheckout") && !isSet(repository, "sparse.expectfilesoutsideofpatterns"))
{
}

/// True when nothing can have become of a file since it came into the index. A size of 0 says no more than that
/// somebody wanted the file to be read again.
bool WorktreeChanges::isUntouched(const git_index_entry &entry, const struct ::stat &file) const
{
    const bool isSameFile = !m_checksAll || (entry.ino == static_cast<std::uint32_t>(file.st_ino) &&
                                             entry.uid == file.st_uid && entry.gid == file.st_gid);
    const bool isSameChange = !m_checksAll || !m_trustsChangeTimes || isSameTime(entry.ctime, file.st_ctim);
    return GIT_INDEX_ENTRY_STAGE(&entry) == 0 && !isAnnounced(entry) && entry.mode != GIT_FILEMODE_COMMIT &&
           entry.mode == modeNow(entry, file) && entry.file_size != 0 &&
           entry.file_size == static_cast<std::uint32_t>(file.st_size) && isSameTime(entry.mtime, file.st_mtim) &&
           isSameFile && isSameChange && file.st_mtim.tv_sec < m_indexFile.st_mtim.tv_sec;
}

/// What git was told not to look at. A file that a sparse checkout leaves out and that is there is like any other.
bool WorktreeChanges::isLeftAlone(const git_index_entry &entry, bool exists) const
{
    return (entry.flags & GIT_INDEX_ENTRY_VALID) != 0 ||
           ((entry.flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0 && !(m_isSparse && exists));
}

void WorktreeChanges::look()
{
    auto strangers = std::async(std::launch::async, [&] { return strangersIn(m_repository.top, m_index, m_rules); });
    QByteArray path = m_repository.top;
    for (std::size_t i = 0; i < git_index_entrycount(m_index); ++i) {
        const git_index_entry &entry = *git_index_get_byindex(m_index, i);
        path.truncate(m_repository.top.size());
        path += entry.path;
        Suspect suspect{.entry = &entry, .file = {}, .error = 0};
        suspect.error = ::lstat(path.constData(), &suspect.file) == 0 ? 0 : errno;
        if (!isLeftAlone(entry, suspect.error == 0) && (suspect.error != 0 || !isUntouched(entry, suspect.file))) {
            m_suspects.append(suspect);
        }
    }
    m_strangers = strangers.get();
    addReplaced();
}

/// The entries of the index below a folder.
QList<const git_index_entry *> WorktreeChanges::entriesBelow(const Path &folder) const
{
    QList<const git_index_entry *> entries;
    const Path prefix = folder + '/';
    std::size_t i = 0;
    if (git_index_find_prefix(&i, m_index, prefix.constData()) == 0) {
        for (; i < git_index_entrycount(m_index); ++i) {
            const git_index_entry *entry = git_index_get_byindex(m_index, i);
            if (!QByteArrayView(entry->path).startsWith(prefix)) {
                break;
            }
            entries.append(entry);
        }
    }
    return entries;
}

/// Folders of the index that are something else now, where it was not looked at all that is in a folder.
QSet<Path> WorktreeChanges::replacedBelow(const Path &folder) const
{
    QSet<Path> seen;
    QSet<Path> replaced;
    for (const git_index_entry *entry : entriesBelow(folder)) {
        const Path path(entry->path);
        for (qsizetype end = path.lastIndexOf('/'); end > folder.size(); end = path.lastIndexOf('/', end - 1)) {
            const Path above = path.first(end);
            struct ::stat info{};
            if (!seen.contains(above) && ::lstat(m_repository.absolute(above).constData(), &info) == 0 &&
                !S_ISDIR(info.st_mode)) {
                replaced.insert(above);
            }
            seen.insert(above);
        }
    }
    return replaced;
}

/// What is below a folder that has become a link is gone, though it seems to be there.
void WorktreeChanges::addReplaced()
{
    QSet<Path> replaced(m_strangers.replaced.cbegin(), m_strangers.replaced.cend());
    for (const Path &folder : std::as_const(m_strangers.unread)) {
        replaced += replacedBelow(folder);
    }
    for (const Path &folder : std::as_const(replaced)) {
        for (const git_index_entry *entry : entriesBelow(folder)) {
            struct ::stat behind{};
            const bool seemsThere = ::lstat(m_repository.absolute(entry->path).constData(), &behind) == 0;
            const int error = seemsThere ? ENOTDIR : errno;
            if (!isLeftAlone(*entry, seemsThere)) {
                m_suspects.append({.entry = entry, .file = {}, .error = error});
            }
        }
    }
}

/// The mode as git takes it where a file system has no links or no executable files.
std::uint32_t WorktreeChanges::modeNow(const git_index_entry &entry, const struct ::stat &file) const
{
    const bool isKept = S_ISREG(file.st_mode) &&
                        ((!m_hasLinks && entry.mode == GIT_FILEMODE_LINK) || (!m_trustsModes && S_ISREG(entry.mode)));
    return isKept ? entry.mode : modeOf(file);
}

Change WorktreeChanges::changeOf(const Suspect &suspect) const
{
    const git_index_entry &entry = *suspect.entry;
    if (suspect.error != 0) {
        return isMissing(suspect.error) ? Change::Deleted : Change::Unreadable;
    }
    const std::uint32_t mode = modeNow(entry, suspect.file);
    const bool isSubmodule = entry.mode == GIT_FILEMODE_COMMIT;
    if (!isSubmodule && mode == GIT_FILEMODE_COMMIT && !headOf(m_repository.absolute(entry.path))) {
        return Change::Deleted;
    }
    if (isAnnounced(entry)) {
        return Change::Added;
    }
    if (isSubmodule) {
        return changeOfSubmodule(suspect);
    }
    if ((mode & S_IFMT) != (entry.mode & S_IFMT)) {
        return Change::TypeChanged;
    }
    return mode == entry.mode ? changeOfContent(suspect) : Change::Modified;
}

Change WorktreeChanges::changeOfContent(const Suspect &suspect) const
{
    const git_index_entry &entry = *suspect.entry;
    const bool isText = S_ISREG(suspect.file.st_mode) || S_ISLNK(suspect.file.st_mode);
    const bool isSameSize = entry.file_size == static_cast<std::uint32_t>(suspect.file.st_size);
    if (!isText || (entry.file_size != 0 && !isSameSize)) {
        return Change::Modified; // git does not look into it either
    }
    const auto id = filteredHash(m_repository, entry.path);
    return !id ? Change::Unreadable : git_oid_equal(&*id, &entry.id) == 1 ? Change::None : Change::Modified;
}

Change WorktreeChanges::changeOfSubmodule(const Suspect &suspect) const
{
    const git_submodule_ignore_t ignored = ignoredOf(m_repository, suspect.entry->path);
    if (ignored == GIT_SUBMODULE_IGNORE_ALL) {
        return Change::None;
    }
    if (!S_ISDIR(suspect.file.st_mode)) {
        return Change::TypeChanged;
    }
    const QByteArray folder = m_repository.absolute(suspect.entry->path);
    const auto head = headOf(folder);
    if (head && git_oid_equal(&*head, &suspect.entry->id) != 1) {
        return Change::Modified;
    }
    const bool isChanged = ignored != GIT_SUBMODULE_IGNORE_DIRTY && isRepository(folder) &&
                           isChangedWithin(folder, ignored == GIT_SUBMODULE_IGNORE_NONE);
    return isChanged ? Change::Modified : Change::None;
}

FileStatus WorktreeChanges::statusOfSuspect(const Suspect &suspect) const
{
    const git_index_entry &entry = *suspect.entry;
    FileStatus file{.path = entry.path, .isSubmodule = entry.mode == GIT_FILEMODE_COMMIT};
    if (GIT_INDEX_ENTRY_STAGE(&entry) != 0) {
        file.isConflicted = true;
        return file;
    }
    file.unstaged = changeOf(suspect);
    if (file.unstaged == Change::Modified && S_ISREG(suspect.file.st_mode)) {
        const git_diff_file before{.id = entry.id, .path = entry.path, .mode = static_cast<std::uint16_t>(entry.mode)};
        git_diff_file after = before;
        after.id = {};
        const git_diff_delta delta{.status = GIT_DELTA_MODIFIED, .old_file = before, .new_file = after};
        file.pointer = pointerOf(m_repository, &delta, true);
    }
    return file;
}

QList<FileStatus> WorktreeChanges::find() const
{
    QMap<Path, FileStatus> byPath; // sorted by bytes
    for (const Suspect &suspect : m_suspects) {
        const FileStatus file = statusOfSuspect(suspect);
        if (file.unstaged != Change::None || file.isConflicted) {
            byPath.insert(file.path, file);
        } else {
            byPath.remove(file.path);
        }
    }
    for (const Path &path : m_strangers.files) {
        byPath.insert(path, {.path = path, .unstaged = Change::Untracked});
    }
    for (const Path &path : m_strangers.unreadable) {
        byPath.insert(path + '/', {.path = path + '/', .unstaged = Change::Unreadable});
    }
    return byPath.values();
}

} // namespace sealyard::git
