#pragma once

#include "build/request.h"
#include "jobs/plan.h"

namespace sealyard::build {

/// The programs that a plan's steps call.
struct Programs
{
    QString sealyardCli; ///< absolute: does the built-in steps as `sealyard-cli internal ...`
    QString bash = QStringLiteral("bash");
    QString bubblewrap = QStringLiteral("bwrap");
    QString sealos = QStringLiteral("sealos");
    QString buildah = QStringLiteral("buildah");
    QString podman = QStringLiteral("podman");
    QString docker = QStringLiteral("docker");
};

/// The steps of a build, as CI does them (upstream.md sections 1.4 and 1.5): for each platform a copy of the version
/// directory in the job's scratch folder without top-level dot files, init.sh, build; then the tags, the index over
/// the platforms, output and push. The author's tree is never modified. The build file is chosen before init.sh runs,
/// as CI does, and a platform that build_arch excludes is left out. Config images know neither "latest" nor init.sh nor
/// build_arch. Fails when there is no such directory (ErrorKind::NotFound), no build file and no init.sh, when
/// build_arch excludes all platforms, the image's name is no reference or the backend cannot do what is asked
/// (ErrorKind::Invalid), or when init.sh must run and is not trusted (ErrorKind::Denied). Reads files, runs nothing.
[[nodiscard]] core::Result<jobs::Plan> makePlan(const BuildRequest &request, const image::Workspace &workspace,
                                                const Programs &programs);

/// The directory that a request is about: its version's, or else that of "latest"; nullptr when there is neither.
[[nodiscard]] const image::VersionDirectory *directoryFor(const BuildRequest &request,
                                                          const image::Workspace &workspace);

/// The name of the image with its tag: as asked for, or APP:VERSION. ErrorKind::Invalid when it is no reference.
[[nodiscard]] core::Result<QString> imageName(const BuildRequest &request);

/// True when the directory has an init.sh that a build would run.
[[nodiscard]] bool hasInitScript(const image::VersionDirectory &directory);

} // namespace sealyard::build
