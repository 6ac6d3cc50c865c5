#include "github/tr.h"
#include "github/watcher.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What the watcher saw, in words.
namespace sealyard::github {

using Stage = Observation::Stage;

bool isBuildJob(const RunJob &job)
{
    return job.name.contains("Auto build"_L1, Qt::CaseInsensitive) ||
           job.name.contains("Auto manifest"_L1, Qt::CaseInsensitive);
}

QString jobText(const RunJob &job)
{
    const QString name = job.name.section(" / "_L1, -1);
    if (job.conclusion == "success"_L1) {
        return Tr::tr("%1: done").arg(name);
    }
    if (job.conclusion == "failure"_L1 || job.conclusion == "timed_out"_L1) {
        return Tr::tr("%1: failed").arg(name);
    }
    if (!job.conclusion.isEmpty()) {
        return Tr::tr("%1: not run").arg(name);
    }
    const auto step = std::ranges::find(job.steps, "in_progress"_L1, &RunStep::status);
    if (step != job.steps.end()) {
        return Tr::tr("%1: step %2 of %3, %4").arg(name).arg(step->number).arg(job.steps.size()).arg(step->name);
    }
    return job.status == "in_progress"_L1 ? Tr::tr("%1: running").arg(name) : Tr::tr("%1: waiting").arg(name);
}

QString stageText(Observation::Stage stage)
{
    switch (stage) {
    case Stage::WaitingForLabel:
        return Tr::tr("waiting for a maintainer's label “accepted”");
    case Stage::WaitingForRun:
        return Tr::tr("waiting for the workflow to start");
    case Stage::Running:
        return Tr::tr("building");
    case Stage::Succeeded:
        return Tr::tr("built");
    case Stage::Failed:
        return Tr::tr("failed");
    case Stage::Skipped:
        return Tr::tr("skipped");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace sealyard::github
