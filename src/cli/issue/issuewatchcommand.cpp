#include "cli/issue/issuecommand.h"
#include "cli/issue/issueposting.h"
#include "cli/tr.h"
#include "github/follower.h"
#include "github/localchecks.h"
#include "jobs/job.h"

#include <QCommandLineParser>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runWatch(const QStringList &arguments, Console &console);
ExitStatus runResume(const QStringList &arguments, Console &console);
ExitStatus runStatus(const QStringList &arguments, Console &console);

} // namespace

const Command issueWatchCommand{
    .name = "issue watch",
    .summary = QT_TRANSLATE_NOOP("cli", "Follows builds on GitHub to their end."),
    .run = runWatch,
};

const Command issueResumeCommand{
    .name = "issue resume",
    .summary = QT_TRANSLATE_NOOP("cli", "Posts what was planned and not posted yet, and follows it."),
    .run = runResume,
};

const Command issueStatusCommand{
    .name = "issue status",
    .summary = QT_TRANSLATE_NOOP("cli", "Lists the builds that were asked for, or looks at one."),
    .run = runStatus,
};

namespace {

using github::BuildRequest;
using github::Observation;
using Published = core::Result<std::optional<registry::PublishedImage>>;

/// Prints what was not printed before.
class Teller final
{
public:
    /// root: the workspace's, whose rules may know of what failed; may be empty.
    Teller(Console &console, QString root, bool areMany)
        : m_console(console)
        , m_root(std::move(root))
        , m_areMany(areMany)
    {
    }

    void tell(const Observation &seen)
    {
        m_request = &seen.request;
        say(github::stageText(seen.stage));
        if (seen.run) {
            say(seen.request.isRunCertain ? Tr::tr("Run: %1").arg(seen.run->page.toString())
                                          : Tr::tr("Probably this run: %1").arg(seen.run->page.toString()));
        }
        for (const github::RunJob &job : seen.jobs) {
            say(github::jobText(job));
        }
        for (const QString &reason : seen.reasons) {
            say(Tr::tr("No run has come: %1").arg(reason));
        }
        for (const github::FailureReport &failure : seen.failures) {
            say(failure.toString());
            for (const QString &finding : github::findingsAt(m_root, failure)) {
                say(Tr::tr("Our rules say of this line: %1").arg(finding));
            }
        }
        if (!seen.image.isEmpty()) {
            say(Tr::tr("Image: %1").arg(seen.image));
        }
        m_console.out.flush();
    }

    void tellLog(const BuildRequest &request, const github::RunJob &job, const QStringList &lines)
    {
        m_request = &request;
        say(Tr::tr("Log of %1:").arg(job.name.section(" / "_L1, -1)));
        for (const QString &line : lines) {
            m_console.out << "    " << line << '\n';
        }
        m_console.out.flush();
    }

    void tellImage(const BuildRequest &request, const QString &image, const Published &published)
    {
        m_request = &request;
        if (!published) {
            say(Tr::tr("The registry could not be asked for the digest of %1: %2")
                    .arg(image, published.error().message));
        } else if (!*published) {
            say(Tr::tr("The workflow says that it has pushed %1, but the registry does not have it.").arg(image));
        } else {
            say(Tr::tr("Digest: %1").arg((*published)->digest));
            for (const auto &variant : (*published)->variants) {
                say(Tr::tr("Digest for %1: %2").arg(variant.platform, variant.digest));
            }
        }
        m_console.out.flush();
    }

    void tellPosted(const BuildRequest &request)
    {
        m_request = &request;
        say(Tr::tr("Posted: %1").arg(request.page.toString()));
        m_console.out.flush();
    }

private:
    void say(const QString &text)
    {
        const QString line = m_areMany ? u"%1 %2: %3"_s.arg(m_request->app, m_request->version, text) : text;
        if (!m_said.contains(line)) {
            m_said.insert(line);
            m_console.out << line << '\n';
        }
    }

    Console &m_console;
    QString m_root;
    bool m_areMany;
    const BuildRequest *m_request = nullptr;
    QSet<QString> m_said;
};

ExitStatus statusOf(const Observation &seen)
{
    return seen.stage == Observation::Stage::Failed || seen.stage == Observation::Stage::Skipped ? ExitStatus::Findings
                                                                                                 : ExitStatus::Clean;
}

/// Following must not end with this program, so the supervisor of jobs runs the same command.
ExitStatus startInBackground(const QList<BuildRequest> &requests, const QString &state, const QString &root,
                             Console &console)
{
    const auto job =
        jobs::createJob(jobs::defaultJobsFolder(), github::followPlan(requests, console.program, state, root));
    if (!job) {
        return fail(console, job.error().message);
    }
    if (const auto started = jobs::startSupervisor(*job, console.program); !started) {
        return fail(console, started.error().message);
    }
    console.out << job->id << '\n';
    return ExitStatus::Clean;
}

ExitStatus follow(const QList<BuildRequest> &requests, const github::RequestStore &store, const QString &root,
                  Console &console)
{
    github::Client client(clientOptions(requests.first().api, console));
    Teller teller(console, root, requests.size() > 1);
    ExitStatus status = ExitStatus::Clean;
    const github::FollowTold told{
        .posted = [&](const BuildRequest &request) { teller.tellPosted(request); },
        .failed =
            [&](const BuildRequest &request, const core::Error &error) {
                fail(console, u"%1 %2: %3"_s.arg(request.app, request.version, error.message));
            },
        .seen =
            [&](const Observation &seen) {
                teller.tell(seen);
                status = std::max(status, statusOf(seen));
            },
        .logged = [&](const BuildRequest &request, const github::RunJob &job,
                      const QStringList &lines) { teller.tellLog(request, job, lines); },
        .published =
            [&](const BuildRequest &request, const QString &image, const Published &published) {
                teller.tellImage(request, image, published);
            }};
    QStringList ids;
    std::ranges::transform(requests, std::back_inserter(ids), &BuildRequest::id);
    const auto end = github::followAll(client, store, ids, told);
    return end ? status : fail(console, end.error().message);
}

/// The named requests; none named: the newest, or all that are open.
core::Result<QList<BuildRequest>> wanted(const github::RequestStore &store, const QStringList &ids, bool areAllMeant)
{
    QList<BuildRequest> requests;
    for (const QString &id : ids) {
        const auto request = store.read(id);
        if (!request) {
            return std::unexpected(request.error());
        }
        requests.append(*request);
    }
    if (ids.isEmpty() && areAllMeant) {
        requests = store.list();
        requests.removeIf([](const BuildRequest &request) { return request.hasEnded(); });
    } else if (ids.isEmpty()) {
        return requestNamed(store, {}).transform([](const BuildRequest &request) { return QList{request}; });
    }
    // One client speaks to one address.
    requests.removeIf([api = requests.value(0).api](const BuildRequest &request) { return request.api != api; });
    return requests;
}

ExitStatus watchOrResume(const Command &command, const QStringList &arguments, bool areAllMeant, Console &console)
{
    QCommandLineParser parser;
    addGitHubOptions(parser);
    addWorkspaceOption(parser);
    parser.addOptions({
        {u"background"_s, Tr::tr("Follows them as a job; “sealyard-cli jobs” shows it.")},
    });
    parser.addPositionalArgument(u"id"_s,
                                 areAllMeant ? Tr::tr("The requests' ids; default: all that have not ended.")
                                             : Tr::tr("The requests' ids; default: the newest."),
                                 u"[ID...]"_s);
    if (const auto status = parse(parser, command, arguments, console)) {
        return *status;
    }
    const github::RequestStore store(parser.value(u"state"_s));
    const auto requests = wanted(store, parser.positionalArguments(), areAllMeant);
    if (!requests) {
        return fail(console, requests.error().message);
    }
    if (requests->isEmpty()) {
        console.out << Tr::tr("No build is under way.") << '\n';
        return ExitStatus::Clean;
    }
    const QString root = workspaceRootAround(parser.value(u"workspace"_s));
    return parser.isSet(u"background"_s) ? startInBackground(*requests, parser.value(u"state"_s), root, console)
                                         : follow(*requests, store, root, console);
}

ExitStatus runWatch(const QStringList &arguments, Console &console)
{
    return watchOrResume(issueWatchCommand, arguments, false, console);
}

ExitStatus runResume(const QStringList &arguments, Console &console)
{
    return watchOrResume(issueResumeCommand, arguments, true, console);
}

ExitStatus lookAtOne(const BuildRequest &request, const github::RequestStore &store, Console &console)
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
    Teller(console, {}, false).tell(*seen);
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
    for (const BuildRequest &request : store.list()) {
        console.out << summaryOf(request) << '\n';
    }
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
