#include "git/strangers.h"

#include "git/nestedrepository.h"

#include <QScopeGuard>

#include <memory>
#include <string_view>
#include <unordered_map>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace std::string_view_literals;

namespace sealyard::git {

namespace {

/// What the index has at a path.
struct Known
{
    bool isFile = false; ///< or a link
    bool isSubmodule = false;
    bool isFolder = false;
};

class Search final
{
public:
    Search(const QByteArray &top, git_index *index, IgnoreRules &rules);

    [[nodiscard]] Strangers run();

private:
    void addKnown(const git_index_entry &entry);
    [[nodiscard]] Known knownAt(const QByteArray &path) const;
    void look(int parent, const char *name);
    [[nodiscard]] bool lookAt(int folder, const ::dirent &entry);
    void lookInFolder(int parent, const char *name, const Known &known);
    [[nodiscard]] bool leavesFolder();

    IgnoreRules &m_rules;
    std::unordered_map<std::string, Known> m_folded; ///< where letters of both cases are one
    std::unordered_map<std::string_view, Known> m_known;
    QByteArray m_top;
    QByteArray m_path; ///< where it looks: relative, with "/" at its end unless it is the top
    Strangers m_found;
};

std::string folded(std::string_view path)
{
    return QByteArray(path.data(), static_cast<qsizetype>(path.size())).toLower().toStdString();
}

Search::Search(const QByteArray &top, git_index *index, IgnoreRules &rules)
    : m_rules(rules)
    , m_top(top)
{
    const std::size_t count = git_index_entrycount(index);
    m_known.reserve(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        addKnown(*git_index_get_byindex(index, i));
    }
    for (auto known = m_known.begin(); rules.ignoresCase() && known != m_known.end(); ++known) {
        Known &both = m_folded[folded(known->first)];
        both = {both.isFile || known->second.isFile, both.isSubmodule || known->second.isSubmodule,
                both.isFolder || known->second.isFolder};
    }
}

void Search::addKnown(const git_index_entry &entry)
{
    std::string_view path = entry.path;
    Known &itself = m_known[path];
    itself.isSubmodule = itself.isSubmodule || entry.mode == GIT_FILEMODE_COMMIT;
    itself.isFile = itself.isFile || entry.mode != GIT_FILEMODE_COMMIT;
    for (std::size_t end = path.rfind('/'); end != std::string_view::npos; end = path.rfind('/')) {
        path = path.substr(0, end);
        Known &above = m_known[path];
        if (above.isFolder) {
            break;
        }
        above.isFolder = true;
    }
}

Known Search::knownAt(const QByteArray &path) const
{
    if (m_rules.ignoresCase()) {
        const auto found = m_folded.find(path.toLower().toStdString());
        return found == m_folded.end() ? Known() : found->second;
    }
    const auto found = m_known.find(std::string_view(path));
    return found == m_known.end() ? Known() : found->second;
}

Strangers Search::run()
{
    look(AT_FDCWD, m_top.constData());
    return std::move(m_found);
}

void Search::look(int parent, const char *name)
{
    struct Close
    {
        void operator()(DIR *folder) const { ::closedir(folder); }
    };
    const int opened = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    const std::unique_ptr<DIR, Close> folder(opened < 0 ? nullptr : ::fdopendir(opened));
    if (!folder) {
        m_found.unreadable.append(m_path.chopped(m_path.isEmpty() ? 0 : 1));
        return;
    }
    while (const ::dirent *entry = ::readdir(folder.get())) {
        if (entry->d_name != "."sv && entry->d_name != ".."sv && !lookAt(opened, *entry)) {
            return;
        }
    }
}

/// Some file systems do not tell the kind of what is in a folder.
unsigned char kindOf(int folder, const ::dirent &entry)
{
    struct ::stat info{};
    return entry.d_type != DT_UNKNOWN || ::fstatat(folder, entry.d_name, &info, AT_SYMLINK_NOFOLLOW) != 0
               ? entry.d_type
               : static_cast<unsigned char>(IFTODT(info.st_mode));
}

/// True when all in the folder where it looks is ignored, however much it is.
bool Search::leavesFolder()
{
    const Path folder = m_path.chopped(m_path.isEmpty() ? 0 : 1);
    const bool isIgnored = m_rules.findForFolder(folder).has_value();
    if (isIgnored) {
        m_found.unread.append(folder);
    }
    return isIgnored;
}

/// False: leave this folder.
bool Search::lookAt(int folder, const ::dirent &entry)
{
    const qsizetype length = m_path.size();
    if (entry.d_name == ".git"sv || (m_rules.ignoresCase() && qstricmp(entry.d_name, ".git") == 0)) {
        return true;
    }
    m_path += entry.d_name;
    const auto leave = qScopeGuard([&] { m_path.truncate(length); });
    const Known known = knownAt(m_path);
    const unsigned char kind = kindOf(folder, entry);
    const bool isFolder = kind == DT_DIR;
    const bool isKnown = known.isSubmodule || (isFolder ? known.isFolder : known.isFile);
    if (known.isFolder && !isFolder) {
        m_found.replaced.append(m_path);
    }
    if (!isKnown && m_rules.find(m_path, isFolder)) {
        m_path.truncate(length);
        return !leavesFolder();
    }
    if (isFolder && (known.isFolder || !known.isSubmodule)) {
        lookInFolder(folder, entry.d_name, known);
    } else if (!isKnown && (kind == DT_REG || kind == DT_LNK)) {
        m_found.files.append(m_path);
    }
    return true;
}

void Search::lookInFolder(int parent, const char *name, const Known &known)
{
    if (!known.isFolder && isRepository(m_top + m_path)) {
        if (!m_known.contains(std::string_view(m_path))) { // in this very case
            m_found.files.append(m_path + '/');
        }
        return;
    }
    m_path += '/';
    look(parent, name);
}

} // namespace

Strangers strangersIn(const QByteArray &top, git_index *index, IgnoreRules &rules)
{
    return Search(top, index, rules).run();
}

} // namespace sealyard::git
