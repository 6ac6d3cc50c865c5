#include "shelljobs.h"

#include "jobs/jobdirectory.h"
#include "jobs/processtree.h"
#include "jobs/queue.h"
#include "jobs/supervisor.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace sealyard::test {

jobs::Job createShellJob(const QString &folder, const QStringList &scripts, const QString &result)
{
    jobs::Plan plan{.title = u"Test"_s, .subject = u"a/b"_s, .result = result, .steps = {}};
    for (const QString &text : scripts) {
        plan.steps.append({.title = u"Step"_s,
                           .program = u"/bin/sh"_s,
                           .arguments = {u"-c"_s, text},
                           .workingDirectory = u"@SCRATCH@"_s,
                           .environment = {{u"PLACE"_s, u"@SCRATCH@/x"_s}},
                           .timeout = std::chrono::seconds(0)});
    }
    return jobs::createJob(folder, plan).value_or(jobs::Job{});
}

jobs::Job readAgain(const jobs::Job &job)
{
    return jobs::readJob(job.directory).value_or(job);
}

int superviseOrTest(int argc, char **argv, QObject &test)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) != "supervise"_L1) {
        return QTest::qExec(&test, argc, argv);
    }
    const QString directory = arguments.value(2);
    if (const auto status = jobs::forkGuarded()) {
        (void)jobs::startDueJobs(QFileInfo(directory).path(), QCoreApplication::applicationFilePath());
        return *status;
    }
    jobs::Supervisor supervisor(directory);
    QObject::connect(&supervisor, &jobs::Supervisor::ended, &app, &QCoreApplication::quit);
    return supervisor.start() ? QCoreApplication::exec() : 1;
}

} // namespace sealyard::test
