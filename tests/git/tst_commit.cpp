#include "core/files.h"
#include "git/branches.h"
#include "git/commit.h"
#include "git/commitsteps.h"
#include "git/history.h"
#include "git/remotes.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <chrono>
#include <functional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using test::log;
using test::ScratchRepository;
using test::stageFile;
using test::writeHook;

class TestCommit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commits();
    void amends();
    void endsAMerge();
    void leavesWhatGoesOn_data();
    void leavesWhatGoesOn();
    void amendsNoMerge_data();
    void amendsNoMerge();
    void keepsWhatIsNotUtf8();
    void refuses();
    void detached();
    void linkedWorktree();
    void signs_data();
    void signs();
    void asksForIdentity();
    void suggestsMessages();

private:
    QTemporaryDir m_home;
};

void TestCommit::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
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

void TestCommit::leavesWhatGoesOn_data()
{
    QTest::addColumn<QStringList>("start");
    QTest::addColumn<QStringList>("goOn");
    QTest::addColumn<QByteArray>("subjects");
    QTest::newRow("rebase") << QStringList{u"rebase"_s, u"main"_s} << QStringList{u"rebase"_s, u"--continue"_s}
                            << QByteArray("third|Who\nmine|a\nours|a\nbase|a");
    QTest::newRow("cherry-pick") << QStringList{u"cherry-pick"_s, u"main..side"_s}
                                 << QStringList{u"cherry-pick"_s, u"--continue"_s}
                                 << QByteArray("third|Who\nmine|Who\nours|a\nbase|a");
}

/// One commit of several that are put elsewhere, as "git commit" makes it in between: what is left of them goes on, and
/// what is picked keeps its author, as with git, whose rebase does not tell of one.
void TestCommit::leavesWhatGoesOn()
{
    QFETCH(const QStringList, start);
    QFETCH(const QStringList, goOn);
    const ScratchRepository repository;
    const auto commitFile = [&](const QString &path, const QByteArray &content, const QString &subject,
                                const QStringList &more = {}) {
        stageFile(repository, path, content);
        repository.git(QStringList{u"commit"_s, u"-q"_s, u"-m"_s, subject} + more);
    };
    const QStringList who{u"--author=Who <w@example.org>"_s};
    commitFile(u"a"_s, "1\n", u"base"_s);
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"side"_s});
    commitFile(u"a"_s, "theirs\n", u"second"_s, who);
    commitFile(u"b"_s, "1\n", u"third"_s, who);
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    commitFile(u"a"_s, "ours\n", u"ours"_s);
    if (start.first() == u"rebase"_s) {
        repository.git({u"switch"_s, u"-q"_s, u"side"_s});
    }
    QProcess::execute(u"git"_s, QStringList{u"-C"_s, repository.root()} + start);
    stageFile(repository, u"a"_s, "both\n");
    const auto made = git::commit(repository.root(), {.message = u"mine"_s});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    repository.git(QStringList{u"-c"_s, u"core.editor=true"_s} + goOn);
    QTEST(repository.git({u"log"_s, u"--format=%s|%an"_s}).trimmed(), "subjects");
    QVERIFY(repository.git({u"status"_s}).contains("nothing to commit"));
}

void TestCommit::amendsNoMerge_data()
{
    QTest::addColumn<QStringList>("start");
    QTest::addColumn<QString>("file");
    QTest::newRow("merge") << QStringList{u"merge"_s, u"-q"_s, u"--no-commit"_s, u"--no-ff"_s, u"other"_s}
                           << u".git/MERGE_HEAD"_s;
    QTest::newRow("pick") << QStringList{u"cherry-pick"_s, u"other"_s} << u".git/CHERRY_PICK_HEAD"_s;
}

void TestCommit::amendsNoMerge()
{
    QFETCH(const QStringList, start);
    QFETCH(const QString, file);
    const ScratchRepository repository;
    repository.write(u"a"_s, "0\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    repository.write(u"a"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    repository.write(u"a"_s, file.contains(u"PICK"_s) ? "2\n" : "0\n");
    repository.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-a"_s, u"-m"_s, u"two"_s});
    QProcess::execute(u"git"_s, QStringList{u"-C"_s, repository.root()} + start);
    QVERIFY(QFile::exists(repository.files().at(file)));
    repository.git({u"add"_s, u"a"_s});
    QCOMPARE(git::commit(repository.root(), {.message = u"fix: a"_s, .isAmend = true}).error().kind,
             ErrorKind::Invalid);
    QVERIFY(QFile::exists(repository.files().at(file)));
    QCOMPARE(log(repository, u"%s"_s), "two");
}

void TestCommit::keepsWhatIsNotUtf8()
{
    const ScratchRepository repository;
    stageFile(repository, u"a"_s, "1\n");
    repository.git({u"-c"_s, u"i18n.commitEncoding=GBK"_s, u"commit"_s, u"-q"_s, u"--author=a <a@x>"_s, u"-m"_s,
                    u"x"_s}); // an object of which the texts are replaced
    QByteArray object = repository.git({u"cat-file"_s, u"commit"_s, u"HEAD"_s});
    object.replace("author a ", "author \xc0\xee ").replace("\n\nx\n", "\n\n\xd6\xd0\xce\xc4\n");
    repository.write(u".git/object"_s, object);
    const QByteArray made = repository.git({u"hash-object"_s, u"-t"_s, u"commit"_s, u"-w"_s, u".git/object"_s});
    repository.git({u"reset"_s, u"-q"_s, u"--soft"_s, QString::fromLatin1(made.trimmed())});
    const auto message = git::suggestedMessage(repository.root(), true);
    QCOMPARE(*message, u"中文\n"_s);
    QCOMPARE(git::branchesOf(repository.root())->first().subject, u"中文"_s);
    QCOMPARE(git::historyOf(repository.root(), {}, 1)->entries.first().commit.author, u"李"_s);
    QVERIFY(git::commit(repository.root(), {.message = *message, .isAmend = true}));
    QCOMPARE(log(repository, u"%an %s"_s), u"李 中文"_s.toUtf8());
    QCOMPARE(repository.git({u"fsck"_s, u"--no-dangling"_s}), "");
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
    stageFile(repository, u"a"_s, "2\n");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s, .identity = {u"A <b> c"_s, u"<a@x>"_s}}));
    QCOMPARE(log(repository, u"%cn|%ce"_s), "A b c|a@x");
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
    writeHook(repository, u"pre-commit"_s, "echo ran >> ran\n");
    repository.write(u"second/a"_s, "1\n");
    repository.git({u"-C"_s, u"second"_s, u"add"_s, u"a"_s});
    const auto made = git::commit(repository.files().at(u"second"_s), {.message = u"fix: a"_s});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(repository.git({u"rev-parse"_s, u"second"_s}).trimmed(), made->toLatin1());
    QVERIFY(QFile::exists(repository.files().at(u"second/ran"_s)));
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
    QVERIFY(core::writeFile(m_home.filePath(u"template"_s), "feature(): \n# of what?\n"));
    repository.git({u"config"_s, u"commit.template"_s, u"~/template"_s});
    QCOMPARE(*git::suggestedMessage(repository.root(), false), u"feature(): \n"_s);
    repository.write(u".git/SQUASH_MSG"_s, "; a remark\nfix(a): #1\n");
    repository.git({u"config"_s, u"core.commentChar"_s, u";"_s});
    QCOMPARE(*git::suggestedMessage(repository.root(), false), u"fix(a): #1\n"_s);
}

QTEST_GUILESS_MAIN(TestCommit)
#include "tst_commit.moc"
