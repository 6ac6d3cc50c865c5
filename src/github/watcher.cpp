#include "github/watcher.h"

#include "github/runinputs.h"
#include "github/runmatching.h"
#include "github/tr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using namespace std::chrono_literals;
using Stage = Observation::Stage;

constexpr qint64 patience = 600; ///< seconds without a run before reasons are looked for
constexpr std::chrono::seconds longestWatch = 6h;
constexpr qsizetype mostFailures = 3;
constexpr int mostRejected = 10; ///< runs of others in one look

bool isFailed(const RunJob &job)
{
    return job.conclusion == "failure"_L1 || job.conclusion == "timed_out"_L1;
}

/// A job whose log tells what was asked for, as soon as it has ended.
bool tellsInputs(const RunJob &job)
{
    const bool isMeant = isBuildJob(job) || job.name.contains("resolve-image-info"_L1);
    return isMeant && job.status == "completed"_L1 && job.conclusion != "skipped"_L1;
}

class Look final
{
public:
    Look(Client &client, const RequestStore &store, const BuildRequest &request, QString directory)
        : m_client(client)
        , m_store(store)
        , m_directory(std::move(directory))
    {
        m_seen.request = request;
        if (m_directory.isEmpty()) {
            m_directory = request.directory;
        }
    }

    core::Result<Observation> run();

private:
    core::Result<void> findRun();
    [[nodiscard]] QSet<qint64> runsOfOthers(bool areCertain) const;
    [[nodiscard]] bool hasTwin() const;
    core::Result<RunOwner> ownerOfRun();
    core::Result<bool> confirmRun();
    core::Result<void> readJobs();
    core::Result<void> readComments();
    core::Result<void> readRunAndJobs();
    core::Result<void> explainSilence();
    [[nodiscard]] QString reasonOfWorkflow();
    void judgeEnd();
    void readFailures();

    BuildRequest &request() { return m_seen.request; }

    Client &m_client;
    const RequestStore &m_store;
    QString m_directory;
    Observation m_seen;
    QDateTime m_serverTime;
    bool m_wasAskedAgain = false; ///< the same text was posted once more
};

/// The robot names the run itself; whose it is, is certain when nobody asked for the same.
core::Result<void> Look::readComments()
{
    const auto comments = commentsSince(m_client, request().repository, request().issue, request().posted);
    if (!comments) {
        return std::unexpected(comments.error());
    }
    const QSet<qint64> others = runsOfOthers(true);
    for (const Comment &comment : *comments) {
        m_wasAskedAgain = m_wasAskedAgain || (comment.id != request().comment && comment.body == request().text);
        const qint64 run = runOfSuccess(comment, request());
        if (run != 0 && !others.contains(run) && !request().otherRuns.contains(run) &&
            (!request().isRunCertain || run == request().run)) {
            request().run = run;
            request().isRunCertain = !hasTwin();
            m_seen.image = imageOfSuccess(comment);
        }
    }
    return {};
}

/// Several versions of one application are asked for in one issue, often within seconds: until a log or the robot
/// speaks, nothing but their order tells their runs apart.
QSet<qint64> Look::runsOfOthers(bool areCertain) const
{
    QSet<qint64> runs;
    for (const BuildRequest &other : m_store.list()) {
        const bool isOther = other.id != m_seen.request.id && other.title == m_seen.request.title &&
                             other.repository == m_seen.request.repository && other.api == m_seen.request.api;
        if (isOther && other.run != 0 && (!areCertain || other.isRunCertain)) {
            runs.insert(other.run);
        }
    }
    return runs;
}

/// True when the same was asked for twice, so that no log tells the two apart.
bool Look::hasTwin() const
{
    const BuildRequest &ours = m_seen.request;
    return m_wasAskedAgain || std::ranges::any_of(m_store.list(), [&ours](const BuildRequest &other) {
               return other.id != ours.id && other.text == ours.text && other.title == ours.title &&
                      other.repository == ours.repository && other.api == ours.api && other.posted.isValid() &&
                      qAbs(other.posted.secsTo(ours.posted)) < patience;
           });
}

core::Result<void> Look::findRun()
{
    if (request().run != 0 && (request().isRunCertain || !runsOfOthers(true).contains(request().run))) {
        return {};
    }
    request().run = 0;
    request().isRunCertain = false;
    const auto runs = runsSince(m_client, request().repository, request().workflow, eventOf(request().place),
                                request().posted.addSecs(-5));
    if (!runs) {
        return std::unexpected(runs.error());
    }
    QSet<qint64> taken = runsOfOthers(true);
    taken.unite(QSet<qint64>(request().otherRuns.cbegin(), request().otherRuns.cend()));
    const QList<Run> candidates = candidateRuns(*runs, request(), taken);
    // What others only suppose to be theirs comes last; where no log can be read, there is nothing to take it by.
    const QSet<qint64> supposed = runsOfOthers(false);
    const auto isFree = [&supposed](const Run &run) {
        return !supposed.contains(run.id);
    };
    auto best = std::ranges::find_if(candidates, isFree);
    if (best == candidates.end() && m_client.isSignedIn()) {
        best = candidates.begin();
    }
    if (best != candidates.end()) {
        request().run = best->id;
    }
    return {};
}

/// Reads the logs of jobs that have ended, until one tells whose the run is.
core::Result<RunOwner> Look::ownerOfRun()
{
    for (const RunJob &job : std::as_const(m_seen.jobs)) {
        if (!tellsInputs(job)) {
            continue;
        }
        const auto log = logOf(m_client, request().repository, job.id);
        if (!log && log.error().kind == core::ErrorKind::Cancelled) {
            return std::unexpected(log.error());
        }
        if (const RunOwner owner = ownerOf(log.value_or(QByteArray()), request()); owner != RunOwner::Unknown) {
            return owner;
        }
    }
    return RunOwner::Unknown;
}

/// False when the run is known to be somebody else's.
core::Result<bool> Look::confirmRun()
{
    if (request().isRunCertain || !m_client.isSignedIn() || request().silentRun == request().run) {
        return true;
    }
    const auto owner = ownerOfRun();
    if (!owner) {
        return std::unexpected(owner.error());
    }
    if (*owner == RunOwner::Others) {
        request().otherRuns.append(request().run);
        request().run = 0;
        return false;
    }
    request().isRunCertain = *owner == RunOwner::Ours && !hasTwin();
    const bool isSettled = *owner == RunOwner::Ours || m_seen.run->status == "completed"_L1;
    request().silentRun = isSettled && !request().isRunCertain ? request().run : 0;
    return true;
}

core::Result<void> Look::readJobs()
{
    const auto run = readRun(m_client, request().repository, request().run);
    if (!run) {
        return std::unexpected(run.error());
    }
    const auto jobs = jobsOf(m_client, request().repository, request().run);
    if (!jobs) {
        return std::unexpected(jobs.error());
    }
    m_seen.run = *run;
    m_seen.jobs = *jobs;
    return {};
}

core::Result<void> Look::readRunAndJobs()
{
    for (int rejected = 0; request().run != 0 && rejected < mostRejected; ++rejected) {
        if (const auto read = readJobs(); !read) {
            return read;
        }
        const auto isOurs = confirmRun();
        if (!isOurs) {
            return std::unexpected(isOurs.error());
        }
        if (*isOurs) {
            break;
        }
        m_seen.run.reset();
        m_seen.jobs.clear();
        if (const auto found = findRun(); !found) {
            return found;
        }
    }
    if (request().run == 0 || !m_seen.run) {
        return explainSilence();
    }
    m_seen.stage = Stage::Running;
    request().page = m_seen.run->page;
    if (m_seen.run->status == "completed"_L1) {
        judgeEnd();
    }
    // The robot may have spoken between the two questions.
    return m_seen.stage == Stage::Succeeded && m_seen.image.isEmpty() ? readComments() : core::Result<void>();
}

void Look::judgeEnd()
{
    const bool wasBuilt = std::ranges::any_of(
        m_seen.jobs, [](const RunJob &job) { return isBuildJob(job) && job.conclusion == "success"_L1; });
    if (m_seen.run->conclusion == "success"_L1 && wasBuilt) {
        m_seen.stage = Stage::Succeeded;
        request().phase = Phase::Succeeded;
    } else if (!wasBuilt && std::ranges::none_of(m_seen.jobs, isFailed) && m_seen.run->conclusion != "cancelled"_L1) {
        m_seen.stage = Stage::Skipped;
        request().phase = Phase::Skipped;
        request().problem = Tr::tr("The workflow ran and built nothing.");
    } else {
        m_seen.stage = Stage::Failed;
        request().phase = Phase::Failed;
        readFailures();
        request().problem = m_seen.run->conclusion == "cancelled"_L1 ? Tr::tr("Somebody cancelled the run.")
                            : m_seen.failures.isEmpty()              ? Tr::tr("The build failed.")
                                                                     : m_seen.failures.first().toString();
    }
}

void Look::readFailures()
{
    for (const RunJob &job : std::as_const(m_seen.jobs)) {
        if (isFailed(job) && m_seen.failures.size() < mostFailures) {
            const auto log = logOf(m_client, request().repository, job.id);
            FailureReport report = readFailure(log.value_or(QByteArray()), job, m_directory);
            if (!log) {
                report.cause = Tr::tr("Its log could not be read: %1").arg(log.error().message);
            }
            m_seen.failures.append(report);
        }
    }
}

/// Only what can be tested is said.
core::Result<void> Look::explainSilence()
{
    const auto issue = readIssue(m_client, request().repository, request().issue);
    if (!issue) {
        return std::unexpected(issue.error());
    }
    const bool isBody = request().place == Place::Body;
    m_seen.stage = issue->isAccepted() ? Stage::WaitingForRun : Stage::WaitingForLabel;
    const qint64 age = request().posted.secsTo(m_serverTime);
    if (age < patience || (isBody && !issue->isAccepted())) {
        return {};
    }
    const Verdict verdict =
        judge({issue->title, request().place, isBody ? issue->body : request().text, issue->isAccepted()},
              upstreamWorkflows(), {});
    for (const Reason &reason : verdict.reasons) {
        if (reason.effect == Reason::Effect::Blocks) {
            m_seen.reasons.append(reason.text);
        }
    }
    if (m_seen.reasons.isEmpty()) {
        m_seen.reasons.append(reasonOfWorkflow());
    }
    return {};
}

QString Look::reasonOfWorkflow()
{
    const QString repository = request().repository.toString();
    const auto state = workflowState(m_client, request().repository, request().workflow);
    if (!state && state.error().kind == core::ErrorKind::NotFound) {
        return Tr::tr("%1 has no workflow %2 on its default branch, so nobody reads the text.")
            .arg(repository, request().workflow);
    }
    if (state && *state != "active"_L1) {
        return Tr::tr("The workflow %2 of %1 is switched off (%3); somebody with write access can switch it on again.")
            .arg(repository, request().workflow, *state);
    }
    return Tr::tr("Label, title and text are in order. Is Actions switched off in %1, or is GitHub late? See "
                  "https://www.githubstatus.com.")
        .arg(repository);
}

core::Result<Observation> Look::run()
{
    const auto now = m_client.get(request().repository.path());
    if (!now) {
        return std::unexpected(now.error());
    }
    m_serverTime = now->serverTime.isValid() ? now->serverTime : m_client.clock().now();
    if (const auto read = readComments(); !read) {
        return std::unexpected(read.error());
    }
    if (const auto found = findRun(); !found) {
        return std::unexpected(found.error());
    }
    const auto seen = request().run != 0 ? readRunAndJobs() : explainSilence();
    return seen.transform([&] { return m_seen; });
}

std::chrono::milliseconds pauseAfter(std::chrono::milliseconds watched)
{
    return watched < 1min ? 5s : watched < 5min ? 15s : 30s;
}

} // namespace

core::Result<Observation> observe(Client &client, const RequestStore &store, const BuildRequest &request,
                                  const QString &directory)
{
    if (request.phase < Phase::Posted) {
        return core::failure(Tr::tr("%1 %2 has not been posted yet.").arg(request.app, request.version),
                             core::ErrorKind::Invalid);
    }
    auto seen = Look(client, store, request, directory).run();
    if (seen && toJson(seen->request) != toJson(request)) {
        if (const auto written = store.write(seen->request); !written) {
            return std::unexpected(written.error());
        }
    }
    return seen;
}

core::Result<Observation> watch(Client &client, const RequestStore &store, const QString &id, const QString &directory,
                                const std::function<void(const Observation &)> &look)
{
    const auto lock = store.lock(id);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    std::chrono::milliseconds watched = 0ms;
    for (;;) {
        const auto seen = store.read(id).and_then(
            [&](const BuildRequest &request) { return observe(client, store, request, directory); });
        const bool isPassing = !seen && seen.error().kind == core::ErrorKind::Failed;
        if (!seen && !isPassing) {
            return seen;
        }
        if (seen) {
            look(*seen);
        }
        if ((seen && seen->hasEnded()) || watched >= longestWatch) {
            return seen;
        }
        const std::chrono::milliseconds pause = pauseAfter(watched);
        if (!client.clock().wait(pause, seen ? stageText(seen->stage) : seen.error().message)) {
            return core::failure(Tr::tr("Stopped watching; the build goes on."), core::ErrorKind::Cancelled);
        }
        watched += pause;
    }
}

} // namespace sealyard::github
