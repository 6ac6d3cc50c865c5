#include "github/githubserver.h"
#include "github/poster.h"
#include "github/watcher.h"

#include <QDirIterator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard::github;
using sealyard::test::GitHubServer;

namespace {

BuildRequest planned(const GitHubServer &server, const QString &app, const QString &version)
{
    const auto request =
        planRequest({titleFor(app), Place::Comment, u"/imagebuild_apps %1 %2"_s.arg(app, version), true},
                    upstreamWorkflows(), {u"owner"_s, u"repo"_s}, server.api());
    if (!request) {
        qFatal("%s", qPrintable(request.error().message));
    }
    return *request;
}

QJsonObject accepted(const QString &app)
{
    return {{u"title"_s, titleFor(app)}, {u"body"_s, u"```"_s}, {u"labels"_s, QJsonArray{u"accepted"_s}}};
}

} // namespace

/// Posts builds to a server of ours and follows them. SEALYARD_POSTS sets how many the batch has.
class TestIssueBuild final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensAnIssueAndFollowsIt();
    void commentsWhereAnIssueIs_data();
    void commentsWhereAnIssueIs();
    void waitsForTheLabel();
    void secondVersionFollowsTheFirst();
    void tellsRunsOfOneIssueApart();
    void isNotCertainBetweenTwins();
    void explainsAFailure();
    void tellsWhatWasSkipped();
    void saysWhyNoRunComes();
    void findsWhatACrashLeftBehind_data();
    void findsWhatACrashLeftBehind();
    void oldEqualCommentsAreNotOurs();
    void namesWhatTheTokenLacks();
    void worksSignedOutButForPosting();
    void storeRoundTrip();
    void batchExactlyOnce();

private:
    [[nodiscard]] RequestStore store() const { return RequestStore(m_folder->filePath(u"issues"_s)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// In memory where there is such a place: every state is synced to disk, several times for each of the batch.
void TestIssueBuild::init()
{
    const bool hasMemory = QFileInfo(u"/dev/shm"_s).isWritable();
    m_folder =
        std::make_unique<QTemporaryDir>((hasMemory ? u"/dev/shm"_s : QDir::tempPath()) + "/tst_issuebuild-XXXXXX"_L1);
    QVERIFY(m_folder->isValid());
}

void TestIssueBuild::opensAnIssueAndFollowsIt()
{
    const GitHubServer server;
    Client client(server.client());
    const auto posted = post(client, store(), planned(server, u"helm"_s, u"v3.8.2"_s));
    QVERIFY2(posted, qPrintable(posted.error_or({}).message));
    QCOMPARE(posted->issue, 1);
    QVERIFY(posted->place == Place::Body);
    const auto waiting = observe(client, store(), *posted, {});
    QVERIFY2(waiting, qPrintable(waiting.error_or({}).message));
    QCOMPARE(waiting->stage, Observation::Stage::WaitingForLabel);
    const BuildRequest &request = *posted;
    QCOMPARE(request.workflow, u"autobuild-apps-entry.yml"_s);
    server.command(u"label"_s, {{u"number"_s, 1}, {u"label"_s, u"accepted"_s}});
    QList<Observation::Stage> stages;
    const auto end = watch(client, store(), request.id, {}, [&](const Observation &seen) {
        if (stages.isEmpty() || stages.last() != seen.stage) {
            stages.append(seen.stage);
        }
    });
    QVERIFY2(end, qPrintable(end.error_or({}).message));
    QCOMPARE(stages, (QList{Observation::Stage::Running, Observation::Stage::Succeeded}));
    QCOMPARE(store().read(request.id)->phase, Phase::Succeeded);
    const QJsonObject state = server.command(u"state"_s);
    QCOMPARE(state.value("violations"_L1).toArray(), QJsonArray());
    QVERIFY(state["counts"_L1]["notModified"_L1].toInt() > 0);
    const auto last = observe(client, store(), *store().read(request.id), {});
    QCOMPARE(last->image, u"docker.io/labring/helm:v3.8.2"_s);
}

void TestIssueBuild::commentsWhereAnIssueIs_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("plain") << QStringList{};
    QTest::newRow("clock two hours ahead") << QStringList{u"skew=7200"_s};
    QTest::newRow("clock two hours behind") << QStringList{u"skew=-7200"_s};
}

void TestIssueBuild::commentsWhereAnIssueIs()
{
    QFETCH(QStringList, options);
    const GitHubServer server(options);
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】other"_s}});
    server.command(u"issue"_s, accepted(u"helm"_s));
    Client client(server.client());
    const auto posted = post(client, store(), planned(server, u"helm"_s, u"v3.8.2"_s));
    QVERIFY2(posted, qPrintable(posted.error_or({}).message));
    QCOMPARE(posted->issue, 2);
    QVERIFY(posted->comment > 0);
    QVERIFY(qAbs(posted->intended.secsTo(posted->posted)) < 60); // the server's clock alone
    QVERIFY(post(client, store(), *posted));
    QCOMPARE(server.command(u"state"_s).value("comments"_L1).toArray().size(), 1);
    const auto end = watch(client, store(), posted->id, {}, [](const Observation &) {});
    QCOMPARE(end->stage, Observation::Stage::Succeeded);
    QVERIFY(end->request.isRunCertain);
}

void TestIssueBuild::waitsForTheLabel()
{
    const GitHubServer server;
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】helm"_s}, {u"labels"_s, QJsonArray()}});
    Client client(server.client());
    BuildRequest request = planned(server, u"helm"_s, u"v1"_s);
    request.issue = 1;
    const auto refused = post(client, store(), request);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"accepted"_s), qPrintable(refused.error().message));
    QCOMPARE(server.command(u"state"_s).value("comments"_L1).toArray().size(), 0);
}

void TestIssueBuild::secondVersionFollowsTheFirst()
{
    const GitHubServer server;
    Client client(server.client());
    QVERIFY(post(client, store(), planned(server, u"helm"_s, u"v1"_s)));
    const auto second = post(client, store(), planned(server, u"helm"_s, u"v2"_s));
    QVERIFY(!second);
    QVERIFY(second.error().message.contains(u"#1"_s));
    QCOMPARE(server.command(u"state"_s).value("issues"_L1).toArray().size(), 1);
}

/// GitHub may start them in any order.
void TestIssueBuild::tellsRunsOfOneIssueApart()
{
    const GitHubServer server({u"mixed=1"_s, u"looks=100"_s}); // nothing ends, so the robot is silent
    server.command(u"issue"_s, accepted(u"helm"_s));
    Client client(server.client());
    QList<BuildRequest> requests;
    for (const QString &version : {u"v1"_s, u"v2"_s, u"v3"_s}) {
        requests.append(post(client, store(), planned(server, u"helm"_s, version)).value());
    }
    for (int round = 0; round < 4; ++round) { // all of them are watched at the same time
        for (const BuildRequest &request : std::as_const(requests)) {
            QVERIFY(observe(client, store(), *store().read(request.id), {}));
        }
    }
    const QJsonArray runs = server.command(u"state"_s).value("runs"_L1).toArray();
    QCOMPARE(runs.size(), 3);
    for (const BuildRequest &request : std::as_const(requests)) {
        const BuildRequest now = *store().read(request.id);
        QVERIFY(now.isRunCertain);
        const auto ours =
            std::ranges::find_if(runs, [&now](const QJsonValue &run) { return run["id"_L1].toInteger() == now.run; });
        QVERIFY(ours != runs.end());
        QCOMPARE((*ours)["text"_L1].toString(), now.text);
    }
}

void TestIssueBuild::isNotCertainBetweenTwins()
{
    const GitHubServer server;
    server.command(u"issue"_s, accepted(u"helm"_s));
    Client client(server.client());
    const BuildRequest first = post(client, store(), planned(server, u"helm"_s, u"v1"_s)).value();
    server.command(u"comment"_s, {{u"number"_s, 1}, {u"body"_s, first.text}}); // by hand, or from another machine
    const auto end = watch(client, store(), first.id, {}, [](const Observation &) {});
    QCOMPARE(end->stage, Observation::Stage::Succeeded);
    QVERIFY(end->request.run != 0);
    QVERIFY(!end->request.isRunCertain);
}

void TestIssueBuild::explainsAFailure()
{
    const GitHubServer server;
    server.command(u"issue"_s, accepted(u"helm"_s));
    Client client(server.client());
    const auto posted = post(client, store(), planned(server, u"helm"_s, u"v1-fail"_s));
    QVERIFY2(posted, qPrintable(posted.error_or({}).message));
    const auto end = watch(client, store(), posted->id, u"applications/helm/latest"_s, [](const Observation &) {});
    QCOMPARE(end->stage, Observation::Stage::Failed);
    QCOMPARE(end->failures.size(), 1);
    const FailureReport report = end->failures.first();
    QCOMPARE(report.step, u"Build Image"_s);
    QCOMPARE(report.file, u"applications/helm/latest/init.sh"_s);
    QCOMPARE(report.line, 7);
    QVERIFY(report.lines.contains(u"Process completed with exit code 127."_s));
    QVERIFY(!report.lines.join(u'\n').contains(u"Post job"_s));
    QVERIFY(report.cause.contains(u"init.sh must download"_s));
    QVERIFY(store().read(posted->id)->problem.contains(u"kustomise"_s));
    QCOMPARE(server.command(u"state"_s).value("violations"_L1).toArray(), QJsonArray());
}

void TestIssueBuild::tellsWhatWasSkipped()
{
    const GitHubServer server;
    server.command(u"issue"_s, accepted(u"helm"_s));
    Client client(server.client());
    BuildRequest request = planned(server, u"nginx"_s, u"v1"_s);
    request.title = titleFor(u"helm");
    const auto posted = post(client, store(), request);
    const auto end = watch(client, store(), posted->id, {}, [](const Observation &) {});
    QCOMPARE(end->stage, Observation::Stage::Skipped);
    QCOMPARE(store().read(posted->id)->phase, Phase::Skipped);
}

void TestIssueBuild::saysWhyNoRunComes()
{
    const GitHubServer server;
    server.command(u"issue"_s, accepted(u"helm"_s));
    Client client(server.client());
    const auto posted = post(client, store(), planned(server, u"helm"_s, u"v1"_s));
    BuildRequest late = *posted;
    late.posted = late.posted.addSecs(-3600);
    late.workflow = u"another.yml"_s;
    const auto seen = observe(client, store(), late, {});
    QVERIFY2(seen, qPrintable(seen.error_or({}).message));
    QCOMPARE(seen->stage, Observation::Stage::WaitingForRun);
    QCOMPARE(seen->reasons.size(), 1);
    late.text = u" /imagebuild_apps helm v1"_s;
    QVERIFY(observe(client, store(), late, {})->reasons.first().contains(u"U+0020"_s));
}

void TestIssueBuild::findsWhatACrashLeftBehind_data()
{
    QTest::addColumn<bool>("hasArrived");
    QTest::newRow("killed before it was sent") << false;
    QTest::newRow("killed after it was sent") << true;
}

void TestIssueBuild::findsWhatACrashLeftBehind()
{
    QFETCH(bool, hasArrived);
    const GitHubServer server;
    server.command(u"issue"_s, accepted(u"helm"_s));
    BuildRequest request = planned(server, u"helm"_s, u"v1"_s);
    request.phase = Phase::Sending;
    request.issue = 1;
    request.login = u"author"_s;
    request.intended = QDateTime::currentDateTimeUtc();
    QVERIFY(store().write(request));
    if (hasArrived) {
        server.command(u"comment"_s, {{u"number"_s, 1}, {u"body"_s, request.text}});
    }
    Client client(server.client());
    const auto posted = post(client, store(), *store().read(request.id));
    QVERIFY2(posted, qPrintable(posted.error_or({}).message));
    QCOMPARE(posted->phase, Phase::Posted);
    QCOMPARE(server.command(u"state"_s).value("comments"_L1).toArray().size(), 1);
}

void TestIssueBuild::oldEqualCommentsAreNotOurs()
{
    const GitHubServer server;
    server.command(u"issue"_s, accepted(u"helm"_s));
    server.command(u"comment"_s, {{u"number"_s, 1}, {u"body"_s, u"/imagebuild_apps helm v1"_s}});
    Client client(server.client());
    QVERIFY(post(client, store(), planned(server, u"helm"_s, u"v1"_s)));
    QCOMPARE(server.command(u"state"_s).value("comments"_L1).toArray().size(), 2);
}

void TestIssueBuild::namesWhatTheTokenLacks()
{
    const GitHubServer server({u"readonly=1"_s});
    server.command(u"issue"_s, accepted(u"helm"_s));
    Client client(server.client());
    const BuildRequest request = planned(server, u"helm"_s, u"v1"_s);
    const auto refused = post(client, store(), request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, sealyard::core::ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"issues=write"_s), qPrintable(refused.error().message));
    QCOMPARE(store().read(request.id)->phase, Phase::Planned);
    ClientOptions wrong = server.client();
    wrong.token = "another";
    Client stranger(wrong);
    QVERIFY(loginOf(stranger).error().message.contains(u"Sign in again"_s));
}

void TestIssueBuild::worksSignedOutButForPosting()
{
    const GitHubServer server;
    server.command(u"issue"_s, accepted(u"helm"_s));
    ClientOptions options = server.client();
    options.token.clear();
    Client client(options);
    const RepositoryName repository{u"owner"_s, u"repo"_s};
    QCOMPARE((*findIssue(client, repository, titleFor(u"helm")))->number, 1);
    QVERIFY(factsOf(client, repository));
    const auto refused = post(client, store(), planned(server, u"helm"_s, u"v1"_s));
    QCOMPARE(refused.error().kind, sealyard::core::ErrorKind::Denied);
    const QUrl page = prefilledPage(QUrl(u"https://api.github.com"_s), repository, titleFor(u"helm"),
                                    u"/imagebuild_dockerimages t v1 A=1&B=2+3"_s);
    QCOMPARE(QUrlQuery(page).queryItemValue(u"title"_s, QUrl::FullyDecoded), titleFor(u"helm"));
    QVERIFY(page.toEncoded().contains("A%3D1%26B%3D2%2B3"));
    QVERIFY(prefilledPage(page, repository, u"t"_s, QString(9000, u'x')).isEmpty());
}

void TestIssueBuild::storeRoundTrip()
{
    const GitHubServer server;
    BuildRequest request = planned(server, u"helm"_s, u"v1"_s);
    request.knownIds = {1, 4'000'000'000};
    request.intended = QDateTime::currentDateTimeUtc();
    QVERIFY(store().write(request));
    QCOMPARE(toJson(*store().read(request.id)), toJson(request));
    QCOMPARE(store().list().size(), 1);
    QVERIFY(!store().read(u"../x"_s));
    QVERIFY(!store().read(QString()));
    QVERIFY(!requestFromJson("{}"));
    const auto lock = store().lock(request.id);
    QVERIFY(lock);
    QCOMPARE(store().lock(request.id).error().kind, sealyard::core::ErrorKind::Exists);
}

/// Lost connections, server errors and limits, before and after the server did what was asked.
void TestIssueBuild::batchExactlyOnce()
{
    const int given = qEnvironmentVariableIntValue("SEALYARD_POSTS");
    const int batch = given > 0 ? given : 60;
    const GitHubServer server({u"faults=20261127"_s});
    QSet<QString> wanted;
    QList<BuildRequest> requests;
    for (int i = 0; i < batch; ++i) {
        const QString app = u"app%1"_s.arg(i / 10);
        if (i % 10 == 0) {
            server.command(u"issue"_s, accepted(app));
        }
        requests.append(planned(server, app, u"v%1"_s.arg(i % 10)));
        wanted.insert(requests.last().text);
    }
    std::unique_ptr<Client> client;
    for (const BuildRequest &request : requests) {
        QVERIFY(store().write(request));
        auto posted = sealyard::core::Result<BuildRequest>(request);
        for (int attempt = 0; attempt == 0 || (!posted && attempt < 5); ++attempt) {
            if (!client || attempt > 0) {
                // As after a restart: only the store is remembered.
                client = std::make_unique<Client>(server.client());
            }
            posted = post(*client, store(), *store().read(request.id));
        }
        QVERIFY2(posted, qPrintable(posted.error_or({}).message));
    }
    const QJsonObject state = server.command(u"state"_s);
    QStringList texts;
    for (const QJsonValue &comment : state.value("comments"_L1).toArray()) {
        texts.append(comment["body"_L1].toString());
    }
    qInfo("%d posted, %d answers broken", batch, state["counts"_L1]["faults"_L1].toInt());
    QVERIFY(state["counts"_L1]["faults"_L1].toInt() > batch / 3);
    QCOMPARE(texts.size(), batch);
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()), wanted);
    QCOMPARE(state.value("violations"_L1).toArray(), QJsonArray());
    QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); ++count) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(GitHubServer::token()));
    }
    QVERIFY(count >= batch);
}

QTEST_GUILESS_MAIN(TestIssueBuild)
#include "tst_issuebuild.moc"
