#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sealyard::core {

/// Where this user's programs keep what can be made again: $XDG_CACHE_HOME/sealyard.
[[nodiscard]] QString userCacheFolder();

/// Results that can be made again, on disk by key. Each entry is one file that is replaced as a whole, so several
/// programs may use one folder at once; a damaged entry is none. Nothing fails: what cannot be kept is made again.
/// Thread-safe.
class DiskCache final
{
public:
    /// folder is made, for this user alone, when the first entry is stored; with an empty one nothing is kept. limit:
    /// what trim() leaves, in bytes.
    explicit DiskCache(QString folder, qint64 limit = 32LL * 1024 * 1024);

    [[nodiscard]] std::optional<QByteArray> find(const QByteArray &key) const;
    void store(const QByteArray &key, const QByteArray &value) const;
    /// Removes the entries that were used longest ago until the rest is within the limit, and what programs that were
    /// killed left behind. Worth a call after a run that has stored something.
    void trim() const;

private:
    [[nodiscard]] QString pathOf(const QByteArray &key) const;

    QString m_folder;
    qint64 m_limit;
};

} // namespace sealyard::core
