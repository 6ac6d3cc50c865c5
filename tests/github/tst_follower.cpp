#include "github/follower.h"
#include "github/githubserver.h"
#include "registry/scratchregistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::github;
using sealyard::test::GitHubServer;
using sealyard::test::ScratchRegistry;

/// Posts and follows many builds with one client.
class TestFollower final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsToTheDigests();
    void goesOnAfterFailures();
    void leavesToOthersWhatTheyFollow();
    void stops();
    void planHoldsNoSecret();

private:
    [[nodiscard]] RequestStore store() const { return RequestStore(m_folder->filePath(u"issues"_s)); }
    BuildRequest add(const GitHubServer &server, const QString &app, const QString &version) const;
    [[nodiscard]] FollowTold told();

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_said;
};

void TestFollower::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_said.clear();
}

BuildRequest TestFollower::add(const GitHubServer &server, const QString &app, const QString &version) const
{
    const auto request =
        planRequest({titleFor(app), Place::Comment, u"/imagebuild_apps %1 %2"_s.arg(app, version), true},
                    upstreamWorkflows(), {u"owner"_s, u"repo"_s}, server.api());
    if (!request || !store().write(*request)) {
        qFatal("no request");
    }
    return *request;
}

FollowTold TestFollower::told()
{
    return {.posted = [this](const BuildRequest &request) { m_said.append("posted "_L1 + request.version); },
            .failed = [this](const BuildRequest &request,
                             const core::Error &) { m_said.append("failed "_L1 + request.version); },
            .seen =
                [this](const Observation &seen) {
                    if (seen.hasEnded()) {
                        m_said.append(stageText(seen.stage) + u' ' + seen.request.version);
                    }
                },
            .logged = [this](const BuildRequest &request, const RunJob &,
                             const QStringList &lines) { m_said.append("log "_L1 + request.version + lines.last()); },
            .published =
                [this](const BuildRequest &, const QString &image,
                       const core::Result<std::optional<registry::PublishedImage>> &published) {
                    const bool isThere = published && *published;
                    m_said.append(isThere ? image + u' ' + QString::number((*published)->variants.size()) +
                                                (*published)->digest.left(7)
                                          : "no digest"_L1);
                }};
}

void TestFollower::followsToTheDigests()
{
    if (!ScratchRegistry::isInstalled()) {
        QSKIP("docker-registry is not installed.");
    }
    const ScratchRegistry registry;
    registry.put(u"labring/helm:v1"_s, {u"amd64"_s, u"arm64"_s});
    const GitHubServer server({u"images="_s + registry.name(u"labring"_s)});
    server.command(u"issue"_s, {{u"title"_s, titleFor(u"helm")}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    Client client(server.client());
    const auto end = followAll(client, store(), {add(server, u"helm"_s, u"v1"_s).id}, told());
    QVERIFY2(end, qPrintable(end.error_or({}).message));
    QCOMPARE(m_said.first(), u"posted v1"_s);
    QCOMPARE(m_said.filter(u"log v1Post job cleanup."_s).size(), 3); // two architectures and their list
    QCOMPARE(m_said.last(), registry.name(u"labring/helm:v1"_s) + u" 2sha256:"_s);
    QVERIFY(m_said.contains(u"built v1"_s));
}

void TestFollower::goesOnAfterFailures()
{
    const GitHubServer server({u"images=localhost:1/x"_s});
    server.command(u"issue"_s, {{u"title"_s, titleFor(u"helm")}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    server.command(u"issue"_s, {{u"title"_s, titleFor(u"nginx")}, {u"labels"_s, QJsonArray()}});
    QStringList ids;
    BuildRequest unlabelled = add(server, u"nginx"_s, u"v0"_s);
    unlabelled.issue = 2;
    QVERIFY(store().write(unlabelled));
    ids.append(unlabelled.id);
    for (int i = 1; i < 6; ++i) {
        ids.append(add(server, u"helm"_s, u"v%1%2"_s.arg(i).arg(i == 3 ? u"-fail"_s : QString())).id);
    }
    Client client(server.client());
    const auto end = followAll(client, store(), ids, told());
    QVERIFY(!end);
    QCOMPARE(m_said.first(), u"failed v0"_s);
    QVERIFY(m_said.contains(u"failed v3-fail"_s));
    QCOMPARE(m_said.filter(u"built"_s).size(), 4);
    QCOMPARE(m_said.filter(u"no digest"_s).size(), 4);
    QCOMPARE(server.command(u"state"_s).value("violations"_L1).toArray(), QJsonArray());
}

void TestFollower::leavesToOthersWhatTheyFollow()
{
    const GitHubServer server;
    server.command(u"issue"_s, {{u"title"_s, titleFor(u"helm")}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    BuildRequest request = add(server, u"helm"_s, u"v1"_s);
    request.phase = Phase::Posted;
    request.issue = 1;
    QVERIFY(store().write(request));
    const auto lock = store().lock(request.id);
    Client client(server.client());
    QVERIFY(followAll(client, store(), {request.id}, told()));
    QVERIFY2(m_said.isEmpty(), qPrintable(m_said.join(u' ')));
}

void TestFollower::stops()
{
    const GitHubServer server;
    server.command(u"issue"_s, {{u"title"_s, titleFor(u"helm")}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    ClientOptions options = server.client();
    options.clock.wait = [](std::chrono::milliseconds, const QString &) {
        return false;
    };
    Client client(options);
    const auto end = followAll(client, store(), {add(server, u"helm"_s, u"v1"_s).id}, told());
    QCOMPARE(end.error().kind, core::ErrorKind::Cancelled);
    QCOMPARE(m_said, QStringList{u"posted v1"_s});
}

void TestFollower::planHoldsNoSecret()
{
    qputenv("SEALYARD_GITHUB_TOKEN", GitHubServer::token());
    const GitHubServer server;
    const jobs::Plan plan = followPlan({add(server, u"helm"_s, u"v1"_s)}, u"/bin/cli"_s, u"/state"_s, u"/root"_s);
    QVERIFY(!jobs::toJson(plan).contains(GitHubServer::token()));
    QCOMPARE(plan.steps.first().passedOn, (QStringList{u"SEALYARD_GITHUB_TOKEN"_s, u"DBUS_SESSION_BUS_ADDRESS"_s}));
    QVERIFY(plan.isPassive);
    qunsetenv("SEALYARD_GITHUB_TOKEN");
}

QTEST_GUILESS_MAIN(TestFollower)

#include "tst_follower.moc"
