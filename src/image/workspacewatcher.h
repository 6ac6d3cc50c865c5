#pragma once

#include <KDirWatch>

#include <QObject>
#include <QSet>
#include <QTimer>

namespace sealyard::image {

struct Workspace;

/// Notices that files of a workspace were changed by others. Changes that come within 200 ms are one signal.
class WorkspaceWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceWatcher(QObject *parent = nullptr);

    /// Watches every folder of this snapshot, and its type folders, instead of what was watched before.
    void watch(const Workspace &workspace);

Q_SIGNALS:
    /// Folders, absolute, in which something was added, removed, replaced or written.
    void changed(const QStringList &folders);

private:
    void note(const QString &path);

    KDirWatch m_watcher;
    QSet<QString> m_watched;
    QTimer m_quiet;
    QSet<QString> m_changed;
};

} // namespace sealyard::image
