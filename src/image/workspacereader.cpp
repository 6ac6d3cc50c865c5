#include "image/workspace.h"

#include "core/paths.h"
#include "image/tr.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

constexpr int entryLimit = 500'000;
constexpr int depthLimit = 64;
constexpr qint64 nanoseconds = 1'000'000'000;

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

/// Opens the folder called name below parent (a descriptor or AT_FDCWD); null with errno when it cannot be listed.
Folder openFolder(int parent, const QByteArray &name, int flags = O_NOFOLLOW)
{
    const int descriptor = ::openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags);
    if (descriptor < 0) {
        return {};
    }
    Folder folder(::fdopendir(descriptor));
    if (!folder) {
        ::close(descriptor);
    }
    return folder;
}

/// One thing in a folder, before it has a role.
struct Child
{
    QByteArray bytes; ///< the name as the system spells it
    QString name;
    qint64 size = 0;
    bool isDirectory = false;
    bool isSymlink = false;
    bool isReadable = false;
    quint64 inode = 0;
    qint64 changed = 0; ///< nanoseconds since 1970
};

Child childOf(int parent, const char *name, const struct stat &status)
{
    Child child{.bytes = name, .name = QFile::decodeName(name), .size = status.st_size, .inode = status.st_ino};
    child.changed = status.st_ctim.tv_sec * nanoseconds + status.st_ctim.tv_nsec;
    child.isDirectory = S_ISDIR(status.st_mode);
    child.isSymlink = S_ISLNK(status.st_mode);
    child.isReadable = ::faccessat(parent, name, child.isDirectory ? R_OK | X_OK : R_OK, 0) == 0;
    return child;
}

/// What a folder itself says of its child, without asking for that; nullopt when the file system does not say it.
std::optional<Child> listedChild(const dirent &found)
{
    if (found.d_type == DT_UNKNOWN) {
        return std::nullopt;
    }
    return Child{.bytes = found.d_name,
                 .name = QFile::decodeName(found.d_name),
                 .isDirectory = found.d_type == DT_DIR,
                 .isSymlink = found.d_type == DT_LNK};
}

std::optional<Child> askedChild(int parent, const char *name)
{
    struct stat status = {};
    return ::fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? std::optional(childOf(parent, name, status))
                                                                      : std::nullopt;
}

/// What is to be found out about the children of a folder.
enum class Detail { Names, All };

/// Walks the tree once, within the limits, and collects what it could not read.
class TreeReader final
{
public:
    explicit TreeReader(QStringList wanted = {})
        : m_wanted(std::move(wanted))
    {
    }

    Application readApplication(int parent, const Child &child, ImageType type, const QString &typeFolder);
    VersionDirectory readVersion(DIR *folder, const QString &version, const Application &application);
    QList<Application> readTypeFolder(int root, const QString &name, ImageType type);
    QStringList takeProblems() { return std::exchange(m_problems, {}); }

private:
    QList<Child> list(DIR *folder, const QString &path, Detail detail);
    Folder open(int parent, const Child &child, const QString &path);
    bool isFolderOfOurs(const Child &child, const QString &path);
    void readEntries(DIR *folder, const QString &prefix, VersionDirectory &directory, int depth);
    [[nodiscard]] bool isWanted(const QString &path) const;
    void cannotRead(const QString &path, const QString &reason);

    QStringList m_wanted;
    QStringList m_problems;
    int m_entries = 0;
};

void TreeReader::cannotRead(const QString &path, const QString &reason)
{
    m_problems.append(Tr::tr("Cannot read the folder “%1”: %2").arg(path, reason));
}

Folder TreeReader::open(int parent, const Child &child, const QString &path)
{
    Folder folder = openFolder(parent, child.bytes);
    if (!folder) {
        cannotRead(path, qt_error_string(errno));
    }
    return folder;
}

QList<Child> TreeReader::list(DIR *folder, const QString &path, Detail detail)
{
    QList<Child> children;
    while (const dirent *found = ::readdir(folder)) {
        const QByteArrayView name(found->d_name);
        if (name == "." || name == "..") {
            continue;
        }
        std::optional<Child> child = detail == Detail::Names ? listedChild(*found) : std::nullopt;
        child = child ? std::move(child) : askedChild(::dirfd(folder), found->d_name);
        if (!child) {
            continue;
        }
        if (++m_entries > entryLimit) {
            if (m_entries == entryLimit + 1) {
                cannotRead(path,
                           Tr::tr("the workspace has more than %1 entries; the rest is left out.").arg(entryLimit));
            }
            break;
        }
        if (QFile::encodeName(child->name) == child->bytes) {
            children.append(*std::move(child));
        } else {
            m_problems.append(
                Tr::tr("“%1” is left out: its name is not UTF-8. Rename it.").arg(path + u'/' + child->name));
        }
    }
    std::ranges::sort(children, {}, &Child::name);
    return children;
}

void TreeReader::readEntries(DIR *folder, const QString &prefix, VersionDirectory &directory, int depth)
{
    const QString top = directory.path + u'/';
    const QList<Child> children = list(folder, QDir::cleanPath(top + prefix), Detail::All);
    for (const Child &child : children) {
        const QString path = prefix + child.name;
        directory.entries.append({.path = path,
                                  .size = child.size,
                                  .role = child.isDirectory ? FileRole::Other : fileRole(path),
                                  .isDirectory = child.isDirectory,
                                  .isSymlink = child.isSymlink,
                                  .isReadable = child.isReadable,
                                  .inode = child.inode,
                                  .changed = child.changed});
        if (!child.isDirectory) {
            continue;
        }
        if (depth == depthLimit) {
            cannotRead(top + path, Tr::tr("it is nested deeper than %1 levels.").arg(depthLimit));
        } else if (const Folder below = open(::dirfd(folder), child, top + path)) {
            readEntries(below.get(), path + u'/', directory, depth + 1);
        }
    }
}

bool TreeReader::isWanted(const QString &path) const
{
    return m_wanted.isEmpty() || std::ranges::any_of(m_wanted, [&](const QString &wanted) {
               return core::liesIn(path, wanted) || core::liesIn(wanted, path);
           });
}

/// Only what its place tells.
VersionDirectory versionOf(const Application &application, const QString &version)
{
    return {.type = application.type,
            .app = application.name,
            .version = version,
            .path = application.path + u'/' + version,
            .entries = {}};
}

/// folder is null when it could not be opened.
VersionDirectory TreeReader::readVersion(DIR *folder, const QString &version, const Application &application)
{
    VersionDirectory directory = versionOf(application, version);
    directory.isReadable = folder != nullptr;
    if (folder) {
        readEntries(folder, {}, directory, 1);
    }
    std::ranges::sort(directory.entries, {}, &DirectoryEntry::path);
    return directory;
}

/// A folder that can be an application or a version; a link to one is named as a problem instead.
bool TreeReader::isFolderOfOurs(const Child &child, const QString &path)
{
    if (child.name.startsWith(u'.')) {
        return false;
    }
    if (child.isSymlink) {
        m_problems.append(Tr::tr("“%1” is a symbolic link and is not followed.").arg(path));
    }
    return child.isDirectory;
}

Application TreeReader::readApplication(int parent, const Child &child, ImageType type, const QString &typeFolder)
{
    Application application{
        .type = type, .name = child.name, .path = typeFolder + u'/' + child.name, .versions = {}, .looseFiles = {}};
    const Folder folder = open(parent, child, application.path);
    if (!folder) {
        return application;
    }
    const QList<Child> children = list(folder.get(), application.path, Detail::Names);
    for (const Child &version : children) {
        const QString path = application.path + u'/' + version.name;
        if (!isFolderOfOurs(version, path)) {
            if (!version.isDirectory) {
                application.looseFiles.append(version.name);
            }
        } else if (!isWanted(path)) {
            application.versions.append(versionOf(application, version.name));
        } else {
            const Folder below = open(::dirfd(folder.get()), version, path);
            application.versions.append(readVersion(below.get(), version.name, application));
        }
    }
    return application;
}

QList<Application> TreeReader::readTypeFolder(int root, const QString &name, ImageType type)
{
    QList<Application> applications;
    const Folder folder = openFolder(root, QFile::encodeName(name));
    if (!folder) {
        if (errno == ELOOP || errno == ENOTDIR) {
            cannotRead(name, Tr::tr("it is a symbolic link or no folder."));
        } else if (errno != ENOENT) {
            cannotRead(name, qt_error_string(errno));
        }
        return applications;
    }
    const QList<Child> children = list(folder.get(), name, Detail::Names);
    for (const Child &child : children) {
        if (isFolderOfOurs(child, name + u'/' + child.name)) {
            applications.append(readApplication(::dirfd(folder.get()), child, type, name));
        }
    }
    return applications;
}

core::ErrorKind kindOf(int code)
{
    return code == ENOENT ? core::ErrorKind::NotFound
                          : (code == EACCES ? core::ErrorKind::Denied : core::ErrorKind::Failed);
}

std::unexpected<core::Error> cannotOpen(const QString &path, int code)
{
    return core::failure(
        Tr::tr("Cannot open the folder “%1”: %2").arg(QDir::toNativeSeparators(path), qt_error_string(code)),
        kindOf(code));
}

/// The type whose folder has this name.
std::optional<ImageType> typeOfFolder(const QString &name)
{
    for (const ImageType type : {ImageType::Application, ImageType::Config, ImageType::DockerImage}) {
        if (typeFolders(type).contains(name)) {
            return type;
        }
    }
    return std::nullopt;
}

} // namespace

core::Result<Workspace> openWorkspace(const QString &root, const QStringList &wanted)
{
    Workspace workspace{.root = QDir::cleanPath(QDir(root).absolutePath()), .applications = {}, .problems = {}};
    const Folder folder = openFolder(AT_FDCWD, QFile::encodeName(workspace.root), 0);
    if (!folder) {
        return cannotOpen(workspace.root, errno);
    }
    TreeReader reader(wanted);
    for (const ImageType type : {ImageType::Application, ImageType::Config, ImageType::DockerImage}) {
        for (const QString &name : typeFolders(type)) {
            workspace.applications += reader.readTypeFolder(::dirfd(folder.get()), name, type);
        }
    }
    workspace.problems = reader.takeProblems();
    return workspace;
}

core::Result<VersionDirectory> readVersionDirectory(const QString &root, const QString &relativePath)
{
    const QStringList parts = relativePath.split(u'/');
    const auto type = typeOfFolder(parts.first());
    if (parts.size() != 3 || !type || parts.at(1).startsWith(u'.') || parts.at(2).startsWith(u'.') ||
        parts.contains(QString())) {
        return core::failure(Tr::tr("“%1” is not the path of a version directory.").arg(relativePath),
                             core::ErrorKind::Invalid);
    }
    Folder folder = openFolder(AT_FDCWD, QFile::encodeName(QDir(root).absolutePath()), 0);
    for (qsizetype part = 0; folder && part < 3; ++part) {
        folder = openFolder(::dirfd(folder.get()), QFile::encodeName(parts.at(part)));
    }
    if (!folder) {
        return cannotOpen(QDir(root).filePath(relativePath), errno);
    }
    const Application application{.type = *type,
                                  .name = parts.at(1),
                                  .path = parts.first() + u'/' + parts.at(1),
                                  .versions = {},
                                  .looseFiles = {}};
    TreeReader reader;
    return reader.readVersion(folder.get(), parts.at(2), application);
}

} // namespace sealyard::image
