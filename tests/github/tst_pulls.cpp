#include "github/githubserver.h"
#include "github/pulls.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using github::PullRequestText;
using github::PushTarget;
using github::RepositoryName;
using test::GitHubServer;

/// Forks and pull requests against a GitHub of ours with real repositories.
class TestPulls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addresses_data();
    void addresses();
    void knowsWhereToPush_data();
    void knowsWhereToPush();
    void waitsForTheFork();
    void stopsWaiting();
    void opensOnce();
    void findsTheOneThatWasLost();
    void saysWhyItIsRefused();
    void makesPages();

private:
    [[nodiscard]] GitHubServer server(const QStringList &options = {}) const;
    /// A commit on a branch of the user's fork.
    void pushBranch(const QString &name) const;
    [[nodiscard]] PullRequestText text() const
    {
        return {.from = {u"author"_s, u"repo"_s},
                .branch = u"add-helm+1"_s,
                .base = u"main"_s,
                .title = u"feature(helm): add 1"_s,
                .body = u"a & b"_s};
    }

    const RepositoryName m_upstream{u"owner"_s, u"repo"_s};
    test::ScratchRepository m_source;
    QTemporaryDir m_folder;
};

void TestPulls::initTestCase()
{
    m_source.write(u"README.md"_s, "1\n");
    m_source.commitAll();
    m_source.git({u"clone"_s, u"-q"_s, u"--bare"_s, m_source.root(), m_folder.filePath(u"owner/repo.git"_s)});
}

GitHubServer TestPulls::server(const QStringList &options) const
{
    QDir(m_folder.filePath(u"author"_s)).removeRecursively();
    return GitHubServer(QStringList{u"git="_s + m_folder.path()} + options);
}

void TestPulls::pushBranch(const QString &name) const
{
    m_source.git({u"checkout"_s, u"-q"_s, u"-B"_s, name});
    m_source.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"more"_s});
    m_source.git({u"push"_s, u"-q"_s, m_folder.filePath(u"author/repo.git"_s), name});
}

void TestPulls::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("https") << u"https://github.com/a/b.git"_s << u"a/b"_s;
    QTest::newRow("user") << u"https://me@github.com/a/b"_s << u"a/b"_s;
    QTest::newRow("slash") << u"https://github.com/a/b/"_s << u"a/b"_s;
    QTest::newRow("scp") << u"git@github.com:a/b.git"_s << u"a/b"_s;
    QTest::newRow("ssh") << u"ssh://git@github.com/a/b.git"_s << u"a/b"_s;
    QTest::newRow("ssh port") << u"ssh://git@github.com:22/a/b.git"_s << u"a/b"_s;
    QTest::newRow("elsewhere") << u"https://gitlab.com/a/b.git"_s << QString();
    QTest::newRow("elsewhere by key") << u"git@gitlab.com:a/b.git"_s << QString();
    QTest::newRow("deep") << u"https://github.com/a/b/c.git"_s << QString();
    QTest::newRow("folder") << u"/srv/github.com/a/b"_s << QString();
}

void TestPulls::addresses()
{
    QFETCH(const QString, address);
    const auto found = github::repositoryAt(address, QUrl(u"https://api.github.com"_s));
    QTEST(found ? found->toString() : QString(), "name");
}

void TestPulls::knowsWhereToPush_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("rights") << QStringList{u"push=1"_s} << static_cast<int>(PushTarget::Kind::Upstream)
                            << u"owner/repo"_s;
    QTest::newRow("fork") << QStringList{u"forked=1"_s} << static_cast<int>(PushTarget::Kind::Fork) << u"author/repo"_s;
    QTest::newRow("none") << QStringList() << static_cast<int>(PushTarget::Kind::NoFork) << u"author/repo"_s;
    QTest::newRow("another") << QStringList{u"foreign=1"_s} << static_cast<int>(PushTarget::Kind::NoFork)
                             << u"author/repo"_s;
}

void TestPulls::knowsWhereToPush()
{
    QFETCH(const QStringList, options);
    const GitHubServer github = server(options);
    github::Client client(github.client());
    const auto target = github::pushTargetOf(client, m_upstream);
    QVERIFY2(target, qPrintable(target.error_or({}).message));
    QTEST(static_cast<int>(target->kind), "kind");
    QTEST(target->repository.toString(), "name");
    QCOMPARE(target->defaultBranch, u"main"_s);
    const QJsonObject state = github.command(u"state"_s);
    QCOMPARE(state["violations"_L1].toArray(), QJsonArray());
    QCOMPARE(state["counts"_L1]["posts"_L1].toInt(), 0);
}

void TestPulls::waitsForTheFork()
{
    const GitHubServer github = server({u"foreign=1"_s, u"forkwait=3"_s});
    github::ClientOptions options = github.client();
    QStringList told;
    options.clock.wait = [&](std::chrono::milliseconds, const QString &reason) {
        told.append(reason);
        return true;
    };
    github::Client client(options);
    const auto fork = github::makeFork(client, m_upstream);
    QVERIFY2(fork, qPrintable(fork.error_or({}).message));
    QCOMPARE(fork->toString(), u"author/repo-1"_s); // GitHub's own choice, as "repo" is something else
    QCOMPARE(told.size(), 3);
    QVERIFY2(told.first().contains(u"author/repo-1"_s), qPrintable(told.first()));
}

void TestPulls::stopsWaiting()
{
    const GitHubServer github = server({u"forkwait=1000"_s});
    github::ClientOptions options = github.client();
    options.clock.wait = [](std::chrono::milliseconds, const QString &) {
        return false;
    };
    github::Client impatient(options);
    QCOMPARE(github::makeFork(impatient, m_upstream).error().kind, core::ErrorKind::Cancelled);
    github::Client patient(github.client()); // its clock jumps
    QVERIFY2(github::makeFork(patient, m_upstream).error().message.contains(u"five minutes"_s), "it ends");
}

void TestPulls::opensOnce()
{
    const GitHubServer github = server({u"forked=1"_s});
    pushBranch(text().branch);
    github::Client client(github.client());
    QVERIFY(!*github::findPullRequest(client, m_upstream, text()));
    const auto opened = github::openPullRequest(client, m_upstream, text());
    QVERIFY2(opened, qPrintable(opened.error_or({}).message));
    QCOMPARE(opened->page.path(), u"/owner/repo/pull/100"_s);
    // GitHub refuses the second one; what is there is the answer.
    QCOMPARE(github::openPullRequest(client, m_upstream, text())->number, opened->number);
    QCOMPARE((*github::findPullRequest(client, m_upstream, text()))->title, text().title);
    const QJsonObject state = github.command(u"state"_s);
    QCOMPARE(state["pulls"_L1].toArray().size(), 1);
    QCOMPARE(state["violations"_L1].toArray(), QJsonArray());
}

void TestPulls::findsTheOneThatWasLost()
{
    const GitHubServer github = server({u"forked=1"_s, u"lost=1"_s});
    pushBranch(text().branch);
    github::Client client(github.client());
    const auto opened = github::openPullRequest(client, m_upstream, text());
    QVERIFY2(opened, qPrintable(opened.error_or({}).message));
    QCOMPARE(github.command(u"state"_s)["pulls"_L1].toArray().size(), 1);
}

void TestPulls::saysWhyItIsRefused()
{
    const GitHubServer github = server({u"forked=1"_s});
    github::Client client(github.client());
    const auto none = github::openPullRequest(client, m_upstream, text());
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(u"No commits between"_s), qPrintable(none.error().message));
    github::Client signedOut({.api = github.api(), .clock = test::jumpingClock()});
    QCOMPARE(github::openPullRequest(signedOut, m_upstream, text()).error().kind, core::ErrorKind::Denied);
    QCOMPARE(github::pushTargetOf(signedOut, m_upstream).error().kind, core::ErrorKind::Denied);
    QVERIFY(github::findPullRequest(signedOut, m_upstream, text()));
}

void TestPulls::makesPages()
{
    const QUrl api(u"https://api.github.com"_s);
    QCOMPARE(github::comparePage(api, m_upstream, text()).toEncoded(),
             "https://github.com/owner/repo/compare/main...author:repo:add-helm+1?expand=1&"
             "title=feature%28helm%29%3A%20add%201&body=a%20%26%20b");
    PullRequestText longText = text();
    longText.body = QString(9000, u'x');
    QCOMPARE(github::comparePage(api, m_upstream, longText).query(), u"expand=1"_s);
    QCOMPARE(github::forkPage(api, m_upstream).toString(), u"https://github.com/owner/repo/fork"_s);
    QCOMPARE(github::gitAddress(m_upstream, QUrl(u"https://git.example:8443/api/v3"_s)),
             u"https://git.example:8443/owner/repo.git"_s);
}

QTEST_GUILESS_MAIN(TestPulls)

#include "tst_pulls.moc"
