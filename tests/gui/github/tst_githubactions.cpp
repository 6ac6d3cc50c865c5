#include "github/githubserver.h"
#include "github/requeststore.h"
#include "gui/github/githubactions.h"

#include <QLockFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace sealyard;
using github::BuildRequest;
using github::Phase;
using test::GitHubServer;

/// What a start of the desktop takes up, with the real sealyard-cli.
class TestGitHubActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resumesWhatWasPosted();
    void leavesTheRestAlone_data();
    void leavesTheRestAlone();

private:
    [[nodiscard]] static BuildRequest request(const GitHubServer &server, Phase phase, int daysAgo);
};

BuildRequest TestGitHubActions::request(const GitHubServer &server, Phase phase, int daysAgo)
{
    BuildRequest request =
        *github::planRequest({github::titleFor(u"helm"), github::Place::Comment, u"/imagebuild_apps helm v1"_s, true},
                             github::upstreamWorkflows(), {u"owner"_s, u"repo"_s}, server.api());
    request.phase = phase;
    request.issue = 1;
    request.login = u"author"_s;
    request.posted = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    return request;
}

/// As after a kill of everything: only the store remembers.
void TestGitHubActions::resumesWhatWasPosted()
{
    qputenv("SEALYARD_GITHUB_TOKEN", GitHubServer::token());
    const GitHubServer server({u"looks=1"_s, u"images=localhost:1/x"_s, u"push=1"_s});
    server.command(u"issue"_s, {{u"title"_s, github::titleFor(u"helm")}, {u"body"_s, u"/imagebuild_apps helm v1"_s}});
    const QTemporaryDir folder;
    const github::RequestStore store(folder.filePath(u"issues"_s));
    BuildRequest posted = request(server, Phase::Posted, 0);
    posted.place = github::Place::Body;
    posted.workflow = u"autobuild-apps-entry.yml"_s;
    QVERIFY(store.write(posted));
    server.command(u"label"_s, {{u"number"_s, 1}, {u"label"_s, u"accepted"_s}});
    QSettings settings(folder.filePath(u"settings"_s), QSettings::IniFormat);
    QWidget window;
    gui::GitHubActions actions(settings,
                               {folder.filePath(u"issues"_s), folder.filePath(u"jobs"_s), QStringLiteral(SEALYARD_CLI)},
                               {}, &window);
    const QSignalSpy started(&actions, &gui::GitHubActions::started);
    actions.resume();
    QTRY_COMPARE_WITH_TIMEOUT(store.read(posted.id)->phase, Phase::Succeeded, 20'000);
    QCOMPARE(started.size(), 0); // nobody asked for it, so no pane comes to the front
    QCOMPARE(server.command(u"state"_s)["counts"_L1]["posts"_L1].toInt(), 0);
    const QList<jobs::Job> jobs = jobs::listJobs(folder.filePath(u"jobs"_s));
    QCOMPARE(jobs.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(jobs::readJob(jobs.first().directory)->state, jobs::JobState::Succeeded, 10'000);
}

void TestGitHubActions::leavesTheRestAlone_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<bool>("isLocked");
    QTest::newRow("not posted") << Phase::Planned << 0 << false;
    QTest::newRow("perhaps posted") << Phase::Sending << 0 << false;
    QTest::newRow("ended") << Phase::Failed << 0 << false;
    QTest::newRow("old") << Phase::Posted << 8 << false;
    QTest::newRow("followed by another") << Phase::Posted << 0 << true;
}

void TestGitHubActions::leavesTheRestAlone()
{
    QFETCH(Phase, phase);
    QFETCH(int, daysAgo);
    QFETCH(bool, isLocked);
    const GitHubServer server;
    const QTemporaryDir folder;
    const github::RequestStore store(folder.filePath(u"issues"_s));
    const BuildRequest left = request(server, phase, daysAgo);
    QVERIFY(store.write(left));
    const auto lock = isLocked ? store.lock(left.id) : core::Result<std::unique_ptr<QLockFile>>();
    QSettings settings(folder.filePath(u"settings"_s), QSettings::IniFormat);
    QWidget window;
    gui::GitHubActions actions(settings,
                               {folder.filePath(u"issues"_s), folder.filePath(u"jobs"_s), QStringLiteral(SEALYARD_CLI)},
                               {}, &window);
    actions.resume();
    QTest::qWait(200);
    QVERIFY(jobs::listJobs(folder.filePath(u"jobs"_s)).isEmpty());
}

QTEST_MAIN(TestGitHubActions)

#include "tst_githubactions.moc"
