#include "github/githubserver.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using sealyard::test::GitHubServer;

namespace {

struct Outcome
{
    int status = -1;
    QString out;
    QString err;
};

} // namespace

/// The argument lists of all processes that we may read.
QByteArray allCommandLines()
{
    QByteArray all;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        QFile file("/proc/"_L1 + process + "/cmdline"_L1);
        if (file.open(QIODevice::ReadOnly)) {
            all += file.readAll() + '\n';
        }
    }
    return all;
}

/// The real program against a GitHub on loopback.
class TestIssueCli final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksATextAsJson();
    void statuses_data();
    void statuses();
    void postsOnceAndSurvivesAKill();
    void batchGoesOnWhereItWasStopped();
    void neverShowsTheToken();

private:
    void prepare(QProcess &process, const QStringList &arguments) const;
    [[nodiscard]] Outcome run(const QStringList &arguments) const;
    [[nodiscard]] QByteArray logOf(const QString &job) const;
    [[nodiscard]] QStringList at(const GitHubServer &server) const
    {
        return {u"--api"_s,   server.api().toString(),       u"--repository"_s, u"owner/repo"_s,
                u"--state"_s, m_folder.filePath(u"issues"_s)};
    }

    QTemporaryDir m_folder;
};

void TestIssueCli::prepare(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SEALYARD_GITHUB_TOKEN"_s, QString::fromUtf8(GitHubServer::token()));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s); // nobody's keyring
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setProgram(QStringLiteral(SEALYARD_CLI));
    process.setArguments(QStringList{u"issue"_s} + arguments);
}

Outcome TestIssueCli::run(const QStringList &arguments) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.waitForFinished(60000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray TestIssueCli::logOf(const QString &job) const
{
    QFile file(m_folder.filePath(u"state/sealyard/jobs/%1/events.jsonl"_s.arg(job)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestIssueCli::checksATextAsJson()
{
    const Outcome outcome =
        run({u"check"_s, u"--title"_s, u"【Auto-build】t"_s, u"--where"_s, u"body"_s, u"--accepted"_s, u"--format"_s,
             u"json"_s, u"--"_s, u"/imagebuild_dockerimages t v1 A=1,B=2"_s});
    const QJsonObject object = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(outcome.status, 0);
    QCOMPARE(object.value("starts"_L1).toBool(), true);
    QCOMPARE(object.value("type"_L1).toString(), u"dockerimages"_s);
    QCOMPARE(object.value("app"_L1).toString(), u"t"_s);
    QCOMPARE(object.value("version"_L1).toString(), u"v1"_s);
    QCOMPARE(object.value("buildArguments"_L1).toObject(), (QJsonObject{{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}}));
    QVERIFY(object.contains("directory"_L1));
    QVERIFY(object.value("reasons"_L1).isArray());
}

void TestIssueCli::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no action") << QStringList{} << 2;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("unknown action") << QStringList{u"frobnicate"_s} << 2;
    QTest::newRow("not accepted") << QStringList{u"check"_s, u"--"_s, u"/imagebuild_apps helm v1"_s} << 1;
    QTest::newRow("no text") << QStringList{u"check"_s} << 2;
    QTest::newRow("unknown place") << QStringList{u"check"_s, u"--where"_s, u"title"_s, u"--"_s,
                                                  u"/imagebuild_apps helm v1"_s}
                                   << 2;
    QTest::newRow("compose") << QStringList{u"compose"_s, u"apps"_s, u"helm"_s, u"v3.8.2"_s} << 0;
    QTest::newRow("compose, not sendable") << QStringList{u"compose"_s, u"apps"_s, u"helm"_s, u"v1+2"_s} << 2;
    QTest::newRow("compose, no version") << QStringList{u"compose"_s, u"apps"_s, u"helm"_s} << 2;
    QTest::newRow("no such request") << QStringList{u"status"_s, u"nothing"_s} << 3;
    QTest::newRow("code without an application")
        << QStringList{u"signin"_s, u"--with-code"_s, u"--api"_s, u"https://git.example/api/v3"_s} << 3;
    QTest::newRow("no repository") << QStringList{u"create"_s, u"--repository"_s, u"x"_s, u"apps"_s, u"helm"_s, u"v1"_s}
                                   << 2;
}

void TestIssueCli::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.status == status, qPrintable(outcome.out + outcome.err));
}

void TestIssueCli::postsOnceAndSurvivesAKill()
{
    const GitHubServer server({u"looks=2"_s});
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】helm"_s}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    const Outcome dry =
        run(QStringList{u"create"_s, u"--dry-run"_s} + at(server) + QStringList{u"apps"_s, u"helm"_s, u"v1"_s});
    QVERIFY2(dry.status == 0, qPrintable(dry.out + dry.err));
    const Outcome unasked = run(QStringList{u"create"_s} + at(server) + QStringList{u"apps"_s, u"helm"_s, u"v1"_s});
    QCOMPARE(unasked.status, 3);
    QCOMPARE(server.command(u"state"_s).value("comments"_L1).toArray().size(), 0);
    const Outcome created =
        run(QStringList{u"create"_s, u"--yes"_s} + at(server) + QStringList{u"apps"_s, u"helm"_s, u"v1"_s});
    QVERIFY2(created.status == 0, qPrintable(created.out + created.err));
    QProcess watching;
    prepare(watching, QStringList{u"watch"_s} + at(server));
    watching.start();
    QVERIFY(watching.waitForReadyRead(20000));
    watching.kill();
    QVERIFY(watching.waitForFinished());
    const Outcome end = run(QStringList{u"watch"_s} + at(server));
    QVERIFY2(end.status == 0, qPrintable(end.out + end.err));
    QVERIFY2(end.out.contains("/actions/runs/"_L1), qPrintable(end.out));
    const QJsonObject state = server.command(u"state"_s);
    QCOMPARE(state.value("comments"_L1).toArray().size(), 2); // the command and the robot's answer
    QCOMPARE(state.value("violations"_L1).toArray(), QJsonArray());
    QVERIFY(run(QStringList{u"status"_s} + at(server)).out.contains("succeeded"_L1));
}

void TestIssueCli::batchGoesOnWhereItWasStopped()
{
    const GitHubServer server;
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】nginx"_s}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    QFile list(m_folder.filePath(u"builds"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("# two builds, one of them twice\napps nginx v1\napps nginx v2\n\napps nginx v1\n");
    list.close();
    const QStringList arguments =
        QStringList{u"create"_s, u"--yes"_s, u"--no-preflight"_s, u"--batch"_s, list.fileName()} + at(server);
    QProcess first;
    prepare(first, arguments);
    first.start();
    QVERIFY(first.waitForReadyRead(20000)); // one is posted, the second waits its second
    first.kill();
    QVERIFY(first.waitForFinished());
    const Outcome again = run(arguments);
    QVERIFY2(again.status == 0, qPrintable(again.out + again.err));
    QCOMPARE(server.command(u"state"_s).value("comments"_L1).toArray().size(), 2);
}

void TestIssueCli::neverShowsTheToken()
{
    const GitHubServer server({u"looks=2"_s});
    server.command(u"issue"_s, {{u"title"_s, u"【Auto-build】redis"_s}, {u"labels"_s, QJsonArray{u"accepted"_s}}});
    const Outcome created =
        run(QStringList{u"create"_s, u"--yes"_s} + at(server) + QStringList{u"apps"_s, u"redis"_s, u"v1-fail"_s});
    const Outcome background = run(QStringList{u"watch"_s, u"--background"_s} + at(server));
    // The job's step runs. Once is enough: while it becomes another program it has no command line.
    QVERIFY(QTest::qWaitFor([] { return allCommandLines().contains("resume"); }, 20'000));
    for (int look = 0; look < 20; ++look) {
        QVERIFY(!allCommandLines().contains(GitHubServer::token()));
        QTest::qWait(10);
    }
    // The token has reached the step all the same: the log of a failure needs a sign-in.
    QTRY_VERIFY_WITH_TIMEOUT(logOf(background.out.trimmed()).contains("kustomise"), 30'000);
    const Outcome who = run(QStringList{u"signin"_s} + at(server));
    QVERIFY2(background.status == 0, qPrintable(background.err));
    QVERIFY2(who.out.contains(u"author"_s), qPrintable(who.out + who.err));
    QProcess wrong;
    prepare(wrong, QStringList{u"signin"_s, u"--with-token"_s} + at(server));
    wrong.start();
    wrong.write(GitHubServer::token() + '\n');
    QVERIFY(wrong.waitForStarted());
    QVERIFY(!allCommandLines().contains(GitHubServer::token()));
    wrong.closeWriteChannel();
    QVERIFY(wrong.waitForFinished());
    QVERIFY(!(wrong.readAllStandardOutput() + wrong.readAllStandardError()).contains(GitHubServer::token()));
    for (const Outcome &outcome : {created, background, who}) {
        QVERIFY(!(outcome.out + outcome.err).toUtf8().contains(GitHubServer::token()));
    }
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(GitHubServer::token()));
        ++count;
    }
    QVERIFY(count > 3);
    QProcess cancel;
    prepare(cancel, {});
    cancel.setArguments({u"jobs"_s, u"cancel"_s});
    cancel.start();
    QVERIFY(cancel.waitForFinished());
}

QTEST_GUILESS_MAIN(TestIssueCli)

#include "tst_issuecli.moc"
