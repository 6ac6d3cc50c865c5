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

/// A job is a directory below this one: plan.json, state.json (both versioned), events.jsonl, lock (held by the living
/// supervisor), cancel (when somebody asked for it) and scratch/ (gone when the job has ended).
/// $XDG_STATE_HOME/sealyard/jobs (default ~/.local/state/sealyard/jobs).
[[nodiscard]] QString defaultJobsFolder();

/// Makes a job directory below folder, for its owner alone, with its plan; the job waits. Scratch folders that
/// interrupted jobs left behind below folder are removed by the way.
[[nodiscard]] core::Result<Job> createJob(const QString &folder, const Plan &plan);

/// Starts `program supervise DIRECTORY` detached, in a session of its own: the job survives whoever started it.
[[nodiscard]] core::Result<void> startSupervisor(const Job &job, const QString &program);

/// Asks the supervisor, by a file, to end the job; the state follows within a second, or within four when its program
/// ignores TERM. A job that still waits is cancelled when its turn comes. Harmless when it has ended.
[[nodiscard]] core::Result<void> cancel(const Job &job);

/// Reads a job's directory; tells Interrupted from Running by the supervisor's lock. ErrorKind::NotFound when there is
/// none, ErrorKind::Invalid when what is there is no job.
[[nodiscard]] core::Result<Job> readJob(const QString &directory);

/// All jobs below folder, newest first; unreadable directories are left out.
[[nodiscard]] QList<Job> listJobs(const QString &folder);

/// The events from byte offset on; offset is advanced behind the last complete line that was read. A few megabytes at
/// most per call, so call again until there are none. Lines that are no events are passed over.
[[nodiscard]] core::Result<QList<Event>> readEvents(const QString &directory, qint64 &offset);

} // namespace sealyard::jobs
