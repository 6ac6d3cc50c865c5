#include "git/changes.h"
#include "git/commit.h"
#include "support/scratchrepository.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using test::ScratchRepository;

class TestCommit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commits();
    void leavesOutWhatIsAnnounced();
    void amends();
    void endsAMerge();
    void refuses();
    void detached();
    void linkedWorktree();
    void runsHooks();
    void hooksRefuse_data();
    void hooksRefuse();
    void hooksThatChangeTheIndex();
    void hookStops();
    void needsGitForHooks();
    void signs_data();
    void signs();
    void asksForIdentity();
    void suggestsMessages();

private:
    static void hook(const ScratchRepository &repository, const QString &name, const QByteArray &script,
                     const QString &folder = u".git/hooks"_s);
    QTemporaryDir m_home;
};

namespace {

QByteArray log(const ScratchRepository &repository, const QString &format)
{
    return repository.git({u"log"_s, u"-1"_s, u"--format="_s + format}).trimmed();
}

void stageFile(const ScratchRepository &repository, const QString &path, const QByteArray &content)
{
    repository.write(path, content);
    repository.git({u"add"_s, path});
}

} // namespace

void TestCommit::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestCommit::hook(const ScratchRepository &repository, const QString &name, const QByteArray &script,
                      const QString &folder)
{
    const QString path = folder + u'/' + name;
    repository.write(path, "#!/bin/sh\n" + script);
    QVERIFY(QFile::setPermissions(repository.files().at(path), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
}

void TestCommit::commits()
{
    const ScratchRepository repository;
    stageFile(repository, u"a"_s, "1\n");
    repository.write(u"b"_s, "1\n");
    const auto first = git::commit(repository.root(), {.message = u"fix: a\n\n集\n"_s, .hasSignOff = true});
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
    QCOMPARE(repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed(), first->toLatin1());
    QCOMPARE(log(repository, u"%B|%an|%ce"_s),
             u"fix: a\n\n集\n\nSigned-off-by: a <a@example.org>\n|a|a@example.org"_s.toUtf8());
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "?? b\n");
    stageFile(repository, u"a"_s, "2\n");
    const auto second =
        git::commit(repository.root(), {.message = u"fix: b"_s, .identity = {u"Other"_s, u"o@example.org"_s}});
    QVERIFY(second);
    QCOMPARE(log(repository, u"%P|%an"_s), first->toLatin1() + "|Other");
    QVERIFY(repository.git({u"reflog"_s}).contains("commit: fix: b"));
    QCOMPARE(repository.git({u"fsck"_s, u"--strict"_s}), "");
}

void TestCommit::leavesOutWhatIsAnnounced()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n");
    repository.commitAll();
    repository.write(u"a"_s, "2\n");
    repository.write(u"new"_s, "1\n");
    repository.git({u"add"_s, u"-N"_s, u"new"_s});
    QCOMPARE(git::commit(repository.root(), {.message = u"fix: a"_s}).error().kind, core::ErrorKind::Invalid);
    repository.git({u"add"_s, u"a"_s});
    QCOMPARE(git::stagedPaths(repository.root()), QStringList{u"a"_s});
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s}));
    QCOMPARE(repository.git({u"ls-tree"_s, u"--name-only"_s, u"HEAD"_s}), "a\n");
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), " A new\n");
}

void TestCommit::amends()
{
    const ScratchRepository repository;
    QVERIFY(!git::commit(repository.root(), {.message = u"fix: a"_s, .isAmend = true}));
    repository.commitAll();
    stageFile(repository, u"a"_s, "1\n");
    repository.git(
        {u"commit"_s, u"-q"_s, u"-m"_s, u"one"_s, u"--author=Who <w@example.org>"_s, u"--date=2001-02-03T04:05:06Z"_s});
    stageFile(repository, u"a"_s, "2\n");
    QVERIFY(git::commit(repository.root(), {.message = u"two"_s, .isAmend = true}));
    QCOMPARE(log(repository, u"%s|%an|%cn|%as"_s), "two|Who|a|2001-02-03");
    QCOMPARE(repository.git({u"rev-list"_s, u"--count"_s, u"HEAD"_s}), "2\n");
    QCOMPARE(repository.git({u"show"_s, u"HEAD:a"_s}), "2\n");
}

void TestCommit::endsAMerge()
{
    const ScratchRepository repository;
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    stageFile(repository, u"b"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    stageFile(repository, u"a"_s, "1\n");
    repository.commitAll();
    repository.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"--no-ff"_s, u"other"_s});
    const auto message = git::suggestedMessage(repository.root(), false);
    QVERIFY(message->startsWith(u"Merge branch 'other'"_s));
    QVERIFY(git::commit(repository.root(), {.message = *message}));
    QCOMPARE(log(repository, u"%P"_s).split(' ').size(), 2);
    QVERIFY(!QFile::exists(repository.files().at(u".git/MERGE_HEAD"_s)));
    QVERIFY(repository.git({u"status"_s}).contains("nothing to commit"));
}

void TestCommit::refuses()
{
    const ScratchRepository repository;
    QCOMPARE(git::commit(repository.root(), {.message = u"fix: a"_s}).error().kind, ErrorKind::Invalid);
    stageFile(repository, u"a"_s, "1\n");
    QCOMPARE(git::commit(repository.root(), {.message = u" \n"_s}).error().kind, ErrorKind::Invalid);
    repository.commitAll();
    const auto nothing = git::commit(repository.root(), {.message = u"fix: a"_s});
    QVERIFY(nothing.error().message.contains(u"nothing to commit"_s));
}

void TestCommit::detached()
{
    const ScratchRepository repository;
    repository.commitAll();
    repository.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    stageFile(repository, u"a"_s, "1\n");
    const auto made = git::commit(repository.root(), {.message = u"fix: a"_s});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed(), made->toLatin1());
    QVERIFY(repository.git({u"rev-parse"_s, u"main"_s}).trimmed() != made->toLatin1());
}

void TestCommit::linkedWorktree()
{
    const ScratchRepository repository;
    repository.commitAll();
    repository.git({u"worktree"_s, u"add"_s, u"-q"_s, u"second"_s, u"-b"_s, u"second"_s});
    hook(repository, u"pre-commit"_s, "echo ran >> ran\n");
    repository.write(u"second/a"_s, "1\n");
    repository.git({u"-C"_s, u"second"_s, u"add"_s, u"a"_s});
    const auto made = git::commit(repository.files().at(u"second"_s), {.message = u"fix: a"_s});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(repository.git({u"rev-parse"_s, u"second"_s}).trimmed(), made->toLatin1());
    QVERIFY(QFile::exists(repository.files().at(u"second/ran"_s)));
}

void TestCommit::runsHooks()
{
    const ScratchRepository repository;
    const QString folder = u"hooks of mine"_s;
    repository.git({u"config"_s, u"core.hooksPath"_s, folder});
    hook(repository, u"pre-commit"_s, "echo pre-commit $# >> order; pwd >> order\n", folder);
    hook(repository, u"prepare-commit-msg"_s, "echo prepare $2 >> order; echo more >> \"$1\"\n", folder);
    hook(repository, u"commit-msg"_s, "echo commit-msg $# >> order; sed -i s/more/most/ \"$1\"\n", folder);
    hook(repository, u"post-commit"_s, "echo post-commit >> order; exit 3\n", folder);
    stageFile(repository, u"a"_s, "1\n");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a\n\nb"_s}));
    QFile order(repository.files().at(u"order"_s));
    QVERIFY(order.open(QIODevice::ReadOnly));
    QCOMPARE(order.readAll(), "pre-commit 0\n" + QFile::encodeName(repository.root()) +
                                  "\nprepare message\ncommit-msg 1\npost-commit\n");
    QCOMPARE(log(repository, u"%B"_s), "fix: a\n\nb\nmost");
}

void TestCommit::hooksRefuse_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("before") << u"pre-commit"_s;
    QTest::newRow("prepare") << u"prepare-commit-msg"_s;
    QTest::newRow("message") << u"commit-msg"_s;
}

void TestCommit::hooksRefuse()
{
    QFETCH(const QString, name);
    const ScratchRepository repository;
    hook(repository, name, "echo why not >&2; exit 3\n");
    stageFile(repository, u"a"_s, "1\n");
    const auto refused = git::commit(repository.root(), {.message = u"fix: a"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"“%1”"_s.arg(name)), qPrintable(refused.error().message));
    QVERIFY2(refused.error().message.contains(u"why not"_s), qPrintable(refused.error().message));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "A  a\n");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s, .skipsHooks = true}));
}

void TestCommit::hooksThatChangeTheIndex()
{
    const ScratchRepository repository;
    hook(repository, u"pre-commit"_s, "echo formatted > a; git add a\n");
    stageFile(repository, u"a"_s, "1\n");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s}));
    QCOMPARE(repository.git({u"show"_s, u"HEAD:a"_s}), "formatted\n");
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
}

void TestCommit::hookStops()
{
    const ScratchRepository repository;
    hook(repository, u"pre-commit"_s, "sleep 60\n");
    stageFile(repository, u"a"_s, "1\n");
    std::stop_source source;
    std::jthread later([&source] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        source.request_stop();
    });
    const auto stopped = git::commit(repository.root(), {.message = u"fix: a"_s}, source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "A  a\n");
}

void TestCommit::needsGitForHooks()
{
    const ScratchRepository repository;
    stageFile(repository, u"a"_s, "1\n");
    const QByteArray path = qgetenv("PATH");
    const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
    qputenv("PATH", "/nowhere");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s}));
    hook(repository, u"pre-commit"_s, "exit 0\n");
    QCOMPARE(git::commit(repository.root(), {.message = u"fix: b"_s, .isAmend = true}).error().kind,
             ErrorKind::NotFound);
}

void TestCommit::signs_data()
{
    QTest::addColumn<bool>("isSsh");
    QTest::newRow("SSH") << true;
    QTest::newRow("OpenPGP") << false;
}

void TestCommit::signs()
{
    QFETCH(const bool, isSsh);
    const ScratchRepository repository;
    const auto run = [&](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(repository.root());
        process.start(program, arguments);
        QVERIFY2(process.waitForFinished(), qPrintable(program + u": "_s + process.errorString()));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    };
    repository.git({u"config"_s, u"commit.gpgsign"_s, u"true"_s});
    QTemporaryDir keys(u"/tmp/sealyard-keys-XXXXXX"_s); // gpg-agent's socket wants a short path
    if (isSsh) {
        const QString key = keys.filePath(u"id"_s);
        run(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, key});
        repository.git({u"config"_s, u"gpg.format"_s, u"ssh"_s});
        repository.git({u"config"_s, u"user.signingkey"_s, key});
        QFile publicKey(key + ".pub"_L1);
        QVERIFY(publicKey.open(QIODevice::ReadOnly));
        repository.write(u"signers"_s, "a@example.org " + publicKey.readAll());
        repository.git({u"config"_s, u"gpg.ssh.allowedSignersFile"_s, repository.files().at(u"signers"_s)});
    } else {
        qputenv("GNUPGHOME", keys.path().toUtf8());
        run(u"gpg"_s,
            {u"--batch"_s, u"--passphrase"_s, QString(), u"--quick-gen-key"_s, u"a <a@example.org>"_s, u"ed25519"_s});
    }
    stageFile(repository, u"a"_s, "1\n");
    const auto made = git::commit(repository.root(), {.message = u"fix: a"_s});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    repository.git({u"verify-commit"_s, u"HEAD"_s});
    repository.git({u"config"_s, u"user.signingkey"_s, u"/nowhere/key"_s});
    const auto unsignedCommit = git::commit(repository.root(), {.message = u"fix: b"_s, .isAmend = true});
    QVERIFY(!unsignedCommit);
    QVERIFY(unsignedCommit.error().message.contains(u"cannot be signed"_s));
    if (!isSsh) {
        run(u"gpgconf"_s, {u"--kill"_s, u"all"_s});
        qunsetenv("GNUPGHOME");
    }
}

void TestCommit::asksForIdentity()
{
    const ScratchRepository repository;
    repository.git({u"config"_s, u"--unset"_s, u"user.name"_s});
    repository.git({u"config"_s, u"--unset"_s, u"user.email"_s});
    stageFile(repository, u"a"_s, "1\n");
    QVERIFY(!git::identityOf(repository.root())->isComplete());
    QCOMPARE(git::commit(repository.root(), {.message = u"fix: a"_s}).error().kind, ErrorKind::NotFound);
    QVERIFY(git::setIdentity(repository.root(), {u" 张三 "_s, u"z@example.org"_s}, false));
    QCOMPARE(repository.git({u"config"_s, u"user.name"_s}).trimmed(), u"张三"_s.toUtf8());
    QCOMPARE(*git::identityOf(repository.root()), (git::Identity{u"张三"_s, u"z@example.org"_s}));
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s}));
    QVERIFY(git::setIdentity(repository.root(), {u"All"_s, u"all@example.org"_s}, true));
    QCOMPARE(repository.git({u"config"_s, u"--global"_s, u"user.name"_s}), "All\n");
    QVERIFY(QFile::remove(m_home.filePath(u".gitconfig"_s)));
}

void TestCommit::suggestsMessages()
{
    const ScratchRepository repository;
    QCOMPARE(*git::suggestedMessage(repository.root(), false), QString());
    repository.commitAll();
    QCOMPARE(*git::suggestedMessage(repository.root(), true), u"commit\n"_s);
    repository.write(u"template"_s, "fix(): \n");
    repository.git({u"config"_s, u"commit.template"_s, u"template"_s});
    QCOMPARE(*git::suggestedMessage(repository.root(), false), u"fix(): \n"_s);
}

QTEST_GUILESS_MAIN(TestCommit)
#include "tst_commit.moc"
