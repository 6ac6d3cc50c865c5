#include "gui/jobs/startbuild.h"

#include "build/start.h"

namespace sealyard::gui {

core::Result<jobs::Job> startBuild(const build::BuildRequest &request, const image::Workspace &workspace,
                                   const QString &cliProgram)
{
    return build::startBuilds({request}, workspace, {.sealyardCli = cliProgram}, jobs::defaultJobsFolder())
        .transform([](const QList<jobs::Job> &jobs) { return jobs.first(); });
}

} // namespace sealyard::gui
