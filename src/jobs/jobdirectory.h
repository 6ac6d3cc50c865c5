#pragma once

#include "jobs/job.h"

#include <QByteArray>

namespace sealyard::jobs {

/// Where the parts of a job lie below its directory.
[[nodiscard]] QString planPath(const QString &directory);
[[nodiscard]] QString statePath(const QString &directory);
[[nodiscard]] QString eventsPath(const QString &directory);
[[nodiscard]] QString lockPath(const QString &directory);
/// A file whose presence asks the supervisor to end the job. Not a signal to the process id in state.json: by the time
/// it is sent, that number may belong to another program.
[[nodiscard]] QString cancelPath(const QString &directory);
[[nodiscard]] QString scratchPath(const QString &directory);
/// A file that takes up the room which the end of the job needs, so that a full disk can still be told of.
[[nodiscard]] QString reservePath(const QString &directory);

/// What state.json holds.
struct StateRecord
{
    JobState state = JobState::Waiting;
    qint64 processId = 0; ///< of the supervisor, for people; 0 before it runs
    QDateTime queued;     ///< when it was put into the queue
    QDateTime launched;   ///< when a supervisor was started for a job that still waits
    QDateTime started;
    QDateTime ended;
    QString problem;
    QString bootId; ///< of the machine's start that the supervisor runs in
    qint64 resultSize = 0;
    bool isLogTruncated = false;
};

/// Names the time since the machine was started; empty when the system does not tell.
[[nodiscard]] QString currentBootId();

[[nodiscard]] core::Result<StateRecord> readState(const QString &directory);
/// Replaces state.json atomically.
[[nodiscard]] core::Result<void> writeState(const QString &directory, const StateRecord &record);

/// Opens a file of a job for reading or writing (flags as for open(2)); refuses symbolic links and whatever is no
/// regular file. The descriptor belongs to the caller and is closed on exec.
[[nodiscard]] core::Result<int> openJobFile(const QString &path, int flags);

/// Removes a tree, also one that holds folders without write permission. Symbolic links are removed, not followed.
void removeTree(const QString &path);

} // namespace sealyard::jobs
