#include "core/files.h"
#include "git/branches.h"
#include "git/remotes.h"
#include "git/staging.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using test::ScratchRepository;

/// What a worktree and an index have beside commits, when other files come or go: it stays, and so does what lies
/// behind links.
class TestNothingLost final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsWhatIsStaged_data();
    void keepsWhatIsStaged();
    void putsAwayAndBack_data();
    void putsAwayAndBack();
    void followsNoLinks();
    void discardsNoStrangers();

private:
    static void run(const ScratchRepository &repository, const QString &script)
    {
        QProcess shell;
        shell.setWorkingDirectory(repository.root());
        shell.start(u"/bin/sh"_s, {u"-e"_s, u"-c"_s, script});
        QVERIFY(shell.waitForFinished());
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    }
    [[nodiscard]] static QByteArray state(const ScratchRepository &repository)
    {
        return repository.git({u"status"_s, u"--porcelain"_s, u"-uall"_s}) + repository.git({u"ls-files"_s, u"-s"_s}) +
               repository.git({u"diff"_s});
    }
    QTemporaryDir m_home;
};

void TestNothingLost::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8()); // the trash
    qputenv("HOME", m_home.path().toUtf8());
}

void TestNothingLost::keepsWhatIsStaged_data()
{
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("ours");
    QTest::newRow("other text in the worktree") << u"echo 2 >a"_s << u"echo 3 >a; git add a; echo 1 >a"_s;
    QTest::newRow("deleted") << u"echo 2 >a"_s << u"git rm -q --cached a"_s;
    QTest::newRow("gone from the worktree") << u"echo 2 >b"_s << u"echo 3 >b; git add b; rm b"_s;
    QTest::newRow("a folder there") << u"mkdir b; echo 2 >b/c"_s << u"echo 3 >b; git add b; rm b"_s;
    QTest::newRow("a file there") << u"echo 2 >b"_s << u"mkdir b; echo 3 >b/c; git add b; rm -r b"_s;
}

void TestNothingLost::keepsWhatIsStaged()
{
    QFETCH(const QString, theirs);
    QFETCH(const QString, ours);
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n");
    repository.commitAll();
    run(repository,
        u"git switch -q -c side; "_s + theirs + u"; git add -A; git commit -q -m x; git switch -q main; "_s + ours);
    const QByteArray before = state(repository);
    QCOMPARE(git::switchBranch(repository.root(), u"side"_s, git::Unfinished::Carry).error().kind, ErrorKind::Exists);
    QCOMPARE(state(repository), before);
    QCOMPARE(git::merge(repository.root(), u"side"_s).error().kind, ErrorKind::Exists);
    QCOMPARE(state(repository), before);
    QCOMPARE(repository.git({u"rev-parse"_s, u"--abbrev-ref"_s, u"HEAD"_s}), "main\n");
}

void TestNothingLost::putsAwayAndBack_data()
{
    QTest::addColumn<QString>("changes");
    QTest::newRow("a link becomes a file") << u"rm link; echo 2 >link"_s;
    QTest::newRow("a file becomes a link to nothing") << u"rm a; ln -s nothing a"_s;
    QTest::newRow("a file becomes a folder") << u"rm a; mkdir a; echo 2 >a/b"_s;
    QTest::newRow("a folder becomes a file") << u"rm -r d; echo 2 >d"_s;
    QTest::newRow("staged") << u"rm -r a d; echo 2 >d; mkdir a; echo 2 >a/b; git add -A"_s;
}

void TestNothingLost::putsAwayAndBack()
{
    QFETCH(const QString, changes);
    const ScratchRepository repository;
    run(repository, u"echo 1 >a; ln -s a link; mkdir d; echo 1 >d/f; git add -A; git commit -q -m x; "_s + changes);
    const QByteArray before = state(repository);
    const auto put = git::stashChanges(repository.root(), u"away"_s);
    QVERIFY2(put, qPrintable(put ? QString() : put.error().message));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
    const auto back = git::restoreStash(repository.root());
    QVERIFY2(back, qPrintable(back ? QString() : back.error().message));
    QCOMPARE(*back, QStringList());
    QCOMPARE(state(repository), before);
}

void TestNothingLost::followsNoLinks()
{
    const ScratchRepository repository;
    const QTemporaryDir elsewhere;
    run(repository, u"mkdir d; echo 1 >d/f; echo 1 >a; git add -A; git commit -q -m x; rm -r a d; ln -s '%1/a' a; "
                    "ln -s '%1' d"_s.arg(elsewhere.path()));
    QVERIFY(!git::stashChanges(repository.root(), u"away"_s));
    QVERIFY(QFileInfo(repository.files().at(u"d"_s)).isSymLink());
    const auto seen = git::diffOf(repository.root(), "d/f", git::DiffSide::Unstaged);
    QVERIFY(!git::discardLines(repository.root(), *seen, {0}));
    QVERIFY(git::discard(repository.root(), {"a", "d/f"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
    QVERIFY(QDir(elsewhere.path()).isEmpty());
}

void TestNothingLost::discardsNoStrangers()
{
    const ScratchRepository repository;
    run(repository, u"echo 1 >a; git add -A; git commit -q -m x; rm a; mkdir a; echo mine >a/mine"_s);
    QVERIFY(git::discard(repository.root(), {"a"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
    const QStringList trashed = QDir(m_home.filePath(u"Trash/files"_s)).entryList({u"a*"_s}, QDir::Dirs);
    QCOMPARE(trashed.size(), 1);
    QVERIFY(QFile::exists(m_home.filePath(u"Trash/files/%1/mine"_s.arg(trashed.first()))));
}

QTEST_GUILESS_MAIN(TestNothingLost)
#include "tst_nothinglost.moc"
