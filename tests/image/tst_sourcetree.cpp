#include "image/sourcetree.h"

#include "support/scratchworkspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using core::ErrorKind;
using image::SourceTree;

class TestSourceTree final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsFilesAndOverlays();
    void readsThroughALinkThatStaysInside();
    void worksBelowALinkedRoot();
    void remembersWhatItHasRead();
    void refuses_data();
    void refuses();

private:
    test::ScratchWorkspace m_workspace;
    QTemporaryDir m_outside;
};

void TestSourceTree::initTestCase()
{
    m_workspace.write(u"applications/a/v1/Kubefile"_s, "FROM scratch\n");
    m_workspace.link(u"Kubefile"_s, u"applications/a/v1/link"_s);
    m_workspace.link(u"/etc/passwd"_s, u"applications/a/v1/passwd"_s);
    m_workspace.link(m_outside.path(), u"applications/a/v1/out"_s);
    m_workspace.link(u"loop"_s, u"applications/a/v1/loop"_s);
    QFile secret(m_outside.filePath(u"secret"_s));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    QCOMPARE(::mkfifo(qPrintable(m_workspace.at(u"applications/a/v1/pipe"_s)), 0600), 0);
}

void TestSourceTree::readsFilesAndOverlays()
{
    const SourceTree tree(m_workspace.root(), {{u"applications/a/v1/init.sh"_s, u"unsaved"_s}});
    QCOMPARE(tree.text(u"applications/a/v1/Kubefile"_s), u"FROM scratch\n"_s);
    QCOMPARE(tree.text(u"applications/a/./v1/init.sh"_s), u"unsaved"_s);
}

void TestSourceTree::readsThroughALinkThatStaysInside()
{
    QCOMPARE(SourceTree(m_workspace.root()).text(u"applications/a/v1/link"_s), u"FROM scratch\n"_s);
}

void TestSourceTree::worksBelowALinkedRoot()
{
    const QString link = m_outside.filePath(u"root"_s);
    QVERIFY(QFile::link(m_workspace.root(), link));
    QCOMPARE(SourceTree(link).text(u"applications/a/v1/Kubefile"_s), u"FROM scratch\n"_s);
}

void TestSourceTree::remembersWhatItHasRead()
{
    const QString path = u"applications/a/v1/changing"_s;
    m_workspace.write(path, "old\n");
    const SourceTree tree(m_workspace.root());
    const SourceTree remembering = tree.remembering();
    QCOMPARE(remembering.text(path), u"old\n"_s);
    QCOMPARE(remembering.text(u"applications/a/v1/late"_s).error().kind, ErrorKind::NotFound);
    m_workspace.write(path, "new\n");
    m_workspace.write(u"applications/a/v1/late"_s, "late\n");
    QCOMPARE(remembering.text(path), u"old\n"_s);
    QCOMPARE(remembering.text(u"applications/a/v1/late"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(tree.text(path), u"new\n"_s);
}

void TestSourceTree::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << u"applications/a/v1/none"_s << ErrorKind::NotFound;
    QTest::newRow("up") << u"../x"_s << ErrorKind::Denied;
    QTest::newRow("absolute") << u"/etc/passwd"_s << ErrorKind::Denied;
    QTest::newRow("empty") << u""_s << ErrorKind::Denied;
    QTest::newRow("file link out") << u"applications/a/v1/passwd"_s << ErrorKind::Denied;
    QTest::newRow("folder link out") << u"applications/a/v1/out/secret"_s << ErrorKind::Denied;
    QTest::newRow("link to itself") << u"applications/a/v1/loop"_s << ErrorKind::NotFound;
    QTest::newRow("FIFO") << u"applications/a/v1/pipe"_s << ErrorKind::Invalid;
    QTest::newRow("folder") << u"applications/a"_s << ErrorKind::Invalid;
}

void TestSourceTree::refuses()
{
    QFETCH(QString, path);
    const auto text = SourceTree(m_workspace.root()).text(path);
    QVERIFY(!text);
    QTEST(text.error().kind, "kind");
    QVERIFY(text.error().message.contains(path));
}

QTEST_GUILESS_MAIN(TestSourceTree)
#include "tst_sourcetree.moc"
