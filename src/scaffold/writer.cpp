#include "core/files.h"
#include "scaffold/plan.h"
#include "scaffold/tr.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr qint64 copyBlock = 1024LL * 1024;

std::unexpected<core::Error> cannotCreate(const QString &path, const QString &reason,
                                          ErrorKind kind = ErrorKind::Failed)
{
    return failure(Tr::tr("Cannot create “%1”: %2").arg(QDir::toNativeSeparators(path), reason), kind);
}

std::unexpected<core::Error> existsAlready(const QString &path)
{
    return cannotCreate(path, Tr::tr("it exists already, and nothing is overwritten."), ErrorKind::Exists);
}

/// Also true for a symbolic link that leads nowhere.
bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

/// Makes the folders that are missing and takes them away again when the whole does not succeed.
class MadeFolders final
{
public:
    ~MadeFolders()
    {
        for (const QString &path : std::as_const(m_made)) {
            QDir().rmdir(path);
        }
    }
    MadeFolders() = default;
    Q_DISABLE_COPY_MOVE(MadeFolders)

    Result<void> make(const QString &path)
    {
        QStringList missing;
        for (QString folder = path; !isThere(folder); folder = QFileInfo(folder).path()) {
            missing.append(folder);
        }
        while (!missing.isEmpty()) {
            const QString folder = missing.takeLast();
            if (!QDir().mkdir(folder)) {
                return cannotCreate(folder, qt_error_string());
            }
            m_made.prepend(folder);
        }
        return QFileInfo(path).isDir() ? Result<void>() : cannotCreate(path, Tr::tr("a file is in its place."));
    }
    void keep() { m_made.clear(); }

private:
    QStringList m_made; ///< the innermost first
};

/// The paths of a plan that was edited are not trusted: all must lie in the new directory, or directly beside it.
Result<void> checkPaths(const ScaffoldPlan &plan)
{
    const QString application = QFileInfo(plan.directory).path();
    QSet<QString> paths;
    for (const PlannedFile &file : plan.files) {
        const bool isBeside = QFileInfo(file.path).path() == application && file.path != plan.directory;
        const bool isBelow = file.path.startsWith(plan.directory + u'/');
        if (!core::isInside(file.path) || QDir::cleanPath(file.path) != file.path || !(isBeside || isBelow)) {
            return cannotCreate(file.path, Tr::tr("it is not inside “%1”.").arg(plan.directory), ErrorKind::Denied);
        }
        if (paths.contains(file.path)) {
            return cannotCreate(file.path, Tr::tr("the plan names it twice."), ErrorKind::Invalid);
        }
        paths.insert(file.path);
    }
    const bool isGood = core::isInside(plan.directory) && QDir::cleanPath(plan.directory) == plan.directory &&
                        plan.directory.count(u'/') > 1;
    return isGood ? Result<void>()
                  : cannotCreate(plan.directory, Tr::tr("it is no version directory."), ErrorKind::Denied);
}

/// Refuses a folder that a symbolic link takes out of the workspace.
Result<void> checkLinks(const QString &folder, const QString &workspaceRoot)
{
    const QString root = QFileInfo(workspaceRoot).canonicalFilePath();
    QString existing = folder;
    while (!isThere(existing)) {
        existing = QFileInfo(existing).path();
    }
    const QString real = QFileInfo(existing).canonicalFilePath();
    const bool isInside = !root.isEmpty() && (real == root || real.startsWith(root + u'/'));
    return isInside ? Result<void>()
                    : cannotCreate(folder, Tr::tr("“%1” leads out of the workspace.").arg(existing), ErrorKind::Denied);
}

Result<void> writeContents(QFile &file, const QString &name, const PlannedFile &planned)
{
    if (planned.source.isEmpty()) {
        const QByteArray bytes = planned.contents.toUtf8();
        return file.write(bytes) == bytes.size() && file.flush() ? Result<void>()
                                                                 : cannotCreate(name, file.errorString());
    }
    QFile source(planned.source);
    if (!source.open(QIODevice::ReadOnly)) {
        return cannotCreate(name, source.errorString());
    }
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(copyBlock);
        if (bytes.isEmpty() || file.write(bytes) != bytes.size()) {
            return cannotCreate(name, bytes.isEmpty() ? source.errorString() : file.errorString());
        }
    }
    return file.flush() ? Result<void>() : cannotCreate(name, file.errorString());
}

/// path is where the file is written now, name where it will be.
Result<void> writeNew(const QString &path, const QString &name, const PlannedFile &planned)
{
    using Permission = QFileDevice::Permission;
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return cannotCreate(name, file.error() == QFileDevice::NoError ? qt_error_string() : file.errorString());
    }
    if (auto done = writeContents(file, name, planned); !done) {
        return done;
    }
    const auto read = file.permissions();
    const auto execute = (read & Permission::ReadOwner ? Permission::ExeOwner : Permission()) |
                         (read & Permission::ReadGroup ? Permission::ExeGroup : Permission()) |
                         (read & Permission::ReadOther ? Permission::ExeOther : Permission());
    if (planned.isExecutable && !file.setPermissions(read | execute)) {
        return cannotCreate(name, file.errorString());
    }
    file.close();
    return file.error() == QFileDevice::NoError ? Result<void>() : cannotCreate(name, file.errorString());
}

/// Qt renames without replacing what is there (RENAME_NOREPLACE).
Result<void> moveNew(const QString &from, const QString &to)
{
    QFile file(from);
    if (!isThere(to) && file.rename(to)) {
        return {};
    }
    return isThere(to) ? existsAlready(to) : cannotCreate(to, file.errorString());
}

/// What was moved to its place so far; taken back when the whole does not succeed.
class MovedFiles final
{
public:
    ~MovedFiles()
    {
        for (const QString &path : std::as_const(m_moved)) {
            QFile::remove(path);
        }
    }
    MovedFiles() = default;
    Q_DISABLE_COPY_MOVE(MovedFiles)

    Result<void> move(const QString &from, const QString &to)
    {
        auto result = moveNew(from, to);
        if (result) {
            m_moved.append(to);
        }
        return result;
    }
    void keep() { m_moved.clear(); }

private:
    QStringList m_moved;
};

/// Writes all files into folder, which stands for the application's.
Result<void> writeAll(const ScaffoldPlan &plan, const QString &folder, const QDir &root)
{
    const qsizetype prefix = QFileInfo(plan.directory).path().size();
    for (const PlannedFile &file : plan.files) {
        if (auto done = writeNew(folder + file.path.sliced(prefix), root.absoluteFilePath(file.path), file); !done) {
            return done;
        }
    }
    return {};
}

/// Moves what was written to its place: the files beside the new directory, and last the directory itself.
Result<void> moveAll(const ScaffoldPlan &plan, const QString &folder, const QString &application)
{
    const QString name = u'/' + QFileInfo(plan.directory).fileName();
    MovedFiles moved;
    for (const QString &file : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        if (auto done = moved.move(folder + u'/' + file, application + u'/' + file); !done) {
            return done;
        }
    }
    auto done = moveNew(folder + name, application + name);
    if (done) {
        moved.keep();
    }
    return done;
}

} // namespace

Result<QStringList> writePlan(const ScaffoldPlan &plan, const QString &workspaceRoot)
{
    const QDir root(workspaceRoot);
    const QString target = root.filePath(plan.directory);
    const QString application = QFileInfo(target).path();
    MadeFolders folders;
    const auto ready = checkPaths(plan)
                           .and_then([&] { return checkLinks(application, workspaceRoot); })
                           .and_then([&] { return isThere(target) ? existsAlready(target) : Result<void>(); })
                           .and_then([&] { return folders.make(application); });
    if (!ready) {
        return std::unexpected(ready.error());
    }
    const QTemporaryDir temporary(application + "/.sealyard-XXXXXX"_L1);
    if (!temporary.isValid()) {
        return cannotCreate(target, temporary.errorString());
    }
    const auto done =
        writeAll(plan, temporary.path(), root).and_then([&] { return moveAll(plan, temporary.path(), application); });
    if (!done) {
        return std::unexpected(done.error());
    }
    folders.keep();
    QStringList written;
    std::ranges::transform(plan.files, std::back_inserter(written),
                           [&root](const PlannedFile &file) { return root.absoluteFilePath(file.path); });
    return written;
}

} // namespace sealyard::scaffold
