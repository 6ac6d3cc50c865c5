#include "git/changes.h"
#include "support/scratchrepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchRepository;

class TestChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedFiles();
    void changedOnThisBranch();
    void stagedFiles();
    void beforeTheFirstCommit();
    void belowAFolder();
    void exportsWhatIsStaged();
    void exportsOursOfAConflict();
    void exportsACommit();
    void readsTheIndexOfTheEnvironment();
    void exportsNothingThroughLinks();
    void saysWhyNot_data();
    void saysWhyNot();
    void showsDifferencesAsGitDoes();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "missing";
}

} // namespace

void TestChanges::changedFiles()
{
    const ScratchRepository repository;
    repository.write(u"same"_s, "1");
    repository.write(u"a/gone"_s, "1");
    repository.write(u"a/other"_s, "1");
    repository.write(u".gitignore"_s, "ignored\n");
    repository.commitAll();
    repository.write(u"a/other"_s, "2");
    repository.write(u"集/neu"_s, "1");
    repository.write(u"ignored"_s, "1");
    QVERIFY(QFile::remove(repository.files().at(u"a/gone"_s)));
    QCOMPARE(git::changedSince(repository.root()).value(), (QStringList{u"a/gone"_s, u"a/other"_s, u"集/neu"_s}));
}

void TestChanges::changedOnThisBranch()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"work"_s});
    repository.write(u"b"_s, "1");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    repository.write(u"later"_s, "1");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"work"_s});
    repository.write(u"c"_s, "1");
    QCOMPARE(git::changedSince(repository.root(), u"main"_s).value(), (QStringList{u"b"_s, u"c"_s}));
}

void TestChanges::stagedFiles()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1");
    repository.write(u"b"_s, "1");
    repository.commitAll();
    repository.write(u"a"_s, "2");
    repository.write(u"b"_s, "2");
    repository.write(u"new"_s, "1");
    repository.git({u"add"_s, u"b"_s, u"new"_s});
    repository.write(u"b"_s, "1");
    QCOMPARE(git::stagedPaths(repository.root()).value(), (QStringList{u"b"_s, u"new"_s}));
}

void TestChanges::beforeTheFirstCommit()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1");
    QCOMPARE(git::stagedPaths(repository.root()).value(), QStringList());
    QCOMPARE(git::changedSince(repository.root()).value(), QStringList{u"a"_s});
    repository.git({u"add"_s, u"a"_s});
    QCOMPARE(git::stagedPaths(repository.root()).value(), QStringList{u"a"_s});
}

void TestChanges::belowAFolder()
{
    const ScratchRepository repository(u"images/工作"_s);
    repository.write(u"applications/a"_s, "1");
    repository.files().write(u"elsewhere"_s, "1");
    repository.git({u"add"_s, u"-A"_s});
    QCOMPARE(git::stagedPaths(repository.root()).value(), QStringList{u"applications/a"_s});
    const QTemporaryDir target;
    QVERIFY(git::exportStaged(repository.root(), {u"applications"_s}, target.path()));
    QCOMPARE(contentOf(target.filePath(u"applications/a"_s)), "1");
    QVERIFY(!QFileInfo::exists(target.filePath(u"elsewhere"_s)));
}

void TestChanges::exportsWhatIsStaged()
{
    const ScratchRepository repository;
    repository.write(u"a/1/x"_s, "staged");
    repository.write(u"a/1/run.sh"_s, "#!/bin/sh\n");
    repository.write(u"a/10/x"_s, "other");
    QVERIFY(QFile::setPermissions(repository.files().at(u"a/1/run.sh"_s), QFile::ReadOwner | QFile::ExeOwner));
    repository.files().link(u"x"_s, u"a/1/link"_s);
    repository.git({u"add"_s, u"-A"_s});
    repository.write(u"a/1/x"_s, "not staged");
    repository.write(u"a/1/y"_s, "not known");
    const QTemporaryDir target;
    QVERIFY(git::exportStaged(repository.root(), {u"a/1"_s}, target.path()));
    const QDir folder(target.filePath(u"a/1"_s));
    QCOMPARE(folder.entryList(QDir::Files | QDir::System, QDir::Name), (QStringList{u"link"_s, u"run.sh"_s, u"x"_s}));
    QCOMPARE(contentOf(folder.filePath(u"x"_s)), "staged");
    QVERIFY(QFileInfo(folder.filePath(u"run.sh"_s)).isExecutable());
    QCOMPARE(QFileInfo(folder.filePath(u"link"_s)).readSymLink(), u"x"_s);
    QVERIFY(!QFileInfo::exists(target.filePath(u"a/10"_s)));
}

void TestChanges::exportsOursOfAConflict()
{
    const ScratchRepository repository;
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"side"_s});
    repository.write(u"a"_s, "theirs");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    repository.write(u"a"_s, "ours");
    repository.commitAll();
    QCOMPARE(QProcess::execute(u"git"_s, {u"-C"_s, repository.root(), u"merge"_s, u"-q"_s, u"side"_s}), 1);
    const QTemporaryDir target;
    const auto done = git::exportStaged(repository.root(), {u"a"_s}, target.path());
    QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
    QCOMPARE(contentOf(target.filePath(u"a"_s)), "ours");
}

/// Whoever commits with an index of their own is asked about that one; that of another repository is not meant.
void TestChanges::readsTheIndexOfTheEnvironment()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1");
    repository.commitAll();
    const QTemporaryDir elsewhere;
    const QString own = elsewhere.filePath(u"index"_s);
    QVERIFY(QFile::copy(repository.files().at(u".git/index"_s), own));
    repository.write(u"a"_s, "2");
    qputenv("GIT_INDEX_FILE", QFile::encodeName(own));
    const auto forget = qScopeGuard([] { qunsetenv("GIT_INDEX_FILE"); });
    repository.git({u"add"_s, u"a"_s});
    QCOMPARE(git::stagedPaths(repository.root()).value(), QStringList{u"a"_s});
    const ScratchRepository other;
    qunsetenv("GIT_INDEX_FILE");
    other.write(u"b"_s, "1");
    other.git({u"add"_s, u"b"_s});
    qputenv("GIT_INDEX_FILE", QFile::encodeName(other.files().at(u".git/index"_s)));
    QCOMPARE(git::stagedPaths(repository.root()).value(), QStringList());
}

void TestChanges::exportsACommit()
{
    const ScratchRepository repository(u"images"_s);
    repository.write(u"a/1/x"_s, "first");
    repository.write(u"a/10/x"_s, "other");
    repository.git({u"add"_s, u"-A"_s});
    repository.git({u"commit"_s, u"-q"_s, u"-m"_s, u"first"_s});
    const QString first = QString::fromLatin1(repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed());
    repository.write(u"a/1/x"_s, "second");
    repository.git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"second"_s});
    repository.write(u"a/1/x"_s, "staged");
    repository.git({u"add"_s, u"-A"_s});
    for (const auto &[commit, text] : {std::pair(first, "first"), {u"HEAD"_s, "second"}}) {
        const QTemporaryDir target;
        QVERIFY(git::exportCommitted(repository.root(), commit, {u"a/1"_s}, target.path()));
        QCOMPARE(contentOf(target.filePath(u"a/1/x"_s)), text);
        QVERIFY(!QFileInfo::exists(target.filePath(u"a/10"_s)));
    }
    const auto missing = git::exportCommitted(repository.root(), u"nowhere"_s, {u"a"_s}, repository.root());
    QCOMPARE(missing.error().kind, core::ErrorKind::NotFound);
}

/// No git makes such an index, but a folder with one can be handed around.
void TestChanges::exportsNothingThroughLinks()
{
    const QTemporaryDir outside;
    const ScratchRepository repository;
    repository.files().link(outside.path(), u"a"_s);
    repository.write(u"b"_s, "escaped");
    repository.git({u"add"_s, u"-A"_s});
    const QString blob = QString::fromLatin1(repository.git({u"rev-parse"_s, u":b"_s}).trimmed());
    QFile index(repository.files().at(u".git/index"_s));
    repository.git({u"rm"_s, u"-q"_s, u"--cached"_s, u"b"_s});
    repository.git({u"update-index"_s, u"--add"_s, u"--cacheinfo"_s, u"100644,%1,aXb"_s.arg(blob)});
    QVERIFY(index.open(QIODevice::ReadWrite));
    QByteArray bytes = index.readAll().replace("aXb", "a/b");
    bytes.chop(20);
    bytes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    QVERIFY(index.seek(0) && index.write(bytes) == bytes.size());
    index.close();
    const QTemporaryDir target;
    QVERIFY(git::exportStaged(repository.root(), {u"a"_s}, target.path()));
    QVERIFY(!QFileInfo::exists(outside.filePath(u"b"_s)));
}

void TestChanges::saysWhyNot_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("words");
    QTest::newRow("no such commit") << u"nowhere"_s << u"There is no commit “nowhere”"_s;
    QTest::newRow("no common commit") << u"orphan"_s << u"no commit in common"_s;
}

void TestChanges::saysWhyNot()
{
    QFETCH(const QString, since);
    QFETCH(const QString, words);
    const ScratchRepository repository;
    repository.write(u"a"_s, "1");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"--orphan"_s, u"orphan"_s});
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    const auto changed = git::changedSince(repository.root(), since);
    QVERIFY(!changed);
    QVERIFY2(changed.error().message.contains(words), qPrintable(changed.error().message));
    const QTemporaryDir none;
    QCOMPARE(git::stagedPaths(none.path()).error().kind, core::ErrorKind::NotFound);
}

void TestChanges::showsDifferencesAsGitDoes()
{
    const QString before = u"1\n2\n3\n4\n5\n6\n7\n8\n"_s;
    const QString after = u"1\n2\n3\n4\nfünf\n6\n7\n8\n"_s;
    const QString diff = git::unifiedDiff(u"a/b c"_s, before, after);
    QVERIFY2(diff.contains("--- a/a/b c\n+++ b/a/b c\n@@ -2,7 +2,7 @@"_L1), qPrintable(diff));
    QVERIFY(diff.contains(u"\n-5\n+fünf\n 6\n"_s));
    QVERIFY(git::unifiedDiff(u"a"_s, before, before).isEmpty());
    // It can be applied.
    const ScratchRepository repository;
    repository.write(u"a/b c"_s, before.toUtf8());
    repository.write(u"change.diff"_s, diff.toUtf8());
    repository.git({u"apply"_s, u"change.diff"_s});
    QCOMPARE(contentOf(repository.files().at(u"a/b c"_s)), after.toUtf8());
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_changes.moc"
