#include "core/files.h"
#include "git/changes.h"
#include "git/staging.h"
#include "git/status.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::DiffSide;
using git::LineSelection;
using test::ScratchRepository;

class TestStaging final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stagesAndUnstagesFiles();
    void leavesChangesOfTheSameSecondToGit();
    void unstagesWhatIsAssumedUnchanged();
    void stagesBeforeTheFirstCommit();
    void refusesWhatIsIgnored();
    void staysWithinNames();
    void discardsFiles();
    void discardsModes();
    void leavesWhatALinkLeadsTo();
    void discardsNoOther();
    void lines_data();
    void lines();
    void linesOfNewFiles();
    void linesWithCarriageReturns();
    void refusesWhatHasChanged();
    void leavesLargeFilesToTheirProgram();
    void kindsOfContent();

private:
    [[nodiscard]] static QByteArray staged(const ScratchRepository &repository, const QString &path)
    {
        return repository.git({u"show"_s, u":"_s + path});
    }
    [[nodiscard]] static QByteArray onDisk(const ScratchRepository &repository, const QString &path)
    {
        QFile file(repository.files().at(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "missing";
    }
    QTemporaryDir m_home;
};

void TestStaging::initTestCase()
{
    qputenv("XDG_DATA_HOME",
            m_home.filePath(u".local/share"_s).toUtf8()); // the trash; a new account has no such folder
    qputenv("HOME", m_home.path().toUtf8());
}

void TestStaging::stagesAndUnstagesFiles()
{
    const ScratchRepository repository;
    repository.write(u"a/changed"_s, "1\n");
    repository.write(u"a/gone"_s, "1\n");
    repository.write(u"b"_s, "1\n");
    repository.commitAll();
    repository.write(u"a/changed"_s, "2\n");
    repository.write(u"a/集/new"_s, "1\n");
    repository.write(u"b"_s, "2\n");
    QVERIFY(QFile::remove(repository.files().at(u"a/gone"_s)));
    QVERIFY(git::stage(repository.root(), {"a"}));
    const QByteArray expected = u"M  a/changed\nD  a/gone\nA  a/集/new\n M b\n"_s.toUtf8();
    QCOMPARE(repository.git({u"-c"_s, u"core.quotePath=false"_s, u"status"_s, u"--no-renames"_s, u"--porcelain"_s}),
             expected);
    QVERIFY(git::unstage(repository.root(), {"a/gone", u"a/集/new"_s.toUtf8()}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s, u"-uall"_s, u"-z"_s}),
             QByteArray("M  a/changed") + '\0' + " D a/gone" + '\0' + " M b" + '\0' + "?? " + u"a/集/new"_s.toUtf8() +
                 '\0');
}

/// What git wrote and what was changed after it have the same second.
void TestStaging::leavesChangesOfTheSameSecondToGit()
{
    const ScratchRepository repository;
    const auto setTime = [&repository](const QString &path, long nanoseconds) {
        const std::array<timespec, 2> times{{{1'700'000'000, nanoseconds}, {1'700'000'000, nanoseconds}}};
        QCOMPARE(::utimensat(AT_FDCWD, repository.files().at(path).toUtf8().constData(), times.data(), 0), 0);
    };
    repository.git({u"config"_s, u"core.trustctime"_s, u"false"_s});
    repository.write(u"same"_s, "1\n");
    setTime(u"same"_s, 1);
    repository.commitAll();
    setTime(u".git/index"_s, 2);
    repository.write(u"same"_s, "2\n");
    setTime(u"same"_s, 3);
    repository.write(u"new"_s, "1\n");
    QVERIFY(git::stage(repository.root(), {"new"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "A  new\n M same\n");
}

void TestStaging::unstagesWhatIsAssumedUnchanged()
{
    const ScratchRepository repository;
    repository.write(u"old"_s, "1\n");
    repository.commitAll();
    repository.write(u"old"_s, "2\n");
    repository.write(u"new"_s, "1\n");
    repository.git({u"add"_s, u"."_s});
    repository.git({u"update-index"_s, u"--assume-unchanged"_s, u"old"_s, u"new"_s});
    QCOMPARE(git::stagedPaths(repository.root()), (QStringList{u"new"_s, u"old"_s}));
    QVERIFY(git::diffOf(repository.root(), "new", DiffSide::Staged)->isNew);
    QVERIFY(git::unstage(repository.root(), {"new"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "M  old\n?? new\n");
    QCOMPARE(repository.git({u"ls-files"_s, u"-v"_s}), "h old\n");
}

void TestStaging::stagesBeforeTheFirstCommit()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n");
    QVERIFY(git::stage(repository.root(), {"a"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "A  a\n");
    QVERIFY(git::unstage(repository.root(), {"a"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "?? a\n");
}

void TestStaging::refusesWhatIsIgnored()
{
    const ScratchRepository repository;
    repository.write(u".gitignore"_s, "*charts\n");
    repository.write(u"a/charts/x.tgz"_s, "1");
    const auto refused = git::stage(repository.root(), {"a/charts/x.tgz"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Denied);
    QVERIFY(refused.error().message.contains(u"a/charts/x.tgz"_s));
    QVERIFY(git::stage(repository.root(), {"a/charts/x.tgz"}, git::Ignored::Force));
    QCOMPARE(staged(repository, u"a/charts/x.tgz"_s), "1");
}

/// A name with a star is a name.
void TestStaging::staysWithinNames()
{
    const ScratchRepository repository;
    repository.write(u"a*"_s, "1\n");
    repository.write(u"ab"_s, "1\n");
    repository.commitAll();
    repository.write(u"a*"_s, "2\n");
    repository.write(u"ab"_s, "2\n");
    QVERIFY(git::stage(repository.root(), {"a*"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "M  a*\n M ab\n");
    QVERIFY(git::stage(repository.root(), {"ab"}));
    QVERIFY(git::unstage(repository.root(), {"a*"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), " M a*\nM  ab\n");
    QVERIFY(git::unstage(repository.root(), {"ab"}));
    QVERIFY(git::discard(repository.root(), {"a*"}));
    QCOMPARE(onDisk(repository, u"a*"_s), "1\n");
    QCOMPARE(onDisk(repository, u"ab"_s), "2\n");
}

void TestStaging::discardsFiles()
{
    const ScratchRepository repository;
    repository.write(u"changed"_s, "1\n");
    repository.write(u"gone"_s, "1\n");
    repository.commitAll();
    repository.write(u"changed"_s, "2\n");
    repository.git({u"add"_s, u"changed"_s});
    repository.write(u"changed"_s, "3\n");
    repository.write(u"new"_s, "only here\n");
    QVERIFY(QFile::remove(repository.files().at(u"gone"_s)));
    const auto done = git::discard(repository.root(), {"changed", "gone", "new"});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(onDisk(repository, u"changed"_s), "2\n");
    QCOMPARE(onDisk(repository, u"gone"_s), "1\n");
    QVERIFY(!QFile::exists(repository.files().at(u"new"_s)));
}

void TestStaging::discardsModes()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n");
    repository.commitAll();
    QFile file(repository.files().at(u"a"_s));
    QVERIFY(file.setPermissions(file.permissions() | QFile::ExeOwner));
    QVERIFY(git::stage(repository.root(), {"a"}));
    QVERIFY(repository.git({u"ls-files"_s, u"-s"_s}).startsWith("100755"));
    QVERIFY(git::unstage(repository.root(), {"a"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), " M a\n");
    QVERIFY(git::discard(repository.root(), {"a"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
}

/// A link of the workspace may lead anywhere; what it leads to is nobody's change.
void TestStaging::leavesWhatALinkLeadsTo()
{
    const ScratchRepository repository;
    const QTemporaryDir outside;
    const auto make = [&](const QString &name, const QString &target) {
        QFile::remove(repository.files().at(name));
        QVERIFY(QFile::link(target, repository.files().at(name)));
    };
    const QString precious = outside.filePath(u"precious"_s);
    QVERIFY(core::writeFile(precious, "mine\n"));
    make(u"a"_s, u"nowhere"_s);
    repository.commitAll();
    make(u"a"_s, precious);
    make(u"new"_s, precious);
    const auto seen = git::diffOf(repository.root(), "a", DiffSide::Unstaged);
    QVERIFY(seen);
    QVERIFY(!git::discardLines(repository.root(), *seen, git::linesOfHunk(*seen, 0)));
    QVERIFY(!git::stageLines(repository.root(), *seen, {1})); // half a link is none
    QCOMPARE(core::readFile(precious).value(), "mine\n");
    const auto done = git::discard(repository.root(), {"a", "new"});
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(core::readFile(precious).value(), "mine\n");
    QVERIFY(!QFileInfo(repository.files().at(u"new"_s)).isSymLink());
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
}

/// libgit2 would take the blank away, and the backslash.
void TestStaging::discardsNoOther()
{
    const ScratchRepository repository;
    const QStringList names{u"end"_s, u"end "_s, u"ab"_s, u"a\\b"_s, u"x"_s, u"!x"_s};
    for (const QString &name : names) {
        repository.write(name, "1\n");
    }
    repository.commitAll();
    for (const QString &name : names) {
        repository.write(name, "2\n");
    }
    QVERIFY(git::discard(repository.root(), {"end ", "a\\b", "!x"}));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s, u"-z"_s}),
             QByteArray(" M ab") + '\0' + " M end" + '\0' + " M x" + '\0');
    QVERIFY(git::diffOf(repository.root(), "!x", DiffSide::Unstaged)->hunks.isEmpty());
    QCOMPARE(git::diffOf(repository.root(), "end", DiffSide::Unstaged)->hunks.size(), 1);
}

void TestStaging::lines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<qsizetype>>("selected");
    QTest::addColumn<QByteArray>("staged");
    QTest::addColumn<QByteArray>("discarded");
    using Numbers = QList<qsizetype>;
    // Of 1 2 3 to 1 x 3 the difference has the lines " 1", "-2", "+x", " 3".
    QTest::newRow("added") << QByteArray("1\n2\n3\n") << QByteArray("1\nx\n3\n") << Numbers{2}
                           << QByteArray("1\n2\nx\n3\n") << QByteArray("1\n3\n");
    QTest::newRow("removed") << QByteArray("1\n2\n3\n") << QByteArray("1\nx\n3\n") << Numbers{1} << QByteArray("1\n3\n")
                             << QByteArray("1\n2\nx\n3\n");
    QTest::newRow("both") << QByteArray("1\n2\n3\n") << QByteArray("1\nx\n3\n") << Numbers{1, 2}
                          << QByteArray("1\nx\n3\n") << QByteArray("1\n2\n3\n");
    QTest::newRow("at the start") << QByteArray("1\n") << QByteArray("a\nb\n1\n") << Numbers{1} << QByteArray("b\n1\n")
                                  << QByteArray("a\n1\n");
    QTest::newRow("at the end") << QByteArray("1\n") << QByteArray("1\na\nb\n") << Numbers{1} << QByteArray("1\na\n")
                                << QByteArray("1\nb\n");
    QTest::newRow("no last line end") << QByteArray("1\n2") << QByteArray("1\n3") << Numbers{2} << QByteArray("1\n2\n3")
                                      << QByteArray("1\n");
    QTest::newRow("two hunks") << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\n9\n") << QByteArray("x\n2\n3\n4\n5\n6\n7\n8\ny\n")
                               << Numbers{8, 9} << QByteArray("1\n2\n3\n4\n5\n6\n7\n8\ny\n")
                               << QByteArray("x\n2\n3\n4\n5\n6\n7\n8\n9\n");
}

void TestStaging::lines()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QList<qsizetype>, selected);
    const ScratchRepository repository;
    repository.write(u"a/b"_s, before);
    repository.commitAll();
    repository.write(u"a/b"_s, after);
    const LineSelection selection(selected.begin(), selected.end());
    const auto diff = git::diffOf(repository.root(), "a/b", DiffSide::Unstaged);
    QVERIFY(diff);
    QVERIFY(git::stageLines(repository.root(), *diff, selection));
    QTEST(staged(repository, u"a/b"_s), "staged");
    QCOMPARE(onDisk(repository, u"a/b"_s), after);

    // Taking the same lines back leads to where it began.
    const auto back = git::diffOf(repository.root(), "a/b", DiffSide::Staged);
    LineSelection all;
    for (qsizetype i = 0; i < back->lines().size(); ++i) {
        all.insert(i);
    }
    QVERIFY(git::unstageLines(repository.root(), *back, all));
    QCOMPARE(staged(repository, u"a/b"_s), before);

    QVERIFY(git::discardLines(repository.root(), *diff, selection));
    QTEST(onDisk(repository, u"a/b"_s), "discarded");
}

void TestStaging::linesOfNewFiles()
{
    const ScratchRepository repository;
    repository.commitAll();
    repository.write(u"new"_s, "1\n2\n3\n");
    QVERIFY(
        QFile::setPermissions(repository.files().at(u"new"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto diff = git::diffOf(repository.root(), "new", DiffSide::Unstaged);
    QVERIFY(diff->isNew);
    QVERIFY(git::stageLines(repository.root(), *diff, {1}));
    QCOMPARE(staged(repository, u"new"_s), "2\n");
    QVERIFY(repository.git({u"ls-files"_s, u"-s"_s}).startsWith("100755"));
}

void TestStaging::linesWithCarriageReturns()
{
    const ScratchRepository repository;
    repository.git({u"config"_s, u"core.autocrlf"_s, u"true"_s});
    repository.write(u"a"_s, "1\r\n2\r\n3\r\n");
    repository.commitAll();
    QCOMPARE(git::statusOf(repository.root())->files.size(), 0);
    repository.write(u"a"_s, "1\r\nx\r\n3\r\ny\r\n");
    const auto diff = git::diffOf(repository.root(), "a", DiffSide::Unstaged);
    QCOMPARE(diff->lines().size(), 5);
    QVERIFY(git::stageLines(repository.root(), *diff, {1, 2}));
    QCOMPARE(staged(repository, u"a"_s), "1\nx\n3\n");
    const auto rest = git::diffOf(repository.root(), "a", DiffSide::Unstaged);
    QVERIFY(git::discardLines(repository.root(), *rest, git::linesOfHunk(*rest, 0)));
    QCOMPARE(onDisk(repository, u"a"_s), "1\r\nx\r\n3\r\n");
}

void TestStaging::refusesWhatHasChanged()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n2\n");
    repository.commitAll();
    repository.write(u"a"_s, "1\n3\n4\n");
    const auto diff = git::diffOf(repository.root(), "a", DiffSide::Unstaged);
    repository.write(u"a"_s, "1\n3\n5\n");
    const auto refused = git::discardLines(repository.root(), *diff, {2});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Invalid);
    QCOMPARE(onDisk(repository, u"a"_s), "1\n3\n5\n");
    QVERIFY(!git::stageLines(repository.root(), *diff, {2}));
    QVERIFY(!git::stageLines(repository.root(), *diff, {1, 2, 3})); // all of them, as a hunk alone in its file
    QCOMPARE(staged(repository, u"a"_s), "1\n2\n");
    QVERIFY(git::stage(repository.root(), {"a"}));
    const auto whole = git::diffOf(repository.root(), "a", DiffSide::Staged);
    repository.write(u"a"_s, "1\n3\n6\n");
    QVERIFY(git::stage(repository.root(), {"a"}));
    QVERIFY(!git::unstageLines(repository.root(), *whole, {1, 2, 3}));
    QCOMPARE(staged(repository, u"a"_s), "1\n3\n6\n");
}

/// Their filter is a program that libgit2 does not run: git does it, or the content would get into the repository.
void TestStaging::leavesLargeFilesToTheirProgram()
{
    const ScratchRepository repository;
    repository.git({u"config"_s, u"filter.big.clean"_s, u"echo pointer"_s});
    repository.git({u"config"_s, u"filter.big.smudge"_s, u"echo content"_s});
    repository.write(u".gitattributes"_s, "*.tgz filter=big\n");
    repository.write(u"a.tgz"_s, "content\n");
    QVERIFY(git::stage(repository.root(), {"a.tgz"}));
    QCOMPARE(staged(repository, u"a.tgz"_s), "pointer\n");
    repository.write(u"a.tgz"_s, "other\n");
    QVERIFY(git::discard(repository.root(), {"a.tgz"}));
    QCOMPARE(onDisk(repository, u"a.tgz"_s), "content\n");
}

void TestStaging::kindsOfContent()
{
    const ScratchRepository repository;
    repository.write(u"binary"_s, QByteArray("a\0b", 3));
    repository.write(u"pointer"_s, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n");
    repository.write(u"huge"_s, QByteArray(git::diffLimit + 1, 'a'));
    repository.write(u"text"_s, "a\n");
    const auto contentOf = [&](const QByteArray &path) {
        return git::diffOf(repository.root(), path, DiffSide::Unstaged)->content;
    };
    using Content = git::FileDiff::Content;
    QCOMPARE(contentOf("binary"), Content::Binary);
    QCOMPARE(contentOf("pointer"), Content::LargeFile);
    QCOMPARE(contentOf("huge"), Content::TooLarge);
    QCOMPARE(contentOf("text"), Content::Text);
    repository.commitAll();
    QCOMPARE(git::diffOfCommit(repository.root(), u"HEAD"_s)->size(), 4);
}

QTEST_GUILESS_MAIN(TestStaging)
#include "tst_staging.moc"
