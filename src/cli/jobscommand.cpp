#include "build/again.h"
#include "build/trust.h"
#include "cli/command.h"
#include "cli/joboutput.h"
#include "cli/tr.h"
#include "core/commandline.h"
#include "jobs/queue.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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
    .summary = QT_TRANSLATE_NOOP("cli", "Lists builds, shows their logs, cancels and repeats them."),
    .run = runJobs,
};

namespace {

using jobs::Job;
using jobs::JobState;

const QString usage = u"sealyard-cli jobs [list|show|log|cancel|retry|limit] [JOB...|NUMBER]"_s;

QString shown(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : u"-"_s;
}

QString sizeText(const Job &job)
{
    return job.resultSize > 0 ? QLocale().formattedDataSize(job.resultSize) : QString();
}

/// True when all words of the search stand somewhere in what is known of a job.
bool isFound(const Job &job, const QString &search)
{
    const QString text = QStringList{job.id,      job.plan.title,       job.plan.subject,          job.plan.resultName,
                                     job.problem, stateText(job.state), jobs::stateName(job.state)}
                             .join(u'\n');
    return std::ranges::all_of(search.split(u' ', Qt::SkipEmptyParts),
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QJsonObject toJson(const Job &job)
{
    const auto time = [](const QDateTime &value) {
        return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    };
    return {{u"id"_s, job.id},
            {u"title"_s, job.plan.title},
            {u"subject"_s, job.plan.subject},
            {u"image"_s, job.plan.resultName},
            {u"result"_s, job.plan.result},
            {u"state"_s, jobs::stateName(job.state)},
            {u"started"_s, time(job.started)},
            {u"ended"_s, time(job.ended)},
            {u"problem"_s, job.problem},
            {u"size"_s, job.resultSize},
            {u"isLogTruncated"_s, job.isLogTruncated},
            {u"directory"_s, job.directory}};
}

ExitStatus list(const QList<Job> &jobs, bool isJson, Console &console)
{
    if (isJson) {
        QJsonArray array;
        std::ranges::for_each(jobs, [&array](const Job &job) { array.append(toJson(job)); });
        console.out << QJsonDocument(array).toJson();
        return ExitStatus::Clean;
    }
    for (const Job &job : jobs) {
        console.out << job.id << "  " << stateText(job.state).leftJustified(11) << "  " << shown(job.started) << "  "
                    << durationText(job).rightJustified(9) << "  " << sizeText(job).rightJustified(9) << "  "
                    << job.plan.title << '\n';
    }
    if (jobs.isEmpty()) {
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
                << Tr::tr("Took:      %1").arg(durationText(job)) << '\n'
                << Tr::tr("Directory: %1").arg(job.directory) << '\n';
    if (job.state == JobState::Succeeded && !job.plan.result.isEmpty()) {
        console.out << Tr::tr("Result:    %1").arg((job.plan.result + u' ' + sizeText(job)).trimmed()) << '\n';
    }
    if (!job.problem.isEmpty()) {
        console.out << Tr::tr("Problem:   %1").arg(job.problem) << '\n';
    }
    printFindings(job, console.out);
    if (job.isLogTruncated) {
        console.out << Tr::tr("Log:       too large, lines in its middle were left out") << '\n';
    }
    for (const jobs::Step &step : job.plan.steps) {
        console.out << '\n' << step.title << '\n';
        console.out << "  " << core::shellCommand(step.program, step.arguments) << '\n';
    }
    return ExitStatus::Clean;
}

ExitStatus log(const Job &job, bool isFollowed, Console &console)
{
    if (isFollowed) {
        const QList<Job> ended = follow({job}, OnInterrupt::StopFollowing, console);
        return ended.first().isAlive() ? ExitStatus::Clean : reportEnds(ended, console);
    }
    printLog(job, console);
    return ExitStatus::Clean;
}

ExitStatus cancelJobs(const QList<Job> &jobs, Console &console)
{
    for (const Job &job : jobs) {
        if (!job.isAlive()) {
            return fail(console, Tr::tr("The job %1 has ended already.").arg(job.id));
        }
        if (const auto cancelled = jobs::cancel(job); !cancelled) {
            return fail(console, cancelled.error().message);
        }
    }
    for (const Job &end : follow(jobs, OnInterrupt::StopFollowing, console)) {
        console.out << Tr::tr("%1: %2").arg(end.plan.title, stateText(end.state)) << '\n';
    }
    return ExitStatus::Clean;
}

ExitStatus retryJobs(const QList<Job> &former, Console &console)
{
    QList<Job> again;
    const build::Trust trust;
    for (const Job &job : former) {
        auto created = build::createAgain(job, trust);
        if (!created) {
            return fail(console, created.error().message);
        }
        again.append(*std::move(created));
    }
    if (const auto queued = jobs::enqueue(again, console.program); !queued) {
        return fail(console, queued.error().message);
    }
    return reportEnds(follow(again, OnInterrupt::CancelJob, console), console);
}

ExitStatus limit(const QStringList &words, Console &console)
{
    const QString folder = jobs::defaultJobsFolder();
    if (words.isEmpty()) {
        console.out << jobs::jobLimit(folder) << '\n';
        return ExitStatus::Clean;
    }
    bool isNumber = false;
    const auto set = jobs::setJobLimit(folder, words.first().toInt(&isNumber)).and_then([&] {
        return jobs::startDueJobs(folder, console.program);
    });
    return set ? ExitStatus::Clean : fail(console, set.error().message, ExitStatus::Usage);
}

/// The jobs that are named, or the newest one.
core::Result<QList<Job>> chosen(const QList<Job> &all, const QStringList &ids)
{
    if (ids.isEmpty() && all.isEmpty()) {
        return core::failure(Tr::tr("There are no jobs."));
    }
    if (ids.isEmpty()) {
        return QList{all.first()};
    }
    QList<Job> jobs;
    for (const QString &id : ids) {
        const auto job = std::ranges::find(all, id, &Job::id);
        if (job == all.end()) {
            return core::failure(Tr::tr("There is no job “%1”.").arg(id));
        }
        jobs.append(*job);
    }
    return jobs;
}

ExitStatus runAction(const QString &action, const QList<Job> &jobs, const QCommandLineParser &parser, Console &console)
{
    if (action == "cancel"_L1) {
        return cancelJobs(jobs, console);
    }
    if (action == "retry"_L1) {
        return retryJobs(jobs, console);
    }
    for (const Job &job : jobs) {
        const ExitStatus status =
            action == "show"_L1 ? show(job, console) : log(job, parser.isSet(u"follow"_s), console);
        if (status != ExitStatus::Clean) {
            return status;
        }
    }
    return ExitStatus::Clean;
}

ExitStatus runJobs(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOptions({
        {QStringList{u"f"_s, u"follow"_s}, Tr::tr("With log: prints what comes until the job ends.")},
        {QStringList{u"s"_s, u"search"_s}, Tr::tr("With list: only jobs in which all these words are found."),
         Tr::tr("WORDS")},
        {u"json"_s, Tr::tr("With list: prints JSON.")},
    });
    parser.addPositionalArgument(u"action"_s, Tr::tr("list (default), show, log, cancel, retry, or limit."),
                                 u"[ACTION]"_s);
    parser.addPositionalArgument(
        u"jobs"_s, Tr::tr("The jobs' ids; default: the newest job. For limit: how many run at the same time."),
        u"[JOB...|NUMBER]"_s);
    if (const auto status = parse(parser, jobsCommand, arguments, console)) {
        return *status;
    }
    QStringList words = parser.positionalArguments();
    const QString action = words.isEmpty() ? u"list"_s : words.takeFirst();
    // Truthful states first: what was killed is cleared up, and what waits has its turn.
    const QString folder = jobs::defaultJobsFolder();
    if (const auto recovered = jobs::recover(folder, console.program); !recovered) {
        console.err << recovered.error().message << '\n';
    }
    if (action == "limit"_L1 && words.size() < 2) {
        return limit(words, console);
    }
    QList<Job> all = jobs::listJobs(folder);
    if (action == "list"_L1 && words.isEmpty()) {
        all.removeIf([&](const Job &job) { return !isFound(job, parser.value(u"search"_s)); });
        return list(all, parser.isSet(u"json"_s), console);
    }
    if (!QStringList{u"show"_s, u"log"_s, u"cancel"_s, u"retry"_s}.contains(action)) {
        return fail(console, Tr::tr("Usage: %1").arg(usage), ExitStatus::Usage);
    }
    const auto jobs = chosen(all, words);
    return jobs ? runAction(action, *jobs, parser, console) : fail(console, jobs.error().message);
}

} // namespace

} // namespace sealyard::cli
