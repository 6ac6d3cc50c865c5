#include "gui/jobs/startbuild.h"

#include "build/start.h"

#include <QFileInfo>
#include <QSettings>

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

} // namespace sealyard::gui
