#include "image/workspacewatcher.h"

#include "image/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace sealyard::image {

namespace {

/// All folders of the snapshot, absolute, without those that are gone.
QSet<QString> foldersOf(const Workspace &workspace)
{
    const QDir root(workspace.root);
    QStringList folders{root.path()};
    for (const ImageType type : {ImageType::Application, ImageType::Config, ImageType::DockerImage}) {
        for (const QString &name : typeFolders(type)) {
            folders.append(root.filePath(name));
        }
    }
    for (const Application &application : workspace.applications) {
        folders.append(root.filePath(application.path));
        for (const VersionDirectory &directory : application.versions) {
            const QDir top(root.filePath(directory.path));
            folders.append(top.path());
            for (const DirectoryEntry &entry : directory.entries) {
                if (entry.isDirectory && !entry.isSymlink) {
                    folders.append(top.filePath(entry.path));
                }
            }
        }
    }
    folders.removeIf([&](const QString &folder) {
        const QFileInfo info(folder);
        return !info.isDir() || (info.isSymLink() && folder != root.path());
    });
    return {folders.cbegin(), folders.cend()};
}

} // namespace

WorkspaceWatcher::WorkspaceWatcher(QObject *parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(std::chrono::milliseconds(200));
    connect(&m_watcher, &KDirWatch::dirty, this, &WorkspaceWatcher::note);
    connect(&m_watcher, &KDirWatch::created, this, &WorkspaceWatcher::note);
    connect(&m_watcher, &KDirWatch::deleted, this, &WorkspaceWatcher::note);
    connect(&m_quiet, &QTimer::timeout, this, [this] { Q_EMIT changed(std::exchange(m_changed, {}).values()); });
}

void WorkspaceWatcher::note(const QString &path)
{
    m_changed.insert(m_watched.contains(path) ? path : QFileInfo(path).path());
    m_quiet.start();
}

void WorkspaceWatcher::watch(const Workspace &workspace)
{
    const QSet<QString> now = foldersOf(workspace);
    for (const QString &gone : m_watched - now) {
        m_watcher.removeDir(gone);
    }
    for (const QString &added : now - m_watched) {
        m_watcher.addDir(added, KDirWatch::WatchFiles);
    }
    m_watched = now;
}

} // namespace sealyard::image
