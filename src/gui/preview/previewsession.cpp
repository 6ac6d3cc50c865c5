#include "gui/preview/previewsession.h"

#include <QtConcurrentRun>

namespace sealyard::gui {

PreviewSession::PreviewSession(QObject *parent)
    : QObject(parent)
{
}

void PreviewSession::setWorkspace(const image::Workspace &workspace)
{
    m_workspace = workspace;
    look();
}

void PreviewSession::setPlace(const QString &path)
{
    const image::VersionDirectory *directory = m_workspace.directoryOf(path);
    if (directory && directory->path != m_directory) {
        m_directory = directory->path;
        look();
    }
}

void PreviewSession::setText(const QString &path, const std::optional<QString> &text)
{
    if (text ? m_texts.value(path) == *text && m_texts.contains(path) : !m_texts.contains(path)) {
        return;
    }
    if (text) {
        m_texts.insert(path, *text);
    } else {
        m_texts.remove(path);
    }
    if (!m_directory.isEmpty() && path.startsWith(m_directory + u'/')) {
        look();
    }
}

void PreviewSession::setEnvironment(const imagelist::Environment &environment)
{
    if (m_environment != environment) {
        m_environment = environment;
        look();
    }
}

void PreviewSession::setCommit(const QString &commit)
{
    if (std::exchange(m_commit, commit) != commit) {
        look();
    }
}

void PreviewSession::setActive(bool isActive)
{
    m_isActive = isActive;
    if (isActive && m_isOutdated) {
        look();
    }
}

void PreviewSession::clear()
{
    m_workspace = {};
    m_directory.clear();
    m_texts.clear();
    m_environment.clear();
    m_commit.clear();
    m_committed.reset();
    m_preview = {};
    ++m_generation;
    m_isOutdated = false;
    Q_EMIT changed();
}

QString PreviewSession::textOf(const QString &path) const
{
    return image::SourceTree(m_workspace.root, m_texts).text(path).value_or(QString());
}

PreviewSession::Look PreviewSession::lookAt(const image::VersionDirectory &directory, const image::SourceTree &sources,
                                            const imagelist::Environment &environment, const QString &commit,
                                            std::shared_ptr<const CommittedImages> committed)
{
    Look look{.preview = imagelist::previewOf(directory, sources, environment), .committed = std::move(committed)};
    const bool isKnown =
        look.committed && look.committed->directory == directory.path && look.committed->commit == commit;
    if (!isKnown) {
        look.committed = commit.isEmpty() ? nullptr : committedImages(sources.root(), directory.path, commit);
    }
    if (look.committed) {
        look.preview.changes = imagelist::changesBetween(look.committed->images, look.preview.images);
    }
    return look;
}

void PreviewSession::look()
{
    ++m_generation;
    m_isOutdated = !m_isActive;
    if (!m_isActive || m_isRunning || m_directory.isEmpty()) {
        return;
    }
    const image::VersionDirectory *directory = m_workspace.directoryOf(m_directory);
    if (!directory) {
        deliver(m_generation, {});
        return;
    }
    m_isRunning = true;
    m_running = m_generation;
    Q_EMIT busyChanged();
    QtConcurrent::run([directory = *directory, environment = m_environment, commit = m_commit, committed = m_committed,
                       sources = image::SourceTree(m_workspace.root, m_texts)] {
        return lookAt(directory, sources, environment, commit, committed);
    }).then(this, [this](const Look &done) {
        m_isRunning = false;
        m_committed = done.committed;
        if (m_running != m_generation) {
            look();
            return;
        }
        deliver(m_running, done);
        Q_EMIT busyChanged();
    });
}

void PreviewSession::deliver(quint64 generation, const Look &look)
{
    if (generation == m_generation) {
        m_preview = look.preview;
        Q_EMIT changed();
    }
}

} // namespace sealyard::gui
