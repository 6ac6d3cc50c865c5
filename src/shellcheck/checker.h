#pragma once

#include "core/diagnostic.h"
#include "core/diskcache.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <optional>
#include <stop_token>

namespace sealyard::shellcheck {

/// A script to look at.
struct Script
{
    QString text;
    QString shell; ///< the one that runs it: "bash", "sh", "dash" or "ksh"
};

/// The shell that a script asks for in its first line, "bash" when it asks for none; empty for another interpreter.
[[nodiscard]] QString shellOf(QStringView text);

/// The shellcheck that is installed; empty when there is none.
[[nodiscard]] QString installedProgram();

/// Larger scripts are not given to shellcheck, which takes a gigabyte and half a minute for a text of one mebibyte.
inline constexpr qsizetype scriptLimit = 256 * 1024;

/// Told how many scripts of how many are done; from any thread, one call at a time.
using Progress = std::function<void(qsizetype done, qsizetype all)>;

/// shellcheck: general advice on shell scripts, at its levels "error" and "warning". It knows only the text that it is
/// given: no configuration file, no other script. What it said of a text is kept by content, in memory and on disk.
/// Thread-safe.
class Checker final
{
public:
    /// program: absolute path. cacheFolder: empty to keep nothing on disk.
    Checker(QString program, const QString &cacheFolder);

    /// Differs when the program is another one.
    [[nodiscard]] const QByteArray &identity() const { return m_identity; }
    /// What is known of a script without running the program; with empty paths. Nothing is found in too large ones.
    [[nodiscard]] std::optional<QList<core::Diagnostic>> known(const Script &script) const;
    /// Runs the program, some scripts at a time on all processors, on those that are not known. Blocks, so never on
    /// the GUI thread. The result: one sentence for each run that failed, whose scripts stay unknown; so do those that
    /// no run has begun with when it is to stop.
    [[nodiscard]] QStringList check(const QList<Script> &scripts, const Progress &progress = {},
                                    const std::stop_token &stop = {}) const;

private:
    [[nodiscard]] QByteArray keyOf(const Script &script) const;
    void keep(const QByteArray &key, const QList<core::Diagnostic> &findings) const;

    QString m_program;
    QByteArray m_identity;
    core::DiskCache m_disk;
    mutable QThreadPool m_pool; ///< of its own: its threads only wait
    mutable QMutex m_mutex;
    mutable QHash<QByteArray, QList<core::Diagnostic>> m_known; ///< guarded by m_mutex
};

} // namespace sealyard::shellcheck
