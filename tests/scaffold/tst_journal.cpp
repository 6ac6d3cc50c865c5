#include "scaffold/journal.h"

#include "support/scratchworkspace.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;
using core::ErrorKind;

namespace {

using Tree = QMap<QString, QByteArray>;

/// Every file below a folder with its contents, and folders as those that end in "/".
Tree treeOf(const QString &root)
{
    Tree tree;
    QDirIterator entries(root, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        QFile file(entry.filePath());
        const QString path = entry.filePath().sliced(root.size() + 1);
        if (entry.isDir()) {
            tree.insert(path + u'/', {});
        } else {
            tree.insert(path, file.open(QIODevice::ReadOnly) ? file.readAll() : "?");
        }
    }
    return tree;
}

ChangeSet changeSet(int files = 3)
{
    const QString directory = u"applications/hello/v2"_s;
    ChangeSet changes{.created = {.directory = directory, .files = {}},
                      .changed = {{u"README.md"_s, u"old\n"_s, u"new\n"_s}, {u"a/b"_s, u"1\n"_s, u"2\n"_s}}};
    for (int i = 0; i < files; ++i) {
        changes.created.files.append(
            {.path = u"%1/manifests/%2.yaml"_s.arg(directory).arg(i), .contents = QString::number(i).repeated(1000)});
    }
    changes.created.files.append({.path = u"applications/hello/README.md"_s, .contents = u"# hello\n"_s});
    return changes;
}

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appliesAndUndoes();
    void addsAndRemoves();
    void addsNothingOutside_data();
    void addsNothingOutside();
    void undoesOneAfterTheOther();
    void undoLeavesEditedFilesAlone();
    void undoCanBeRepeatedAfterAFullDisk();
    void failsAsAWhole_data();
    void failsAsAWhole();
    void survivesBeingKilled();

private:
    [[nodiscard]] Journal journal() const { return Journal(m_state->at(u"changes"_s)); }
    [[nodiscard]] QString root() const { return m_workspace->root(); }

    std::unique_ptr<test::ScratchWorkspace> m_workspace;
    std::unique_ptr<test::ScratchWorkspace> m_state;
};

void TestJournal::init()
{
    m_workspace = std::make_unique<test::ScratchWorkspace>();
    m_state = std::make_unique<test::ScratchWorkspace>();
    m_workspace->write(u"README.md"_s, "old\n");
    m_workspace->write(u"a/b"_s, "1\n");
    m_workspace->write(u"applications/other/v1/Kubefile"_s, "FROM scratch\n");
}

void TestJournal::appliesAndUndoes()
{
    const Tree before = treeOf(root());
    const auto written = journal().apply(changeSet(), root());
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(written->size(), 6);
    const Tree after = treeOf(root());
    QCOMPARE(after.value(u"README.md"_s), "new\n");
    QCOMPARE(after.value(u"applications/hello/README.md"_s), "# hello\n");
    const auto undone = journal().undo(root());
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(undone->size(), 6);
    QCOMPARE(treeOf(root()), before);
    const auto again = journal().undo(root());
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
}

void TestJournal::addsAndRemoves()
{
    const Tree before = treeOf(root());
    const ChangeSet changes{
        .created = {},
        .changed = {{u"a/b"_s, u"1\n"_s, {}, ChangeKind::Removed}, {u"a/c/d"_s, {}, u"new\n"_s, ChangeKind::Added}}};
    const auto written = journal().apply(changes, root());
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(written->size(), 2);
    const Tree after = treeOf(root());
    QVERIFY(!after.contains(u"a/b"_s));
    QCOMPARE(after.value(u"a/c/d"_s), "new\n");
    const auto undone = journal().undo(root());
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(treeOf(root()), before);

    QVERIFY(journal().apply(changes, root()));
    m_workspace->write(u"a/b"_s, "mine"); // what was removed is there again
    QVERIFY(!journal().undo(root()));
    QCOMPARE(treeOf(root()).value(u"a/b"_s), "mine");
}

void TestJournal::addsNothingOutside_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("there already") << u"a/b"_s << ErrorKind::Exists;
    QTest::newRow("above") << u"../x"_s << ErrorKind::Denied;
    QTest::newRow("through a link") << u"out/x"_s << ErrorKind::Denied;
    QTest::newRow("onto a dangling link") << u"dangling"_s << ErrorKind::Exists;
    QTest::newRow("below a dangling link") << u"dangling/x"_s << ErrorKind::Denied;
}

void TestJournal::addsNothingOutside()
{
    QFETCH(QString, path);
    const test::ScratchWorkspace other;
    m_workspace->link(other.root(), u"out"_s);
    m_workspace->link(other.at(u"nowhere"_s), u"dangling"_s);
    const Tree before = treeOf(root());
    const auto written = journal().apply({.created = {}, .changed = {{path, {}, u"x"_s, ChangeKind::Added}}}, root());
    QVERIFY(!written);
    QTEST(written.error().kind, "kind");
    QCOMPARE(treeOf(root()), before);
    QCOMPARE(treeOf(other.root()), Tree());
}

void TestJournal::undoesOneAfterTheOther()
{
    const Tree first = treeOf(root());
    QVERIFY(journal().apply(changeSet(), root()));
    const Tree second = treeOf(root());
    const ChangeSet more{.created = {}, .changed = {{u"README.md"_s, u"new\n"_s, u"newer\n"_s}}};
    QVERIFY(journal().apply(more, root()));
    const test::ScratchWorkspace other;
    QVERIFY(!journal().undo(other.root()));
    QVERIFY(journal().undo(root()));
    QCOMPARE(treeOf(root()), second);
    QVERIFY(journal().undo(root()));
    QCOMPARE(treeOf(root()), first);
}

void TestJournal::undoLeavesEditedFilesAlone()
{
    QVERIFY(journal().apply(changeSet(), root()));
    m_workspace->write(u"applications/hello/v2/manifests/1.yaml"_s, "mine");
    const Tree edited = treeOf(root());
    const auto undone = journal().undo(root());
    QVERIFY(!undone);
    QVERIFY2(undone.error().message.contains("v2/manifests/1.yaml"_L1), qPrintable(undone.error().message));
    QCOMPARE(treeOf(root()), edited);
}

/// A limit on the size of files stands for a full disk.
void TestJournal::undoCanBeRepeatedAfterAFullDisk()
{
    m_workspace->write(u"large"_s, QByteArray(10'000, 'x'));
    const Tree before = treeOf(root());
    const ChangeSet changes{.created = {},
                            .changed = {{u"README.md"_s, u"old\n"_s, u"new\n"_s},
                                        {u"large"_s, QString(10'000, u'x'), u"small"_s},
                                        {u"a/b"_s, u"1\n"_s, u"2\n"_s}}};
    QVERIFY(journal().apply(changes, root()));
    struct rlimit limit = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {.rlim_cur = 1000, .rlim_max = limit.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto undone = journal().undo(root());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!undone);
    QVERIFY2(undone.error().message.contains("large"_L1), qPrintable(undone.error().message));
    QVERIFY(journal().undo(root()));
    QCOMPARE(treeOf(root()), before);
}

void TestJournal::failsAsAWhole_data()
{
    QTest::addColumn<QString>("obstacle"); // a file that is in the way, or changed meanwhile
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("changed meanwhile") << u"a/b"_s << ErrorKind::Invalid;
    QTest::newRow("README is there") << u"applications/hello/README.md"_s << ErrorKind::Exists;
    QTest::newRow("version is there") << u"applications/hello/v2/x"_s << ErrorKind::Exists;
    QTest::newRow("a file for a folder") << u"applications/hello"_s << ErrorKind::Failed;
}

void TestJournal::failsAsAWhole()
{
    QFETCH(QString, obstacle);
    m_workspace->write(obstacle, "mine");
    const Tree before = treeOf(root());
    const auto written = journal().apply(changeSet(), root());
    QVERIFY(!written);
    QTEST(written.error().kind, "kind");
    QCOMPARE(treeOf(root()), before);
    QVERIFY(!journal().undo(root()));
    ChangeSet escaping = changeSet();
    escaping.changed.append({u"../x"_s, u""_s, u"y"_s});
    QVERIFY(!journal().apply(escaping, root()));
    QCOMPARE(treeOf(root()), before);
}

/// Whenever the program is killed, the next one finds all of it or nothing.
void TestJournal::survivesBeingKilled()
{
    const Tree before = treeOf(root());
    const pid_t whole = fork();
    if (whole == 0) {
        _exit(journal().apply(changeSet(200), root()) ? 0 : 1);
    }
    QElapsedTimer needed;
    needed.start();
    waitpid(whole, nullptr, 0);
    const qint64 step = needed.nsecsElapsed() / 1000 / 30; // microseconds: the last kills come when it is done
    QVERIFY(journal().undo(root()));
    int complete = 0;
    int halfDone = 0;
    for (int i = 0; i < 40; ++i) {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            [[maybe_unused]] const auto written = journal().apply(changeSet(200), root());
            pause();
            _exit(0);
        }
        usleep(static_cast<useconds_t>(i * step));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        halfDone += treeOf(root()) != before ? 1 : 0;
        journal().tidyUp();
        if (const Tree after = treeOf(root()); after != before) {
            ++complete;
            QCOMPARE(after.value(u"README.md"_s), "new\n");
            QCOMPARE(after.value(u"a/b"_s), "2\n");
            QVERIFY(after.contains(u"applications/hello/v2/manifests/199.yaml"_s));
            QVERIFY(journal().undo(root()));
        }
        QCOMPARE(treeOf(root()), before);
    }
    QVERIFY2(halfDone > complete, qPrintable(u"%1 %2"_s.arg(halfDone).arg(complete)));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
