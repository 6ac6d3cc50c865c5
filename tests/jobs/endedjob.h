#pragma once

#include "jobs/job.h"

namespace sealyard::test {

/// A job below folder that has ended without a process, with this log: lines that begin with "! " came on standard
/// error. Its only step is step 0.
[[nodiscard]] jobs::Job endedJob(const QString &folder, const jobs::Plan &plan, const QStringList &log,
                                 jobs::JobState state, const QDateTime &started);

/// The plan of a build of a version directory ("applications/APP/VERSION") with one step,
/// "/bin/true".
[[nodiscard]] jobs::Plan buildPlan(const QString &workspaceRoot, const QString &directory);

} // namespace sealyard::test
