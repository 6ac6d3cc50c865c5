#include "language/server/workspaces.h"

#include <QDir>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::Workspace;

namespace sealyard::language::server {

namespace {

bool lacks(const image::VersionDirectory *directory, const QString &path)
{
    return directory && !directory->has(QStringView(path).sliced(directory->path.size() + 1));
}

/// The workspace with newer lists of some version directories; nothing when one is gone, so that all must be read.
std::optional<Workspace> withRead(Workspace workspace, const QStringList &paths)
{
    for (image::Application &application : workspace.applications) {
        for (image::VersionDirectory &directory : application.versions) {
            if (!paths.contains(directory.path)) {
                continue;
            }
            auto read = image::readVersionDirectory(workspace.root, directory.path);
            if (!read) {
                return std::nullopt;
            }
            directory = *std::move(read);
        }
    }
    return workspace;
}

} // namespace

Workspace withFile(Workspace workspace, const QString &path)
{
    for (image::Application &application : workspace.applications) {
        for (image::VersionDirectory &directory : application.versions) {
            if (path.startsWith(directory.path + u'/') && lacks(&directory, path)) {
                const QString name = path.sliced(directory.path.size() + 1);
                directory.entries.append({.path = name, .size = 1, .role = image::fileRole(name)});
                std::ranges::sort(directory.entries, {}, &image::DirectoryEntry::path);
            }
        }
    }
    return workspace;
}

Workspaces::Workspaces(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Workspaces::~Workspaces()
{
    m_pool.waitForDone();
}

QStringList Workspaces::roots() const
{
    QStringList roots;
    std::ranges::transform(m_states, std::back_inserter(roots), [](const auto &each) { return each.first; });
    return roots;
}

std::shared_ptr<const WorkspaceIndex> Workspaces::index(const QString &root) const
{
    const auto found = m_states.find(root);
    return found == m_states.end() ? std::make_shared<const WorkspaceIndex>() : found->second.index;
}

image::SourceTree Workspaces::sources(const QString &root) const
{
    const auto found = m_states.find(root);
    return image::SourceTree(root, found == m_states.end() ? QHash<QString, QString>() : found->second.texts);
}

bool Workspaces::isLoaded(const QString &root) const
{
    const auto found = m_states.find(root);
    return found != m_states.end() && found->second.isLoaded;
}

void Workspaces::open(const QString &root)
{
    if (m_states.contains(root)) {
        return;
    }
    State &state = m_states[root];
    if (m_isWatching) {
        state.watcher = std::make_unique<image::WorkspaceWatcher>();
        connect(state.watcher.get(), &image::WorkspaceWatcher::changed, this,
                [this, root](const QStringList &folders) { changedOnDisk(root, folders); });
    }
    readAll(root);
}

void Workspaces::setText(const QString &root, const QString &path, const std::optional<QString> &text)
{
    State &state = m_states[root];
    if (!text) {
        state.texts.remove(path);
        return;
    }
    state.texts.insert(path, *text);
    if (lacks(state.index->workspace.directoryOf(path), path)) {
        auto index = std::make_shared<WorkspaceIndex>(*state.index);
        index->workspace = withFile(index->workspace, path);
        state.index = std::move(index);
    }
}

void Workspaces::changedOnDisk(const QString &root, const QStringList &paths)
{
    m_states[root].changed += QSet(paths.begin(), paths.end());
    readOnce(root);
}

void Workspaces::readOnce(const QString &root)
{
    State &state = m_states[root];
    if (state.isRunning || !state.isLoaded || state.changed.isEmpty()) {
        return;
    }
    const auto directories = directoriesOf(state, root);
    state.changed.clear();
    directories ? readChanged(root, *directories) : readAll(root);
}

/// The version directories that changed; nothing when the change is above them, so that all must be read.
std::optional<QStringList> Workspaces::directoriesOf(const State &state, const QString &root) const
{
    QStringList directories;
    for (const QString &path : state.changed) {
        const auto *directory = state.index->workspace.directoryOf(QDir(root).relativeFilePath(path) + "/."_L1);
        if (!directory) {
            return std::nullopt;
        }
        directories.append(directory->path);
    }
    directories.removeDuplicates();
    return directories;
}

void Workspaces::readAll(const QString &root)
{
    m_states[root].isRunning = true;
    QtConcurrent::run(&m_pool, [root] {
        return image::openWorkspace(root);
    }).then(this, [this, root](const core::Result<Workspace> &workspace) {
        setWorkspace(root, workspace.value_or(Workspace{.root = root, .applications = {}, .problems = {}}));
        Q_EMIT loaded(root, {});
        QStringList all;
        const auto directories = index(root)->workspace.versionDirectories();
        std::ranges::transform(directories, std::back_inserter(all), &image::VersionDirectory::path);
        startIndexing(root, all);
    });
}

void Workspaces::readChanged(const QString &root, const QStringList &directories)
{
    m_states[root].isRunning = true;
    QtConcurrent::run(&m_pool, [workspace = index(root)->workspace, directories] {
        return withRead(workspace, directories);
    }).then(this, [this, root, directories](const std::optional<Workspace> &workspace) {
        if (!workspace) {
            readAll(root);
            return;
        }
        setWorkspace(root, *workspace);
        Q_EMIT loaded(root, directories);
        startIndexing(root, directories);
    });
}

void Workspaces::setWorkspace(const QString &root, Workspace workspace)
{
    State &state = m_states[root];
    for (const QString &path : state.texts.keys()) {
        if (lacks(workspace.directoryOf(path), path)) {
            workspace = withFile(std::move(workspace), path);
        }
    }
    auto index = std::make_shared<WorkspaceIndex>(*state.index);
    index->workspace = std::move(workspace);
    state.index = std::move(index);
    state.isLoaded = true;
    if (state.watcher) {
        state.watcher->watch(state.index->workspace);
    }
}

void Workspaces::startIndexing(const QString &root, const QStringList &changed)
{
    QtConcurrent::run(&m_pool, [earlier = index(root), sources = sources(root), changed] {
        return std::make_shared<WorkspaceIndex>(indexOf(earlier->workspace, sources, *earlier, changed));
    }).then(this, [this, root](const std::shared_ptr<WorkspaceIndex> &index) {
        State &state = m_states[root];
        index->workspace = state.index->workspace; // a document may have been opened meanwhile
        state.index = index;
        state.isRunning = false;
        Q_EMIT indexed(root);
        readOnce(root);
    });
}

} // namespace sealyard::language::server
