#include "gui/jobs/startbuild.h"

#include "build/backends.h"
#include "build/context.h"
#include "build/start.h"
#include "image/sourcetree.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

QString trustPath(const QSettings &settings)
{
    return QFileInfo(settings.fileName()).absolutePath() + "/trust.conf"_L1;
}

core::Result<jobs::Job> startBuild(const build::BuildRequest &request, const image::Workspace &workspace,
                                   const QString &cliProgram)
{
    return build::startBuilds({request}, workspace, {.sealyardCli = cliProgram}, jobs::defaultJobsFolder())
        .transform([](const QList<jobs::Job> &jobs) { return jobs.first(); });
}

core::Result<QList<jobs::Job>> startBuilds(const QList<image::VersionDirectory> &directories,
                                           std::optional<build::Backend> backend, const image::Workspace &workspace,
                                           const QString &cliProgram)
{
    const QList<build::BackendState> states = build::probeBackends();
    const auto isUsable = [&states](build::Backend each) {
        const auto state = std::ranges::find(states, each, &build::BackendState::backend);
        return state != states.end() && state->isUsable();
    };
    const image::SourceTree sources(workspace.root);
    const build::Sandbox sandbox =
        build::probeBubblewrap().isEmpty() ? build::Sandbox::Bubblewrap : build::Sandbox::None;
    QList<build::BuildRequest> requests;
    for (const image::VersionDirectory &directory : directories) {
        build::BuildRequest request;
        request.workspaceRoot = workspace.root;
        request.type = directory.type;
        request.app = directory.app;
        request.version = directory.version;
        request.backend = backend ? *backend : build::defaultBackend(directory, sources, isUsable);
        request.isInitScriptTrusted = build::hasInitScript(directory);
        request.sandbox = request.isInitScriptTrusted ? sandbox : build::Sandbox::None;
        requests.append(request);
    }
    return build::startBuilds(requests, workspace, {.sealyardCli = cliProgram}, jobs::defaultJobsFolder());
}

} // namespace sealyard::gui
