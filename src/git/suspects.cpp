#include "git/suspects.h"

#include <algorithm>
#include <future>
#include <memory>
#include <string_view>
#include <unordered_map>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

using namespace std::string_view_literals;

namespace sealyard::git {

namespace {

/// More of them, and looking at all is as quick.
constexpr qsizetype mostSuspects = 1000;

bool isSameTime(const git_index_time &known, const struct ::timespec &now)
{
    return known.seconds == static_cast<std::int32_t>(now.tv_sec) && known.nanoseconds == now.tv_nsec;
}

/// The kind of a file as the index tells it; 0 for what it does not keep.
std::uint32_t modeOf(const struct ::stat &file)
{
    return S_ISLNK(file.st_mode)                             ? std::uint32_t{GIT_FILEMODE_LINK}
           : !S_ISREG(file.st_mode)                          ? 0
           : (file.st_mode & static_cast<mode_t>(0100)) != 0 ? std::uint32_t{GIT_FILEMODE_BLOB_EXECUTABLE}
                                                             : std::uint32_t{GIT_FILEMODE_BLOB};
}

/// True when nothing can have become of a file since it came into the index. A size of 0 says no more than that
/// somebody wanted the file to be read again.
bool isUntouched(const git_index_entry &entry, const struct ::stat &file, const struct ::stat &indexFile)
{
    return GIT_INDEX_ENTRY_STAGE(&entry) == 0 && (entry.flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) == 0 &&
           entry.mode == modeOf(file) && entry.file_size != 0 &&
           entry.file_size == static_cast<std::uint32_t>(file.st_size) && isSameTime(entry.mtime, file.st_mtim) &&
           isSameTime(entry.ctime, file.st_ctim) && entry.ino == static_cast<std::uint32_t>(file.st_ino) &&
           entry.uid == file.st_uid && entry.gid == file.st_gid && file.st_mtim.tv_sec < indexFile.st_mtim.tv_sec;
}

/// Known files that may have changed.
QList<Path> touched(git_index *index, const QByteArray &top, const struct ::stat &indexFile)
{
    QList<Path> found;
    QByteArray path = top;
    for (std::size_t i = 0; i < git_index_entrycount(index) && found.size() <= mostSuspects; ++i) {
        const git_index_entry &entry = *git_index_get_byindex(index, i);
        path.resize(top.size());
        path += entry.path;
        struct ::stat file{};
        if (::lstat(path.constData(), &file) != 0 || !isUntouched(entry, file, indexFile)) {
            found.append(entry.path);
        }
    }
    return found;
}

/// Looks for names that the index has not.
class Strangers final
{
public:
    Strangers(git_index *index, const QByteArray &top);

    [[nodiscard]] QList<Path> find();

private:
    void look(int parent, const char *name);
    void lookAt(int folder, const ::dirent &entry);

    std::unordered_map<std::string_view, bool> m_known; ///< paths of the index and of the folders above; true: a folder
    QByteArray m_top;
    QByteArray m_path; ///< where it looks: relative, with "/" at its end unless it is the top
    QList<Path> m_found;
};

Strangers::Strangers(git_index *index, const QByteArray &top)
    : m_top(top)
{
    const std::size_t count = git_index_entrycount(index);
    m_known.reserve(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        std::string_view path = entry->path;
        m_known.emplace(path, false);
        for (std::size_t end = path.rfind('/'); end != std::string_view::npos; end = path.rfind('/')) {
            path = path.substr(0, end);
            if (!m_known.emplace(path, true).second) {
                break;
            }
        }
    }
}

QList<Path> Strangers::find()
{
    look(AT_FDCWD, m_top.constData());
    return m_found;
}

void Strangers::look(int parent, const char *name)
{
    struct Close
    {
        void operator()(DIR *folder) const { ::closedir(folder); }
    };
    const int opened = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    const std::unique_ptr<DIR, Close> folder(opened < 0 ? nullptr : ::fdopendir(opened));
    if (!folder) {
        m_found.append(m_path.isEmpty() ? m_path : m_path.chopped(1)); // libgit2 says why
        return;
    }
    while (const ::dirent *entry = ::readdir(folder.get())) {
        if (entry->d_name != "."sv && entry->d_name != ".."sv && m_found.size() <= mostSuspects) {
            lookAt(opened, *entry);
        }
    }
}

void Strangers::lookAt(int folder, const ::dirent &entry)
{
    const qsizetype length = m_path.size();
    if (entry.d_name == ".git"sv) {
        if (length > 0) {
            m_found.append(m_path.chopped(1)); // a repository in this one
        }
        return;
    }
    m_path += entry.d_name;
    const auto known = m_known.find(std::string_view(m_path));
    if (known == m_known.end() || known->second != (entry.d_type == DT_DIR)) {
        m_found.append(m_path);
    } else if (known->second) {
        m_path += '/';
        look(folder, entry.d_name);
    }
    m_path.resize(length);
}

/// True for a path that means itself and no other when libgit2 takes it for a pattern.
bool isLiteral(const Path &path)
{
    return !path.startsWith('!') && !path.startsWith('#') && !path.endsWith(' ') &&
           std::ranges::none_of(path,
                                [](char c) { return "*?[\\"sv.contains(c) || static_cast<unsigned char>(c) < ' '; });
}

} // namespace

std::optional<QList<Path>> suspectsOf(const Repository &repository, git_index *index, const struct ::stat &indexFile)
{
    if ((git_index_caps(index) & GIT_INDEX_CAPABILITY_IGNORE_CASE) != 0) {
        return std::nullopt;
    }
    auto others = std::async(std::launch::async, [&] { return Strangers(index, repository.top).find(); });
    const QList<Path> suspects = touched(index, repository.top, indexFile) + others.get();
    return suspects.size() <= mostSuspects && std::ranges::all_of(suspects, isLiteral) ? std::optional(suspects)
                                                                                       : std::nullopt;
}

} // namespace sealyard::git
