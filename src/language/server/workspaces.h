#pragma once

#include "image/workspacewatcher.h"
#include "language/workspaceindex.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <map>
#include <memory>
#include <optional>

namespace sealyard::language::server {

/// The workspaces in which documents are open: their files, their index and the texts that are not saved, kept up to
/// date in the background. Belongs to one thread.
class Workspaces final : public QObject
{
    Q_OBJECT

public:
    explicit Workspaces(QObject *parent = nullptr);
    /// Waits for what runs.
    ~Workspaces() override;

    /// Whether changes on disk are looked for here, or told by changedOnDisk(). Before the first open().
    void setWatching(bool isWatching) { m_isWatching = isWatching; }
    /// Reads a workspace unless that is done; loaded() follows, and indexed() when its index is there.
    void open(const QString &root);
    /// An unsaved text; std::nullopt: what is on disk counts. path: relative to the root.
    void setText(const QString &root, const QString &path, const std::optional<QString> &text);
    /// Files or folders were changed by others; absolute paths.
    void changedOnDisk(const QString &root, const QStringList &paths);

    [[nodiscard]] QStringList roots() const;
    /// Never null; empty until the workspace is loaded.
    [[nodiscard]] std::shared_ptr<const WorkspaceIndex> index(const QString &root) const;
    [[nodiscard]] image::SourceTree sources(const QString &root) const;
    [[nodiscard]] bool isLoaded(const QString &root) const;

Q_SIGNALS:
    /// The files are known, or others than before. directories: those that changed; none: all.
    void loaded(const QString &root, const QStringList &directories);
    void indexed(const QString &root);

private:
    struct State
    {
        std::shared_ptr<const WorkspaceIndex> index = std::make_shared<const WorkspaceIndex>();
        QHash<QString, QString> texts;
        std::unique_ptr<image::WorkspaceWatcher> watcher;
        QSet<QString> changed; ///< absolute paths, since the run that is going on
        bool isLoaded = false;
        bool isRunning = false;
    };

    void readAll(const QString &root);
    void readChanged(const QString &root, const QStringList &directories);
    void startIndexing(const QString &root, const QStringList &changed);
    void setWorkspace(const QString &root, image::Workspace workspace);
    void readOnce(const QString &root);
    [[nodiscard]] std::optional<QStringList> directoriesOf(const State &state, const QString &root) const;

    QThreadPool m_pool;
    std::map<QString, State> m_states; ///< by root
    bool m_isWatching = false;
};

/// The workspace with a file that is only in an editor so far among the entries of its version directory.
[[nodiscard]] image::Workspace withFile(image::Workspace workspace, const QString &path);

} // namespace sealyard::language::server
