#include "gui/jobs/startbuild.h"

#include "build/plan.h"

namespace sealyard::gui {

core::Result<jobs::Job> startBuild(const build::BuildRequest &request, const image::Workspace &workspace,
                                   const QString &cliProgram)
{
    const auto plan = build::makePlan(request, workspace, {.sealyardCli = cliProgram});
    if (!plan) {
        return std::unexpected(plan.error());
    }
    auto job = jobs::createJob(jobs::defaultJobsFolder(), *plan);
    if (!job) {
        return job;
    }
    if (const auto started = jobs::startSupervisor(*job, cliProgram); !started) {
        return std::unexpected(started.error());
    }
    return job;
}

} // namespace sealyard::gui
