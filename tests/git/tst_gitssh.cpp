#include "core/files.h"
#include "git/gitservers.h"
#include "git/remotes.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
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
    void clonesFetchesAndPushes();
    void refusesUnknownHosts();
    void refusesAnotherKeyOfTheHost();
    void refusesAnotherKindOfKeyOfTheHost();
    void refusesWrongKeys();

private:
    [[nodiscard]] git::Transfer trusting(const QString &key) const
    {
        return {.credential = [key](const git::CredentialQuestion &question) -> std::optional<Credential> {
                    return question.refused > 0
                               ? std::nullopt
                               : std::optional(Credential{
                                     .kind = Credential::Kind::KeyFile, .user = question.user, .keyFile = key});
                },
                .trusts =
                    [](const git::HostQuestion &question) {
                        return question.fingerprint.startsWith(u"SHA256:"_s);
                    }};
    }
    [[nodiscard]] git::CloneRequest request(const GitSshServer &server) const
    {
        return {.url = server.url(m_home.filePath(u"served.git"_s)), .target = m_home.filePath(u"clone"_s)};
    }

    QTemporaryDir m_home;
};

void TestGitSsh::initTestCase()
{
    if (GitSshServer::program().isEmpty()) {
        QSKIP("sshd is not installed");
    }
    qputenv("HOME", m_home.path().toUtf8());
    qunsetenv("SSH_AUTH_SOCK");
    const ScratchRepository source;
    source.write(u"a"_s, "1\n");
    source.commitAll();
    source.git({u"clone"_s, u"-q"_s, u"--bare"_s, source.root(), m_home.filePath(u"served.git"_s)});
    // The server's git must take the repository for the user's own.
    source.git({u"config"_s, u"--global"_s, u"safe.directory"_s, u"*"_s});
}

void TestGitSsh::clonesFetchesAndPushes()
{
    const GitSshServer server;
    const auto done = git::clone(request(server), trusting(server.key()));
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QFile known(m_home.filePath(u".ssh/known_hosts"_s));
    QVERIFY(known.open(QIODevice::ReadOnly));
    QVERIFY(known.readAll().startsWith("[127.0.0.1]:"));

    // The host is known now, and the key is one of the user's own.
    QVERIFY(QFile::copy(server.key(), m_home.filePath(u".ssh/id_ed25519"_s)));
    QVERIFY(QFile::copy(server.key() + ".pub"_L1, m_home.filePath(u".ssh/id_ed25519.pub"_s)));
    const QString folder = m_home.filePath(u"clone"_s);
    const auto fetched = git::fetch(folder);
    QVERIFY2(fetched, qPrintable(fetched ? QString() : fetched.error().message));
    const auto pushed = git::push(folder, u"origin"_s, false);
    QVERIFY2(pushed, qPrintable(pushed ? QString() : pushed.error().message));
    QVERIFY(QDir(folder).removeRecursively());
    QVERIFY(QFile::remove(m_home.filePath(u".ssh/id_ed25519"_s)));
    QVERIFY(QFile::remove(m_home.filePath(u".ssh/id_ed25519.pub"_s)));
}

void TestGitSsh::refusesUnknownHosts()
{
    const GitSshServer server;
    git::Transfer transfer = trusting(server.key());
    transfer.trusts = {};
    const auto refused = git::clone(request(server), transfer);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"SHA256:"_s), qPrintable(refused.error().message));
    QVERIFY(!QFile::exists(m_home.filePath(u"clone"_s)));
}

void TestGitSsh::refusesAnotherKeyOfTheHost()
{
    GitSshServer server;
    QVERIFY(git::clone(request(server), trusting(server.key())));
    QVERIFY(QDir(m_home.filePath(u"clone"_s)).removeRecursively());
    server.renewHostKey();
    const auto refused = git::clone(request(server), trusting(server.key()));
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
    const QByteArray port = server.url({}).section(u':', -1).section(u'/', 0, 0).toLatin1();
    QVERIFY(core::makeFolder(m_home.filePath(u".ssh"_s)));
    QVERIFY(core::writeFile(m_home.filePath(u".ssh/known_hosts"_s), "[127.0.0.1]:" + port + ' ' + *key));
    const auto refused = git::clone(request(server), trusting(server.key()));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"not the one that is known"_s), qPrintable(refused.error().message));
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
}

void TestGitSsh::refusesWrongKeys()
{
    const GitSshServer server;
    const GitSshServer other;
    const auto refused = git::clone(request(server), trusting(other.key()));
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == ErrorKind::Cancelled || refused.error().kind == ErrorKind::Denied);
    QVERIFY(!QFile::exists(m_home.filePath(u"clone"_s)));
}

QTEST_GUILESS_MAIN(TestGitSsh)
#include "tst_gitssh.moc"
