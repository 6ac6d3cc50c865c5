#pragma once

#include "build/request.h"
#include "jobs/job.h"

#include <optional>

class QSettings;

namespace sealyard::gui {

/// The file beside the program's settings in which build::Trust keeps what may run.
[[nodiscard]] QString trustPath(const QSettings &settings);

/// Makes the plan of a build, a job for it among the user's jobs, and starts its supervisor: the build goes on when the
/// window is closed. cliProgram: absolute path of sealyard-cli. Errors are those of build::makePlan(),
/// jobs::createJob() and jobs::startSupervisor().
[[nodiscard]] core::Result<jobs::Job> startBuild(const build::BuildRequest &request, const image::Workspace &workspace,
                                                 const QString &cliProgram);

/// The same for several version directories, of which the user trusts the scripts: without a backend each gets the one
/// that fits its build file best, and init.sh runs in bubblewrap where that may be used. Blocks for seconds: not for
/// the window's thread.
[[nodiscard]] core::Result<QList<jobs::Job>> startBuilds(const QList<image::VersionDirectory> &directories,
                                                         std::optional<build::Backend> backend,
                                                         const image::Workspace &workspace, const QString &cliProgram);

} // namespace sealyard::gui
