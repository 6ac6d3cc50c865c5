#include "git/branches.h"
#include "git/remotes.h"
#include "git/status.h"
#include "support/scratchrepository.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using git::Unfinished;
using test::ScratchRepository;

class TestBranches final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists();
    void names_data();
    void names();
    void creates();
    void deletesOnlyWhatIsMerged();
    void carriesChanges();
    void showsGitWhatWasCarried();
    void stashesChanges();
    void refusesWhatWouldBeLost();
    void followsARemoteBranch();
    void leavesASparseCheckoutSparse();
    void mergesIntoASparseCheckout_data();
    void mergesIntoASparseCheckout();
    void runsFiltersOfWhatItTakesIn();
    void leavesAllWhenAnotherWorktreeHasTheBranch();
    void keepsStashThatDoesNotFit();
    void leavesBothSidesOfAStash_data();
    void leavesBothSidesOfAStash();

private:
    [[nodiscard]] static QByteArray onDisk(const ScratchRepository &repository, const QString &path)
    {
        QFile file(repository.files().at(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "missing";
    }
    /// main has a = 1, other has a = 2; both have b = 1.
    static void twoBranches(const ScratchRepository &repository)
    {
        repository.write(u"a"_s, "1\n");
        repository.write(u"b"_s, "1\n");
        repository.commitAll();
        repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
        repository.write(u"a"_s, "2\n");
        repository.commitAll();
        repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    }
};

void TestBranches::lists()
{
    const ScratchRepository repository;
    QCOMPARE(git::branchesOf(repository.root())->size(), 0);
    twoBranches(repository);
    repository.git({u"branch"_s, u"-q"_s, u"--set-upstream-to=main"_s, u"other"_s});
    const auto branches = git::branchesOf(repository.root());
    QVERIFY(branches);
    QCOMPARE(branches->size(), 2);
    const auto other = std::ranges::find(*branches, u"other"_s, &git::Branch::name);
    QCOMPARE(other->upstream, u"main"_s);
    QCOMPARE(other->subject, u"commit"_s);
    QVERIFY(!other->isCurrent);
    QVERIFY(std::ranges::find(*branches, u"main"_s, &git::Branch::name)->isCurrent);
}

void TestBranches::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("plain") << u"add-helm"_s << true;
    QTest::newRow("folder") << u"feature/helm v1"_s.replace(u' ', u'-') << true;
    QTest::newRow("Chinese") << u"集群"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("dots") << u"a..b"_s << false;
    QTest::newRow("option") << u"-d"_s << false;
    QTest::newRow("HEAD") << u"HEAD"_s << false;
}

void TestBranches::names()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isGood);
    QCOMPARE(git::problemOfBranchName(name).isEmpty(), isGood);
}

void TestBranches::creates()
{
    const ScratchRepository repository;
    QVERIFY(git::createBranch(repository.root(), u"start"_s));
    QCOMPARE(git::statusOf(repository.root())->branch, u"start"_s);
    repository.commitAll();
    repository.commitAll();
    QVERIFY(git::createBranch(repository.root(), u"集/a"_s, u"HEAD~1"_s));
    QCOMPARE(repository.git({u"rev-parse"_s, u"集/a"_s}), repository.git({u"rev-parse"_s, u"HEAD~1"_s}));
    QCOMPARE(git::createBranch(repository.root(), u"集/a"_s).error().kind, ErrorKind::Exists);
    QCOMPARE(git::createBranch(repository.root(), u"a b"_s).error().kind, ErrorKind::Invalid);
    QCOMPARE(git::createBranch(repository.root(), u"c"_s, u"nowhere"_s).error().kind, ErrorKind::NotFound);
}

void TestBranches::deletesOnlyWhatIsMerged()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.git({u"branch"_s, u"same"_s});
    QVERIFY(git::deleteBranch(repository.root(), u"same"_s));
    QCOMPARE(git::deleteBranch(repository.root(), u"other"_s).error().kind, ErrorKind::Denied);
    QVERIFY(git::deleteBranch(repository.root(), u"other"_s, true));
    QVERIFY(!git::deleteBranch(repository.root(), u"main"_s, true));
    QCOMPARE(repository.git({u"branch"_s}), "* main\n");
}

void TestBranches::carriesChanges()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.write(u"b"_s, "typed\n");
    repository.write(u"new"_s, "typed\n");
    QCOMPARE(git::switchBranch(repository.root(), u"other"_s).error().kind, ErrorKind::Exists);
    QCOMPARE(git::statusOf(repository.root())->branch, u"main"_s);
    QVERIFY(git::switchBranch(repository.root(), u"other"_s, Unfinished::Carry));
    QCOMPARE(git::statusOf(repository.root())->branch, u"other"_s);
    QCOMPARE(onDisk(repository, u"a"_s), "2\n");
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), " M b\n?? new\n");
    QCOMPARE(onDisk(repository, u"b"_s), "typed\n");
}

/// Written in the second of the index, of the same length: git compares no parts of seconds.
void TestBranches::showsGitWhatWasCarried()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.git({u"config"_s, u"core.trustctime"_s, u"false"_s});
    const QDateTime second = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch() - 100);
    const auto date = [&](const QString &path, int milliseconds) {
        QFile file(repository.root() + u'/' + path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(second.addMSecs(milliseconds), QFileDevice::FileModificationTime));
    };
    const QByteArray committed = onDisk(repository, u"b"_s);
    date(u"b"_s, 100);
    repository.git({u"update-index"_s, u"--refresh"_s});
    date(u".git/index"_s, 200);
    repository.write(u"b"_s, QByteArray(committed.size() - 1, 'x') + '\n');
    date(u"b"_s, 300);
    QVERIFY(git::switchBranch(repository.root(), u"other"_s, Unfinished::Carry));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), " M b\n");
}

void TestBranches::stashesChanges()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.write(u"a"_s, "typed\n");
    repository.write(u"new"_s, "typed\n");
    repository.git({u"add"_s, u"a"_s});
    QVERIFY(git::switchBranch(repository.root(), u"other"_s, Unfinished::Stash));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
    const auto stashes = git::stashesOf(repository.root());
    QCOMPARE(stashes->size(), 1);
    QVERIFY(stashes->first().message.contains(u"other"_s));
    QVERIFY(git::switchBranch(repository.root(), u"main"_s));
    const auto restored = git::restoreStash(repository.root());
    QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().message));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "M  a\n?? new\n");
    QCOMPARE(git::stashesOf(repository.root())->size(), 0);
}

void TestBranches::refusesWhatWouldBeLost()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.write(u"a"_s, "typed\n");
    const auto refused = git::switchBranch(repository.root(), u"other"_s, Unfinished::Carry);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Exists);
    QVERIFY(refused.error().message.contains(u": a"_s));
    QCOMPARE(onDisk(repository, u"a"_s), "typed\n");
    QCOMPARE(git::statusOf(repository.root())->branch, u"main"_s);
    repository.write(u"a"_s, "1\n");
    // A new file here that the other branch has.
    repository.git({u"rm"_s, u"-q"_s, u"a"_s});
    repository.commitAll();
    repository.write(u"a"_s, "typed\n");
    QVERIFY(!git::switchBranch(repository.root(), u"other"_s, Unfinished::Carry));
    QCOMPARE(onDisk(repository, u"a"_s), "typed\n");
}

void TestBranches::followsARemoteBranch()
{
    const ScratchRepository origin;
    twoBranches(origin);
    const ScratchRepository repository;
    repository.git({u"remote"_s, u"add"_s, u"origin"_s, origin.root()});
    repository.git({u"pull"_s, u"-q"_s, u"origin"_s, u"main"_s});
    repository.git({u"fetch"_s, u"-q"_s, u"origin"_s});
    QVERIFY(git::switchBranch(repository.root(), u"origin/other"_s));
    const auto status = git::statusOf(repository.root());
    QCOMPARE(status->branch, u"other"_s);
    QCOMPARE(status->upstream, u"origin/other"_s);
    QCOMPARE(onDisk(repository, u"a"_s), "2\n");
}

void TestBranches::leavesASparseCheckoutSparse()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.write(u"out/c"_s, "1\n");
    repository.write(u"in/c"_s, "1\n");
    repository.commitAll();
    repository.git({u"sparse-checkout"_s, u"set"_s, u"in"_s});
    QVERIFY(!QFile::exists(repository.files().at(u"out/c"_s)));
    QCOMPARE(git::statusOf(repository.root())->files.size(), 0);
    QVERIFY(git::switchBranch(repository.root(), u"other"_s));
    QVERIFY(git::switchBranch(repository.root(), u"main"_s));
    QVERIFY(!QFile::exists(repository.files().at(u"out/c"_s)));
    QVERIFY(QFile::exists(repository.files().at(u"in/c"_s)));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
}

void TestBranches::mergesIntoASparseCheckout_data()
{
    QTest::addColumn<bool>("isForward");
    QTest::newRow("forward") << true;
    QTest::newRow("merge") << false;
}

void TestBranches::mergesIntoASparseCheckout()
{
    QFETCH(const bool, isForward);
    const ScratchRepository repository;
    repository.write(u"out/c"_s, "1\n");
    repository.write(u"in/c"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    repository.write(u"out/c"_s, "2\n");
    repository.write(u"in/c"_s, "2\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    if (!isForward) {
        repository.write(u"in/d"_s, "1\n");
        repository.commitAll();
    }
    repository.git({u"sparse-checkout"_s, u"set"_s, u"in"_s});
    const auto merged = git::merge(repository.root(), u"other"_s);
    QVERIFY2(merged, qPrintable(merged ? QString() : merged.error().message));
    QCOMPARE(merged->kind, isForward ? git::PullOutcome::Kind::FastForward : git::PullOutcome::Kind::Merged);
    QCOMPARE(onDisk(repository, u"in/c"_s), "2\n");
    QVERIFY(!QFile::exists(repository.files().at(u"out/c"_s)));
    repository.write(u"in/c"_s, "3\n");
    QVERIFY(git::stashChanges(repository.root(), u"mine"_s));
    QCOMPARE(onDisk(repository, u"in/c"_s), "2\n");
    QVERIFY(git::restoreStash(repository.root()));
    QCOMPARE(onDisk(repository, u"in/c"_s), "3\n");
    QVERIFY(!QFile::exists(repository.files().at(u"out/c"_s)));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), " M in/c\n");
}

/// As git-lfs has them, which does the work where it is installed: what is committed is not what lies in the worktree.
void TestBranches::runsFiltersOfWhatItTakesIn()
{
    const ScratchRepository repository;
    repository.git({u"config"_s, u"filter.lfs.clean"_s, u"sed s/^large//"_s});
    repository.git({u"config"_s, u"filter.lfs.smudge"_s, u"sed s/^/large/"_s});
    repository.write(u".gitattributes"_s, "*.bin filter=lfs\n");
    repository.write(u"a.bin"_s, "large1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    repository.write(u"a.bin"_s, "large2\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    QVERIFY(git::merge(repository.root(), u"other"_s));
    QCOMPARE(onDisk(repository, u"a.bin"_s), "large2\n");
    repository.write(u"a.bin"_s, "large3\n");
    QVERIFY(git::stashChanges(repository.root(), u"mine"_s));
    QCOMPARE(onDisk(repository, u"a.bin"_s), "large2\n");
    QVERIFY(git::restoreStash(repository.root()));
    QCOMPARE(onDisk(repository, u"a.bin"_s), "large3\n");
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), " M a.bin\n");
}

void TestBranches::leavesAllWhenAnotherWorktreeHasTheBranch()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.git({u"worktree"_s, u"add"_s, u"-q"_s, u".git/elsewhere"_s, u"other"_s});
    repository.write(u"a"_s, "typed\n");
    const QByteArray before = repository.git({u"status"_s, u"--porcelain"_s});
    for (const git::Unfinished unfinished : {git::Unfinished::Carry, git::Unfinished::Stash}) {
        const auto refused = git::switchBranch(repository.root(), u"other"_s, unfinished);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"another worktree"_s), qPrintable(refused.error().message));
        QCOMPARE(onDisk(repository, u"a"_s), "typed\n");
        QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), before);
        QCOMPARE(git::stashesOf(repository.root())->size(), 0);
    }
}

void TestBranches::keepsStashThatDoesNotFit()
{
    const ScratchRepository repository;
    twoBranches(repository);
    repository.write(u"a"_s, "typed\n");
    QVERIFY(git::stashChanges(repository.root(), u"mine"_s));
    QCOMPARE(onDisk(repository, u"a"_s), "1\n");
    repository.write(u"a"_s, "typed later\n");
    QCOMPARE(git::restoreStash(repository.root()).error().kind, ErrorKind::Exists);
    QCOMPARE(onDisk(repository, u"a"_s), "typed later\n");
    QCOMPARE(git::stashesOf(repository.root())->size(), 1);
}

void TestBranches::leavesBothSidesOfAStash_data()
{
    QTest::addColumn<bool>("isStaged");
    QTest::newRow("worktree") << false;
    QTest::newRow("index") << true;
}

/// What was committed since has changed the same line.
void TestBranches::leavesBothSidesOfAStash()
{
    QFETCH(const bool, isStaged);
    const ScratchRepository repository;
    twoBranches(repository);
    repository.write(u"a"_s, "typed\n");
    repository.write(u"new"_s, "typed too\n");
    if (isStaged) {
        repository.git({u"add"_s, u"a"_s});
    }
    QVERIFY(git::stashChanges(repository.root(), u"mine"_s));
    repository.write(u"a"_s, "committed\n");
    repository.commitAll();
    const auto restored = git::restoreStash(repository.root());
    QVERIFY2(restored, qPrintable(restored.error_or({}).message));
    QCOMPARE(*restored, QStringList{u"a"_s});
    const QByteArray status = repository.git({u"status"_s, u"--porcelain"_s});
    QVERIFY2(status.startsWith("UU a\n"), status.constData());
    QVERIFY(onDisk(repository, u"a"_s).contains("committed\n=======\ntyped\n"));
    QCOMPARE(onDisk(repository, u"new"_s), "typed too\n");
    QCOMPARE(git::stashesOf(repository.root())->size(), 1);
}

QTEST_GUILESS_MAIN(TestBranches)
#include "tst_branches.moc"
