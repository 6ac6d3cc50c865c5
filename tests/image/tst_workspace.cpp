#include "image/workspace.h"

#include "support/scratchworkspace.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;
using core::ErrorKind;
using test::ScratchWorkspace;

class TestWorkspace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTypesApplicationsAndVersions();
    void readsEntriesSortedWithRoles();
    void keepsStrangeNames_data();
    void keepsStrangeNames();
    void saysWhichNamesAreNotText();
    void findsTheDirectoryOfAPath_data();
    void findsTheDirectoryOfAPath();
    void doesNotFollowLinks();
    void doesNotOpenPipes();
    void saysWhatCannotBeRead();
    void stopsAtTheDepthLimit();
    void failsWithoutARoot();
    void readsOneDirectoryAgain();
    void refusesOtherPaths_data();
    void refusesOtherPaths();
    void findsTheRoot_data();
    void findsTheRoot();
    void saysWhatWasLookedFor();
};

namespace {

QStringList names(const Workspace &workspace)
{
    QStringList all;
    for (const VersionDirectory &directory : workspace.versionDirectories()) {
        all.append(directory.title());
    }
    return all;
}

QStringList paths(const VersionDirectory &directory)
{
    QStringList all;
    for (const DirectoryEntry &entry : directory.entries) {
        all.append(entry.path);
    }
    return all;
}

} // namespace

void TestWorkspace::readsTypesApplicationsAndVersions()
{
    ScratchWorkspace scratch;
    scratch.write(u"applications/helm/v3/Kubefile"_s, "FROM scratch\n");
    scratch.write(u"applications/helm/latest/Kubefile"_s);
    scratch.write(u"applications/helm/README.md"_s);
    scratch.write(u"applications/README.md"_s);
    scratch.write(u"applications/.idea/x/y"_s);
    scratch.write(u"applications/helm/.git/config"_s);
    scratch.makeFolder(u"applications/empty"_s);
    scratch.makeFolder(u"applications/bare/v1"_s);
    scratch.write(u"config/coredns/v1/Kubefile"_s);
    scratch.write(u"configs/dns/v1/Kubefile"_s);
    scratch.write(u"dockerimages/tool/v1/Dockerfile"_s);
    scratch.write(u"docs/other/v1/Kubefile"_s);
    const auto workspace = openWorkspace(scratch.root());
    QVERIFY(workspace);
    QCOMPARE(workspace->problems, QStringList());
    QCOMPARE(names(*workspace),
             QStringList({u"bare v1"_s, u"helm latest"_s, u"helm v3"_s, u"coredns v1"_s, u"dns v1"_s, u"tool v1"_s}));
    QCOMPARE(workspace->applications.size(), 6);
    const Application &helm = workspace->applications.at(2);
    QCOMPARE(helm.path, u"applications/helm"_s);
    QCOMPARE(helm.looseFiles, QStringList{u"README.md"_s});
    QCOMPARE(workspace->applications.at(1).versions.size(), 0);
    QCOMPARE(workspace->applications.at(4).type, ImageType::Config);
    QCOMPARE(workspace->applications.at(5).type, ImageType::DockerImage);
    QCOMPARE(workspace->applications.at(5).versions.first().type, ImageType::DockerImage);
}

void TestWorkspace::readsEntriesSortedWithRoles()
{
    ScratchWorkspace scratch;
    scratch.write(u"applications/a/v1/Kubefile"_s, "FROM scratch\n");
    scratch.write(u"applications/a/v1/manifests/b.yaml"_s, "b");
    scratch.write(u"applications/a/v1/manifests-x"_s);
    scratch.makeFolder(u"applications/a/v1/init.sh"_s);
    const VersionDirectory directory = openWorkspace(scratch.root())->versionDirectories().first();
    QCOMPARE(paths(directory),
             QStringList({u"Kubefile"_s, u"init.sh"_s, u"manifests"_s, u"manifests-x"_s, u"manifests/b.yaml"_s}));
    QCOMPARE(directory.find(u"Kubefile")->size, 13);
    QCOMPARE(directory.find(u"Kubefile")->role, FileRole::BuildFile);
    QCOMPARE(directory.find(u"manifests/b.yaml")->role, FileRole::Manifest);
    QCOMPARE(directory.find(u"init.sh")->role, FileRole::Other);
    QVERIFY(directory.find(u"init.sh")->isDirectory);
    QVERIFY(directory.find(u"Kubefile")->isReadable);
    QVERIFY(!directory.has(u"kubefile"));
    QVERIFY(!directory.has(u""));
}

void TestWorkspace::keepsStrangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("space") << u"a b"_s;
    QTest::newRow("trailing blank") << u"v1 "_s;
    QTest::newRow("Chinese") << u"应用"_s;
    QTest::newRow("newline") << u"a\nb"_s;
    QTest::newRow("quote") << u"a\"'b"_s;
    QTest::newRow("outside the BMP") << u"a\U0001F600b"_s;
}

void TestWorkspace::keepsStrangeNames()
{
    QFETCH(QString, name);
    ScratchWorkspace scratch;
    const QString path = u"applications/%1/%1"_s.arg(name);
    scratch.write(path + u'/' + name);
    const auto workspace = openWorkspace(scratch.root());
    const VersionDirectory *directory = workspace->directoryOf(path);
    QVERIFY(directory);
    QCOMPARE(directory->path, path);
    QCOMPARE(paths(*directory), QStringList{name});
    QCOMPARE(readVersionDirectory(scratch.root(), path)->entries.size(), 1);
}

void TestWorkspace::saysWhichNamesAreNotText()
{
    ScratchWorkspace scratch;
    scratch.write(u"applications/a/v1/Kubefile"_s);
    const std::string root = QFile::encodeName(scratch.at(u"applications"_s)).toStdString();
    std::filesystem::create_directory(root + "/caf\xe9");
    std::filesystem::create_directory(root + "/a/v1/\xff");
    const auto workspace = openWorkspace(scratch.root());
    QCOMPARE(names(*workspace), QStringList{u"a v1"_s});
    QCOMPARE(paths(workspace->versionDirectories().first()), QStringList{u"Kubefile"_s});
    QCOMPARE(workspace->problems.size(), 2);
    QVERIFY(workspace->problems.first().contains(u"“applications/caf\uFFFD” is left out"_s));
    QVERIFY(workspace->problems.last().contains(u"“applications/a/v1/\uFFFD” is left out"_s));
}

void TestWorkspace::findsTheDirectoryOfAPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("title");
    QTest::newRow("itself") << u"applications/a/v1"_s << u"a v1"_s;
    QTest::newRow("file") << u"applications/a/v1/x/y"_s << u"a v1"_s;
    QTest::newRow("longer name") << u"applications/a/v10/x"_s << u"a v10"_s;
    QTest::newRow("other type") << u"config/a/v1/x"_s << u"a v1"_s;
    QTest::newRow("unknown version") << u"applications/a/v2/x"_s << QString();
    QTest::newRow("application") << u"applications/a"_s << QString();
    QTest::newRow("longer application") << u"applications/ab/v1"_s << QString();
    QTest::newRow("empty") << u""_s << QString();
}

void TestWorkspace::findsTheDirectoryOfAPath()
{
    QFETCH(QString, path);
    ScratchWorkspace scratch;
    scratch.makeFolder(u"applications/a/v1"_s);
    scratch.makeFolder(u"applications/a/v10"_s);
    scratch.makeFolder(u"config/a/v1"_s);
    const auto workspace = openWorkspace(scratch.root());
    const VersionDirectory *directory = workspace->directoryOf(path);
    QTEST(directory ? directory->title() : QString(), "title");
}

void TestWorkspace::doesNotFollowLinks()
{
    ScratchWorkspace outside;
    outside.write(u"v1/secret"_s);
    ScratchWorkspace scratch;
    scratch.makeFolder(u"applications/a/v1"_s);
    scratch.link(u"."_s, u"applications/a/v1/loop"_s);
    scratch.link(u"nowhere"_s, u"applications/a/v1/Kubefile"_s);
    scratch.link(outside.root(), u"applications/linked"_s);
    scratch.link(outside.at(u"v1"_s), u"applications/a/v2"_s);
    scratch.link(outside.root(), u"dockerimages"_s);
    const auto workspace = openWorkspace(scratch.root());
    QVERIFY(workspace);
    QCOMPARE(names(*workspace), QStringList{u"a v1"_s});
    const VersionDirectory *directory = workspace->directoryOf(u"applications/a/v1");
    QCOMPARE(paths(*directory), QStringList({u"Kubefile"_s, u"loop"_s}));
    QVERIFY(directory->find(u"loop")->isSymlink);
    QVERIFY(!directory->find(u"loop")->isDirectory);
    QVERIFY(!directory->find(u"Kubefile")->isReadable);
    QCOMPARE(workspace->applications.first().looseFiles, QStringList{u"v2"_s});
    QCOMPARE(workspace->problems.size(), 3);
    const QString all = workspace->problems.join(u'\n');
    for (const QString &name : {u"“applications/linked”"_s, u"“applications/a/v2”"_s, u"“dockerimages”"_s}) {
        QVERIFY2(all.contains(name), qPrintable(all));
    }
    QVERIFY(!readVersionDirectory(scratch.root(), u"applications/a/v2"_s));
    QVERIFY(!readVersionDirectory(scratch.root(), u"applications/linked/v1"_s));
}

void TestWorkspace::doesNotOpenPipes()
{
    ScratchWorkspace scratch;
    scratch.makeFolder(u"applications/a/v1"_s);
    QCOMPARE(::mkfifo(qPrintable(scratch.at(u"applications/a/v1/pipe"_s)), 0600), 0);
    QCOMPARE(::mkfifo(qPrintable(scratch.at(u"dockerimages"_s)), 0600), 0);
    const auto workspace = openWorkspace(scratch.root());
    QVERIFY(workspace);
    QCOMPARE(paths(workspace->versionDirectories().first()), QStringList{u"pipe"_s});
    QCOMPARE(workspace->problems.size(), 1);
}

void TestWorkspace::saysWhatCannotBeRead()
{
    if (::geteuid() == 0) {
        QSKIP("root may read everything");
    }
    ScratchWorkspace scratch;
    scratch.write(u"applications/a/v1/secret/x"_s);
    scratch.makeFolder(u"applications/closed/v1"_s);
    scratch.makeFolder(u"config"_s);
    const QStringList closed{u"applications/a/v1/secret"_s, u"applications/closed"_s, u"config"_s};
    for (const QString &path : closed) {
        QCOMPARE(::chmod(qPrintable(scratch.at(path)), 0), 0);
    }
    const auto workspace = openWorkspace(scratch.root());
    for (const QString &path : closed) {
        ::chmod(qPrintable(scratch.at(path)), 0700);
    }
    QVERIFY(workspace);
    QCOMPARE(workspace->problems.size(), 3);
    QVERIFY(!workspace->directoryOf(u"applications/a/v1")->find(u"secret")->isReadable);
    for (qsizetype at = 0; at < closed.size(); ++at) {
        QVERIFY2(workspace->problems.at(at).contains(u'“' + closed.at(at) + u'”'),
                 qPrintable(workspace->problems.at(at)));
    }
}

void TestWorkspace::stopsAtTheDepthLimit()
{
    ScratchWorkspace scratch;
    const QString deep = QStringList(70, u"d"_s).join(u'/');
    scratch.write(u"applications/a/v1/"_s + deep + u"/x"_s);
    const auto workspace = openWorkspace(scratch.root());
    QCOMPARE(workspace->versionDirectories().first().entries.size(), 64);
    QCOMPARE(workspace->problems.size(), 1);
    QVERIFY(workspace->problems.first().contains(u"64 levels"_s));
}

void TestWorkspace::failsWithoutARoot()
{
    ScratchWorkspace scratch;
    scratch.write(u"file"_s);
    const auto missing = openWorkspace(scratch.at(u"none"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().message.contains(scratch.at(u"none"_s)));
    QVERIFY(!openWorkspace(scratch.at(u"file"_s)));
    QVERIFY(openWorkspace(scratch.root())->applications.isEmpty());
}

void TestWorkspace::readsOneDirectoryAgain()
{
    ScratchWorkspace scratch;
    scratch.write(u"dockerimages/a/v1/x"_s);
    const auto first = readVersionDirectory(scratch.root(), u"dockerimages/a/v1"_s);
    QVERIFY(first);
    QCOMPARE(first->title(), u"a v1"_s);
    QCOMPARE(first->type, ImageType::DockerImage);
    QCOMPARE(first->path, u"dockerimages/a/v1"_s);
    scratch.write(u"dockerimages/a/v1/y"_s);
    QCOMPARE(paths(*readVersionDirectory(scratch.root(), u"dockerimages/a/v1"_s)), QStringList({u"x"_s, u"y"_s}));
}

void TestWorkspace::refusesOtherPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("up") << u"applications/../.."_s << ErrorKind::Invalid;
    QTest::newRow("short") << u"applications/a"_s << ErrorKind::Invalid;
    QTest::newRow("deep") << u"applications/a/v1/x"_s << ErrorKind::Invalid;
    QTest::newRow("hole") << u"applications//v1"_s << ErrorKind::Invalid;
    QTest::newRow("other type") << u"docs/a/v1"_s << ErrorKind::Invalid;
    QTest::newRow("missing") << u"applications/a/v1"_s << ErrorKind::NotFound;
}

void TestWorkspace::refusesOtherPaths()
{
    QFETCH(QString, path);
    ScratchWorkspace scratch;
    scratch.makeFolder(u"applications"_s);
    const auto directory = readVersionDirectory(scratch.root(), path);
    QVERIFY(!directory);
    QTEST(directory.error().kind, "kind");
}

void TestWorkspace::findsTheRoot_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("root"); // "-": none
    QTest::newRow("itself") << u"repo"_s << u"repo"_s << u"repo"_s;
    QTest::newRow("version") << u"repo/applications/a/v1"_s << u"repo"_s << u"repo"_s;
    QTest::newRow("config folder in a version") << u"repo/applications/a/v2"_s << u"repo"_s << u"repo"_s;
    QTest::newRow("nested workspace") << u"repo/inner"_s << u"repo"_s << u"repo/inner"_s;
    QTest::newRow("only config") << u"plain/config/a"_s << u"plain"_s << u"plain"_s;
    QTest::newRow("above stop") << u"repo/applications/a"_s << u"repo/applications/a"_s << u"-"_s;
    QTest::newRow("stop elsewhere") << u"repo/applications/a"_s << u"plain"_s << u"-"_s;
    QTest::newRow("stop missing") << u"repo/applications/a"_s << u"none"_s << u"-"_s;
    QTest::newRow("no worktree, version") << u"repo/applications/a/v2/config"_s << u""_s << u"repo"_s;
    QTest::newRow("no worktree, unrelated folder") << u"repo/docs"_s << u""_s << u"-"_s;
    QTest::newRow("link") << u"linked"_s << u"linked"_s << u"-"_s;
    QTest::newRow("missing") << u"none"_s << u"none"_s << u"-"_s;
}

void TestWorkspace::findsTheRoot()
{
    QFETCH(QString, folder);
    QFETCH(QString, stop);
    QFETCH(QString, root);
    ScratchWorkspace scratch;
    scratch.makeFolder(u"repo/applications/a/v1"_s);
    scratch.makeFolder(u"repo/applications/a/v2/config"_s);
    scratch.makeFolder(u"repo/docs"_s);
    scratch.makeFolder(u"repo/inner/dockerimages"_s);
    scratch.makeFolder(u"plain/config/a"_s);
    scratch.link(scratch.at(u"repo/applications"_s), u"linked/applications"_s);
    const auto found = findWorkspaceRoot(scratch.at(folder), stop.isEmpty() ? stop : scratch.at(stop));
    QCOMPARE(found.value_or(u"-"_s), root == "-"_L1 ? root : QDir(scratch.at(root)).canonicalPath());
}

void TestWorkspace::saysWhatWasLookedFor()
{
    ScratchWorkspace scratch;
    const auto found = findWorkspaceRoot(scratch.root(), scratch.root());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::NotFound);
    for (const QString &part : {scratch.root(), u"applications"_s, u"dockerimages"_s, u"config"_s, u"configs"_s}) {
        QVERIFY2(found.error().message.contains(part), qPrintable(found.error().message));
    }
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
