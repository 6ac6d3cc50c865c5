#include "cli/issue/issuecommand.h"
#include "cli/issue/issueposting.h"
#include "cli/tr.h"
#include "github/poster.h"
#include "github/watcher.h"
#include "jobs/job.h"

#include <QCommandLineParser>
#include <QSet>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runWatch(const QStringList &arguments, Console &console);
ExitStatus runStatus(const QStringList &arguments, Console &console);

} // namespace

const Command issueWatchCommand{
    .name = "issue watch",
    .summary = QT_TRANSLATE_NOOP("cli", "Follows a build on GitHub to its end."),
    .run = runWatch,
};

const Command issueStatusCommand{
    .name = "issue status",
    .summary = QT_TRANSLATE_NOOP("cli", "Lists the builds that were asked for, or looks at one."),
    .run = runStatus,
};

namespace {

using github::Observation;

QString jobLine(const github::RunJob &job)
{
    return u"%1: %2"_s.arg(job.name, job.conclusion.isEmpty() ? job.status : job.conclusion);
}

/// Prints what was not printed before.
class Teller final
{
public:
    explicit Teller(Console &console)
        : m_console(console)
    {
    }

    void tell(const Observation &seen)
    {
        say(github::stageText(seen.stage));
        if (seen.run) {
            say(seen.request.isRunCertain ? Tr::tr("Run: %1").arg(seen.run->page.toString())
                                          : Tr::tr("Probably this run: %1").arg(seen.run->page.toString()));
        }
        for (const github::RunJob &job : seen.jobs) {
            say(jobLine(job));
        }
        for (const QString &reason : seen.reasons) {
            say(Tr::tr("No run has come: %1").arg(reason));
        }
        for (const github::FailureReport &failure : seen.failures) {
            say(failure.toString());
        }
        if (!seen.image.isEmpty()) {
            say(Tr::tr("Image: %1").arg(seen.image));
        }
        m_console.out.flush();
    }

private:
    void say(const QString &line)
    {
        if (!m_said.contains(line)) {
            m_said.insert(line);
            m_console.out << line << '\n';
        }
    }

    Console &m_console;
    QSet<QString> m_said;
};

ExitStatus statusOf(const Observation &seen)
{
    return seen.stage == Observation::Stage::Failed || seen.stage == Observation::Stage::Skipped ? ExitStatus::Findings
                                                                                                 : ExitStatus::Clean;
}

/// Following it must not end with this program, so the supervisor of jobs runs the same command. Its environment holds
/// no token; signed out, all but the logs of failures can be read.
ExitStatus startInBackground(const github::BuildRequest &request, const QString &state, Console &console)
{
    const jobs::Plan plan{
        .title = Tr::tr("%1 %2 on GitHub").arg(request.app, request.version),
        .subject = u"%1/%2"_s.arg(request.app, request.version),
        .result = {},
        .steps = {{.title = Tr::tr("Follow the build on GitHub"),
                   .program = console.program,
                   .arguments = {u"issue"_s, u"watch"_s, u"--state"_s, state, request.id},
                   .workingDirectory = {},
                   .environment = {}}},
    };
    const auto job = jobs::createJob(jobs::defaultJobsFolder(), plan);
    if (!job) {
        return fail(console, job.error().message);
    }
    if (const auto started = jobs::startSupervisor(*job, console.program); !started) {
        return fail(console, started.error().message);
    }
    console.out << job->id << '\n';
    return ExitStatus::Clean;
}

ExitStatus watchOne(const QCommandLineParser &parser, const github::BuildRequest &request,
                    const github::RequestStore &store, Console &console)
{
    github::Client client(clientOptions(request.api, console));
    if (request.phase == github::Phase::Sending) {
        if (const auto posted = github::post(client, store, request); !posted) {
            return fail(console, posted.error().message);
        }
    }
    Teller teller(console);
    const auto end = github::watch(client, store, request.id, parser.value(u"directory"_s),
                                   [&](const Observation &seen) { teller.tell(seen); });
    return end ? statusOf(*end) : fail(console, end.error().message);
}

ExitStatus runWatch(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addGitHubOptions(parser);
    parser.addOptions({
        {u"directory"_s, Tr::tr("The version directory, for naming files in logs."), Tr::tr("PATH")},
        {u"background"_s, Tr::tr("Follows it as a job; “sealyard-cli jobs” shows it.")},
    });
    parser.addPositionalArgument(u"id"_s, Tr::tr("The request's id; default: the newest."), u"[ID]"_s);
    if (const auto status = parse(parser, issueWatchCommand, arguments, console)) {
        return *status;
    }
    const github::RequestStore store(parser.value(u"state"_s));
    const auto request = requestNamed(store, parser.positionalArguments().value(0));
    if (!request) {
        return fail(console, request.error().message);
    }
    return parser.isSet(u"background"_s) ? startInBackground(*request, parser.value(u"state"_s), console)
                                         : watchOne(parser, *request, store, console);
}

ExitStatus lookAtOne(const github::BuildRequest &request, const github::RequestStore &store, Console &console)
{
    console.out << summaryOf(request) << '\n';
    if (request.phase < github::Phase::Posted || request.hasEnded()) {
        console.out << request.problem << (request.problem.isEmpty() ? "" : "\n");
        return ExitStatus::Clean;
    }
    github::Client client(clientOptions(request.api, console));
    const auto seen = github::observe(client, store, request, {});
    if (!seen) {
        return fail(console, seen.error().message);
    }
    Teller(console).tell(*seen);
    return statusOf(*seen);
}

ExitStatus runStatus(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addGitHubOptions(parser);
    parser.addPositionalArgument(u"id"_s, Tr::tr("The request's id; without one, all are listed."), u"[ID]"_s);
    if (const auto status = parse(parser, issueStatusCommand, arguments, console)) {
        return *status;
    }
    const github::RequestStore store(parser.value(u"state"_s));
    const QString id = parser.positionalArguments().value(0);
    if (!id.isEmpty()) {
        const auto request = store.read(id);
        return request ? lookAtOne(*request, store, console) : fail(console, request.error().message);
    }
    for (const github::BuildRequest &request : store.list()) {
        console.out << summaryOf(request) << '\n';
    }
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
