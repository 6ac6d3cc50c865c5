#include "gui/workspace/workspacesession.h"

#include "git/worktree.h"

#include <QDir>
#include <QtConcurrentRun>

namespace sealyard::gui {

using core::Result;
using image::Workspace;

namespace {

Result<Workspace> openWhole(const QString &root)
{
    return image::openWorkspace(root);
}

Result<Workspace> openAbove(const QString &folder)
{
    return image::findWorkspaceRoot(folder, git::worktreeRoot(folder).value_or(QString())).and_then(openWhole);
}

/// The workspace with some of its version directories read again; one that is gone or unreadable is left out.
Workspace withDirectories(Workspace workspace, const QStringList &paths)
{
    for (image::Application &application : workspace.applications) {
        for (qsizetype index = application.versions.size() - 1; index >= 0; --index) {
            const QString path = application.versions.at(index).path;
            if (!paths.contains(path)) {
                continue;
            }
            if (auto fresh = image::readVersionDirectory(workspace.root, path)) {
                application.versions[index] = *std::move(fresh);
            } else {
                application.versions.removeAt(index);
            }
        }
    }
    return workspace;
}

} // namespace

WorkspaceSession::WorkspaceSession(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &image::WorkspaceWatcher::changed, this, &WorkspaceSession::readChanged);
}

void WorkspaceSession::open(const QString &folder)
{
    openWith(folder, openAbove);
}

void WorkspaceSession::openAsNew(const QString &folder)
{
    openWith(folder, openWhole);
}

void WorkspaceSession::openWith(const QString &folder, Reader reader)
{
    const QString absolute = QDir(folder).absolutePath();
    m_isOpening = true;
    Q_EMIT opening(absolute);
    read(absolute, reader);
}

void WorkspaceSession::refresh()
{
    if (m_workspace && !m_isOpening) {
        read(m_workspace->root, openWhole);
    }
}

void WorkspaceSession::read(const QString &folder, Reader reader)
{
    const quint64 generation = ++m_generation;
    m_isReading = true;
    QtConcurrent::run(reader, folder).then(this, [this, generation, folder](const Result<Workspace> &result) {
        deliver(generation, folder, result);
    });
}

void WorkspaceSession::deliver(quint64 generation, const QString &folder, const Result<Workspace> &result)
{
    if (generation != m_generation) {
        return;
    }
    m_isOpening = false;
    m_isReading = false;
    if (!result) {
        Q_EMIT failed(folder, result.error());
        return;
    }
    const QString previousRoot = root();
    m_workspace = *result;
    m_watcher.watch(*m_workspace);
    if (previousRoot == root()) {
        Q_EMIT refreshed({});
    } else {
        Q_EMIT opened(previousRoot);
    }
}

QStringList WorkspaceSession::directoriesOf(const QStringList &folders) const
{
    QStringList directories;
    for (const QString &folder : folders) {
        const QString path = QDir(root()).relativeFilePath(folder);
        const image::VersionDirectory *directory = m_workspace->directoryOf(path);
        if (!directory) {
            return {};
        }
        if (!directories.contains(directory->path)) {
            directories.append(directory->path);
        }
    }
    return directories;
}

void WorkspaceSession::readChanged(const QStringList &folders)
{
    const QStringList directories = directoriesOf(folders);
    if (directories.isEmpty() || m_isReading) {
        refresh();
        return;
    }
    const quint64 generation = ++m_generation;
    m_isReading = true;
    QtConcurrent::run(withDirectories, *m_workspace, directories)
        .then(this, [this, generation, directories](const Workspace &workspace) {
            deliverChanged(generation, directories, workspace);
        });
}

void WorkspaceSession::deliverChanged(quint64 generation, const QStringList &directories, const Workspace &workspace)
{
    if (generation != m_generation) {
        return;
    }
    m_isReading = false;
    m_workspace = workspace;
    m_watcher.watch(*m_workspace);
    Q_EMIT refreshed(directories);
}

} // namespace sealyard::gui
