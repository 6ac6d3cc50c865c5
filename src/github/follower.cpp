#include "github/follower.h"

#include "github/poster.h"
#include "github/signin.h"
#include "github/tr.h"

#include <QLockFile>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sealyard::github {

using jobs::Plan;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds longestFollow = 6h;
constexpr std::chrono::milliseconds shortestPause = 3s;
constexpr std::size_t mostWithLogs = 5;
constexpr qsizetype mostLogLines = 1000;

/// The time until each request has been looked at again.
std::chrono::milliseconds roundTime(std::chrono::milliseconds watched, std::size_t count)
{
    const std::chrono::milliseconds wanted = watched < 1min ? 5s : watched < 5min ? 15s : 30s;
    return std::max<std::chrono::milliseconds>(wanted, shortestPause * static_cast<qint64>(count));
}

class Following final
{
public:
    Following(Client &client, const RequestStore &store, const FollowTold &told)
        : m_client(client)
        , m_store(store)
        , m_told(told)
    {
    }

    core::Result<void> post(const QStringList &ids);
    core::Result<void> look();

private:
    struct Followed
    {
        QString id;
        std::unique_ptr<QLockFile> lock;
    };

    void fail(const BuildRequest &request, const core::Error &error);
    void tellLogs(const Observation &seen);
    void tellImage(const Observation &seen) const;
    [[nodiscard]] bool lookAt(const QString &id);
    [[nodiscard]] core::Result<void> result() const;

    Client &m_client;
    const RequestStore &m_store;
    const FollowTold &m_told;
    std::vector<Followed> m_followed;
    QSet<qint64> m_logged; ///< jobs
    int m_failures = 0;
};

void Following::fail(const BuildRequest &request, const core::Error &error)
{
    ++m_failures;
    if (m_told.failed) {
        m_told.failed(request, error);
    }
}

core::Result<void> Following::post(const QStringList &ids)
{
    for (const QString &id : ids) {
        auto request = m_store.read(id);
        if (!request) {
            return std::unexpected(request.error());
        }
        if (request->phase < Phase::Posted) {
            const auto posted = github::post(m_client, m_store, *request);
            if (!posted && posted.error().kind == core::ErrorKind::Cancelled) {
                return std::unexpected(posted.error());
            }
            if (!posted) {
                fail(*request, posted.error());
                continue;
            }
            if (m_told.posted) {
                m_told.posted(*posted);
            }
            request = posted;
        }
        if (auto lock = m_store.lock(id); lock && !request->hasEnded()) {
            m_followed.push_back({.id = id, .lock = std::move(*lock)});
        }
    }
    return {};
}

/// True when there is nothing more to see.
bool Following::lookAt(const QString &id)
{
    const auto request = m_store.read(id);
    const auto seen =
        request.and_then([&](const BuildRequest &known) { return observe(m_client, m_store, known, {}); });
    if (!seen) {
        const bool isPassing = seen.error().kind == core::ErrorKind::Failed;
        if (!isPassing) {
            fail(request.value_or(BuildRequest{.id = id}), seen.error());
        }
        return !isPassing;
    }
    if (m_told.seen) {
        m_told.seen(*seen);
    }
    tellLogs(*seen);
    tellImage(*seen);
    return seen->hasEnded();
}

void Following::tellLogs(const Observation &seen)
{
    if (!m_told.logged || !m_client.isSignedIn() || m_followed.size() > mostWithLogs) {
        return;
    }
    for (const RunJob &job : seen.jobs) {
        // What a failure says is told by the observation itself.
        const bool isWanted = isBuildJob(job) && job.conclusion == "success"_L1 && !m_logged.contains(job.id);
        if (const auto log = isWanted ? logOf(m_client, seen.request.repository, job.id) : core::Result<QByteArray>();
            isWanted && log) {
            m_logged.insert(job.id);
            m_told.logged(seen.request, job, logLines(*log, mostLogLines));
        }
    }
}

void Following::tellImage(const Observation &seen) const
{
    if (m_told.published && seen.stage == Observation::Stage::Succeeded && !seen.image.isEmpty()) {
        m_told.published(seen.request, seen.image, registry::publishedImage(seen.image, [] { return true; }));
    }
}

core::Result<void> Following::result() const
{
    return m_failures == 0 ? core::Result<void>()
                           : core::failure(Tr::tr("%n build(s) could not be posted or followed.", nullptr, m_failures));
}

core::Result<void> Following::look()
{
    for (std::chrono::milliseconds watched = 0ms; !m_followed.empty() && watched < longestFollow;) {
        const std::chrono::milliseconds pause =
            roundTime(watched, m_followed.size()) / static_cast<qint64>(m_followed.size());
        for (auto followed = m_followed.begin(); followed != m_followed.end();) {
            followed = lookAt(followed->id) ? m_followed.erase(followed) : std::next(followed);
            if (m_followed.empty()) {
                break;
            }
            if (!m_client.clock().wait(pause, Tr::tr("Waiting for builds on GitHub"))) {
                return core::failure(Tr::tr("Stopped watching; the build goes on."), core::ErrorKind::Cancelled);
            }
            watched += pause;
        }
    }
    return result();
}

/// The directory, so that the desktop finds the files that a log names.
QString subjectOf(const BuildRequest &request)
{
    return request.directory.isEmpty() ? u"%1/%2"_s.arg(request.app, request.version) : request.directory;
}

} // namespace

core::Result<void> followAll(Client &client, const RequestStore &store, const QStringList &ids, const FollowTold &told)
{
    Following following(client, store, told);
    return following.post(ids).and_then([&] { return following.look(); });
}

Plan followPlan(const QList<BuildRequest> &requests, const QString &cliProgram, const QString &storeFolder,
                const QString &root)
{
    const BuildRequest &first = requests.first();
    QStringList arguments{u"issue"_s, u"resume"_s, u"--api"_s, first.api.toString(), u"--state"_s, storeFolder};
    std::ranges::transform(requests, std::back_inserter(arguments), &BuildRequest::id);
    jobs::Step step{.title = Tr::tr("Follow the build on GitHub"),
                    .program = cliProgram,
                    .arguments = arguments,
                    .workingDirectory = root,
                    .environment = {},
                    .passedOn = tokenVariables(first.api)};
    // Without it, neither gh nor we find the keyring.
    step.passedOn.append(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const bool isOne = requests.size() == 1;
    return {.title = isOne ? Tr::tr("%1 %2 on GitHub").arg(first.app, first.version)
                           : Tr::tr("%n build(s) on GitHub", nullptr, static_cast<int>(requests.size())),
            .subject = isOne ? subjectOf(first) : u"GitHub"_s,
            .result = {},
            .steps = {step},
            .isPassive = true};
}

} // namespace sealyard::github
