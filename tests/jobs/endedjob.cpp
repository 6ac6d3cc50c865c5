#include "jobs/endedjob.h"

#include "jobs/eventlog.h"
#include "jobs/jobdirectory.h"

using namespace Qt::StringLiterals;

namespace sealyard::test {

jobs::Job endedJob(const QString &folder, const jobs::Plan &plan, const QStringList &log, jobs::JobState state,
                   const QDateTime &started)
{
    const jobs::Job job = jobs::createJob(folder, plan).value();
    jobs::EventLog events;
    if (!events.open(job.directory)) {
        return {};
    }
    const auto add = [&](jobs::Event::Kind kind, int step, const QString &text) {
        const bool isError = text.startsWith("! "_L1);
        events.append({.kind = kind,
                       .time = started,
                       .step = step,
                       .text = isError ? text.sliced(2) : text,
                       .isError = isError,
                       .state = kind == jobs::Event::Kind::JobEnded ? std::optional(state) : std::nullopt});
    };
    add(jobs::Event::Kind::JobStarted, -1, plan.title);
    add(jobs::Event::Kind::StepStarted, 0, plan.steps.first().title);
    for (const QString &line : log) {
        add(jobs::Event::Kind::Output, 0, line);
    }
    add(jobs::Event::Kind::JobEnded, -1, {});
    events.flush();
    const jobs::StateRecord record{.state = state,
                                   .queued = started,
                                   .launched = started,
                                   .started = started,
                                   .ended = started.addSecs(1),
                                   .problem = {},
                                   .bootId = {}};
    return jobs::writeState(job.directory, record).and_then([&] { return jobs::readJob(job.directory); }).value();
}

jobs::Plan buildPlan(const QString &workspaceRoot, const QString &directory)
{
    return {.title = u"Build of "_s + directory,
            .subject = directory,
            .result = {},
            .steps = {{.title = u"Only step"_s,
                       .program = u"/bin/true"_s,
                       .arguments = {},
                       .workingDirectory = u"@SCRATCH@"_s,
                       .environment = {}}},
            .exclusive = workspaceRoot + u'/' + directory};
}

} // namespace sealyard::test
