#include "core/files.h"
#include "git/changes.h"
#include "git/commitsteps.h"
#include "git/diff.h"
#include "git/staging.h"
#include "git/status.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::Badge;
using git::Change;
using git::FileStatus;
using test::ScratchRepository;
using test::writeHook;

class TestStatus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files();
    void conflicts();
    void branches();
    void notes_data();
    void notes();
    void largeFiles_data();
    void largeFiles();
    void lockedIndex();
    void foreignFormat_data();
    void foreignFormat();
    void foreignIndex_data();
    void foreignIndex();
    void badges();
    void names_data();
    void names();
};

namespace {

FileStatus fileNamed(const git::Status &status, const QByteArray &path)
{
    const auto found = std::ranges::find(status.files, path, &FileStatus::path);
    return found == status.files.end() ? FileStatus{} : *found;
}

} // namespace

void TestStatus::files()
{
    const ScratchRepository repository;
    for (const QString &name : {u"staged"_s, u"both"_s, u"gone"_s, u"removed"_s, u"same"_s, u"type"_s}) {
        repository.write(name, "1\n");
    }
    repository.write(u".gitignore"_s, "*charts\n");
    repository.commitAll();
    repository.write(u"staged"_s, "2\n");
    repository.write(u"both"_s, "2\n");
    repository.write(u"new"_s, "1\n");
    repository.git({u"add"_s, u"staged"_s, u"both"_s, u"new"_s});
    repository.git({u"rm"_s, u"-q"_s, u"removed"_s});
    repository.write(u"both"_s, "3\n");
    repository.write(u"集 1/untracked"_s, "1\n");
    repository.write(u"a/charts/x"_s, "1\n");
    QVERIFY(QFile::remove(repository.files().at(u"gone"_s)));
    QVERIFY(QFile::remove(repository.files().at(u"type"_s)));
    repository.files().link(u"same"_s, u"type"_s);

    const auto status = git::statusOf(repository.root());
    QVERIFY(status);
    const auto expect = [&](const QByteArray &path, Change staged, Change unstaged) {
        const FileStatus file = fileNamed(*status, path);
        QCOMPARE(file.staged, staged);
        QCOMPARE(file.unstaged, unstaged);
    };
    expect("staged", Change::Modified, Change::None);
    expect("both", Change::Modified, Change::Modified);
    expect("new", Change::Added, Change::None);
    expect("removed", Change::Deleted, Change::None);
    expect("gone", Change::None, Change::Deleted);
    expect("type", Change::None, Change::TypeChanged);
    expect(u"集 1/untracked"_s.toUtf8(), Change::None, Change::Untracked);
    QCOMPARE(status->files.size(), 7);
}

void TestStatus::conflicts()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"other"_s});
    repository.write(u"a"_s, "2\n");
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    repository.write(u"a"_s, "3\n");
    repository.commitAll();
    QProcess merge;
    merge.setWorkingDirectory(repository.root());
    merge.start(u"git"_s, {u"merge"_s, u"other"_s});
    QVERIFY(merge.waitForFinished());
    const auto status = git::statusOf(repository.root());
    QVERIFY(status);
    QCOMPARE(status->operation, git::Operation::Merge);
    QVERIFY(fileNamed(*status, "a").isConflicted);
    QCOMPARE(git::badgeOf(fileNamed(*status, "a")), Badge::Conflicted);
}

void TestStatus::branches()
{
    const ScratchRepository repository;
    QCOMPARE(git::statusOf(repository.root())->branch, u"main"_s);
    QCOMPARE(git::statusOf(repository.root())->head, QString());
    repository.commitAll();
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"work/a"_s});
    repository.git({u"branch"_s, u"-q"_s, u"--set-upstream-to=main"_s});
    repository.commitAll();
    repository.commitAll();
    auto status = git::statusOf(repository.root());
    QCOMPARE(status->branch, u"work/a"_s);
    QCOMPARE(status->upstream, u"main"_s);
    QCOMPARE(status->ahead, 2);
    QCOMPARE(status->behind, 0);
    repository.git({u"checkout"_s, u"-q"_s, u"HEAD~1"_s});
    status = git::statusOf(repository.root());
    QCOMPARE(status->branch, QString());
    QCOMPARE(status->head, QString::fromLatin1(repository.git({u"rev-parse"_s, u"HEAD"_s}).trimmed()));
}

void TestStatus::notes_data()
{
    QTest::addColumn<QList<QStringList>>("commands");
    QTest::addColumn<QString>("words");
    const QStringList blob{u"update-index"_s, u"--add"_s, u"--cacheinfo"_s};
    const QString entry = u"100644,e69de29bb2d1d6434b8b29ae775ad8c2e48c5391,%1"_s;
    QTest::newRow("no commit") << QList<QStringList>{} << u"no commit yet"_s;
    QTest::newRow("detached") << QList<QStringList>{{u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"a"_s},
                                                    {u"checkout"_s, u"-q"_s, u"--detach"_s}}
                              << u"detached"_s;
    QTest::newRow("case") << QList<QStringList>{blob + QStringList{entry.arg(u"a/Readme"_s)},
                                                blob + QStringList{entry.arg(u"a/README"_s)}}
                          << u"“a/README” and “a/Readme” differ only in case"_s;
    QTest::newRow("sparse") << QList<QStringList>{{u"config"_s, u"core.sparseCheckout"_s, u"true"_s}} << u"sparse"_s;
    QTest::newRow("large files") << QList<QStringList>{{u"config"_s, u"filter.lfs.clean"_s, u"git-lfs clean -- %f"_s}}
                                 << u"git-lfs is not installed"_s;
}

void TestStatus::notes()
{
    QFETCH(const QList<QStringList>, commands);
    QFETCH(const QString, words);
    const ScratchRepository repository;
    repository.git({u"hash-object"_s, u"-w"_s, u"/dev/null"_s});
    for (const QStringList &command : commands) {
        repository.git(command);
    }
    const QByteArray path = qgetenv("PATH");
    const auto restored = qScopeGuard([&] { qputenv("PATH", path); });
    if (words.contains(u"git-lfs"_s)) {
        qputenv("PATH", "/nowhere");
    }
    const auto status = git::statusOf(repository.root());
    QVERIFY(status);
    QVERIFY2(status->notes.join(u'\n').contains(words), qPrintable(status->notes.join(u'\n')));
}

void TestStatus::largeFiles_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("isStaged");
    QTest::addColumn<bool>("isFiltered");
    QTest::addColumn<git::Pointer>("pointer");
    const QByteArray pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n";
    const QByteArray content(5000, 'x');
    QTest::newRow("content in the worktree") << pointer << content << false << false << git::Pointer::Lost;
    QTest::newRow("content in the index") << pointer << content << true << false << git::Pointer::Lost;
    QTest::newRow("pointer in the worktree") << content << pointer << false << false << git::Pointer::Made;
    QTest::newRow("pointer in the index") << content << pointer << true << false << git::Pointer::Made;
    QTest::newRow("becomes a pointer by itself") << pointer << content << false << true << git::Pointer::Same;
    QTest::newRow("another pointer") << pointer << pointer + "x 1\n" << true << false << git::Pointer::Same;
    QTest::newRow("other content") << content << content + '1' << true << false << git::Pointer::Same;
}

void TestStatus::largeFiles()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, isStaged);
    QFETCH(const bool, isFiltered);
    const ScratchRepository repository;
    repository.write(u"big"_s, before);
    repository.commitAll();
    repository.write(u"big"_s, after);
    if (isStaged) {
        repository.git({u"add"_s, u"big"_s});
    }
    if (isFiltered) {
        repository.git({u"config"_s, u"filter.lfs.clean"_s, u"cat"_s});
        repository.write(u".gitattributes"_s, "big filter=lfs\n");
    }
    const auto status = git::statusOf(repository.root());
    QVERIFY(status);
    QTEST(fileNamed(*status, "big").pointer, "pointer");
}

void TestStatus::lockedIndex()
{
    const ScratchRepository repository;
    repository.write(u"a"_s, "1\n");
    repository.write(u".git/index.lock"_s, {});
    const auto status = git::statusOf(repository.root());
    QVERIFY(status);
    QCOMPARE(status->files.size(), 1);
    QVERIFY(status->notes.join(u'\n').contains(u"index.lock"_s));
}

void TestStatus::foreignFormat_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("word");
    QTest::newRow("SHA-256") << u"--object-format=sha256"_s << u"SHA-256"_s;
    QTest::newRow("reftable") << u"--ref-format=reftable"_s << u"git refs migrate"_s;
}

void TestStatus::foreignFormat()
{
    QFETCH(const QString, option);
    QFETCH(const QString, word);
    const QTemporaryDir folder;
    if (QProcess::execute(u"git"_s, {u"init"_s, u"-q"_s, option, folder.path()}) != 0) {
        QSKIP("This git is too old.");
    }
    const auto status = git::statusOf(folder.path());
    QVERIFY2(!status && status.error().message.contains(word), qPrintable(status ? QString() : status.error().message));
}

void TestStatus::foreignIndex_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("way");
    QTest::newRow("split") << QStringList{u"update-index"_s, u"--split-index"_s} << u"--no-split-index"_s;
    QTest::newRow("sparse") << QStringList{u"sparse-checkout"_s, u"set"_s, u"--sparse-index"_s, u"b"_s}
                            << u"--no-sparse-index"_s;
}

/// What libgit2 does not read is looked at, but not changed, and the way out is said.
void TestStatus::foreignIndex()
{
    QFETCH(const QStringList, command);
    QFETCH(const QString, way);
    const ScratchRepository repository;
    repository.write(u"a/1"_s, "1\n");
    repository.write(u"b/1"_s, "1\n");
    repository.commitAll();
    repository.git(command);
    const QByteArray listed = repository.git({u"ls-files"_s, u"-s"_s});
    QVERIFY(git::statusOf(repository.root())->files.isEmpty());
    repository.write(u"b/1"_s, "2\n");
    repository.write(u"b/new"_s, "1\n");
    writeHook(repository, u"post-index-change"_s, "touch ran\n");
    const auto status = git::statusOf(repository.root());
    QVERIFY2(status, qPrintable(status ? QString() : status.error().message));
    QCOMPARE(status->files.size(), 2);
    QVERIFY(status->notes.join(u'\n').contains(way));
    QCOMPARE(git::diffOf(repository.root(), "b/1", git::DiffSide::Unstaged)->lines().size(), 2);
    const auto staged = git::stage(repository.root(), {"b/1"});
    QVERIFY2(staged.error().message.contains(way), qPrintable(staged.error().message));
    QVERIFY(!QFile::exists(repository.files().at(u"ran"_s))); // nothing of the repository is run
    QCOMPARE(repository.git({u"ls-files"_s, u"-s"_s}), listed);
    QFile::remove(repository.files().at(u".git/hooks/post-index-change"_s));
    repository.git({u"add"_s, u"b/1"_s});
    const auto environment = qScopeGuard([] { qunsetenv("GIT_INDEX_FILE"); });
    for (const char *file : {"", ".git/index"}) {
        qputenv("GIT_INDEX_FILE", file);
        QCOMPARE(git::stagedPaths(repository.root()), QStringList{u"b/1"_s});
        const QTemporaryDir target;
        const auto exported = git::exportStaged(repository.root(), {u"b"_s}, target.path());
        QVERIFY2(exported, qPrintable(exported ? QString() : exported.error().message));
        QCOMPARE(*core::readFile(target.filePath(u"b/1"_s)), "2\n");
    }
}

void TestStatus::badges()
{
    const QList<FileStatus> files{
        {.path = "applications/a/1/Kubefile", .unstaged = Change::Modified},
        {.path = "applications/a/1/new/", .unstaged = Change::Untracked},
        {.path = "applications/b/1/Kubefile", .staged = Change::Modified},
        {.path = "applications/b/2/Kubefile", .staged = Change::Added},
        {.path = "elsewhere", .unstaged = Change::Modified, .isConflicted = true},
    };
    const auto badges = git::badgesOf(files);
    QCOMPARE(badges.value(u"applications/a/1/Kubefile"_s), Badge::Modified);
    QCOMPARE(badges.value(u"applications/a/1/new"_s), Badge::Added);
    QCOMPARE(badges.value(u"applications/a/1"_s), Badge::Modified);
    QCOMPARE(badges.value(u"applications/a"_s), Badge::Modified);
    QCOMPARE(badges.value(u"applications/b"_s), Badge::Staged);
    QCOMPARE(badges.value(u"applications"_s), Badge::Modified);
    QCOMPARE(badges.value(u"elsewhere"_s), Badge::Conflicted);
    const auto below = git::badgesOf(files, u"applications/b"_s);
    QCOMPARE(below.value(u"1/Kubefile"_s), Badge::Staged);
    QVERIFY(!below.contains(u"applications/a"_s));
    QCOMPARE(below.size(), 4);
}

void TestStatus::names_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("a b/c") << u"a b/c"_s;
    QTest::newRow("UTF-8") << u"集/é😀"_s.toUtf8() << u"集/é😀"_s;
    QTest::newRow("Latin-1") << QByteArray("caf\xe9.yaml") << u"caf\\351.yaml"_s;
    QTest::newRow("cut short") << QByteArray("a\xe9\x9b") << u"a\\351\\233"_s;
    QTest::newRow("control") << QByteArray("a\nb\x7f") << u"a\\012b\\177"_s;
}

void TestStatus::names()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QString, text);
    QCOMPARE(git::shown(path), text);
    const ScratchRepository repository;
    const QByteArray absolute = QFile::encodeName(repository.root()) + '/' + path.mid(path.indexOf('/') + 1);
    FILE *made = std::fopen(absolute.constData(), "w");
    QVERIFY(made);
    std::fclose(made);
    const auto status = git::statusOf(repository.root());
    std::remove(absolute.constData()); // QTemporaryDir would not find it
    QCOMPARE(status->files.first().path, path.mid(path.indexOf('/') + 1));
}

QTEST_GUILESS_MAIN(TestStatus)
#include "tst_status.moc"
