#pragma once

#include "jobs/job.h"

namespace sealyard::jobs {

// There is no process that keeps the queue: whoever puts a job into it starts what may start, and so does each
// supervisor when its job has ended. What is left when all of them were killed starts with the next recover().

/// How many jobs of a folder run at the same time; 2 unless setJobLimit() said otherwise.
[[nodiscard]] int jobLimit(const QString &folder);
/// limit: at least 1. Holds for all programs that use this folder, from now on.
[[nodiscard]] core::Result<void> setJobLimit(const QString &folder, int limit);

/// Puts jobs that were created in one folder into its queue and starts those whose turn it is. program: absolute path
/// of sealyard-cli. The error of a job that could not start is in its state too; jobs that could not be put into the
/// queue, since the disk is full, are removed.
[[nodiscard]] core::Result<void> enqueue(const QList<Job> &jobs, const QString &program);

/// Starts queued jobs, oldest first, as far as the limit allows; a job whose plan excludes a running one is passed
/// over. Blocks while another process does the same.
[[nodiscard]] core::Result<void> startDueJobs(const QString &folder, const QString &program);

/// For the start of a program: removeLeftovers() and startDueJobs().
[[nodiscard]] core::Result<void> recover(const QString &folder, const QString &program);

/// A new job in the same folder with the plan of one that has ended; not queued yet. ErrorKind::Invalid when it has not
/// ended.
[[nodiscard]] core::Result<Job> createAgain(const Job &job);

} // namespace sealyard::jobs
