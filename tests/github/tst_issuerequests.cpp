#include "github/githubserver.h"
#include "github/poster.h"
#include "github/watcher.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::github;
using sealyard::test::GitHubServer;

namespace {

BuildRequest planned(const GitHubServer &server, const QString &app, const QString &version)
{
    return planRequest({titleFor(app), Place::Comment, u"/imagebuild_apps %1 %2"_s.arg(app, version), true},
                       upstreamWorkflows(), {u"owner"_s, u"repo"_s}, server.api())
        .value();
}

void addIssue(const GitHubServer &server, const QString &app)
{
    server.command(u"issue"_s, {{u"title"_s, titleFor(app)}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
}

} // namespace

/// What is asked of GitHub before a text is posted, and when nothing comes of it: as little as will do.
class TestIssueRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtTheWorkflowItself_data();
    void looksAtTheWorkflowItself();
    void sparesTheFewRequestsOfStrangers();
    void remembersTheIssue();
    void judgesAnIssuesOwnText();
    void triesAgainWithTheSameRequest();

private:
    [[nodiscard]] RequestStore store() const { return RequestStore(m_folder.filePath(u"issues"_s)); }

    QTemporaryDir m_folder;
};

void TestIssueRequests::looksAtTheWorkflowItself_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("workflow");
    QTest::addColumn<QString>("part");
    const QString file = u"autobuild-apps-on-issue-comment.yml"_s;
    QTest::newRow("switched off") << u"workflows=disabled_manually"_s << file << u"switched off"_s;
    QTest::newRow("of a fork") << u"workflows=disabled_fork"_s << file << u"switched off"_s;
    QTest::newRow("gone") << u"looks=4"_s << u"another.yml"_s << u"has no workflow"_s;
}

void TestIssueRequests::looksAtTheWorkflowItself()
{
    QFETCH(QString, option);
    QFETCH(QString, workflow);
    QFETCH(QString, part);
    const GitHubServer server({option});
    addIssue(server, u"helm"_s);
    Client client(server.client());
    BuildRequest late = planned(server, u"helm"_s, u"v1"_s);
    late.phase = Phase::Posted;
    late.issue = 1;
    late.posted = QDateTime::currentDateTimeUtc().addSecs(-3600);
    late.workflow = workflow;
    const auto seen = observe(client, store(), late, {});
    QVERIFY2(seen, qPrintable(seen.error_or({}).message));
    QVERIFY2(seen->reasons.size() == 1 && seen->reasons.first().contains(part) &&
                 seen->reasons.first().contains(workflow),
             qPrintable(seen->reasons.join(u'\n')));
    QCOMPARE(server.command(u"state"_s).value("violations"_L1).toArray(), QJsonArray());
}

/// 60 requests an hour, for all that is looked at before a text is sent.
void TestIssueRequests::sparesTheFewRequestsOfStrangers()
{
    const GitHubServer server;
    for (int i = 0; i < 120; ++i) {
        addIssue(server, u"app%1"_s.arg(i));
    }
    ClientOptions options = server.client();
    options.token.clear();
    Client client(options);
    const int before = server.command(u"state"_s)["counts"_L1]["requests"_L1].toInt();
    const auto found = findIssue(client, {u"owner"_s, u"repo"_s}, titleFor(u"app110"));
    QVERIFY2(found && *found, qPrintable(found.error_or({}).message));
    QCOMPARE((*found)->number, 111);
    QCOMPARE(server.command(u"state"_s)["counts"_L1]["requests"_L1].toInt() - before, 2); // with this question
    QCOMPARE(server.command(u"state"_s).value("violations"_L1).toArray(), QJsonArray());
}

/// A batch has many versions of one application.
void TestIssueRequests::remembersTheIssue()
{
    const GitHubServer server;
    for (int i = 0; i < 120; ++i) {
        addIssue(server, u"app%1"_s.arg(i));
    }
    Client client(server.client());
    const auto requests = [&server] {
        return server.command(u"state"_s)["counts"_L1]["requests"_L1].toInt();
    };
    QVERIFY(post(client, store(), planned(server, u"app110"_s, u"v1"_s)));
    const int first = requests();
    const auto second = post(client, store(), planned(server, u"app110"_s, u"v2"_s));
    QVERIFY2(second, qPrintable(second.error_or({}).message));
    QCOMPARE(second->issue, 111);
    QVERIFY2(requests() - first <= 6, qPrintable(QString::number(requests() - first)));
}

/// As a comment the title would not be compared; in the text of a new issue it is.
void TestIssueRequests::judgesAnIssuesOwnText()
{
    const GitHubServer server;
    Client client(server.client());
    const auto request = planRequest({titleFor(u"other"), Place::Comment, u"/imagebuild_dockerimages tools v1"_s, true},
                                     upstreamWorkflows(), {u"owner"_s, u"repo"_s}, server.api());
    QVERIFY(request);
    const auto refused = post(client, store(), *request);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, sealyard::core::ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(u"【Auto-build】tools"_s), qPrintable(refused.error().message));
    QCOMPARE(server.command(u"state"_s).value("issues"_L1).toArray().size(), 0);
}

void TestIssueRequests::triesAgainWithTheSameRequest()
{
    const GitHubServer server;
    addIssue(server, u"helm"_s);
    BuildRequest lost = planned(server, u"helm"_s, u"v1"_s);
    lost.issue = 1;
    lost.login = u"author"_s;
    lost.intended = QDateTime::currentDateTimeUtc();
    QVERIFY(store().write(lost)); // planned, but surely not sent
    QCOMPARE(unsettledOr(store().list(), planned(server, u"helm"_s, u"v1"_s)).phase, Phase::Planned);
    QVERIFY(unsettledOr(store().list(), planned(server, u"helm"_s, u"v1"_s)).id != lost.id);
    lost.phase = Phase::Sending;
    QVERIFY(store().write(lost));
    QCOMPARE(unsettledOr(store().list(), planned(server, u"helm"_s, u"v1"_s)).id, lost.id);
    QVERIFY(unsettledOr(store().list(), planned(server, u"helm"_s, u"v2"_s)).id != lost.id);
    QVERIFY(unsettledOr(store().list(), planned(server, u"nginx"_s, u"v1"_s)).id != lost.id);
}

QTEST_GUILESS_MAIN(TestIssueRequests)

#include "tst_issuerequests.moc"
