#pragma once

#include "build/request.h"
#include "jobs/plan.h"

namespace sealyard::build {

/// The programs that a plan's steps call.
struct Programs
{
    QString sealyardCli; ///< absolute: does the built-in steps as `sealyard-cli internal ...`
    QString buildah = QStringLiteral("buildah");
    QString bash = QStringLiteral("bash");
};

/// The steps of a build, as CI does them (upstream.md section 1.4): a copy of the version directory in the job's
/// scratch folder without top-level dot files, init.sh, build, output; the author's tree is never modified. Fails when
/// there is no such directory, no build file and no init.sh, or when init.sh must run and is not trusted
/// (ErrorKind::Denied).
[[nodiscard]] core::Result<jobs::Plan> makePlan(const BuildRequest &request, const image::Workspace &workspace,
                                                const Programs &programs);

} // namespace sealyard::build
