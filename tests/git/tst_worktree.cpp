#include "git/worktree.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using git::worktreeRoot;

class TestWorktree final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsTheTop_data();
    void findsTheTop();
    void findsNone_data();
    void findsNone();
    void saysWhyARepositoryCannotBeOpened();
    void tellsThePlaceInIt_data();
    void tellsThePlaceInIt();

private:
    QString at(const QString &path) const { return QDir(m_folder.path()).canonicalPath() + u'/' + path; }
    void git(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

void TestWorktree::git(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=a"_s, u"-c"_s, u"user.email=a@example.org"_s} + arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TestWorktree::initTestCase()
{
    git({u"init"_s, u"-q"_s, u"仓库 1"_s});
    git({u"init"_s, u"-q"_s, u"--bare"_s, u"bare"_s});
    git({u"-C"_s, u"仓库 1"_s, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"start"_s});
    git({u"-C"_s, u"仓库 1"_s, u"worktree"_s, u"add"_s, u"-q"_s, at(u"second"_s)});
    QVERIFY(QDir(m_folder.path()).mkpath(u"仓库 1/applications/a/v1"_s));
    QVERIFY(QDir(m_folder.path()).mkpath(u"仓库 1/odd/.git"_s));
    QVERIFY(QDir(m_folder.path()).mkpath(u"second/applications"_s));
    QFile file(at(u"仓库 1/README.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(at(u"仓库 1/applications"_s), at(u"link"_s)));
}

void TestWorktree::findsTheTop_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("top");
    QTest::newRow("top") << u"仓库 1"_s << u"仓库 1"_s;
    QTest::newRow("below") << u"仓库 1/applications/a/v1"_s << u"仓库 1"_s;
    QTest::newRow("file") << u"仓库 1/README.md"_s << u"仓库 1"_s;
    QTest::newRow("file to come") << u"仓库 1/new"_s << u"仓库 1"_s;
    QTest::newRow("linked worktree") << u"second/applications"_s << u"second"_s;
    QTest::newRow("folder that only has the name of a repository") << u"仓库 1/odd"_s << u"仓库 1"_s;
    QTest::newRow("through a link") << u"link/a"_s << u"仓库 1"_s;
}

void TestWorktree::findsTheTop()
{
    QFETCH(QString, path);
    QFETCH(QString, top);
    const auto root = worktreeRoot(at(path));
    QVERIFY2(root, qPrintable(root ? QString() : root.error().message));
    QCOMPARE(*root, at(top));
}

void TestWorktree::findsNone_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("outside") << u"."_s;
    QTest::newRow("bare") << u"bare"_s;
    QTest::newRow("missing") << u"none/at/all"_s;
}

void TestWorktree::findsNone()
{
    QFETCH(QString, path);
    const auto root = worktreeRoot(at(path));
    QVERIFY(!root);
    QCOMPARE(root.error().kind, core::ErrorKind::NotFound);
    QVERIFY(root.error().message.contains(at(path)));
}

void TestWorktree::saysWhyARepositoryCannotBeOpened()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"broken"_s));
    QFile file(at(u"broken/.git"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nonsense\n"));
    file.close();
    const auto root = worktreeRoot(at(u"broken"_s));
    QVERIFY(!root);
    QCOMPARE(root.error().kind, core::ErrorKind::Failed);
    QVERIFY(root.error().message.contains(at(u"broken"_s)));
}

void TestWorktree::tellsThePlaceInIt_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("top") << u"仓库 1"_s << QByteArray();
    QTest::newRow("folder") << u"仓库 1/applications/a"_s << QByteArray("applications/a");
    QTest::newRow("file") << u"仓库 1/README.md"_s << QByteArray("README.md");
    QTest::newRow("file that is gone") << u"仓库 1/applications/x"_s << QByteArray("applications/x");
    QTest::newRow("through a link") << u"link/a/v1"_s << QByteArray("applications/a/v1");
}

void TestWorktree::tellsThePlaceInIt()
{
    QFETCH(const QString, path);
    const auto place = git::placeOf(at(path));
    QVERIFY2(place, qPrintable(place ? QString() : place.error().message));
    QCOMPARE(place->top, at(u"仓库 1"_s));
    QTEST(place->path, "place");
}

QTEST_GUILESS_MAIN(TestWorktree)
#include "tst_worktree.moc"
