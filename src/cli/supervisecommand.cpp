#include "cli/command.h"
#include "cli/tr.h"
#include "jobs/processtree.h"
#include "jobs/queue.h"
#include "jobs/supervisor.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runSupervise(const QStringList &arguments, Console &console);

} // namespace

extern const Command superviseCommand;
const Command superviseCommand{
    .name = "supervise",
    .summary = QT_TRANSLATE_NOOP("cli", "Runs the job of a job directory."),
    .run = runSupervise,
    .isHidden = true,
};

namespace {

ExitStatus supervise(const QString &directory, Console &console)
{
    jobs::Supervisor supervisor(directory);
    QEventLoop loop;
    auto state = jobs::JobState::Failed;
    QObject::connect(&supervisor, &jobs::Supervisor::ended, &loop, [&](jobs::JobState end) {
        state = end;
        loop.quit();
    });
    if (const auto started = supervisor.start(); !started) {
        return fail(console, started.error().message);
    }
    loop.exec();
    return state == jobs::JobState::Succeeded ? ExitStatus::Clean : ExitStatus::CouldNotRun;
}

/// What follows a job, whatever way it ended: nothing of it is left, and the next one has its turn.
void clearUpAfter(const QString &directory, const Console &console)
{
    jobs::removeLeftoversOf(directory);
    if (const auto started = jobs::startDueJobs(QFileInfo(directory).path(), console.program); !started) {
        qWarning("%s", qUtf8Printable(started.error().message));
    }
}

ExitStatus runSupervise(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"directory"_s, Tr::tr("The job directory."), u"DIRECTORY"_s);
    if (const auto status = parse(parser, superviseCommand, arguments, console)) {
        return *status;
    }
    const QStringList directories = parser.positionalArguments();
    if (directories.size() != 1) {
        return fail(console, Tr::tr("Name one job directory."), ExitStatus::Usage);
    }
    const QString directory = QFileInfo(directories.first()).absoluteFilePath();
    const pid_t guard = ::getpid();
    if (const std::optional<int> status = jobs::forkGuarded()) {
        clearUpAfter(directory, console);
        return static_cast<ExitStatus>(*status);
    }
    const ExitStatus status = supervise(directory, console);
    if (::getppid() != guard) { // somebody killed it
        jobs::adoptOrphans(false);
        clearUpAfter(directory, console);
    }
    return status;
}

} // namespace

} // namespace sealyard::cli
