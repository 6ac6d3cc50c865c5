#pragma once

#include "cli/command.h"
#include "jobs/job.h"

namespace sealyard::cli {

enum class OnInterrupt { CancelJob, StopFollowing };

/// Prints a job's log as it grows until the job has ended; Ctrl+C cancels it or only ends the printing. Returns the job
/// as it is then.
[[nodiscard]] jobs::Job follow(const jobs::Job &job, OnInterrupt onInterrupt, Console &console);

/// Prints why a job did not succeed and returns the status for its end.
[[nodiscard]] ExitStatus reportEnd(const jobs::Job &job, Console &console);

} // namespace sealyard::cli
