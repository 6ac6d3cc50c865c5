#pragma once

#include "jobs/plan.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace sealyard::jobs {

/// Interrupted: the supervisor is gone and left no end.
enum class JobState { Waiting, Running, Succeeded, Failed, Cancelled, Interrupted };

/// "waiting", "running", ...: the words of state.json, never translated.
[[nodiscard]] QString stateName(JobState state);

/// One line of events.jsonl.
struct Event
{
    enum class Kind { JobStarted, StepStarted, Output, StepEnded, JobEnded };

    Kind kind = Kind::Output;
    QDateTime time;
    int step = -1;
    QString text;         ///< Output: one line; *Started: title; *Ended: problem, empty on success
    bool isError = false; ///< Output came on standard error
    int exitCode = 0;
    std::optional<JobState> state; ///< of JobEnded
};

/// What is known of a job from its directory.
struct Job
{
    QString id;        ///< the directory's name; sorts by time
    QString directory; ///< absolute
    Plan plan;
    JobState state = JobState::Waiting;
    QDateTime started;
    QDateTime ended;
    QString problem; ///< why it failed; empty otherwise
};

/// $XDG_STATE_HOME/sealyard/jobs (default ~/.local/state/sealyard/jobs).
[[nodiscard]] QString defaultJobsFolder();

/// Makes a job directory below folder with its plan; the job waits.
[[nodiscard]] core::Result<Job> createJob(const QString &folder, const Plan &plan);

/// Starts `program supervise DIRECTORY` detached, in a session of its own: the job survives whoever started it.
[[nodiscard]] core::Result<void> startSupervisor(const Job &job, const QString &program);

/// Asks the supervisor to end the job; the state follows. Harmless when it has ended.
[[nodiscard]] core::Result<void> cancel(const Job &job);

/// Reads a job's directory; tells Interrupted from Running by the supervisor's lock.
[[nodiscard]] core::Result<Job> readJob(const QString &directory);

/// All jobs below folder, newest first; unreadable directories are left out.
[[nodiscard]] QList<Job> listJobs(const QString &folder);

/// The events from byte offset on; offset is advanced behind the last complete line.
[[nodiscard]] core::Result<QList<Event>> readEvents(const QString &directory, qint64 &offset);

} // namespace sealyard::jobs
