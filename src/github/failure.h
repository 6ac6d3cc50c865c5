#pragma once

#include "github/buildrequest.h"

#include <QStringList>

namespace sealyard::github {

/// What a failed job's log says.
struct FailureReport
{
    QString job{};
    QString step{};
    QStringList lines{}; ///< the last ones before the failure, without times and colours; at most 40
    QString cause{};     ///< what it most likely means and what to do; empty: not known
    QString file{};      ///< the workspace's file, relative to its root; empty: none named
    int line = 0;        ///< 1-based; 0: none named

    /// Several lines for a person.
    [[nodiscard]] QString toString() const;
};

/// A line of a log without the time before it and without colours.
[[nodiscard]] QString withoutTime(const QString &line);

/// The last lines of a log without times, colours and the runner's own marks; at most so many.
[[nodiscard]] QStringList logLines(const QByteArray &log, qsizetype most);

/// The lines of a job's log that lead to its first error, and what they mean. directory: the version directory that was
/// built, relative to the workspace's root, for naming files; app is for messages.
[[nodiscard]] FailureReport readFailure(const QByteArray &log, const RunJob &job, const QString &directory);

} // namespace sealyard::github
