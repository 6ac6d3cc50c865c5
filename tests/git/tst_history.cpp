#include "git/diff.h"
#include "git/history.h"
#include "support/scratchrepository.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::HistoryEntry;
using test::ScratchRepository;

/// The history of paths beside what "git log" says.
class TestHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void history_data();
    void history();
    void readsOnInPages();
    void agreesWithGit_data();
    void agreesWithGit();
    void followsRenames_data();
    void followsRenames();
    void followsFolders();
    void readsShallowClones();
    void beforeTheFirstCommit();
    void stops();
    void differencesBelowAPath();
    void content();

private:
    [[nodiscard]] static QStringList logOf(const ScratchRepository &repository, const QStringList &arguments)
    {
        const QString text = QString::fromUtf8(repository.git(QStringList{u"log"_s, u"--format=%H"_s} + arguments));
        return text.split(u'\n', Qt::SkipEmptyParts);
    }
    [[nodiscard]] static QStringList idsOf(const QList<HistoryEntry> &entries)
    {
        QStringList ids;
        std::ranges::transform(entries, std::back_inserter(ids),
                               [](const HistoryEntry &entry) { return entry.commit.id; });
        return ids;
    }
    static void commit(const ScratchRepository &repository, const QString &message)
    {
        // Each a second after the one before: of commits of one second git's order is accidental.
        static qint64 time = 1700000000;
        qputenv("GIT_COMMITTER_DATE", QByteArray::number(++time) + " +0000");
        repository.git({u"add"_s, u"-A"_s});
        repository.git({u"commit"_s, u"-q"_s, u"-m"_s, message, u"--author=作者 <x@example.org>"_s});
    }

    std::unique_ptr<ScratchRepository> m_repository;
};

void TestHistory::initTestCase()
{
    m_repository = std::make_unique<ScratchRepository>();
    const ScratchRepository &repository = *m_repository;
    const auto change = [&](const QString &path, const QByteArray &text, const QString &message) {
        repository.write(path, text);
        commit(repository, message);
    };
    change(u"a/1/x"_s, "1\n2\n3\n", u"first"_s);
    change(u"b"_s, "1\n", u"elsewhere"_s);
    change(u"a/1/y"_s, "1\n", u"beside"_s);
    repository.git({u"switch"_s, u"-q"_s, u"-c"_s, u"side"_s});
    change(u"a/1/x"_s, "1\nside\n3\n", u"on the side"_s);
    repository.git({u"switch"_s, u"-q"_s, u"main"_s});
    change(u"b"_s, "2\n", u"elsewhere again"_s);
    repository.git({u"merge"_s, u"-q"_s, u"--no-edit"_s, u"side"_s});
}

void TestHistory::history_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QStringList>("subjects");
    QTest::newRow("file") << QByteArray("a/1/x") << 10 << QStringList{u"on the side"_s, u"first"_s};
    QTest::newRow("folder") << QByteArray("a/1") << 10 << QStringList{u"on the side"_s, u"beside"_s, u"first"_s};
    QTest::newRow("limit") << QByteArray("a") << 1 << QStringList{u"on the side"_s};
    QTest::newRow("never there") << QByteArray("none") << 10 << QStringList{};
    QTest::newRow("all") << QByteArray() << 2 << QStringList{u"Merge branch 'side'"_s, u"elsewhere again"_s};
}

void TestHistory::history()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, limit);
    const auto page = git::historyOf(m_repository->root(), path, limit);
    QVERIFY(page);
    QStringList subjects;
    std::ranges::transform(page->entries, std::back_inserter(subjects),
                           [](const HistoryEntry &entry) { return entry.commit.subject; });
    QTEST(subjects, "subjects");
    QVERIFY(subjects.isEmpty() || subjects.first().startsWith(u"Merge"_s) ||
            page->entries.first().commit.author == u"作者"_s);
    QCOMPARE(page->rest.isEnd(), page->entries.size() < limit);
}

void TestHistory::readsOnInPages()
{
    auto page = git::historyOf(m_repository->root(), {}, 2);
    QList<HistoryEntry> entries;
    while (page && !page->rest.isEnd()) {
        QVERIFY(page->entries.size() <= 2);
        entries += page->entries;
        page = git::moreHistory(m_repository->root(), page->rest, 2);
    }
    QVERIFY(page);
    QCOMPARE(idsOf(entries + page->entries), logOf(*m_repository, {}));
}

void TestHistory::agreesWithGit_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

/// Random commits on two branches that take each other in, with merges of each kind: clean ones, ones that keep one
/// side, and ones that have changes of their own.
void TestHistory::agreesWithGit()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const ScratchRepository repository;
    const QStringList paths{u"a/x"_s, u"a/y"_s, u"b/x"_s, u"c"_s};
    repository.write(u"c"_s, "0\n");
    commit(repository, u"start"_s);
    repository.git({u"branch"_s, u"side"_s});
    for (int step = 0; step < 14; ++step) {
        const QString branch = random.bounded(2) == 0 ? u"main"_s : u"side"_s;
        repository.git({u"switch"_s, u"-q"_s, branch});
        const auto kind = random.bounded(10);
        if (kind < 3) {
            const QString other = branch == u"main"_s ? u"side"_s : u"main"_s;
            const QString how = kind == 0 ? u"ours"_s : u"theirs"_s;
            repository.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"--no-ff"_s, u"-X"_s, how, other});
            if (kind == 2) {
                repository.write(paths.at(random.bounded(4)), "merged " + QByteArray::number(step) + '\n');
            }
            repository.git({u"add"_s, u"-A"_s});
            repository.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"merge"_s});
        } else {
            const QByteArray text = QByteArray::number(random.bounded(3)) + '\n'; // often what was there before
            repository.write(paths.at(random.bounded(4)), text);
            repository.write(u"step"_s, QByteArray::number(step) + branch.toUtf8() + '\n');
            commit(repository, u"step"_s);
        }
    }
    for (const QString &path : {u"a/x"_s, u"a"_s, u"b"_s, u"c"_s, u"step"_s}) {
        const auto page = git::historyOf(repository.root(), path.toUtf8(), 1000);
        QVERIFY(page);
        QCOMPARE(idsOf(page->entries), logOf(repository, {u"--"_s, path}));
    }
}

void TestHistory::followsRenames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unchanged") << QByteArray("1\n2\n3\n4\n5\n6\n");
    QTest::newRow("changed with it") << QByteArray("1\n2\nthree\n4\n5\n6\n");
}

void TestHistory::followsRenames()
{
    QFETCH(const QByteArray, text);
    const ScratchRepository repository;
    repository.write(u"old/名字"_s, "1\n2\n3\n4\n5\n");
    commit(repository, u"first"_s);
    repository.write(u"old/名字"_s, "1\n2\n3\n4\n5\n6\n");
    commit(repository, u"second"_s);
    repository.write(u"other"_s, "1\n");
    commit(repository, u"elsewhere"_s);
    repository.write(u"new/a"_s, text);
    repository.git({u"rm"_s, u"-q"_s, u"old/名字"_s});
    commit(repository, u"renamed"_s);
    repository.write(u"new/a"_s, text + "7\n");
    commit(repository, u"last"_s);
    const auto page = git::historyOf(repository.root(), "new/a", 100);
    QVERIFY(page);
    QCOMPARE(idsOf(page->entries), logOf(repository, {u"--follow"_s, u"--"_s, u"new/a"_s}));
    const QByteArray old = u"old/名字"_s.toUtf8();
    QCOMPARE(page->entries.size(), 4);
    QCOMPARE(page->entries.at(1).path, "new/a");
    QCOMPARE(page->entries.at(1).before, old);
    QCOMPARE(page->entries.at(2).path, old);
    const auto files = git::diffOfCommit(repository.root(), page->entries.at(1).commit.id, "new/a");
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QCOMPARE(files->first().oldPath, old);
}

void TestHistory::followsFolders()
{
    const ScratchRepository repository;
    repository.write(u"apps/a/latest/Kubefile"_s, "FROM scratch\nCOPY a .\n");
    repository.write(u"apps/a/latest/sub/x"_s, "1\n2\n");
    commit(repository, u"first"_s);
    repository.write(u"apps/a/latest/sub/x"_s, "1\n2\n3\n");
    commit(repository, u"second"_s);
    repository.git({u"mv"_s, u"apps/a/latest"_s, u"apps/a/1.0"_s});
    commit(repository, u"renamed"_s);
    const auto page = git::historyOf(repository.root(), "apps/a/1.0", 100);
    QVERIFY(page);
    QCOMPARE(idsOf(page->entries), logOf(repository, {}));
    QCOMPARE(page->entries.last().path, "apps/a/latest");
}

void TestHistory::readsShallowClones()
{
    const QTemporaryDir folder;
    QProcess clone;
    clone.start(u"git"_s, {u"clone"_s, u"-q"_s, u"--depth"_s, u"2"_s, u"file://"_s + m_repository->root(),
                           folder.filePath(u"clone"_s)});
    QVERIFY(clone.waitForFinished() && clone.exitCode() == 0);
    const auto page = git::historyOf(folder.filePath(u"clone"_s), "a/1/x", 100);
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    clone.setWorkingDirectory(folder.filePath(u"clone"_s));
    clone.start(u"git"_s, {u"log"_s, u"--format=%H"_s, u"--"_s, u"a/1/x"_s});
    QVERIFY(clone.waitForFinished());
    QCOMPARE(idsOf(page->entries), QString::fromUtf8(clone.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts));
}

void TestHistory::beforeTheFirstCommit()
{
    const ScratchRepository repository;
    const auto page = git::historyOf(repository.root(), {}, 10);
    QVERIFY(page && page->entries.isEmpty() && page->rest.isEnd());
}

void TestHistory::stops()
{
    std::stop_source source;
    source.request_stop();
    QCOMPARE(git::historyOf(m_repository->root(), "a", 10, source.get_token()).error().kind,
             core::ErrorKind::Cancelled);
}

void TestHistory::differencesBelowAPath()
{
    const ScratchRepository repository;
    repository.write(u"a/x"_s, "1\n");
    repository.write(u"ab"_s, "1\n");
    repository.write(u"b"_s, "1\n");
    commit(repository, u"first"_s);
    const auto pathsBelow = [&](const git::Path &path) {
        QList<git::Path> paths;
        const auto files = git::diffOfCommit(repository.root(), u"HEAD"_s, path);
        std::ranges::transform(files.value(), std::back_inserter(paths), &git::FileDiff::path);
        return paths;
    };
    QCOMPARE(pathsBelow("a"), (QList<git::Path>{"a/x"}));
    QCOMPARE(pathsBelow("b"), (QList<git::Path>{"b"}));
    QCOMPARE(pathsBelow({}).size(), 3);
    QCOMPARE(pathsBelow("none").size(), 0);
}

void TestHistory::content()
{
    QCOMPARE(*git::contentAt(m_repository->root(), u"HEAD~1"_s, "b"), "2\n");
    QCOMPARE(*git::contentAt(m_repository->root(), u"side"_s, "b"), "1\n");
    QCOMPARE(git::contentAt(m_repository->root(), u"side"_s, "c").error().kind, core::ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
