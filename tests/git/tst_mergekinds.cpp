#include "git/conflicts.h"
#include "git/remotes.h"
#include "git/staging.h"
#include "support/scratchrepository.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchRepository;

/// What two branches can do to each other: our merge says of it what git's own says, and can be ended file by file.
class TestMergeKinds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithGit_data();
    void agreesWithGit();
    void resolvesSubmodules();
};

namespace {

void run(const ScratchRepository &repository, const QString &script)
{
    QProcess shell;
    shell.setWorkingDirectory(repository.root());
    shell.start(u"/bin/sh"_s, {u"-c"_s, script});
    QVERIFY(shell.waitForFinished());
}

/// Base, then two branches; at the one called main.
void branchOff(const ScratchRepository &repository, const QString &base, const QString &theirs, const QString &ours)
{
    const auto commit = u" ; git add -A && git commit -q -m x"_s;
    run(repository, base + commit);
    run(repository, u"git switch -q -c side; "_s + theirs + commit);
    run(repository, u"git switch -q main; git submodule -q update; "_s + ours + commit);
}

} // namespace

void TestMergeKinds::agreesWithGit_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("ours");
    const auto row = [](const char *name, const QString &base, const QString &theirs, const QString &ours) {
        QTest::newRow(name) << base << theirs << ours;
    };
    row("both changed", u"seq 9 >a"_s, u"echo 1 >a"_s, u"echo 2 >a"_s);
    row("different places", u"seq 99 >a"_s, u"sed -i s/20/x/ a"_s, u"sed -i s/80/x/ a"_s);
    row("deleted and changed", u"seq 9 >a; echo >b"_s, u"rm a"_s, u"echo 2 >a"_s);
    row("renamed and deleted", u"seq 20 >a; echo >c"_s, u"git mv a b"_s, u"rm a"_s);
    row("renamed twice", u"seq 20 >a"_s, u"git mv a b"_s, u"git mv a c"_s);
    row("renamed and changed", u"seq 20 >a"_s, u"git mv a b"_s, u"sed -i s/5/x/ a"_s);
    row("folder and file", u"echo >x"_s, u"mkdir d; echo 1 >d/f"_s, u"echo >d"_s);
    row("link and file", u"echo >x; echo >a"_s, u"ln -sf x a"_s, u"echo 2 >a"_s);
    row("mode and text", u"echo >a"_s, u"chmod +x a"_s, u"echo 2 >a"_s);
    row("binary", u"printf 'a\\0' >a"_s, u"printf 'b\\0' >a"_s, u"printf 'c\\0' >a"_s);
    row("added twice", u"echo >x"_s, u"seq 9 >a"_s, u"seq 8 >a"_s);
}

void TestMergeKinds::agreesWithGit()
{
    QFETCH(const QString, base);
    QFETCH(const QString, theirs);
    QFETCH(const QString, ours);
    const ScratchRepository repository;
    branchOff(repository, base, theirs, ours);
    run(repository, u"git merge -q -m m side"_s);
    const QStringList status{u"status"_s, u"--porcelain"_s, u"-uall"_s};
    const QByteArray said = repository.git(status);
    const QByteArray listed = repository.git({u"ls-files"_s, u"-s"_s});
    run(repository, u"git merge --abort || git reset -q --hard HEAD~"_s);
    const auto merged = git::merge(repository.root(), u"side"_s);
    QVERIFY2(merged, qPrintable(merged ? QString() : merged.error().message));
    QCOMPARE(repository.git(status), said);
    QCOMPARE(repository.git({u"ls-files"_s, u"-s"_s}), listed);
    for (const QString &path : merged->conflicts) {
        const auto resolved = git::resolveBySide(repository.root(), path.toUtf8(), git::ConflictSide::Theirs);
        QVERIFY2(resolved, qPrintable(resolved ? QString() : resolved.error().message));
    }
    QCOMPARE(repository.git({u"ls-files"_s, u"-u"_s}), "");
}

void TestMergeKinds::resolvesSubmodules()
{
    const ScratchRepository nested;
    nested.write(u"f"_s, "1\n");
    nested.commitAll();
    const ScratchRepository repository;
    branchOff(repository, u"git -c protocol.file.allow=always submodule -q add '%1' s"_s.arg(nested.root()),
              u"git -C s commit -q --allow-empty -m a"_s, u"git -C s commit -q --allow-empty -m b"_s);
    QCOMPARE(git::merge(repository.root(), u"side"_s)->conflicts, QStringList{u"s"_s});
    QVERIFY(!git::resolveBySide(repository.root(), "s", git::ConflictSide::Theirs));
    QVERIFY(git::stage(repository.root(), {"s"}));
    QCOMPARE(repository.git({u"ls-files"_s, u"-u"_s}), "");
    QVERIFY(repository.git({u"ls-files"_s, u"-s"_s, u"s"_s}).startsWith("160000 "));
}

QTEST_GUILESS_MAIN(TestMergeKinds)
#include "tst_mergekinds.moc"
