#include "build/again.h"

#include "build/context.h"
#include "build/logfindings.h"
#include "build/steps.h"
#include "build/tr.h"
#include "build/trust.h"
#include "jobs/queue.h"

using namespace Qt::StringLiterals;

namespace sealyard::build {

namespace {

/// Where a step says which init.sh the user agreed to; nothing for other steps.
QString *digestIn(jobs::Step &step)
{
    const qsizetype at = step.arguments.indexOf(scriptDigestOption);
    const bool isPreparing = step.arguments.value(1) == prepareContextCommand && at > 1;
    return isPreparing && at + 1 < step.arguments.size() ? &step.arguments[at + 1] : nullptr;
}

} // namespace

core::Result<jobs::Job> createAgain(const jobs::Job &job, const Trust &trust)
{
    jobs::Job again = job;
    const QString root = workspaceOf(job.plan);
    const QString script = job.plan.subject + "/init.sh"_L1;
    for (jobs::Step &step : again.plan.steps) {
        QString *digest = root.isEmpty() ? nullptr : digestIn(step);
        // A script that is gone or cannot be read is told of by the step itself.
        const QString now = digest ? scriptDigest(root + u'/' + script).value_or(*digest) : QString();
        if (!digest || now == *digest) {
            continue;
        }
        if (!trust.isTrusted(root, script, now)) {
            return core::failure(Tr::tr("“%1” has changed since it was allowed to run. Read it, and start the build "
                                        "anew.")
                                     .arg(script),
                                 core::ErrorKind::Denied);
        }
        *digest = now;
    }
    return jobs::createAgain(again);
}

} // namespace sealyard::build
