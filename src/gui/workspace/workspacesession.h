#pragma once

#include "core/result.h"
#include "image/workspace.h"
#include "image/workspacewatcher.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace sealyard::gui {

/// The open workspace: read in the background, read again when something changes on disk.
class WorkspaceSession final : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceSession(QObject *parent = nullptr);

    /// Opens the workspace that a folder lies in; the one before stays open until this one is read.
    void open(const QString &folder);
    /// Opens a folder as it is, also when there is nothing of an image in it yet.
    void openAsNew(const QString &folder);
    /// Reads the open workspace again.
    void refresh();

    /// The newest snapshot; nothing before the first one is read.
    [[nodiscard]] const std::optional<image::Workspace> &workspace() const { return m_workspace; }
    /// The absolute root of the open workspace; empty when there is none.
    [[nodiscard]] QString root() const { return m_workspace ? m_workspace->root : QString(); }

Q_SIGNALS:
    void opening(const QString &folder);
    /// Another workspace is open now; previousRoot is empty when it is the first one.
    void opened(const QString &previousRoot);
    /// The same workspace was read again: these version directories, or all of it when the list is empty.
    void refreshed(const QStringList &directories);
    /// A folder could not be opened, or not be read again.
    void failed(const QString &folder, const core::Error &error);

private:
    using Reader = core::Result<image::Workspace> (*)(const QString &);

    void openWith(const QString &folder, Reader reader);
    void read(const QString &folder, Reader reader);
    void deliver(quint64 generation, const QString &folder, const core::Result<image::Workspace> &result);
    void readChanged(const QStringList &folders);
    void deliverChanged(quint64 generation, const QStringList &directories, const image::Workspace &workspace);
    [[nodiscard]] QStringList directoriesOf(const QStringList &folders) const;

    std::optional<image::Workspace> m_workspace;
    image::WorkspaceWatcher m_watcher;
    quint64 m_generation = 0;
    bool m_isReading = false; ///< a part must not replace the whole that is being read
    bool m_isOpening = false; ///< refreshing must not overtake an opening
};

} // namespace sealyard::gui
