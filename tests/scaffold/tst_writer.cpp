#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QDirIterator>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;
using core::ErrorKind;

namespace {

constexpr uid_t nobody = 65534;

ScaffoldPlan smallPlan()
{
    const QString directory = u"applications/hello/v1"_s;
    return {.directory = directory,
            .files = {{.path = directory + u"/Kubefile"_s, .contents = u"FROM scratch\n"_s},
                      {.path = directory + u"/images/shim/helloImages"_s, .contents = u"名\n"_s},
                      {.path = directory + u"/init.sh"_s, .contents = u"#!/bin/bash\n"_s, .isExecutable = true},
                      {.path = u"applications/hello/README.md"_s, .contents = u"# hello\n"_s}}};
}

/// Everything below a folder, hidden things too.
QStringList treeOf(const QString &root)
{
    QStringList paths;
    QDirIterator entries(root, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        paths.append(entries.next().sliced(root.size() + 1));
    }
    paths.sort();
    return paths;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

} // namespace

class TestWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes();
    void followsUmask();
    void addsVersion();
    void writesEveryCombination();
    void neverOverwrites_data();
    void neverOverwrites();
    void takesBack();
    void refusesPaths_data();
    void refusesPaths();
    void refusesEscapingLink();
    void staysInsideThroughLink();
    void leavesNothingWhenDiskIsFull();
    void reportsReadOnlyFolder();
};

void TestWriter::writes()
{
    const test::ScratchWorkspace workspace;
    const auto written = writePlan(smallPlan(), workspace.root());
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QCOMPARE(written->size(), 4);
    QCOMPARE(written->first(), workspace.at(u"applications/hello/v1/Kubefile"_s));
    QCOMPARE(treeOf(workspace.root()),
             (QStringList{u"applications"_s, u"applications/hello"_s, u"applications/hello/README.md"_s,
                          u"applications/hello/v1"_s, u"applications/hello/v1/Kubefile"_s,
                          u"applications/hello/v1/images"_s, u"applications/hello/v1/images/shim"_s,
                          u"applications/hello/v1/images/shim/helloImages"_s, u"applications/hello/v1/init.sh"_s}));
    QCOMPARE(bytesOf(workspace.at(u"applications/hello/v1/images/shim/helloImages"_s)), "名\n");
}

void TestWriter::followsUmask()
{
    const mode_t before = umask(027);
    const auto restore = qScopeGuard([before] { umask(before); });
    const test::ScratchWorkspace workspace;
    QVERIFY(writePlan(smallPlan(), workspace.root()));
    const auto modeOf = [&](const QString &path) {
        struct stat status = {};
        stat(QFile::encodeName(workspace.at(path)).constData(), &status);
        return status.st_mode & 0777U;
    };
    QCOMPARE(modeOf(u"applications/hello"_s), 0750U);
    QCOMPARE(modeOf(u"applications/hello/v1"_s), 0750U);
    QCOMPARE(modeOf(u"applications/hello/v1/images/shim"_s), 0750U);
    QCOMPARE(modeOf(u"applications/hello/v1/Kubefile"_s), 0640U);
    QCOMPARE(modeOf(u"applications/hello/v1/init.sh"_s), 0750U);
    QCOMPARE(modeOf(u"applications/hello/README.md"_s), 0640U);
}

void TestWriter::addsVersion()
{
    const test::ScratchWorkspace workspace;
    workspace.write(u"applications/hello/v0/Kubefile"_s, "old");
    ScaffoldPlan plan = smallPlan();
    plan.files.removeLast();
    QVERIFY(writePlan(plan, workspace.root()));
    QCOMPARE(bytesOf(workspace.at(u"applications/hello/v0/Kubefile"_s)), "old");
    QCOMPARE(bytesOf(workspace.at(u"applications/hello/v1/Kubefile"_s)), "FROM scratch\n");
}

void TestWriter::writesEveryCombination()
{
    const test::ScratchWorkspace workspace;
    for (const ScaffoldRequest &request : test::allCombinations()) {
        const auto plan = makePlan(request, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        const auto written = writePlan(*plan, workspace.root());
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        for (const PlannedFile &file : plan->files) {
            QCOMPARE(bytesOf(workspace.at(file.path)),
                     file.source.isEmpty() ? file.contents.toUtf8() : bytesOf(file.source));
            QCOMPARE(QFileInfo(workspace.at(file.path)).isExecutable(), file.isExecutable);
        }
    }
}

void TestWriter::neverOverwrites_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isFolder");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("version directory") << u"applications/hello/v1/other"_s << false << ErrorKind::Exists;
    QTest::newRow("empty version directory") << u"applications/hello/v1"_s << true << ErrorKind::Exists;
    QTest::newRow("file of its name") << u"applications/hello/v1"_s << false << ErrorKind::Exists;
    QTest::newRow("README") << u"applications/hello/README.md"_s << false << ErrorKind::Exists;
    QTest::newRow("application is a file") << u"applications/hello"_s << false << ErrorKind::Failed;
    QTest::newRow("type is a file") << u"applications"_s << false << ErrorKind::Failed;
}

void TestWriter::neverOverwrites()
{
    QFETCH(QString, path);
    QFETCH(bool, isFolder);
    const test::ScratchWorkspace workspace;
    isFolder ? workspace.makeFolder(path) : workspace.write(path, "mine");
    const QStringList before = treeOf(workspace.root());
    const auto written = writePlan(smallPlan(), workspace.root());
    QVERIFY(!written);
    QTEST(written.error().kind, "kind");
    QVERIFY2(written.error().message.contains("applications"_L1), qPrintable(written.error().message));
    QCOMPARE(treeOf(workspace.root()), before);
    QVERIFY(isFolder || bytesOf(workspace.at(path)) == "mine");
}

/// What was in its place already when something else turns out to be in the way.
void TestWriter::takesBack()
{
    const test::ScratchWorkspace workspace;
    workspace.write(u"applications/hello/README.md"_s, "mine");
    ScaffoldPlan plan = smallPlan();
    plan.files.append({.path = u"applications/hello/ABOUT.md"_s, .contents = u"first by name\n"_s});
    const auto written = writePlan(plan, workspace.root());
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Exists);
    QVERIFY2(written.error().message.contains("README.md"_L1), qPrintable(written.error().message));
    QCOMPARE(treeOf(workspace.root()),
             (QStringList{u"applications"_s, u"applications/hello"_s, u"applications/hello/README.md"_s}));
    QCOMPARE(bytesOf(workspace.at(u"applications/hello/README.md"_s)), "mine");
}

void TestWriter::refusesPaths_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("path");
    const QString directory = u"applications/hello/v1"_s;
    const auto row = [&](const char *name, const QString &path) {
        QTest::newRow(name) << directory << path;
    };
    row("above", u"applications/hello/v1/../../../../x"_s);
    row("absolute", u"/tmp/sealyard-x"_s);
    row("other application", u"applications/other/x"_s);
    row("other version", u"applications/hello/v2/x"_s);
    row("through itself", u"applications/hello/v1/../v1/x"_s);
    row("twice", u"applications/hello/v1/Kubefile"_s);
    row("directory itself", directory);
    row("empty", QString());
    row("file as a folder", u"applications/hello/v1/Kubefile/x"_s);
    row("not clean", u"applications/hello/v1//x"_s);
    QTest::newRow("directory above") << u"applications/../../x"_s << u"applications/../../x/a"_s;
    QTest::newRow("directory absolute") << u"/tmp/sealyard/x"_s << u"/tmp/sealyard/x/a"_s;
    QTest::newRow("directory shallow") << u"applications"_s << u"applications/a"_s;
    QTest::newRow("directory empty") << QString() << u"/a"_s;
}

void TestWriter::refusesPaths()
{
    QFETCH(QString, directory);
    QFETCH(QString, path);
    const test::ScratchWorkspace workspace;
    workspace.makeFolder(u"inner"_s);
    const ScaffoldPlan plan{
        .directory = directory,
        .files = {{.path = directory + u"/Kubefile"_s, .contents = u"x"_s}, {.path = path, .contents = u"x"_s}}};
    const auto written = writePlan(plan, workspace.at(u"inner"_s));
    QVERIFY(!written);
    QVERIFY(!written.error().message.isEmpty());
    QCOMPARE(treeOf(workspace.root()), QStringList{u"inner"_s});
}

void TestWriter::refusesEscapingLink()
{
    const test::ScratchWorkspace workspace;
    workspace.makeFolder(u"outside"_s);
    workspace.makeFolder(u"inner/applications"_s);
    workspace.link(u"../../outside"_s, u"inner/applications/hello"_s);
    const QStringList before = treeOf(workspace.root());
    const auto written = writePlan(smallPlan(), workspace.at(u"inner"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Denied);
    QCOMPARE(treeOf(workspace.root()), before);
}

void TestWriter::staysInsideThroughLink()
{
    const test::ScratchWorkspace workspace;
    workspace.makeFolder(u"real"_s);
    workspace.link(u"real"_s, u"root"_s);
    QVERIFY(writePlan(smallPlan(), workspace.at(u"root"_s)));
    QVERIFY(QFileInfo::exists(workspace.at(u"real/applications/hello/v1/Kubefile"_s)));
}

/// A limit on the size of files stands for a full disk: writing fails in the middle.
void TestWriter::leavesNothingWhenDiskIsFull()
{
    const test::ScratchWorkspace workspace;
    ScaffoldPlan plan = smallPlan();
    plan.files.append({.path = plan.directory + u"/big"_s, .contents = QString(100'000, u'x')});
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {.rlim_cur = 50'000, .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writePlan(plan, workspace.root());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains("v1/big"_L1), qPrintable(written.error().message));
    QCOMPARE(treeOf(workspace.root()), QStringList());
}

void TestWriter::reportsReadOnlyFolder()
{
    const test::ScratchWorkspace workspace;
    workspace.makeFolder(u"applications"_s);
    const uid_t me = geteuid();
    QVERIFY(QFile::setPermissions(workspace.at(u"applications"_s),
                                  QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    QVERIFY(QFile::setPermissions(workspace.root(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                        QFile::ReadOther | QFile::ExeOther));
    if (me == 0) {
        QCOMPARE(seteuid(nobody), 0);
    }
    const auto written = writePlan(smallPlan(), workspace.root());
    if (me == 0) {
        QCOMPARE(seteuid(me), 0);
    }
    QVERIFY(
        QFile::setPermissions(workspace.at(u"applications"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains("applications/hello"_L1) &&
                 written.error().message.contains("Permission denied"_L1),
             qPrintable(written.error().message));
    QCOMPARE(treeOf(workspace.root()), QStringList{u"applications"_s});
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
