#include "github/githubserver.h"
#include "github/localchecks.h"
#include "github/preflight.h"
#include "registry/scratchregistry.h"
#include "support/scratchrepository.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard::github;
using sealyard::test::GitHubServer;
using sealyard::test::ScratchRegistry;
using sealyard::test::ScratchRepository;
using enum PreflightItem::State;
using Subject = PreflightItem::Subject;

/// What is looked at before a text is sent, against a GitHub of ours, a real registry and a real repository.
class TestPreflight final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comparesWithUpstream_data();
    void comparesWithUpstream();
    void lints_data();
    void lints();
    void knowsTheRuleBehindAFailure();
    void judgesAnIssuesOwnText();
    void asksTheRegistry();
    void tellsWhenTheRegistryIsSilent();
    void offersAPullRequest_data();
    void offersAPullRequest();
    void knowsHowFarTheBranchIs();

private:
    [[nodiscard]] QList<PreflightItem> look(const GitHubServer &server, const QString &imagesAt = {}) const;
    [[nodiscard]] static PreflightItem itemOf(const QList<PreflightItem> &items, Subject subject);

    std::unique_ptr<ScratchRepository> m_repository;
};

void TestPreflight::init()
{
    m_repository = std::make_unique<ScratchRepository>();
    m_repository->write(u"applications/helm/latest/Kubefile"_s, "FROM scratch\nCOPY charts charts\n");
    m_repository->write(u"applications/helm/latest/charts/a.yaml"_s, "a: 1\n");
    m_repository->commitAll();
}

QList<PreflightItem> TestPreflight::look(const GitHubServer &server, const QString &imagesAt) const
{
    ClientOptions options = server.client();
    options.token.clear(); // all of it works signed out
    Client client(options);
    QList<PreflightItem> told;
    const QList<PreflightItem> items = preflight(
        client, {u"owner"_s, u"repo"_s}, {titleFor(u"helm"), Place::Comment, u"/imagebuild_apps helm v1"_s, true},
        {.root = m_repository->root(), .imagesAt = imagesAt, .asksRegistry = !imagesAt.isEmpty()},
        [&](const PreflightItem &item) { told.append(item); });
    return told.size() == items.size() ? items : QList<PreflightItem>();
}

PreflightItem TestPreflight::itemOf(const QList<PreflightItem> &items, Subject subject)
{
    const auto found = std::ranges::find(items, subject, &PreflightItem::subject);
    return found == items.end() ? PreflightItem{.text = u"(none)"_s} : *found;
}

void TestPreflight::comparesWithUpstream_data()
{
    QTest::addColumn<QJsonObject>("upstream"); // empty: no such directory
    QTest::addColumn<PreflightItem::State>("state");
    QTest::addColumn<QString>("part");
    const QJsonObject same{{u"Kubefile"_s, u"FROM scratch\nCOPY charts charts\n"_s}, {u"charts/a.yaml"_s, u"a: 1\n"_s}};
    QJsonObject changed = same;
    changed.insert(u"Kubefile"_s, u"FROM other\n"_s);
    QJsonObject fewer = same;
    fewer.remove(u"charts/a.yaml"_s);
    QJsonObject more = same;
    more.insert(u"init.sh"_s, QString());
    QTest::newRow("same") << same << Good << u"the same"_s;
    QTest::newRow("changed") << changed << Warning << u"Kubefile"_s;
    QTest::newRow("not pushed") << fewer << Warning << u"charts/a.yaml"_s;
    QTest::newRow("removed here") << more << Warning << u"init.sh"_s;
    QTest::newRow("missing") << QJsonObject() << Bad << u"pull request"_s;
}

void TestPreflight::comparesWithUpstream()
{
    QFETCH(QJsonObject, upstream);
    QFETCH(PreflightItem::State, state);
    QFETCH(QString, part);
    const GitHubServer server;
    server.command(u"issue"_s, {{u"title"_s, titleFor(u"helm")}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    if (!upstream.isEmpty()) {
        server.command(u"tree"_s, {{u"path"_s, u"applications/helm/latest"_s}, {u"files"_s, upstream}});
    }
    const QList<PreflightItem> items = look(server);
    const PreflightItem directory = itemOf(items, Subject::Directory);
    QVERIFY2(directory.state == state && directory.text.contains(part), qPrintable(directory.text));
    QCOMPARE(directory.page.isEmpty(), state == Good);
    QVERIFY(itemOf(items, Subject::Issue).state == Good);
    QVERIFY(itemOf(items, Subject::Issue).text.contains(u"#1"_s));
    QCOMPARE(server.command(u"state"_s).value("violations"_L1).toArray(), QJsonArray());
}

void TestPreflight::lints_data()
{
    QTest::addColumn<QByteArray>("kubefile");
    QTest::addColumn<PreflightItem::State>("state");
    QTest::addColumn<QString>("part");
    QTest::newRow("good") << QByteArray("FROM scratch\nCOPY charts charts\nCMD [\"true\"]\n") << Good << u"nothing"_s;
    QTest::newRow("error") << QByteArray("FROM scratch\nCOPYY a b\n") << Bad << u"Kubefile:2: SY"_s;
}

void TestPreflight::lints()
{
    QFETCH(QByteArray, kubefile);
    QFETCH(PreflightItem::State, state);
    QFETCH(QString, part);
    m_repository->write(u"applications/helm/latest/Kubefile"_s, kubefile);
    m_repository->write(u"applications/helm/latest/charts/a/Chart.yaml"_s,
                        "apiVersion: v2\nname: a\nversion: 1.0.0\nappVersion: 1.0.0\n");
    m_repository->write(u"applications/helm/latest/README.md"_s, "# helm\n");
    QFile::remove(m_repository->root() + "/applications/helm/latest/charts/a.yaml"_L1);
    const GitHubServer server;
    const PreflightItem lint = itemOf(look(server), Subject::Lint);
    QVERIFY2(lint.state == state && lint.text.contains(part), qPrintable(lint.text));
}

void TestPreflight::knowsTheRuleBehindAFailure()
{
    m_repository->write(u"applications/helm/latest/Kubefile"_s, "FROM scratch\nCOPYY a b\n");
    FailureReport failure{.file = u"applications/helm/latest/Kubefile"_s, .line = 2};
    const QStringList findings = findingsAt(m_repository->root(), failure);
    QVERIFY2(findings.join(u'\n').startsWith(u"SY101 "_s), qPrintable(findings.join(u'\n')));
    failure.line = 1;
    QVERIFY(findingsAt(m_repository->root(), failure).filter(u"SY101"_s).isEmpty());
    failure.file = u"applications/../../etc/passwd"_s;
    QVERIFY(findingsAt(m_repository->root(), failure).isEmpty());
    QVERIFY(findingsAt({}, failure).isEmpty());
}

/// A comment's title is not compared for Docker images, that of a new issue is.
void TestPreflight::judgesAnIssuesOwnText()
{
    const GitHubServer server;
    Client client(server.client());
    const auto problems = [&client] {
        QStringList texts;
        for (const PreflightItem &item :
             preflight(client, {u"owner"_s, u"repo"_s},
                       {titleFor(u"other"), Place::Comment, u"/imagebuild_dockerimages tools v1"_s, true},
                       {.asksRegistry = false})) {
            texts += item.state == Bad ? QStringList{item.text} : QStringList();
        }
        return texts;
    };
    QCOMPARE(problems().filter(u"【Auto-build】tools"_s).size(), 1);
    server.command(u"issue"_s, {{u"title"_s, titleFor(u"other")}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    QVERIFY2(problems().isEmpty(), qPrintable(problems().join(u'\n')));
}

void TestPreflight::asksTheRegistry()
{
    if (!ScratchRegistry::isInstalled()) {
        QSKIP("docker-registry is not installed.");
    }
    const ScratchRegistry registry;
    const GitHubServer server;
    const QString at = registry.name(u"labring"_s);
    QVERIFY(itemOf(look(server, at), Subject::Registry).state == Good);
    registry.put(u"labring/helm:v1"_s, {u"amd64"_s, u"arm64"_s});
    const PreflightItem there = itemOf(look(server, at), Subject::Registry);
    QVERIFY(there.state == Warning);
    QVERIFY2(there.text.contains(u"linux/amd64, linux/arm64"_s), qPrintable(there.text));
    QCOMPARE(imageNameOf(sealyard::image::ImageType::Application, u"helm"_s, u"v1"_s), u"docker.io/labring/helm:v1"_s);
}

void TestPreflight::tellsWhenTheRegistryIsSilent()
{
    const GitHubServer server;
    const PreflightItem item = itemOf(look(server, u"localhost:1/labring"_s), Subject::Registry);
    QVERIFY(item.state == Unknown);
    QVERIFY2(item.text.contains(u"localhost"_s), qPrintable(item.text));
}

void TestPreflight::offersAPullRequest_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QString>("page");
    const QString compare = u"https://github.com/up/stream/compare/main..."_s;
    const QString fork = u"https://github.com/up/stream/fork"_s;
    QTest::newRow("https") << u"https://github.com/me/stream.git"_s << u"fix"_s << compare + u"me:fix?expand=1"_s;
    QTest::newRow("ssh") << u"git@github.com:me/stream.git"_s << u"a/b"_s << compare + u"me:a/b?expand=1"_s;
    QTest::newRow("ssh with scheme") << u"ssh://git@github.com:22/me/stream"_s << u"fix"_s
                                     << compare + u"me:fix?expand=1"_s;
    QTest::newRow("with a name") << u"https://user@github.com/me/stream"_s << u"fix"_s
                                 << compare + u"me:fix?expand=1"_s;
    QTest::newRow("own") << u"https://github.com/Up/stream"_s << u"fix"_s << compare + u"fix?expand=1"_s;
    QTest::newRow("elsewhere") << u"https://gitlab.com/me/stream.git"_s << u"fix"_s << fork;
    QTest::newRow("lookalike") << u"https://github.com.evil.example/me/stream.git"_s << u"fix"_s << fork;
    QTest::newRow("folder") << u"/srv/git/stream.git"_s << u"fix"_s << fork;
    QTest::newRow("detached") << u"https://github.com/me/stream.git"_s << QString() << fork;
}

void TestPreflight::offersAPullRequest()
{
    QFETCH(QString, remote);
    QFETCH(QString, branch);
    QFETCH(QString, page);
    QCOMPARE(pullRequestPage(QUrl(u"https://api.github.com"_s), {u"up"_s, u"stream"_s}, u"main"_s,
                             {.branch = branch, .remoteUrl = remote})
                 .toString(),
             page);
}

void TestPreflight::knowsHowFarTheBranchIs()
{
    const QString path = u"applications/helm/latest"_s;
    m_repository->git({u"remote"_s, u"add"_s, u"origin"_s, u"https://github.com/me/repo.git"_s});
    auto state = gitStateOf(m_repository->root(), path);
    QVERIFY(state && state->uncommitted == 0 && !state->isPushed);
    QCOMPARE(state->remoteUrl, u"https://github.com/me/repo.git"_s);
    QVERIFY(state->toString().contains(u"not pushed"_s));
    m_repository->write(path + "/new"_L1, "1");
    m_repository->write(u"applications/other/1/Kubefile"_s, "FROM scratch\n");
    state = gitStateOf(m_repository->root(), path);
    QCOMPARE(state->uncommitted, 1);
    QVERIFY(state->toString().contains(u"not committed"_s));
}

QTEST_GUILESS_MAIN(TestPreflight)

#include "tst_preflight.moc"
