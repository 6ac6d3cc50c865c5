#include "core/files.h"
#include "git/branches.h"
#include "git/conflicts.h"
#include "git/remotes.h"
#include "git/staging.h"
#include "git/status.h"
#include "support/scratchrepository.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::DiffSide;
using test::ScratchRepository;

/// Files that are one thing in the worktree and another one to git.
class TestFilters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stagesAHunk_data();
    void stagesAHunk();
    void writesTheWorktree();
    void fetchesWhatIsMissing();
    void takesASide();
    void mergesByTheDriver();
    void stagesNoLinesUnfiltered_data();
    void stagesNoLinesUnfiltered();

private:
    QTemporaryDir m_home;
};

namespace {

/// Twenty lines; the third and the eighteenth may be others.
QByteArray text(const QByteArray &third, const QByteArray &eighteenth)
{
    QByteArray lines;
    for (int i = 1; i <= 20; ++i) {
        lines += (i == 3 ? third : i == 18 ? eighteenth : "line" + QByteArray::number(i)) + '\n';
    }
    return lines;
}

QByteArray withCarriageReturns(QByteArray text)
{
    return text.replace('\n', "\r\n");
}

QByteArray asUtf16(const QByteArray &text)
{
    QStringEncoder encode(QStringEncoder::Utf16LE);
    return encode(QString::fromUtf8(text));
}

} // namespace

void TestFilters::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    QVERIFY(core::writeFile(m_home.filePath(u".gitconfig"_s), "[filter \"upper\"]\n\tclean = tr a-z A-Z\n"
                                                              "\tsmudge = tr A-Z a-z\n"
                                                              "[filter \"broken\"]\n\tclean = false\n\trequired\n"));
}

void TestFilters::stagesAHunk_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("staged");
    const QByteArray old = text("line3", "line18");
    const QByteArray both = text("b", "z");
    const QByteArray one = text("b", "line18");
    QTest::newRow("none") << QByteArray("* -text\n") << old << both << one;
    QTest::newRow("line ends") << QByteArray("* text eol=crlf\n") << withCarriageReturns(old)
                               << withCarriageReturns(both) << one;
    QTest::newRow("line ends kept") << QByteArray("* -text\n") << withCarriageReturns(old) << withCarriageReturns(both)
                                    << withCarriageReturns(one);
    QTest::newRow("ident") << QByteArray("* ident\n") << "$Id$\n" + old << "$Id: 0123 $\n" + both << "$Id$\n" + one;
    QTest::newRow("encoding") << QByteArray("f working-tree-encoding=UTF-16LE\n") << asUtf16(old) << asUtf16(both)
                              << one;
    QTest::newRow("the user's filter") << QByteArray("f filter=upper\n") << old << both << one.toUpper();
}

void TestFilters::stagesAHunk()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, staged);
    const ScratchRepository repository;
    repository.write(u".gitattributes"_s, attributes);
    repository.write(u"f"_s, before);
    repository.commitAll();
    repository.write(u"f"_s, now);
    const auto diff = git::diffOf(repository.root(), "f", DiffSide::Unstaged);
    QVERIFY(diff);
    QCOMPARE(diff->hunks.size(), 2);
    QVERIFY(git::stageLines(repository.root(), *diff, git::linesOfHunk(*diff, 0)));
    QCOMPARE(repository.git({u"show"_s, u":f"_s}), staged);
    const auto rest = git::diffOf(repository.root(), "f", DiffSide::Unstaged);
    QCOMPARE(rest->hunks.size(), 1);
    QVERIFY(git::unstageLines(repository.root(), *git::diffOf(repository.root(), "f", DiffSide::Staged), {3}));
    QCOMPARE(repository.git({u"fsck"_s, u"--no-dangling"_s}), "");
}

/// Attributes come with a branch, and what they name is done when files are written and put away.
void TestFilters::writesTheWorktree()
{
    const ScratchRepository repository;
    const QByteArray encoded = asUtf16("line\n");
    const auto hasBoth = [&](const QByteArray &first, const QByteArray &second) {
        return core::readFile(repository.files().at(u"d/lower"_s)).value_or("none") == first &&
               core::readFile(repository.files().at(u"d/wide"_s)).value_or("none") == second;
    };
    repository.write(u"a"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    repository.write(u"d/.gitattributes"_s, "lower filter=upper\nwide working-tree-encoding=UTF-16LE\n");
    repository.write(u"d/lower"_s, "line\n");
    repository.write(u"d/wide"_s, encoded);
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    QVERIFY(git::switchBranch(repository.root(), u"other"_s));
    QVERIFY(hasBoth("line\n", encoded));
    repository.write(u"d/lower"_s, "other\n");
    repository.write(u"d/wide"_s, asUtf16("other\n"));
    QVERIFY(git::stashChanges(repository.root(), u"away"_s));
    QVERIFY(hasBoth("line\n", encoded));
    QCOMPARE(repository.git({u"show"_s, u"stash:d/lower"_s}), "OTHER\n");
    QCOMPARE(repository.git({u"show"_s, u"stash:d/wide"_s}), "other\n");
    QCOMPARE(*git::restoreStash(repository.root()), QStringList());
    QVERIFY(hasBoth("other\n", asUtf16("other\n")));
    QCOMPARE(repository.git({u"checkout"_s, u"-q"_s, u"."_s}), "");
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    QCOMPARE(git::merge(repository.root(), u"other"_s)->kind, git::PullOutcome::Kind::FastForward);
    QVERIFY(hasBoth("line\n", encoded));
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s}), "");
}

/// A partial clone has the files of other branches only when git has fetched them.
void TestFilters::fetchesWhatIsMissing()
{
    const ScratchRepository origin;
    origin.write(u"a"_s, "1\n");
    origin.commitAll();
    origin.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    origin.write(u"a"_s, "2\n");
    origin.commitAll();
    origin.git({u"switch"_s, u"-q"_s, u"main"_s});
    origin.git({u"config"_s, u"uploadpack.allowFilter"_s, u"true"_s});
    origin.git({u"config"_s, u"uploadpack.allowAnySHA1InWant"_s, u"true"_s});
    const QTemporaryDir folder;
    test::gitIn(folder.path(), {u"clone"_s, u"-q"_s, u"--filter=blob:none"_s, u"file://"_s + origin.root(), u"c"_s});
    const QString clone = folder.filePath(u"c"_s);
    const auto switched = git::switchBranch(clone, u"origin/other"_s);
    QVERIFY2(switched, qPrintable(switched ? QString() : switched.error().message));
    QCOMPARE(*core::readFile(clone + u"/a"_s), "2\n");
}

void TestFilters::takesASide()
{
    const ScratchRepository repository;
    repository.write(u".gitattributes"_s, "f working-tree-encoding=UTF-16LE\n");
    repository.write(u"f"_s, asUtf16("1\n"));
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    repository.write(u"f"_s, asUtf16("2\n"));
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    repository.write(u"f"_s, asUtf16("3\n"));
    repository.commitAll();
    const auto merged = git::merge(repository.root(), u"other"_s);
    QCOMPARE(merged->conflicts, QStringList{u"f"_s});
    QVERIFY(git::resolveBySide(repository.root(), "f", git::ConflictSide::Theirs));
    QCOMPARE(repository.git({u"show"_s, u":f"_s}), "2\n");
    QCOMPARE(*core::readFile(repository.files().at(u"f"_s)), asUtf16("2\n"));
}

void TestFilters::mergesByTheDriver()
{
    const ScratchRepository repository;
    repository.git({u"config"_s, u"merge.ours.driver"_s, u"true"_s});
    repository.write(u".gitattributes"_s, "f merge=ours\n");
    repository.write(u"f"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    repository.write(u"f"_s, "2\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    repository.write(u"f"_s, "3\n");
    repository.commitAll();
    QCOMPARE(git::merge(repository.root(), u"other"_s)->kind, git::PullOutcome::Kind::Merged);
    QCOMPARE(repository.git({u"show"_s, u":f"_s}), "3\n");
}

void TestFilters::stagesNoLinesUnfiltered_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::newRow("filter of the repository alone") << QByteArray("own");
    QTest::newRow("filter that fails") << QByteArray("broken");
}

void TestFilters::stagesNoLinesUnfiltered()
{
    QFETCH(const QByteArray, filter);
    const ScratchRepository repository;
    repository.write(u"f"_s, text("line3", "line18"));
    repository.commitAll();
    repository.git({u"config"_s, u"filter.own.clean"_s, u"tr a-z A-Z"_s});
    repository.write(u".gitattributes"_s, "f filter=" + filter + '\n');
    repository.write(u"f"_s, text("b", "z"));
    const auto diff = git::diffOf(repository.root(), "f", DiffSide::Unstaged);
    const auto done = diff.and_then(
        [&](const git::FileDiff &seen) { return git::stageLines(repository.root(), seen, git::linesOfHunk(seen, 0)); });
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"filter"_s), qPrintable(done.error().message));
    QCOMPARE(repository.git({u"diff"_s, u"--cached"_s, u"--name-only"_s}), "");
}

QTEST_GUILESS_MAIN(TestFilters)
#include "tst_filters.moc"
