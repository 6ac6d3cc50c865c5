#pragma once

#include "build/request.h"
#include "jobs/job.h"

class QSettings;

namespace sealyard::gui {

/// The file beside the program's settings in which build::Trust keeps what may run.
[[nodiscard]] QString trustPath(const QSettings &settings);

/// Makes the plan of a build, a job for it among the user's jobs, and starts its supervisor: the build goes on when the
/// window is closed. cliProgram: absolute path of sealyard-cli. Errors are those of build::makePlan(),
/// jobs::createJob() and jobs::startSupervisor().
[[nodiscard]] core::Result<jobs::Job> startBuild(const build::BuildRequest &request, const image::Workspace &workspace,
                                                 const QString &cliProgram);

} // namespace sealyard::gui
