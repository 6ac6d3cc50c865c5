#include "cli/jobscommand.h"

#include "cli/tr.h"
#include "core/commandline.h"
#include "jobs/jobfollower.h"
#include "jobs/signalwatcher.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runJobs(const QStringList &arguments, Console &console);

} // namespace

extern const Command jobsCommand;
const Command jobsCommand{
    .name = "jobs",
    .summary = QT_TRANSLATE_NOOP("cli", "Lists builds, shows their logs, cancels them."),
    .run = runJobs,
};

namespace {

using jobs::Event;
using jobs::Job;
using jobs::JobState;

void print(const QList<Event> &events, Console &console)
{
    for (const Event &event : events) {
        if (event.kind == Event::Kind::StepStarted) {
            console.out << "==> " << event.text << '\n';
        } else if (event.kind == Event::Kind::Output) {
            console.out << event.text << '\n';
        }
    }
    console.out.flush();
}

QString stateText(JobState state)
{
    switch (state) {
    case JobState::Waiting:
        return Tr::tr("waiting");
    case JobState::Running:
        return Tr::tr("running");
    case JobState::Succeeded:
        return Tr::tr("succeeded");
    case JobState::Failed:
        return Tr::tr("failed");
    case JobState::Cancelled:
        return Tr::tr("cancelled");
    case JobState::Interrupted:
        return Tr::tr("interrupted");
    case JobState::TimedOut:
        return Tr::tr("timed out");
    case JobState::DiskFull:
        return Tr::tr("disk full");
    }
    Q_UNREACHABLE_RETURN({});
}

bool hasEnded(const Job &job)
{
    return !job.isAlive();
}

QString shown(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : u"-"_s;
}

ExitStatus list(const QList<Job> &all, Console &console)
{
    for (const Job &job : all) {
        console.out << job.id << "  " << stateText(job.state).leftJustified(11) << "  " << shown(job.started) << "  "
                    << job.plan.title << '\n';
    }
    if (all.isEmpty()) {
        console.out << Tr::tr("There are no jobs.") << '\n';
    }
    return ExitStatus::Clean;
}

ExitStatus show(const Job &job, Console &console)
{
    console.out << Tr::tr("Job:       %1").arg(job.id) << '\n'
                << Tr::tr("What:      %1").arg(job.plan.title) << '\n'
                << Tr::tr("State:     %1").arg(stateText(job.state)) << '\n'
                << Tr::tr("Started:   %1").arg(shown(job.started)) << '\n'
                << Tr::tr("Ended:     %1").arg(shown(job.ended)) << '\n'
                << Tr::tr("Directory: %1").arg(job.directory) << '\n';
    if (job.state == JobState::Succeeded) {
        console.out << Tr::tr("Result:    %1").arg(job.plan.result) << '\n';
    }
    if (!job.problem.isEmpty()) {
        console.out << Tr::tr("Problem:   %1").arg(job.problem) << '\n';
    }
    for (const jobs::Step &step : job.plan.steps) {
        console.out << '\n' << step.title << '\n';
        console.out << "  " << core::shellCommand(step.program, step.arguments) << '\n';
    }
    return ExitStatus::Clean;
}

ExitStatus log(const Job &job, bool isFollowing, Console &console)
{
    if (isFollowing) {
        return reportEnd(follow(job, OnInterrupt::StopFollowing, console), console);
    }
    qint64 offset = 0;
    auto events = jobs::readEvents(job.directory, offset);
    for (; events && !events->isEmpty(); events = jobs::readEvents(job.directory, offset)) {
        print(*events, console);
    }
    return events ? ExitStatus::Clean : fail(console, events.error().message);
}

ExitStatus cancelJob(const Job &job, Console &console)
{
    if (hasEnded(job)) {
        return fail(console, Tr::tr("The job %1 has ended already.").arg(job.id));
    }
    const auto cancelled = jobs::cancel(job);
    if (!cancelled) {
        return fail(console, cancelled.error().message);
    }
    const Job end = follow(job, OnInterrupt::StopFollowing, console);
    console.out << Tr::tr("%1: %2").arg(end.plan.title, stateText(end.state)) << '\n';
    return ExitStatus::Clean;
}

ExitStatus runJobs(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption following(QStringList{u"f"_s, u"follow"_s},
                                       Tr::tr("With log: prints what comes until the job ends."));
    parser.addOption(following);
    parser.addPositionalArgument(u"action"_s, Tr::tr("list (default), show, log or cancel."), u"[ACTION]"_s);
    parser.addPositionalArgument(u"job"_s, Tr::tr("The job's id; default: the newest job."), u"[JOB]"_s);
    if (const auto status = parse(parser, jobsCommand, arguments, console)) {
        return *status;
    }
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0, u"list"_s);
    const QList<Job> all = jobs::listJobs(jobs::defaultJobsFolder());
    if (action == "list"_L1 && words.size() < 2) {
        return list(all, console);
    }
    if (!QStringList{u"show"_s, u"log"_s, u"cancel"_s}.contains(action) || words.size() > 2) {
        return fail(console, Tr::tr("Usage: %1").arg("sealyard-cli jobs [list|show|log|cancel] [JOB]"_L1),
                    ExitStatus::Usage);
    }
    const auto job = words.size() < 2 ? all.begin() : std::ranges::find(all, words.at(1), &Job::id);
    if (job == all.end()) {
        return fail(console,
                    words.size() < 2 ? Tr::tr("There are no jobs.") : Tr::tr("There is no job “%1”.").arg(words.at(1)));
    }
    return action == "show"_L1  ? show(*job, console)
           : action == "log"_L1 ? log(*job, parser.isSet(following), console)
                                : cancelJob(*job, console);
}

} // namespace

jobs::Job follow(const jobs::Job &job, OnInterrupt onInterrupt, Console &console)
{
    QEventLoop loop;
    jobs::Job last = job;
    jobs::JobFollower follower(job.directory);
    QObject::connect(&follower, &jobs::JobFollower::eventsAdded, &loop,
                     [&](const QList<Event> &events) { print(events, console); });
    QObject::connect(&follower, &jobs::JobFollower::ended, &loop, [&](const jobs::Job &end) {
        last = end;
        loop.quit();
    });
    jobs::SignalWatcher signalWatcher({SIGINT, SIGTERM});
    QObject::connect(&signalWatcher, &jobs::SignalWatcher::received, &loop, [&] {
        if (onInterrupt == OnInterrupt::StopFollowing || !jobs::cancel(job)) {
            loop.quit();
        }
    });
    loop.exec();
    return last;
}

ExitStatus reportEnd(const jobs::Job &job, Console &console)
{
    switch (job.state) {
    case JobState::Succeeded:
        return ExitStatus::Clean;
    case JobState::Cancelled:
        return fail(console, Tr::tr("The job was cancelled."));
    case JobState::Waiting:
    case JobState::Running:
        return fail(console, Tr::tr("The job goes on; “sealyard-cli jobs log --follow %1” shows it.").arg(job.id));
    default:
        return fail(console, job.problem);
    }
}

} // namespace sealyard::cli
