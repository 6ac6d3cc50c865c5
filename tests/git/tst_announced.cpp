#include "core/files.h"
#include "git/changes.h"
#include "git/commit.h"
#include "git/staging.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::DiffSide;
using test::ScratchRepository;

/// Files of "git add -N", which git knows by their names alone.
class TestAnnounced final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isStagedAndDiscarded_data();
    void isStagedAndDiscarded();
    void isLeftOutOfCommits();

private:
    QTemporaryDir m_home;
};

void TestAnnounced::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8()); // the trash
    qputenv("HOME", m_home.path().toUtf8());
}

void TestAnnounced::isStagedAndDiscarded_data()
{
    QTest::addColumn<bool>("isIgnored");
    QTest::newRow("plain") << false;
    QTest::newRow("ignored") << true;
}

void TestAnnounced::isStagedAndDiscarded()
{
    QFETCH(const bool, isIgnored);
    const ScratchRepository repository;
    repository.write(u".gitignore"_s, isIgnored ? "new\n" : "x\n");
    repository.commitAll();
    const auto announce = [&] {
        repository.write(u"new"_s, "1\n2\n");
        repository.git({u"add"_s, u"-N"_s, u"-f"_s, u"new"_s});
        return repository.git({u"status"_s, u"--porcelain"_s});
    };
    QCOMPARE(announce(), " A new\n");
    const auto diff = git::diffOf(repository.root(), "new", DiffSide::Unstaged);
    QVERIFY(diff && diff->isNew);
    QCOMPARE(diff->lines().size(), 2);
    QVERIFY(git::diffOf(repository.root(), "new", DiffSide::Staged)->hunks.isEmpty());

    QVERIFY(git::stageLines(repository.root(), *diff, {0}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "AM new\n");
    QCOMPARE(repository.git({u"show"_s, u":new"_s}), "1\n");
    repository.git({u"rm"_s, u"-q"_s, u"-f"_s, u"--cached"_s, u"new"_s});
    announce();
    QVERIFY(git::stage(repository.root(), {"new"}, git::Ignored::Force));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "A  new\n");
    repository.git({u"rm"_s, u"-q"_s, u"-f"_s, u"--cached"_s, u"new"_s});
    announce();
    QVERIFY(git::unstage(repository.root(), {"new"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), isIgnored ? "" : "?? new\n");
    QCOMPARE(core::readFile(repository.files().at(u"new"_s)).value(), "1\n2\n");
    announce();
    QVERIFY(git::discard(repository.root(), {"new"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
    QVERIFY(!QFile::exists(repository.files().at(u"new"_s)));
    QVERIFY(!QDir(m_home.filePath(u"Trash/files"_s)).entryList({u"new*"_s}, QDir::Files).isEmpty());
}

void TestAnnounced::isLeftOutOfCommits()
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

QTEST_GUILESS_MAIN(TestAnnounced)
#include "tst_announced.moc"
