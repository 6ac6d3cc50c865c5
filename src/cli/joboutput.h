#pragma once

#include "cli/command.h"
#include "jobs/job.h"

namespace sealyard::cli {

/// "running", "timed out", ...: translated.
[[nodiscard]] QString stateText(jobs::JobState state);

/// "12 s", "3:05 min": how long a job took, or takes up to now; empty when it has not begun.
[[nodiscard]] QString durationText(const jobs::Job &job);

enum class OnInterrupt { CancelJob, StopFollowing };

/// Prints the logs of jobs as they grow until all have ended, each line with its job where there are several; on a
/// terminal with a line at the bottom that says what is done just now. Ctrl+C cancels the jobs or only ends the
/// printing. Returns the jobs as they are then.
[[nodiscard]] QList<jobs::Job> follow(const QList<jobs::Job> &jobs, OnInterrupt onInterrupt, Console &console);

/// Prints what the log of a job that ended badly says about the user's files, and what its sandbox kept from init.sh.
void printFindings(const jobs::Job &job, QTextStream &stream);

/// Prints why jobs did not succeed, with printFindings(), and returns the status for their end.
[[nodiscard]] ExitStatus reportEnds(const QList<jobs::Job> &jobs, Console &console);

/// Prints the log of a job as far as there is one.
void printLog(const jobs::Job &job, Console &console);

} // namespace sealyard::cli
