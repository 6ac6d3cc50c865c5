#include "build/changes.h"

#include "build/tr.h"

#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

constexpr int gitTime = 60'000;

/// Paths, relative to the folder, of what git prints with -z.
core::Result<QStringList> pathsFrom(const QString &folder, const QStringList &arguments)
{
    QProcess git;
    git.setWorkingDirectory(folder);
    git.setStandardInputFile(QProcess::nullDevice());
    git.start(u"git"_s, arguments);
    if (!git.waitForStarted()) {
        return core::failure(Tr::tr("Cannot start git, which knows what has changed: %1").arg(git.errorString()));
    }
    if (!git.waitForFinished(gitTime) || git.exitCode() != 0) {
        const QString reason = QString::fromUtf8(git.readAllStandardError()).section(u'\n', 0, 0);
        return core::failure(Tr::tr("git cannot tell what has changed: %1").arg(reason), core::ErrorKind::Invalid);
    }
    return QString::fromUtf8(git.readAllStandardOutput()).split(QChar(u'\0'), Qt::SkipEmptyParts);
}

} // namespace

core::Result<QList<image::VersionDirectory>> changedSince(const QString &reference, const image::Workspace &workspace)
{
    if (reference.startsWith(u'-') || reference.isEmpty()) {
        return core::failure(Tr::tr("“%1” names no commit.").arg(reference), core::ErrorKind::Invalid);
    }
    const auto changed = pathsFrom(workspace.root, {u"diff"_s, u"--name-only"_s, u"--relative"_s, u"--no-ext-diff"_s,
                                                    u"-z"_s, reference, u"--"_s});
    const auto added =
        changed ? pathsFrom(workspace.root, {u"ls-files"_s, u"--others"_s, u"--exclude-standard"_s, u"-z"_s}) : changed;
    if (!added) {
        return std::unexpected(added.error());
    }
    const QStringList paths = *changed + *added;
    QList<image::VersionDirectory> directories;
    for (const image::Application &application : workspace.applications) {
        for (const image::VersionDirectory &directory : application.versions) {
            const QString prefix = directory.path + u'/';
            if (std::ranges::any_of(paths, [&](const QString &path) { return path.startsWith(prefix); })) {
                directories.append(directory);
            }
        }
    }
    return directories;
}

} // namespace sealyard::build
