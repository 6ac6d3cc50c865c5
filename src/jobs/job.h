#pragma once

#include "jobs/plan.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace sealyard::jobs {

/// Waiting: for its turn in the queue. Interrupted: the supervisor is gone and left no end, or whoever made the job was
/// gone before it was in the queue. TimedOut: a step took
/// longer than it may. DiskFull: a step or the log could not be written.
enum class JobState { Waiting, Running, Succeeded, Failed, Cancelled, Interrupted, TimedOut, DiskFull };

/// "waiting", "running", ...: the words of state.json, never translated.
[[nodiscard]] QString stateName(JobState state);

/// One line of events.jsonl.
struct Event
{
    enum class Kind { JobStarted, StepStarted, Output, Progress, StepEnded, JobEnded };

    Kind kind = Kind::Output;
    QDateTime time;
    int step = -1;
    QString text;         ///< Output: one line; *Started: title; *Ended: problem, empty on success
    bool isError = false; ///< Output came on standard error
    int exitCode = 0;
    int percent = 0;               ///< of Progress
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
    QString problem;             ///< why it did not succeed; empty otherwise
    qint64 resultSize = 0;       ///< bytes of the plan's result; 0: none, or a folder
    bool isLogTruncated = false; ///< lines in the middle of a step were left out

    /// True as long as something may still happen to it.
    [[nodiscard]] bool isAlive() const { return state == JobState::Waiting || state == JobState::Running; }
};

/// A job is a directory below this one: plan.json, state.json (both versioned), events.jsonl, lock (held by the living
/// supervisor), cancel (when somebody asked for it) and scratch/ (gone when the job has ended).
/// $XDG_STATE_HOME/sealyard/jobs (default ~/.local/state/sealyard/jobs).
[[nodiscard]] QString defaultJobsFolder();

/// Makes a job directory below folder, for its owner alone, with its plan; the job waits. Nothing is left when it
/// fails.
[[nodiscard]] core::Result<Job> createJob(const QString &folder, const Plan &plan);

/// Starts `program supervise DIRECTORY` detached, in a session of its own: the job survives whoever started it.
/// secrets: variables that it gets besides our own environment, for Step::passedOn; they are in the memory of processes
/// alone.
[[nodiscard]] core::Result<void> startSupervisor(const Job &job, const QString &program,
                                                 const QMap<QString, QString> &secrets = {});

/// Asks the supervisor, by a file, to end the job; the state follows within a second, or within four when its program
/// ignores TERM. A job that still waits is cancelled when its turn comes. Harmless when it has ended.
[[nodiscard]] core::Result<void> cancel(const Job &job);

/// Reads a job's directory; tells Interrupted from Running by the supervisor's lock. ErrorKind::NotFound when there is
/// none, ErrorKind::Invalid when what is there is no job.
[[nodiscard]] core::Result<Job> readJob(const QString &directory);

/// Removes what interrupted jobs below folder left behind: processes, scratch folders, half-written results; and
/// directories of jobs whose making was cut short more than a day ago.
void removeLeftovers(const QString &folder);
/// The same for one job; nothing happens when it was not interrupted.
void removeLeftoversOf(const QString &directory);

/// All jobs below folder, newest first; unreadable directories are left out.
[[nodiscard]] QList<Job> listJobs(const QString &folder);

/// The events from byte offset on; offset is advanced behind the last complete line that was read. A few megabytes at
/// most per call, so call again until there are none. Lines that are no events are passed over.
[[nodiscard]] core::Result<QList<Event>> readEvents(const QString &directory, qint64 &offset);

} // namespace sealyard::jobs
