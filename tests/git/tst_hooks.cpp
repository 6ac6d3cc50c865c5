#include "core/files.h"
#include "git/commit.h"
#include "git/commitsteps.h"
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

/// The hooks of commits and merges, run by git's own program.
class TestHooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsHooks();
    void hooksRefuse_data();
    void hooksRefuse();
    void hooksThatChangeTheIndex();
    void hooksAreGits_data();
    void hooksAreGits();
    void hookStops();
    void hookBehindTheCommitStops();
    void needsGitForHooks();

private:
    QTemporaryDir m_home;
};

void TestHooks::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestHooks::runsHooks()
{
    const ScratchRepository repository;
    const QString folder = u"hooks of mine"_s;
    repository.git({u"config"_s, u"core.hooksPath"_s, folder});
    writeHook(repository, u"pre-commit"_s, "echo pre-commit $# >> order; pwd >> order\n", folder);
    writeHook(repository, u"prepare-commit-msg"_s, "echo prepare $2 >> order; echo more >> \"$1\"\n", folder);
    writeHook(repository, u"commit-msg"_s, "echo commit-msg $# >> order; sed -i s/more/most/ \"$1\"\n", folder);
    writeHook(repository, u"post-commit"_s, "echo post-commit >> order; exit 3\n", folder);
    stageFile(repository, u"a"_s, "1\n");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a\n\nb"_s}));
    QFile order(repository.files().at(u"order"_s));
    QVERIFY(order.open(QIODevice::ReadOnly));
    QCOMPARE(order.readAll(), "pre-commit 0\n" + QFile::encodeName(repository.root()) +
                                  "\nprepare message\ncommit-msg 1\npost-commit\n");
    QCOMPARE(log(repository, u"%B"_s), "fix: a\n\nb\nmost");
}

void TestHooks::hooksRefuse_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("before") << u"pre-commit"_s;
    QTest::newRow("prepare") << u"prepare-commit-msg"_s;
    QTest::newRow("message") << u"commit-msg"_s;
}

void TestHooks::hooksRefuse()
{
    QFETCH(const QString, name);
    const ScratchRepository repository;
    writeHook(repository, name, "echo why not >&2; exit 3\n");
    stageFile(repository, u"a"_s, "1\n");
    const auto refused = git::commit(repository.root(), {.message = u"fix: a"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Denied);
    QVERIFY2(refused.error().message.contains(u"“%1”"_s.arg(name)), qPrintable(refused.error().message));
    QVERIFY2(refused.error().message.contains(u"why not"_s), qPrintable(refused.error().message));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "A  a\n");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s, .skipsHooks = true}));
}

void TestHooks::hooksThatChangeTheIndex()
{
    const ScratchRepository repository;
    writeHook(repository, u"pre-commit"_s, "echo formatted > a; git add a\n");
    stageFile(repository, u"a"_s, "1\n");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s}));
    QCOMPARE(repository.git({u"show"_s, u"HEAD:a"_s}), "formatted\n");
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
}

void TestHooks::hooksAreGits_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<std::function<bool(const QString &)>>("act");
    const auto with = [](const git::CommitRequest &request) {
        return std::function([request](const QString &folder) { return git::commit(folder, request).has_value(); });
    };
    const auto merging = [](const QString &branch) {
        return std::function([branch](const QString &folder) { return git::merge(folder, branch).has_value(); });
    };
    QTest::newRow("commit") << QStringList{u"commit"_s, u"-q"_s, u"-m"_s, u"x"_s} << with({.message = u"x"_s});
    QTest::newRow("amend") << QStringList{u"commit"_s, u"-q"_s, u"--amend"_s, u"-m"_s, u"x"_s}
                           << with({.message = u"x"_s, .isAmend = true});
    QTest::newRow("merge") << QStringList{u"merge"_s, u"-q"_s, u"--no-edit"_s, u"other"_s} << merging(u"other"_s);
    QTest::newRow("forward") << QStringList{u"merge"_s, u"-q"_s, u"ahead"_s} << merging(u"ahead"_s);
}

/// The same hooks in the same order with the same arguments and input, files aside.
void TestHooks::hooksAreGits()
{
    QFETCH(const QStringList, command);
    QFETCH(const std::function<bool(const QString &)>, act);
    const ScratchRepository repository;
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"ahead"_s});
    repository.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"ahead"_s});
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s, u"main"_s});
    stageFile(repository, u"b"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    if (!command.contains(u"ahead"_s)) {
        stageFile(repository, u"c"_s, "1\n");
        repository.commitAll();
    }
    if (command.contains(u"commit"_s)) {
        stageFile(repository, u"a"_s, "1\n");
    }
    for (const QString &name : {u"pre-commit"_s, u"pre-merge-commit"_s, u"prepare-commit-msg"_s, u"commit-msg"_s,
                                u"post-commit"_s, u"post-rewrite"_s, u"post-merge"_s, u"post-checkout"_s}) {
        writeHook(repository, name,
                  "echo \"$(basename $0)\" $(for each; do case $each in */*) ;; *) echo $each ;; esac; done) "
                  "$(test -t 0 || test $(basename $0) != post-rewrite || wc -w) >> ../order\n");
    }
    const QString copy = m_home.filePath(u"copy/%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(QDir().mkpath(copy));
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, repository.root(), copy + "/work"_L1}), 0);
    QCOMPARE(QProcess::execute(u"git"_s, QStringList{u"-C"_s, copy + "/work"_L1} + command), 0);
    QVERIFY(QDir().mkpath(copy + "/ours"_L1));
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, repository.root(), copy + "/ours/work"_L1}), 0);
    QVERIFY(act(copy + "/ours/work"_L1));
    QCOMPARE(core::readFile(copy + "/ours/order"_L1).value(), core::readFile(copy + "/order"_L1).value());
}

void TestHooks::hookStops()
{
    const ScratchRepository repository;
    writeHook(repository, u"pre-commit"_s, "sleep 60\n");
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

void TestHooks::hookBehindTheCommitStops()
{
    const ScratchRepository repository;
    writeHook(repository, u"post-commit"_s, "sleep 60\n");
    stageFile(repository, u"a"_s, "1\n");
    std::stop_source source;
    std::jthread later([&] {
        while (!QFile::exists(repository.files().at(u".git/refs/heads/main"_s))) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        source.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s}, source.get_token()));
    QVERIFY2(timer.elapsed() < 50'000, "it waited for the hook");
}

void TestHooks::needsGitForHooks()
{
    const ScratchRepository repository;
    stageFile(repository, u"a"_s, "1\n");
    const QByteArray path = qgetenv("PATH");
    const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
    qputenv("PATH", "/nowhere");
    QVERIFY(git::commit(repository.root(), {.message = u"fix: a"_s}));
    writeHook(repository, u"pre-commit"_s, "exit 0\n");
    QCOMPARE(git::commit(repository.root(), {.message = u"fix: b"_s, .isAmend = true}).error().kind,
             ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestHooks)
#include "tst_hooks.moc"
