#include "build/start.h"

#include "jobs/jobdirectory.h"
#include "jobs/queue.h"

namespace sealyard::build {

core::Result<QList<jobs::Job>> startBuilds(const QList<BuildRequest> &requests, const image::Workspace &workspace,
                                           const Programs &programs, const QString &jobsFolder)
{
    QList<jobs::Plan> plans;
    for (const BuildRequest &request : requests) {
        auto plan = makePlan(request, workspace, programs);
        if (!plan) {
            return std::unexpected(plan.error());
        }
        plans.append(*std::move(plan));
    }
    QList<jobs::Job> created;
    for (const jobs::Plan &plan : std::as_const(plans)) {
        auto job = jobs::createJob(jobsFolder, plan);
        if (!job) {
            for (const jobs::Job &unstarted : std::as_const(created)) {
                jobs::removeTree(unstarted.directory);
            }
            return std::unexpected(job.error());
        }
        created.append(*std::move(job));
    }
    return jobs::enqueue(created, programs.sealyardCli).transform([&] { return created; });
}

} // namespace sealyard::build
