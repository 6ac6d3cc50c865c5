#include "git/gitservers.h"
#include "git/remotes.h"
#include "github/gitcredentials.h"
#include "github/githubserver.h"
#include "github/signin.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace sealyard::github;

/// Signs in with a real secret service on a bus of its own, and with a real gh.
class TestKeyring final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsAndForgets();
    void worksInTheBackground();
    void goesToGitsServers();
    void keepsHostsApart();
    void isNotInTheClear();
    void saysThatThereIsNone();
    void readsTheLoginOfGh();

private:
    void demandKeyring() const
    {
        if (m_keyring.state() != QProcess::Running) {
            QSKIP("dbus-daemon, gnome-keyring-daemon or libsecret is not installed.");
        }
    }
    void startBus();
    void startKeyring();

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    const QUrl m_api{u"https://api.github.com"_s};
    const QUrl m_enterprise{u"https://git.example/api/v3"_s};
};

void TestKeyring::startBus()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    const bool isThere = m_bus.waitForStarted() && m_bus.waitForReadyRead(10'000);
    qputenv("DBUS_SESSION_BUS_ADDRESS", isThere ? m_bus.readLine().trimmed() : QByteArray("unix:path=/nowhere"));
}

void TestKeyring::startKeyring()
{
    m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
                                                u"--control-directory="_s + m_home.path()});
    if (!m_keyring.waitForStarted()) {
        return;
    }
    m_keyring.write("the keyring's own password");
    m_keyring.closeWriteChannel();
    m_keyring.waitForReadyRead(10'000); // its variables, when it is ready
}

void TestKeyring::initTestCase()
{
    QDir(m_home.path()).mkdir(u"run"_s);
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.filePath(u"run"_s).toUtf8());
    for (const char *name : {"SEALYARD_GITHUB_TOKEN", "GH_TOKEN", "GITHUB_TOKEN", "GH_CONFIG_DIR", "DISPLAY"}) {
        qunsetenv(name);
    }
    startBus();
    startKeyring();
}

void TestKeyring::keepsAndForgets()
{
    demandKeyring();
    QVERIFY(findToken(m_api).value.isEmpty());
    const auto kept = keepToken(m_api, "gho_keyring");
    QVERIFY2(kept, qPrintable(kept.error_or({}).message));
    QCOMPARE(findToken(m_api).value, "gho_keyring");
    QCOMPARE(findToken(m_api).origin, Token::Origin::Keyring);
    QVERIFY(keepToken(m_api, "gho_another"));
    QCOMPARE(findToken(m_api).value, "gho_another");
    QVERIFY(forgetToken(m_api));
    QVERIFY(findToken(m_api).value.isEmpty());
    QVERIFY(forgetToken(m_api)); // there is none
}

/// As the desktop does it.
void TestKeyring::worksInTheBackground()
{
    demandKeyring();
    const auto kept = QtConcurrent::run([this] { return keepToken(m_api, "gho_thread"); });
    QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), 10'000);
    QVERIFY(kept.result());
    const auto found = QtConcurrent::run([this] { return findToken(m_api); });
    QTRY_VERIFY_WITH_TIMEOUT(found.isFinished(), 10'000);
    QCOMPARE(found.result().value, "gho_thread");
    QVERIFY(forgetToken(m_api));
}

/// The desktop clones in the background.
void TestKeyring::goesToGitsServers()
{
    demandKeyring();
    const sealyard::test::ScratchRepository source;
    source.write(u"README.md"_s, "1\n");
    source.commitAll();
    const QTemporaryDir served;
    source.git({u"clone"_s, u"-q"_s, u"--bare"_s, source.root(), served.filePath(u"private/a.git"_s)});
    const sealyard::test::GitHttpServer server(served.path());
    const QUrl api(server.url(u"api/v3"_s));
    const QString target = served.filePath(u"clone"_s);
    const auto cloned = [&] {
        const auto done = QtConcurrent::run([&] {
            return sealyard::git::clone({.url = server.url(u"private/a.git"_s), .target = target},
                                        {.known = gitCredentials(api, {}, {})});
        });
        return QTest::qWaitFor([&] { return done.isFinished(); }, 20'000) && done.result().has_value();
    };
    QVERIFY(!cloned());
    QVERIFY(keepToken(api, "right"));
    QVERIFY(cloned());
    QVERIFY(QFile::exists(target + "/README.md"_L1));
    QVERIFY(forgetToken(api));
}

void TestKeyring::keepsHostsApart()
{
    demandKeyring();
    QVERIFY(keepToken(m_enterprise, "ghe_token"));
    QVERIFY(findToken(m_api).value.isEmpty());
    QCOMPARE(findToken(m_enterprise).value, "ghe_token");
    qputenv("GITHUB_TOKEN", "of-github.com");
    QCOMPARE(findToken(m_enterprise).value, "ghe_token");
    qunsetenv("GITHUB_TOKEN");
    QVERIFY(forgetToken(m_enterprise));
}

void TestKeyring::isNotInTheClear()
{
    demandKeyring();
    QVERIFY(keepToken(m_api, "gho_look_for_me"));
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    for (; files.hasNext(); ++count) {
        QFile file(files.next());
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("gho_look_for_me"));
    }
    QVERIFY(count > 0); // the keyring's own file
    QVERIFY(forgetToken(m_api));
}

void TestKeyring::saysThatThereIsNone()
{
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    // Libraries keep their connection for as long as a process lives, so another one asks.
    QProcess other;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    other.setProcessEnvironment(environment);
    other.start(QStringLiteral(SEALYARD_CLI), {u"issue"_s, u"signin"_s, u"--with-token"_s});
    other.write("gho_lost\n");
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 3);
    const QByteArray said = other.readAllStandardError();
    QVERIFY2(said.contains("keyring") && !said.contains("gho_lost"), said.constData());
}

/// The file is what "gh auth login" writes when it is told to use no keyring.
void TestKeyring::readsTheLoginOfGh()
{
    if (QStandardPaths::findExecutable(u"gh"_s).isEmpty()) {
        QSKIP("gh is not installed.");
    }
    QDir(m_home.path()).mkdir(u"gh"_s);
    QFile hosts(m_home.filePath(u"gh/hosts.yml"_s));
    QVERIFY(hosts.open(QIODevice::WriteOnly));
    hosts.write("github.com:\n    users:\n        me:\n            oauth_token: gho_of_gh\n"
                "    oauth_token: gho_of_gh\n    user: me\n    git_protocol: https\n"
                "git.example:\n    users:\n        me:\n            oauth_token: ghe_of_gh\n"
                "    oauth_token: ghe_of_gh\n    user: me\n");
    hosts.close();
    hosts.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    qputenv("GH_CONFIG_DIR", m_home.filePath(u"gh"_s).toUtf8());
    QCOMPARE(findToken(m_api).value, "gho_of_gh");
    QCOMPARE(findToken(m_api).origin, Token::Origin::Gh);
    QCOMPARE(findToken(m_enterprise).value, "ghe_of_gh");
    QVERIFY(findToken(QUrl(u"https://elsewhere.example/api/v3"_s)).value.isEmpty());
    qunsetenv("GH_CONFIG_DIR");
}

QTEST_GUILESS_MAIN(TestKeyring)

#include "tst_keyring.moc"
