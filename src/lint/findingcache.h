#pragma once

#include "core/diagnostic.h"
#include "core/diskcache.h"
#include "image/workspace.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>

#include <chrono>
#include <optional>

namespace sealyard::lint {

/// The findings of version directories of one workspace from earlier runs, in one entry of a disk cache. A directory's
/// findings are taken again when nothing that they can depend on has changed: the program and its language, the
/// settings, the names, and every file of the directory, by what the file system says of it, or else by content.
/// Thread-safe.
///
/// What rules for one directory may look at is therefore: that directory, and the names of its application's versions.
/// Rules for the workspace run every time.
class FindingCache final
{
public:
    /// cacheFolder: empty to keep nothing. settings: what else the findings depend on, e.g. the platforms. trustedAge:
    /// files that were younger when the run began may be written again without a new time, since clocks of file systems
    /// tick; their contents are compared.
    FindingCache(const QString &cacheFolder, const image::Workspace &workspace, const QByteArray &settings,
                 std::chrono::milliseconds trustedAge = std::chrono::seconds(2));

    /// The findings of a directory as an earlier run stored them.
    [[nodiscard]] std::optional<QList<core::Diagnostic>> find(const image::VersionDirectory &directory);
    /// Keeps the findings of a directory that was read as it is in the snapshot.
    void insert(const image::VersionDirectory &directory, const QList<core::Diagnostic> &findings);
    /// Writes what was inserted, without directories that the workspace no longer has.
    void save();

private:
    struct Entry
    {
        QByteArray quickState; ///< of names, sizes, times; empty when files were too new to trust their times
        QByteArray state;      ///< of names and contents
        QByteArray findings;
    };

    void load();
    [[nodiscard]] QByteArray quickStateOf(const image::VersionDirectory &directory) const;
    [[nodiscard]] QByteArray stateOf(const image::VersionDirectory &directory) const;
    [[nodiscard]] QByteArray trustedQuickStateOf(const image::VersionDirectory &directory) const;
    void put(const QString &path, Entry entry);

    const image::Workspace &m_workspace;
    core::DiskCache m_disk;
    QByteArray m_key;
    std::chrono::system_clock::time_point m_trusted; ///< what has not changed since then is told by its times
    QMutex m_mutex;
    QHash<QString, Entry> m_entries; ///< by version directory; guarded by m_mutex
    bool m_isChanged = false;        ///< guarded by m_mutex
};

} // namespace sealyard::lint
