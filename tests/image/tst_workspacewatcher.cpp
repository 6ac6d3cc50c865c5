#include "image/workspacewatcher.h"

#include "image/workspace.h"
#include "support/scratchworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::image;
using sealyard::test::ScratchWorkspace;

class TestWorkspaceWatcher final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsTheFolderOnce_data();
    void reportsTheFolderOnce();
    void reportsWhatIsWrittenInPlace();
    void followsANewSnapshot();
};

void TestWorkspaceWatcher::reportsTheFolderOnce_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("root") << u""_s;
    QTest::newRow("type folder") << u"applications"_s;
    QTest::newRow("application") << u"applications/a"_s;
    QTest::newRow("version") << u"applications/a/v1"_s;
    QTest::newRow("nested") << u"applications/a/v1/manifests/deep"_s;
}

void TestWorkspaceWatcher::reportsTheFolderOnce()
{
    QFETCH(QString, folder);
    ScratchWorkspace scratch;
    scratch.write(u"applications/a/v1/manifests/deep/x.yaml"_s);
    scratch.makeFolder(u"dockerimages"_s);
    WorkspaceWatcher watcher;
    QSignalSpy changed(&watcher, &WorkspaceWatcher::changed);
    watcher.watch(*openWorkspace(scratch.root()));

    const QString path = folder.isEmpty() ? u"new"_s : folder + u"/new"_s;
    scratch.write(path, "1");
    scratch.write(path + u"2"_s, "2");
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toStringList(), QStringList{scratch.at(folder)});
}

void TestWorkspaceWatcher::reportsWhatIsWrittenInPlace()
{
    ScratchWorkspace scratch;
    scratch.write(u"applications/a/v1/Kubefile"_s, "FROM scratch\n");
    WorkspaceWatcher watcher;
    QSignalSpy changed(&watcher, &WorkspaceWatcher::changed);
    watcher.watch(*openWorkspace(scratch.root()));

    QFile file(scratch.at(u"applications/a/v1/Kubefile"_s));
    QVERIFY(file.open(QIODevice::Append));
    file.write("COPY . .\n");
    file.close();
    QVERIFY(changed.wait());
    QCOMPARE(changed.first().first().toStringList(), QStringList{scratch.at(u"applications/a/v1"_s)});
}

void TestWorkspaceWatcher::followsANewSnapshot()
{
    ScratchWorkspace scratch;
    scratch.write(u"applications/a/v1/Kubefile"_s);
    scratch.write(u"applications/b/v1/Kubefile"_s);
    WorkspaceWatcher watcher;
    watcher.watch(*openWorkspace(scratch.root()));
    scratch.makeFolder(u"applications/c/v1"_s);
    QVERIFY(QDir(scratch.at(u"applications/b"_s)).removeRecursively());
    watcher.watch(*openWorkspace(scratch.root()));

    QSignalSpy changed(&watcher, &WorkspaceWatcher::changed);
    QVERIFY(changed.wait());
    scratch.write(u"applications/c/v1/Kubefile"_s);
    QVERIFY(changed.wait());
    QCOMPARE(changed.last().first().toStringList(), QStringList{scratch.at(u"applications/c/v1"_s)});
}

QTEST_GUILESS_MAIN(TestWorkspaceWatcher)
#include "tst_workspacewatcher.moc"
