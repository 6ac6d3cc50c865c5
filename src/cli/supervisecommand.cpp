#include "cli/command.h"
#include "cli/tr.h"
#include "jobs/supervisor.h"

#include <QCommandLineParser>
#include <QEventLoop>

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
    jobs::Supervisor supervisor(directories.first());
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

} // namespace

} // namespace sealyard::cli
