#include "git/ignorerules.h"

#include "core/files.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

/// git leaves out larger ones too, though it allows a hundred million bytes.
constexpr qint64 largestFile = core::textFileLimit;

/// The user's own file of patterns, relative to the worktree's top or absolute.
QString userFile(const Repository &repository)
{
    const auto config = make<git_config>(QString(), git_repository_config_snapshot, repository.get());
    git_buf found = GIT_BUF_INIT;
    const bool isSet = config && git_config_get_path(&found, config->get(), "core.excludesfile") == 0;
    QString path = QFile::decodeName(isSet ? QByteArray(found.ptr) : QByteArray());
    git_buf_dispose(&found);
    if (isSet) {
        return path;
    }
    const QString folder = qEnvironmentVariable("XDG_CONFIG_HOME");
    return (folder.isEmpty() ? QDir::homePath() + "/.config"_L1 : folder) + "/git/ignore"_L1;
}

/// A file in the worktree: one that a link leads to is not read. Nothing when there is none.
std::optional<QByteArray> contentInWorktree(const QByteArray &path)
{
    const int file = ::open(path.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        return std::nullopt;
    }
    struct ::stat info{};
    QFile opened;
    const bool isFile = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size <= largestFile;
    QByteArray content = isFile && opened.open(file, QIODevice::ReadOnly) ? opened.read(largestFile) : QByteArray();
    ::close(file);
    return content;
}

QHash<Path, QByteArray> absentFiles(const Repository &repository, git_index *index)
{
    QHash<Path, QByteArray> found;
    const bool isSparse = isSet(repository, "core.sparsecheckout");
    for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        const QByteArrayView path(entry->path);
        if ((entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) == 0 ||
            (path != ".gitignore" && !path.endsWith("/.gitignore"))) {
            continue;
        }
        struct ::stat info{};
        if (isSparse && ::lstat(repository.absolute(entry->path).constData(), &info) == 0) {
            continue; // it is there all the same
        }
        if (const auto blob = make<git_blob>(QString(), git_blob_lookup, repository.get(), &entry->id)) {
            found.insert(path.toByteArray(), QByteArray(static_cast<const char *>(git_blob_rawcontent(blob->get())),
                                                        static_cast<qsizetype>(git_blob_rawsize(blob->get()))));
        }
    }
    return found;
}

} // namespace

IgnoreRules::IgnoreRules(const Repository &repository, git_index *index)
    : m_top(repository.top)
    , m_ignoresCase(isSet(repository, "core.ignorecase"))
    , m_absent(absentFiles(repository, index))
{
    const QString user = userFile(repository);
    const QDir top(repository.name());
    addSource(m_users, user, core::readFile(top.absoluteFilePath(user)).value_or(QByteArray()));
    const QString common = QDir::cleanPath(QFile::decodeName(git_repository_commondir(repository.get())));
    const QString own = common + "/info/exclude"_L1;
    const bool isInside = common.startsWith(top.path() + u'/');
    addSource(m_repositorys, isInside ? top.relativeFilePath(own) : own, core::readFile(own).value_or(QByteArray()));
    m_repositorys.weaker = &m_users;
}

void IgnoreRules::addSource(Source &source, const QString &name, const QByteArray &content) const
{
    source.file = name;
    source.patterns = parseIgnoreFile(content, m_ignoresCase);
}

QByteArray IgnoreRules::contentOf(const Path &file) const
{
    const auto content = contentInWorktree(m_top + file);
    return content ? *content : m_absent.value(file);
}

/// The folders above come first: one that is ignored decides about all in it, and its own file is not read.
const IgnoreRules::Folder &IgnoreRules::folderAt(const Path &path)
{
    std::unique_ptr<Folder> &known = m_folders[path.toStdString()];
    if (known) {
        return *known;
    }
    auto made = std::make_unique<Folder>();
    made->own.weaker = &m_repositorys;
    if (!path.isEmpty()) {
        const Folder &above = folderAt(path.first(qMax(path.lastIndexOf('/'), 0)));
        made->own.weaker = &above.own;
        made->ignoredBy = above.ignoredBy ? above.ignoredBy : lastMatch(above.own, path, true);
        made->own.prefix = path.size() + 1;
    }
    if (!made->ignoredBy) {
        const Path file = path.isEmpty() ? Path(".gitignore") : path + "/.gitignore";
        addSource(made->own, QFile::decodeName(file), contentOf(file));
    }
    known = std::move(made);
    return *known;
}

std::optional<IgnoreRules::Match> IgnoreRules::lastMatch(const Source &strongest, const Path &path, bool isFolder)
{
    for (const Source *source = &strongest; source; source = source->weaker) {
        const QByteArrayView relative = QByteArrayView(path).sliced(source->prefix);
        for (auto pattern = source->patterns.crbegin(); pattern != source->patterns.crend(); ++pattern) {
            if (pattern->matches(relative, isFolder)) {
                return pattern->isException() ? std::nullopt : std::optional(Match{&*pattern, source->file});
            }
        }
    }
    return std::nullopt;
}

std::optional<IgnoreRules::Match> IgnoreRules::find(const Path &path, bool isFolder)
{
    const Folder &folder = folderAt(path.first(qMax(path.lastIndexOf('/'), 0)));
    return folder.ignoredBy ? folder.ignoredBy : lastMatch(folder.own, path, isFolder);
}

std::optional<IgnoreRules::Match> IgnoreRules::findForFolder(const Path &path)
{
    return folderAt(path).ignoredBy;
}

} // namespace sealyard::git
