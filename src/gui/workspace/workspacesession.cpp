#include "gui/workspace/workspacesession.h"

#include "git/worktree.h"

#include "git/worktree.h"

#include <QDir>
#include <QtConcurrent>

namespace sealyard::gui {

using core::Result;
using image::Workspace;

namespace {

Result<Workspace> openAbove(const QString &folder)
{
    return image::findWorkspaceRoot(folder, git::worktreeRoot(folder).value_or(QString()))
        .and_then(image::openWorkspace);
}

} // namespace

WorkspaceSession::WorkspaceSession(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &image::WorkspaceWatcher::changed, this, &WorkspaceSession::refresh);
}

void WorkspaceSession::open(const QString &folder)
{
    openWith(folder, openAbove);
}

void WorkspaceSession::openAsNew(const QString &folder)
{
    openWith(folder, image::openWorkspace);
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
        read(m_workspace->root, image::openWorkspace);
    }
}

void WorkspaceSession::read(const QString &folder, Reader reader)
{
    const quint64 generation = ++m_generation;
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
    if (!result) {
        Q_EMIT failed(folder, result.error());
        return;
    }
    const QString previousRoot = root();
    m_workspace = *result;
    m_watcher.watch(*m_workspace);
    if (previousRoot == root()) {
        Q_EMIT refreshed();
    } else {
        Q_EMIT opened(previousRoot);
    }
}

} // namespace sealyard::gui
