#include "contribute/publishing.h"
#include "git/status.h"
#include "github/gitcredentials.h"
#include "github/githubserver.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::GitHubServer;

/// From changed files to a branch on a GitHub of ours, whose git servers are git's own.
class TestPublishing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void pushesToTheFork();
    void startsFromADetachedHead();
    void goesOnAfterAFailure();
    void keepsARemoteOfThatName();
    void saysThatTheBranchIsTaken();
    void asksWhoCommits();

private:
    [[nodiscard]] QString work() const { return m_folder->filePath(u"work"_s); }
    [[nodiscard]] contribute::Publication publication() const;
    [[nodiscard]] core::Result<QString> publish(const contribute::Publication &publication) const;
    QByteArray git(const QStringList &arguments) const;
    [[nodiscard]] QByteArray there(const QString &branch) const
    {
        return git({u"--git-dir"_s, m_folder->filePath(u"author/repo.git"_s), u"rev-parse"_s, branch});
    }
    void write(const QString &path, const QByteArray &bytes) const;

    test::ScratchRepository m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<GitHubServer> m_server;
};

QByteArray TestPublishing::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(QDir(work()).exists() ? work() : m_folder->path());
    process.start(u"git"_s, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0) {
        qFatal("git %ls: %s", qUtf16Printable(arguments.join(u' ')), process.readAllStandardError().constData());
    }
    return process.readAllStandardOutput().trimmed();
}

void TestPublishing::write(const QString &path, const QByteArray &bytes) const
{
    const QString target = work() + u'/' + path;
    QDir().mkpath(QFileInfo(target).path());
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestPublishing::initTestCase()
{
    m_source.write(u"README.md"_s, "1\n");
    m_source.commitAll();
}

void TestPublishing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_folder->path().toUtf8());
    git({u"clone"_s, u"-q"_s, u"--bare"_s, m_source.root(), u"owner/repo.git"_s});
    m_server = std::make_unique<GitHubServer>(QStringList{u"git="_s + m_folder->path(), u"forked=1"_s});
    git({u"clone"_s, u"-q"_s, m_source.root(), u"work"_s});
    git({u"config"_s, u"user.name"_s, u"A"_s});
    git({u"config"_s, u"user.email"_s, u"a@b.c"_s});
    git({u"remote"_s, u"set-url"_s, u"origin"_s, m_server->api().toString() + "/owner/repo.git"_L1});
    write(u"applications/helm/v1/Kubefile"_s, "FROM scratch\n");
    write(u"mine"_s, "not for others\n");
}

contribute::Publication TestPublishing::publication() const
{
    return {.folder = work(),
            .branch = u"add-helm-v1"_s,
            .files = {"applications/helm/v1/Kubefile"},
            .message = u"feature(helm): add v1\n"_s,
            .api = m_server->api(),
            .target = {u"author"_s, u"repo"_s}};
}

core::Result<QString> TestPublishing::publish(const contribute::Publication &publication) const
{
    return contribute::publish(publication,
                               {.known = github::gitCredentials(m_server->api(), GitHubServer::token(), {})},
                               [](const QString &) {});
}

void TestPublishing::pushesToTheFork()
{
    QStringList steps;
    const auto remote = contribute::publish(
        publication(), {.known = github::gitCredentials(m_server->api(), GitHubServer::token(), {})},
        [&](const QString &step) { steps.append(step); });
    QVERIFY2(remote, qPrintable(remote.error_or({}).message));
    QCOMPARE(*remote, u"author"_s);
    QCOMPARE(steps.size(), 3);
    QCOMPARE(there(u"add-helm-v1"_s), git({u"rev-parse"_s, u"HEAD"_s}));
    QCOMPARE(git({u"log"_s, u"-1"_s, u"--format=%s"_s, u"--name-only"_s}),
             "feature(helm): add v1\n\napplications/helm/v1/Kubefile");
    QCOMPARE(git({u"status"_s, u"--porcelain"_s, u"-b"_s}), "## add-helm-v1...author/add-helm-v1\n?? mine");
    QCOMPARE(git({u"rev-parse"_s, u"main"_s}), git({u"rev-parse"_s, u"HEAD^"_s}));
    QVERIFY(!git({u"config"_s, u"--list"_s}).contains(GitHubServer::token()));
}

void TestPublishing::startsFromADetachedHead()
{
    git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    const auto remote = publish(publication());
    QVERIFY2(remote, qPrintable(remote.error_or({}).message));
    QCOMPARE(git::statusOf(work())->branch, u"add-helm-v1"_s);
}

void TestPublishing::goesOnAfterAFailure()
{
    const QUrl api = m_server->api();
    contribute::Publication wanted = publication();
    const auto failed = contribute::publish(wanted, {}, [](const QString &) {}); // nobody is signed in
    QCOMPARE(failed.error().kind, core::ErrorKind::Denied);
    QCOMPARE(git({u"rev-list"_s, u"--count"_s, u"main..HEAD"_s}), "1");
    const auto remote = publish(wanted);
    QVERIFY2(remote, qPrintable(remote.error_or({}).message));
    QCOMPARE(git({u"rev-list"_s, u"--count"_s, u"main..HEAD"_s}), "1");
    QCOMPARE(there(u"add-helm-v1"_s), git({u"rev-parse"_s, u"HEAD"_s}));
}

void TestPublishing::keepsARemoteOfThatName()
{
    git({u"remote"_s, u"add"_s, u"author"_s, u"https://elsewhere.example/x.git"_s});
    const auto remote = publish(publication());
    QVERIFY2(remote, qPrintable(remote.error_or({}).message));
    QCOMPARE(*remote, u"author-2"_s);
    QCOMPARE(git({u"remote"_s, u"get-url"_s, u"author"_s}), "https://elsewhere.example/x.git");
    // The next time it is known.
    contribute::Publication again = publication();
    again.branch = u"another"_s;
    QCOMPARE(publish(again).value(), u"author-2"_s);
}

void TestPublishing::saysThatTheBranchIsTaken()
{
    m_source.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"add-helm-v1"_s});
    m_source.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"other"_s});
    m_source.git({u"push"_s, u"-q"_s, m_folder->filePath(u"author/repo.git"_s), u"add-helm-v1"_s});
    m_source.git({u"checkout"_s, u"-q"_s, u"main"_s});
    m_source.git({u"branch"_s, u"-q"_s, u"-D"_s, u"add-helm-v1"_s});
    const auto remote = publish(publication());
    QCOMPARE(remote.error().kind, core::ErrorKind::Invalid);
    QVERIFY2(remote.error().message.contains(u"choose another name"_s), qPrintable(remote.error().message));
    contribute::Publication other = publication();
    other.branch = u"add-helm-v1-2"_s;
    QVERIFY(publish(other));
    QCOMPARE(there(u"add-helm-v1-2"_s), git({u"rev-parse"_s, u"HEAD"_s}));
}

void TestPublishing::asksWhoCommits()
{
    git({u"config"_s, u"--unset"_s, u"user.email"_s});
    QCOMPARE(publish(publication()).error().kind, core::ErrorKind::NotFound);
    git({u"config"_s, u"user.email"_s, u"a@b.c"_s});
    const auto remote = publish(publication());
    QVERIFY2(remote, qPrintable(remote.error_or({}).message));
}

QTEST_GUILESS_MAIN(TestPublishing)

#include "tst_publishing.moc"
