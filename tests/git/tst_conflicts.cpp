#include "git/commit.h"
#include "git/conflicts.h"
#include "support/scratchrepository.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::ConflictSide;
using git::Operation;
using test::ScratchRepository;

/// Conflicts that git's own program made, and what it says after we ended them.
class TestConflicts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSides();
    void takesASide_data();
    void takesASide();
    void takesAText();
    void doesNotOverwrite();
    void leavesWhatALinkLeadsTo();
    void tellsTextFromOther();
    void namesTheSides_data();
    void namesTheSides();
    void goesOn_data();
    void goesOn();
    void endsAMerge();
    void givesUp_data();
    void givesUp();
    void refusesWhatIsNotUnderWay();

private:
    /// Runs git, which may fail, as a merge with conflicts does.
    static void tryGit(const ScratchRepository &repository, const QStringList &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(repository.root());
        process.start(u"git"_s, arguments);
        QVERIFY(process.waitForFinished());
    }
    static void change(const ScratchRepository &repository, const QString &path, const std::optional<QByteArray> &text)
    {
        if (text) {
            repository.write(path, *text);
        } else {
            QFile::remove(repository.files().at(path));
        }
    }
    /// Two branches that change a file, in the middle of bringing them together. Nothing: the side deletes the file.
    static void collide(const ScratchRepository &repository, const QString &how, const std::optional<QByteArray> &ours,
                        const std::optional<QByteArray> &theirs, const QByteArray &base = "1\n2\n3\n")
    {
        repository.write(u"目录/a"_s, base);
        repository.write(u"b"_s, "1\n");
        repository.commitAll();
        repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"side"_s});
        change(repository, u"目录/a"_s, theirs);
        repository.git({u"add"_s, u"-A"_s});
        repository.git({u"commit"_s, u"-q"_s, u"-m"_s, u"theirs"_s});
        repository.git({u"switch"_s, u"-q"_s, u"main"_s});
        change(repository, u"目录/a"_s, ours);
        repository.git({u"add"_s, u"-A"_s});
        repository.git({u"commit"_s, u"-q"_s, u"-m"_s, u"ours"_s});
        if (how == u"rebase"_s) {
            repository.git({u"switch"_s, u"-q"_s, u"side"_s});
            tryGit(repository, {u"rebase"_s, u"main"_s});
        } else {
            tryGit(repository, {how, u"side"_s});
        }
    }
    [[nodiscard]] static QByteArray contents(const ScratchRepository &repository, const QString &path)
    {
        QFile file(repository.files().at(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    [[nodiscard]] static QByteArray status(const ScratchRepository &repository)
    {
        return repository.git({u"-c"_s, u"core.quotepath=false"_s, u"status"_s, u"--porcelain"_s});
    }

    const git::Path m_path = "目录/a";
};

void TestConflicts::readsTheSides()
{
    const ScratchRepository repository;
    collide(repository, u"merge"_s, "1\nours\n3\n", "1\ntheirs\n3\n");
    const auto conflict = git::conflictAt(repository.root(), m_path);
    QVERIFY2(conflict, qPrintable(conflict ? QString() : conflict.error().message));
    QCOMPARE(conflict->base, repository.git({u"show"_s, u":1:目录/a"_s}));
    QCOMPARE(conflict->ours, repository.git({u"show"_s, u":2:目录/a"_s}));
    QCOMPARE(conflict->theirs, repository.git({u"show"_s, u":3:目录/a"_s}));
    QCOMPARE(conflict->now, contents(repository, u"目录/a"_s));
    QVERIFY(conflict->isText());
    QCOMPARE(git::conflictAt(repository.root(), "b").error().kind, core::ErrorKind::NotFound);
}

void TestConflicts::takesASide_data()
{
    QTest::addColumn<std::optional<QByteArray>>("ours");
    QTest::addColumn<std::optional<QByteArray>>("theirs");
    QTest::addColumn<ConflictSide>("side");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("status");
    const std::optional<QByteArray> one("1\nours\n3\n");
    const std::optional<QByteArray> two("1\ntheirs\n3\n");
    const std::optional<QByteArray> none;
    QTest::newRow("ours") << one << two << ConflictSide::Ours << *one << QByteArray();
    QTest::newRow("theirs") << one << two << ConflictSide::Theirs << *two << QByteArray("M  目录/a\n");
    QTest::newRow("ours, which deleted it")
        << none << two << ConflictSide::Ours << QByteArray("(none)") << QByteArray();
    QTest::newRow("theirs, which we deleted")
        << none << two << ConflictSide::Theirs << *two << QByteArray("A  目录/a\n");
    QTest::newRow("ours, which they deleted") << one << none << ConflictSide::Ours << *one << QByteArray();
    QTest::newRow("theirs, which deleted it")
        << one << none << ConflictSide::Theirs << QByteArray("(none)") << QByteArray("D  目录/a\n");
}

void TestConflicts::takesASide()
{
    QFETCH(const std::optional<QByteArray>, ours);
    QFETCH(const std::optional<QByteArray>, theirs);
    QFETCH(const ConflictSide, side);
    const ScratchRepository repository;
    collide(repository, u"merge"_s, ours, theirs);
    const auto done = git::resolveBySide(repository.root(), m_path, side);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QTEST(contents(repository, u"目录/a"_s), "content");
    QTEST(status(repository), "status");
    repository.git({u"fsck"_s, u"--strict"_s});
}

void TestConflicts::takesAText()
{
    const ScratchRepository repository;
    collide(repository, u"merge"_s, "1\nours\n3\n", "1\ntheirs\n3\n");
    const QByteArray seen = contents(repository, u"目录/a"_s);
    QVERIFY(git::resolveByText(repository.root(), m_path, seen, "1\nhalf\n3\n", false));
    QCOMPARE(contents(repository, u"目录/a"_s), "1\nhalf\n3\n");
    QCOMPARE(status(repository), "UU 目录/a\n");
    QVERIFY(git::resolveByText(repository.root(), m_path, "1\nhalf\n3\n"_ba, "1\nboth\n3\n", true));
    QCOMPARE(status(repository), "M  目录/a\n");
    QCOMPARE(repository.git({u"show"_s, u":目录/a"_s}), "1\nboth\n3\n");
}

void TestConflicts::doesNotOverwrite()
{
    const ScratchRepository repository;
    collide(repository, u"merge"_s, "1\nours\n3\n", "1\ntheirs\n3\n");
    const QByteArray seen = contents(repository, u"目录/a"_s);
    repository.write(u"目录/a"_s, "typed elsewhere\n");
    QCOMPARE(git::resolveByText(repository.root(), m_path, seen, "x\n", true).error().kind, core::ErrorKind::Invalid);
    QCOMPARE(contents(repository, u"目录/a"_s), "typed elsewhere\n");
}

/// Both sides have made a link of another target: the text of a link is not the text of what it leads to.
void TestConflicts::leavesWhatALinkLeadsTo()
{
    const ScratchRepository repository;
    const auto make = [&](const QString &target) {
        QFile::remove(repository.files().at(u"link"_s));
        QVERIFY(QFile::link(target, repository.files().at(u"link"_s)));
        repository.commitAll();
    };
    repository.write(u"precious"_s, "mine\n");
    make(u"nowhere"_s);
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"side"_s});
    make(u"elsewhere"_s);
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    make(u"precious"_s);
    tryGit(repository, {u"merge"_s, u"side"_s});
    const auto conflict = git::conflictAt(repository.root(), "link");
    QVERIFY(conflict);
    QVERIFY(!conflict->isText());
    QVERIFY(!git::resolveByText(repository.root(), "link", conflict->now, "elsewhere", true));
    QCOMPARE(contents(repository, u"precious"_s), "mine\n");
    QVERIFY(git::resolveBySide(repository.root(), "link", ConflictSide::Theirs));
    QCOMPARE(repository.git({u"show"_s, u":link"_s}), "elsewhere");
    QCOMPARE(contents(repository, u"precious"_s), "mine\n");
}

void TestConflicts::tellsTextFromOther()
{
    const ScratchRepository repository;
    collide(repository, u"merge"_s, QByteArray("\0ours", 5), QByteArray("\0theirs", 7));
    const auto binary = git::conflictAt(repository.root(), m_path);
    QVERIFY(binary && !binary->isText());
    QVERIFY(git::resolveBySide(repository.root(), m_path, ConflictSide::Theirs));
    QCOMPARE(contents(repository, u"目录/a"_s), QByteArray("\0theirs", 7));
    const ScratchRepository other;
    collide(other, u"merge"_s, {}, "1\ntheirs\n3\n");
    const auto deleted = git::conflictAt(other.root(), m_path);
    QVERIFY(deleted && !deleted->isText() && !deleted->ours && deleted->base);
}

void TestConflicts::namesTheSides_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("ours");
    QTest::newRow("merge") << u"merge"_s << Operation::Merge << u"main"_s;
    QTest::newRow("rebase") << u"rebase"_s << Operation::Rebase << u"“ours”"_s;
    QTest::newRow("cherry-pick") << u"cherry-pick"_s << Operation::CherryPick << u"main"_s;
}

void TestConflicts::namesTheSides()
{
    QFETCH(const QString, how);
    QFETCH(const QString, ours);
    const ScratchRepository repository;
    collide(repository, how, "1\nours\n3\n", "1\ntheirs\n3\n");
    const auto names = git::operationNames(repository.root());
    QVERIFY(names);
    QTEST(names->operation, "operation");
    QVERIFY2(names->ours.endsWith(ours), qPrintable(names->ours));
    QVERIFY2(names->theirs.endsWith(u"“theirs”"_s), qPrintable(names->theirs));
}

void TestConflicts::goesOn_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<ConflictSide>("side");
    QTest::addColumn<QByteArray>("log");
    QTest::newRow("rebase") << u"rebase"_s << ConflictSide::Theirs << QByteArray("theirs\nours\ncommit\n");
    QTest::newRow("rebase, nothing of the commit stays")
        << u"rebase"_s << ConflictSide::Ours << QByteArray("ours\ncommit\n");
    QTest::newRow("cherry-pick") << u"cherry-pick"_s << ConflictSide::Theirs << QByteArray("theirs\nours\ncommit\n");
}

void TestConflicts::goesOn()
{
    QFETCH(const QString, how);
    QFETCH(const ConflictSide, side);
    qputenv("GIT_EDITOR", "false"); // no editor is to be started
    const ScratchRepository repository;
    collide(repository, how, "1\nours\n3\n", "1\ntheirs\n3\n");
    QCOMPARE(git::continueOperation(repository.root()).error().kind, core::ErrorKind::Invalid);
    QVERIFY(git::resolveBySide(repository.root(), m_path, side));
    const auto outcome = git::continueOperation(repository.root());
    qunsetenv("GIT_EDITOR");
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
    QCOMPARE(git::statusOf(repository.root())->operation, Operation::None);
    QTEST(repository.git({u"log"_s, u"--format=%s"_s}), "log");
    QCOMPARE(status(repository), "");
}

void TestConflicts::endsAMerge()
{
    const ScratchRepository repository;
    collide(repository, u"merge"_s, "1\nours\n3\n", "1\ntheirs\n3\n");
    QVERIFY(!git::continueOperation(repository.root())); // a commit ends it
    QVERIFY(git::resolveBySide(repository.root(), m_path, ConflictSide::Theirs));
    const auto message = git::suggestedMessage(repository.root(), false);
    QCOMPARE(*message, u"Merge branch 'side'\n"_s);
    QVERIFY(git::commit(repository.root(), {.message = *message}));
    QCOMPARE(git::statusOf(repository.root())->operation, Operation::None);
    QCOMPARE(repository.git({u"log"_s, u"-1"_s, u"--format=%s %p"_s}).count(' '), 4);
}

void TestConflicts::givesUp_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("merge") << u"merge"_s;
    QTest::newRow("rebase") << u"rebase"_s;
    QTest::newRow("cherry-pick") << u"cherry-pick"_s;
    QTest::newRow("our merge") << QString();
}

void TestConflicts::givesUp()
{
    QFETCH(const QString, how);
    const ScratchRepository repository;
    collide(repository, how.isEmpty() ? u"status"_s : how, "1\nours\n3\n", "1\ntheirs\n3\n");
    if (how.isEmpty()) {
        repository.write(u"b"_s, "not committed\n");
        const auto merged = git::merge(repository.root(), u"side"_s);
        QVERIFY(merged);
        QCOMPARE(merged->kind, git::PullOutcome::Kind::Conflicts);
    }
    const auto done = git::abortOperation(repository.root());
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(git::statusOf(repository.root())->operation, Operation::None);
    QCOMPARE(contents(repository, u"目录/a"_s), how == u"rebase"_s ? "1\ntheirs\n3\n" : "1\nours\n3\n");
    QCOMPARE(status(repository), how.isEmpty() ? " M b\n" : "");
}

void TestConflicts::refusesWhatIsNotUnderWay()
{
    const ScratchRepository repository;
    repository.commitAll();
    QCOMPARE(git::continueOperation(repository.root()).error().kind, core::ErrorKind::Invalid);
    QCOMPARE(git::abortOperation(repository.root()).error().kind, core::ErrorKind::Invalid);
    QCOMPARE(git::operationNames(repository.root())->operation, Operation::None);
    QCOMPARE(git::resolveBySide(repository.root(), "a", ConflictSide::Ours).error().kind, core::ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
