#pragma once

#include "build/plan.h"
#include "jobs/job.h"

namespace sealyard::build {

/// Makes the plan of each build and a job for it below jobsFolder, and puts the jobs into the queue: the builds go on
/// whatever becomes of this process. Nothing is queued when one of the plans cannot be made. Errors are those of
/// makePlan(), jobs::createJob() and jobs::enqueue().
[[nodiscard]] core::Result<QList<jobs::Job>> startBuilds(const QList<BuildRequest> &requests,
                                                         const image::Workspace &workspace, const Programs &programs,
                                                         const QString &jobsFolder);

} // namespace sealyard::build
