#include "core/files.h"
#include "git/gitservers.h"
#include "git/remotes.h"
#include "git/sshsettings.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using git::Credential;
using test::GitSshServer;
using test::ScratchRepository;

/// Clone, fetch and push over SSH, with sshd on the other side.
class TestGitSsh final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void addresses_data();
    void addresses();
    void clonesFetchesAndPushes();
    void followsSettings_data();
    void followsSettings();
    void followsSshCommand_data();
    void followsSshCommand();
    void refusesDetours();
    void asksForPassphrases();
    void takesKeysOfTheAgent();
    void agentIsGone();
    void saysThatThereIsNoKey();
    void refusesUnknownHosts();
    void refusesAnotherKeyOfTheHost();
    void refusesAnotherKindOfKeyOfTheHost();
    void refusesWrongKeys();

private:
    [[nodiscard]] static git::Transfer trusting()
    {
        return {.trusts = [](const git::HostQuestion &question) {
            return question.fingerprint.startsWith(u"SHA256:"_s);
        }};
    }
    [[nodiscard]] QString served() const { return m_home.filePath(u"served.git"_s); }
    [[nodiscard]] QString folder() const { return m_home.filePath(u"clone"_s); }
    [[nodiscard]] git::CloneRequest request(const GitSshServer &server) const
    {
        return {.url = server.url(served()), .target = folder()};
    }
    [[nodiscard]] static QByteArray portOf(const GitSshServer &server)
    {
        return server.url({}).section(u':', -1).section(u'/', 0, 0).toLatin1();
    }
    /// Writes the user's settings for ssh.
    void configure(const QByteArray &text) const
    {
        QVERIFY(core::makeFolder(m_home.filePath(u".ssh"_s)));
        QVERIFY(core::writeFile(m_home.filePath(u".ssh/config"_s), text));
    }
    void useKey(const QString &key) const { configure("IdentityFile " + key.toUtf8() + '\n'); }
    [[nodiscard]] QString lockedCopy(const QString &key) const;

    QTemporaryDir m_home;
    ScratchRepository m_source;
};

void TestGitSsh::initTestCase()
{
    if (GitSshServer::program().isEmpty()) {
        QSKIP("sshd is not installed");
    }
    qputenv("HOME", m_home.path().toUtf8());
    qunsetenv("SSH_AUTH_SOCK");
    qputenv("DISPLAY", ":0"); // as under a desktop, where ssh's programs ask in windows
    m_source.write(u"a"_s, "1\n");
    m_source.commitAll();
    m_source.git({u"clone"_s, u"-q"_s, u"--bare"_s, m_source.root(), m_home.filePath(u"served.git"_s)});
    // The server's git must take the repository for the user's own.
    m_source.git({u"config"_s, u"--global"_s, u"safe.directory"_s, u"*"_s});
}

void TestGitSsh::init()
{
    QVERIFY(QDir(folder()).removeRecursively());
    QVERIFY(QDir(m_home.filePath(u".ssh"_s)).removeRecursively());
}

void TestGitSsh::addresses_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("path");
    QTest::newRow("ssh://host/a") << QString() << u"host"_s << 0 << u"/a"_s;
    QTest::newRow("ssh://git@host:22/~/a b%20c") << u"git"_s << u"host"_s << 22 << u"/~/a b%20c"_s;
    QTest::newRow("ssh://git@[::1]:2222/a") << u"git"_s << u"[::1]"_s << 2222 << u"/a"_s;
    QTest::newRow("host:a") << QString() << u"host"_s << 0 << u":a"_s;
    QTest::newRow("git@host:/a:b@c") << u"git"_s << u"host"_s << 0 << u":/a:b@c"_s;
    QTest::newRow("[git@host:2222]:a") << u"git"_s << u"host"_s << 2222 << u":a"_s;
    for (const char *other : {"https://host/a", "http://me@host:80/a", "/a:b", "./a:b", "a", "", "file:///a", ":a",
                              "git://host/a", "ssh://host", "ssh:///a", "ssh://me:secret@host/a"}) {
        QTest::newRow(other) << QString() << QString() << 0 << QString();
    }
}

void TestGitSsh::addresses()
{
    QFETCH(const QString, host);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    const auto address = git::sshAddress(text);
    QCOMPARE(address.has_value(), !host.isEmpty());
    if (address) {
        QCOMPARE(address->host, host);
        QTEST(address->user, "user");
        QTEST(address->port, "port");
        QTEST(address->path, "path");
        QCOMPARE(address->text(), text);
    }
}

QString TestGitSsh::lockedCopy(const QString &key) const
{
    const QString locked = m_home.filePath(u"locked"_s);
    QFile::remove(locked);
    QFile::copy(key, locked);
    const QStringList lock{u"-p"_s, u"-P"_s, {}, u"-N"_s, u"a secret"_s, u"-f"_s, locked};
    if (QProcess::execute(u"ssh-keygen"_s, lock) != 0) {
        qFatal("the key cannot be locked");
    }
    return locked;
}

void TestGitSsh::clonesFetchesAndPushes()
{
    const GitSshServer server;
    useKey(server.key());
    const auto done = git::clone(request(server), trusting());
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QFile known(m_home.filePath(u".ssh/known_hosts"_s));
    QVERIFY(known.open(QIODevice::ReadOnly));
    QVERIFY(known.readAll().startsWith("[127.0.0.1]:"));

    // The host is known now, and the key is where keys are.
    QVERIFY(QFile::remove(m_home.filePath(u".ssh/config"_s)));
    QVERIFY(QFile::copy(server.key(), m_home.filePath(u".ssh/id_ed25519"_s)));
    QVERIFY(QFile::copy(server.key() + ".pub"_L1, m_home.filePath(u".ssh/id_ed25519.pub"_s)));
    const auto fetched = git::fetch(folder());
    QVERIFY2(fetched, qPrintable(fetched ? QString() : fetched.error().message));
    const auto pushed = git::push(folder(), u"origin"_s, false);
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
}

void TestGitSsh::followsSettings_data()
{
    QTest::addColumn<QString>("url"); // %1: the path
    QTest::newRow("as scp has it") << u"alias:%1"_s;
    QTest::newRow("with a user") << u"nobody-here@alias:%1"_s;
    QTest::newRow("URL") << u"ssh://alias%1"_s;
    QTest::newRow("with a port") << u"[alias:1]:%1"_s;
}

/// What an address says itself goes before what the settings say, as for ssh.
void TestGitSsh::followsSettings()
{
    QFETCH(const QString, url);
    const GitSshServer server;
    const bool hasUser = url.contains(u'@');
    const bool hasPort = url.contains(u":1]"_s);
    const QByteArray login = server.url({}).section(u"//"_s, 1).section(u'@', 0, 0).toUtf8();
    configure("Host alias\n  HostName 127.0.0.1\n  Port " + portOf(server) + "\n  User " + login + "\n  IdentityFile " +
              server.key().toUtf8() + '\n');
    const auto done = git::clone({.url = url.arg(served()), .target = folder()}, trusting());
    QCOMPARE(done.has_value(), !hasUser && !hasPort);
    if (!done) {
        QCOMPARE(done.error().kind, hasUser ? ErrorKind::Denied : ErrorKind::Failed);
        return;
    }
    QCOMPARE(git::remotesOf(folder())->value(0).url, url.arg(served()));
    const auto fetched = git::fetch(folder());
    QVERIFY2(fetched, qPrintable(fetched ? QString() : fetched.error().message));
    const auto pushed = git::push(folder(), u"origin"_s, false);
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
}

void TestGitSsh::followsSshCommand_data()
{
    QTest::addColumn<QString>("command"); // KEY, OTHER: their files
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("key") << u"ssh -i KEY"_s << true;
    QTest::newRow("path, joined") << u"/usr/bin/ssh -v -o IdentitiesOnly=yes -i\"KEY\""_s << true;
    QTest::newRow("another key") << u"ssh -i OTHER -oIdentitiesOnly=yes -F /dev/null"_s << false;
    QTest::newRow("another program") << u"touch KEY-was-run; plink -i KEY"_s << false;
    QTest::newRow("file of settings") << u"ssh -F OTHER.config"_s << false;
    QTest::newRow("none") << QString() << false;
}

/// As git's own setting names a key; but it runs nothing.
void TestGitSsh::followsSshCommand()
{
    QFETCH(QString, command);
    const GitSshServer server;
    const QString other = m_home.filePath(u"another"_s);
    QVERIFY(core::writeFile(other + ".config"_L1, "IdentityFile " + server.key().toUtf8() + '\n'));
    m_source.git({u"config"_s, u"--global"_s, u"core.sshCommand"_s,
                  command.replace("KEY"_L1, server.key()).replace("OTHER"_L1, other)});
    const auto end =
        qScopeGuard([&] { m_source.git({u"config"_s, u"--global"_s, u"--unset"_s, u"core.sshCommand"_s}); });
    const auto done = git::clone(request(server), trusting());
    QTEST(done.has_value(), "isTaken");
    QVERIFY(!QFile::exists(server.key() + "-was-run"_L1));
}

void TestGitSsh::refusesDetours()
{
    const GitSshServer server;
    configure("ProxyJump gate\n");
    const auto refused = git::clone(request(server), trusting());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY2(refused.error().message.contains(u"ProxyJump"_s), qPrintable(refused.error().message));
}

void TestGitSsh::asksForPassphrases()
{
    const GitSshServer server;
    const QString locked = lockedCopy(server.key());
    useKey(locked);
    git::Transfer transfer = trusting();
    int asked = 0;
    transfer.credential = [&](const git::CredentialQuestion &question) {
        return question.keyFile == locked && question.refused == asked
                   ? std::optional(Credential{.kind = Credential::Kind::KeyFile,
                                              .user = question.user,
                                              .secret = asked++ == 0 ? u"wrong"_s : u"a secret"_s,
                                              .keyFile = question.keyFile})
                   : std::nullopt;
    };
    const auto done = git::clone(request(server), transfer);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(asked, 2);
}

void TestGitSsh::takesKeysOfTheAgent()
{
    const GitSshServer server;
    QProcess agent;
    const QString socket = m_home.filePath(u"agent"_s);
    agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
    QVERIFY(agent.waitForStarted());
    QTRY_VERIFY(QFile::exists(socket));
    qputenv("SSH_AUTH_SOCK", socket.toUtf8());
    const auto end = qScopeGuard([&] {
        qunsetenv("SSH_AUTH_SOCK");
        agent.kill();
        agent.waitForFinished();
    });
    QCOMPARE(QProcess::execute(u"ssh-add"_s, {u"-q"_s, server.key()}), 0);
    const auto done = git::clone(request(server), trusting());
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));

    configure("IdentitiesOnly yes\n");
    const auto refused = git::fetch(folder());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
}

void TestGitSsh::agentIsGone()
{
    const GitSshServer server;
    useKey(server.key());
    qputenv("SSH_AUTH_SOCK", m_home.filePath(u"gone"_s).toUtf8());
    const auto end = qScopeGuard([] { qunsetenv("SSH_AUTH_SOCK"); });
    const auto done = git::clone(request(server), trusting());
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
}

void TestGitSsh::saysThatThereIsNoKey()
{
    const GitSshServer server;
    git::Transfer transfer = trusting();
    bool isAsked = false;
    transfer.credential = [&](const git::CredentialQuestion &) {
        isAsked = true;
        return std::nullopt;
    };
    const auto refused = git::clone(request(server), transfer);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"ssh-keygen"_s), qPrintable(refused.error().message));
    QVERIFY(!isAsked);
}

void TestGitSsh::refusesUnknownHosts()
{
    const GitSshServer server;
    useKey(server.key());
    const auto refused = git::clone(request(server), {});
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"SHA256:"_s), qPrintable(refused.error().message));
    QVERIFY(!QFile::exists(folder()));
}

void TestGitSsh::refusesAnotherKeyOfTheHost()
{
    GitSshServer server;
    useKey(server.key());
    QVERIFY(git::clone(request(server), trusting()));
    QVERIFY(QDir(folder()).removeRecursively());
    server.renewHostKey();
    const auto refused = git::clone(request(server), trusting());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"not the one that is known"_s), qPrintable(refused.error().message));
}

/// Who is in between could choose the kind of key that is not known yet, and the question would look harmless.
void TestGitSsh::refusesAnotherKindOfKeyOfTheHost()
{
    const GitSshServer server;
    const QString other = m_home.filePath(u"other"_s);
    QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ecdsa"_s, u"-N"_s, {}, u"-f"_s, other}), 0);
    const auto key = core::readFile(other + ".pub"_L1);
    QVERIFY(key);
    useKey(server.key());
    QVERIFY(core::writeFile(m_home.filePath(u".ssh/known_hosts"_s), "[127.0.0.1]:" + portOf(server) + ' ' + *key));
    const auto refused = git::clone(request(server), trusting());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"not the one that is known"_s), qPrintable(refused.error().message));
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
}

void TestGitSsh::refusesWrongKeys()
{
    const GitSshServer server;
    const GitSshServer other;
    useKey(other.key());
    const auto refused = git::clone(request(server), trusting());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY(!QFile::exists(folder()));
}

QTEST_GUILESS_MAIN(TestGitSsh)
#include "tst_gitssh.moc"
