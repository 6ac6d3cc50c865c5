#include "git/ignored.h"

#include "core/files.h"
#include "git/repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>

#include <optional>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::Result;

/// A file with patterns, and the folder that they are relative to.
struct Source
{
    QString file; ///< absolute
    QString name; ///< for people
    Path folder;  ///< relative to the top: empty, or it ends with "/"
};

/// libgit2 tells that a file is ignored, not why, and errs where one file of patterns makes exceptions of another's
/// ("!charts"). So single patterns are asked in an empty repository, and what follows from them is decided as git does.
class PatternFinder final
{
public:
    explicit PatternFinder(const Repository &repository)
        : m_repository(repository)
    {
    }

    /// Nothing when the path is not ignored.
    [[nodiscard]] std::optional<IgnoredFile> find(const Path &path);

private:
    [[nodiscard]] QList<Source> sourcesFor(const Path &path) const;
    [[nodiscard]] std::optional<IgnoredFile> lastMatch(const Path &path, bool isFolder);
    [[nodiscard]] const QList<QByteArray> &linesOf(const QString &file);
    [[nodiscard]] bool matches(const QByteArray &pattern, const Path &path, bool isFolder);

    const Repository &m_repository;
    QTemporaryDir m_folder;
    Handle<git_repository> m_empty;
    QHash<QString, QList<QByteArray>> m_lines;
    QHash<Path, std::optional<IgnoredFile>> m_folders; ///< what was found out about folders
};

QString userFile(const Repository &repository)
{
    const QString set = setting(repository, "core.excludesfile");
    if (!set.isEmpty()) {
        return set.startsWith("~/"_L1) ? QDir::homePath() + set.sliced(1) : set;
    }
    return qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + "/.config"_L1) + "/git/ignore"_L1;
}

/// The strongest first, as git has it: the .gitignore nearest to the file, the repository's own, the user's.
QList<Source> PatternFinder::sourcesFor(const Path &path) const
{
    QList<Source> sources;
    for (qsizetype end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const Path folder = path.first(end + 1);
        const QString name = QFile::decodeName(folder + ".gitignore");
        sources.append({m_repository.name() + u'/' + name, name, folder});
    }
    sources.append({m_repository.name() + "/.gitignore"_L1, u".gitignore"_s, {}});
    const QString common = QDir::cleanPath(QFile::decodeName(git_repository_commondir(m_repository.get())));
    const QString own = common + "/info/exclude"_L1;
    sources.append({own, QDir(m_repository.name()).relativeFilePath(own), {}});
    const QString user = userFile(m_repository);
    sources.append({user, user, {}});
    return sources;
}

const QList<QByteArray> &PatternFinder::linesOf(const QString &file)
{
    if (!m_lines.contains(file)) {
        m_lines.insert(file, core::readFile(file).value_or(QByteArray()).split('\n'));
    }
    return m_lines[file];
}

bool PatternFinder::matches(const QByteArray &pattern, const Path &path, bool isFolder)
{
    if (!m_empty) {
        git_repository *made = nullptr;
        git_repository_init(&made, QFile::encodeName(m_folder.path()).constData(), 0);
        m_empty.reset(made);
        const auto config = make<git_config>(QString(), git_repository_config, made);
        if (config) {
            git_config_set_string(config->get(), "core.excludesfile", "/dev/null"); // the user's is a source of its own
        }
    }
    int isIgnored = 0;
    git_ignore_clear_internal_rules(m_empty.get());
    git_ignore_add_rule(m_empty.get(), (pattern + '\n').constData());
    git_ignore_path_is_ignored(&isIgnored, m_empty.get(), (isFolder ? path + '/' : path).constData());
    return isIgnored != 0;
}

/// The pattern that decides about a file or folder itself, whatever becomes of the folders above.
std::optional<IgnoredFile> PatternFinder::lastMatch(const Path &path, bool isFolder)
{
    for (const Source &source : sourcesFor(path)) {
        const QList<QByteArray> &lines = linesOf(source.file);
        for (qsizetype i = lines.size() - 1; i >= 0; --i) {
            QByteArray line = lines.at(i);
            if (line.endsWith('\r')) {
                line.chop(1);
            }
            const bool isException = line.startsWith('!');
            const QByteArray pattern = isException ? line.sliced(1) : line;
            if (pattern.trimmed().isEmpty() || line.startsWith('#')) {
                continue;
            }
            if (matches(pattern, path.sliced(source.folder.size()), isFolder)) {
                return isException ? std::nullopt
                                   : std::optional(IgnoredFile{path, QString::fromUtf8(line), source.name,
                                                               static_cast<int>(i) + 1});
            }
        }
    }
    return std::nullopt;
}

/// A folder that is ignored decides about all in it.
std::optional<IgnoredFile> PatternFinder::find(const Path &path)
{
    for (qsizetype end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
        const Path folder = path.first(end);
        if (!m_folders.contains(folder)) {
            m_folders.insert(folder, lastMatch(folder, true));
        }
        if (auto found = m_folders.value(folder)) {
            found->path = path;
            return found;
        }
    }
    struct ::stat info{};
    const bool isFolder = ::stat(m_repository.absolute(path).constData(), &info) == 0 && S_ISDIR(info.st_mode);
    return lastMatch(path, isFolder);
}

} // namespace

Result<QList<IgnoredFile>> ignoredAmong(const QString &folder, const QList<Path> &paths)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = readIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    QList<IgnoredFile> found;
    PatternFinder finder(*repository);
    for (const Path &path : paths) {
        if (!git_index_get_bypath(index->get(), path.constData(), 0)) {
            if (auto file = finder.find(path)) {
                found.append(*std::move(file));
            }
        }
    }
    return found;
}

} // namespace sealyard::git
