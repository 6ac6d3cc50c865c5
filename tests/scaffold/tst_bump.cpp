#include "scaffold/bump.h"

#include "scaffold/journal.h"
#include "support/scratchworkspace.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

class TestBump final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesVersion_data();
    void replacesVersion();
    void showsDifferences_data();
    void showsDifferences();
    void copiesAndBumps();
    void pinsLatest();
    void refuses_data();
    void refuses();
};

void TestBump::replacesVersion_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("replaced");
    QTest::newRow("plain") << u"a 1.2.3 b"_s << u"1.2.3"_s << u"a 2.0 b"_s;
    QTest::newRow("with v") << u"v1.2.3 1.2.3"_s << u"v1.2.3"_s << u"v2.0 2.0"_s;
    QTest::newRow("without v") << u"v1.2.3 1.2.3"_s << u"1.2.3"_s << u"v2.0 2.0"_s;
    QTest::newRow("in a tag") << u"image: a/b:1.2.3-alpine"_s << u"1.2.3"_s << u"image: a/b:2.0-alpine"_s;
    QTest::newRow("in a file") << u"b-1.2.3.tgz"_s << u"1.2.3"_s << u"b-2.0.tgz"_s;
    QTest::newRow("at the end") << u"is 1.2.3."_s << u"1.2.3"_s << u"is 2.0."_s;
    QTest::newRow("longer") << u"1.2.30 11.2.3 1.2.3.4 0.1.2.3 x1.2.3 1.2.3x"_s << u"1.2.3"_s
                            << u"1.2.30 11.2.3 1.2.3.4 0.1.2.3 x1.2.3 1.2.3x"_s;
    QTest::newRow("dots are dots") << u"1x2x3"_s << u"1.2.3"_s << u"1x2x3"_s;
    QTest::newRow("nothing") << u"1.2.3"_s << QString() << u"1.2.3"_s;
}

void TestBump::replacesVersion()
{
    QFETCH(QString, text);
    QFETCH(QString, from);
    QTEST(withVersion(text, from, u"v2.0"_s), "replaced");
}

void TestBump::showsDifferences_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("differences");
    QTest::newRow("same") << u"a\nb\n"_s << u"a\nb\n"_s << QString();
    QTest::newRow("two places") << u"a\nb\nc\n"_s << u"x\nb\ny\n"_s << u"@@ 1\n-a\n+x\n@@ 3\n-c\n+y\n"_s;
    QTest::newRow("more lines") << u"a\nb\nc\n"_s << u"a\nx\ny\nc\n"_s << u"@@ 2\n-b\n+x\n+y\n"_s;
    QTest::newRow("fewer lines") << u"a\nb\nb\n"_s << u"a\nb\n"_s << u"@@ 3\n-b\n"_s;
    QTest::newRow("from nothing") << QString() << u"a\n"_s << u"@@ 1\n+a\n"_s;
}

void TestBump::showsDifferences()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(lineDifferences(before, after), "differences");
}

void TestBump::copiesAndBumps()
{
    const test::ScratchWorkspace scratch;
    const QString old = u"applications/web/v1.2.3/"_s;
    scratch.write(old + u"Kubefile"_s, "FROM scratch\nENV VERSION=1.2.3\n");
    scratch.write(old + u"entrypoint.sh"_s, "#!/bin/bash\n");
    QVERIFY(QFile::setPermissions(scratch.at(old + u"entrypoint.sh"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    scratch.write(old + u"images/shim/webImages"_s, "a/web:v1.2.3\nb:1.2.30\n");
    scratch.write(old + u"charts/web/Chart.yaml"_s, "version: 1.2.3\n");
    scratch.write(old + u"opt/tool"_s, QByteArray("\x7f"
                                                  "ELF\0 1.2.3",
                                                  11));
    scratch.write(u"applications/web/README.md"_s, "run labring/web:v1.2.3 and labring/webs:v1.2.3, since v1.2.3\n");
    const auto workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    const auto plan = planBump({.directory = u"applications/web/v1.2.3"_s, .version = u"v1.3.0"_s}, *workspace);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QStringList bumped;
    std::ranges::transform(plan->bumped, std::back_inserter(bumped), &BumpedFile::path);
    QCOMPARE(bumped,
             (QStringList{u"applications/web/v1.3.0/Kubefile"_s, u"applications/web/v1.3.0/images/shim/webImages"_s,
                          u"applications/web/README.md"_s}));
    QCOMPARE(plan->notes.size(), 1);
    const test::ScratchWorkspace state;
    const auto written = Journal(state.root()).apply(plan->changes, scratch.root());
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    const auto read = [&](const QString &path) {
        QFile file(scratch.at(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    };
    QCOMPARE(read(u"applications/web/v1.3.0/Kubefile"_s), "FROM scratch\nENV VERSION=1.3.0\n");
    QCOMPARE(read(u"applications/web/v1.3.0/images/shim/webImages"_s), "a/web:v1.3.0\nb:1.2.30\n");
    QCOMPARE(read(u"applications/web/v1.3.0/charts/web/Chart.yaml"_s), "version: 1.2.3\n");
    QCOMPARE(read(u"applications/web/v1.3.0/opt/tool"_s), QByteArray("\x7f"
                                                                     "ELF\0 1.2.3",
                                                                     11));
    QCOMPARE(read(u"applications/web/README.md"_s), "run labring/web:v1.3.0 and labring/webs:v1.2.3, since v1.2.3\n");
    QVERIFY(QFileInfo(scratch.at(u"applications/web/v1.3.0/entrypoint.sh"_s)).isExecutable());
    QVERIFY(!QFileInfo(scratch.at(u"applications/web/v1.3.0/Kubefile"_s)).isExecutable());
    QCOMPARE(read(old + u"Kubefile"_s), "FROM scratch\nENV VERSION=1.2.3\n");
}

void TestBump::pinsLatest()
{
    const test::ScratchWorkspace scratch;
    scratch.write(u"applications/web/latest/Kubefile"_s, "FROM scratch\nENV A=latest B=1.0\n");
    const auto workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    BumpRequest request{.directory = u"applications/web/latest"_s, .version = u"2.0"_s};
    const auto plain = planBump(request, *workspace);
    QVERIFY(plain);
    QVERIFY(plain->bumped.isEmpty());
    request.from = u"1.0"_s;
    const auto replaced = planBump(request, *workspace);
    QVERIFY(replaced);
    QCOMPARE(replaced->changes.created.files.first().contents, u"FROM scratch\nENV A=latest B=2.0\n"_s);
}

void TestBump::refuses_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no directory") << u"applications/web/v9"_s << u"v2"_s << u"applications/web/v9"_s;
    QTest::newRow("exists") << u"applications/web/v1"_s << u"v1"_s << u"exists already"_s;
    QTest::newRow("bad version") << u"applications/web/v1"_s << u"2+k3s"_s << u"“+”"_s;
    QTest::newRow("link to nowhere") << u"applications/web/dangling"_s << u"v2"_s << u"leads nowhere"_s;
    QTest::newRow("link out") << u"applications/web/outside"_s << u"v2"_s << u"leads out of"_s;
    QTest::newRow("link to a folder") << u"applications/web/folder"_s << u"v2"_s << u"link to a folder"_s;
    QTest::newRow("escaping") << u"applications/web/v1"_s << u"../../x"_s << u"version"_s;
}

void TestBump::refuses()
{
    QFETCH(QString, directory);
    QFETCH(QString, version);
    QFETCH(QString, reason);
    const test::ScratchWorkspace scratch;
    for (const QString &name : {u"v1"_s, u"dangling"_s, u"outside"_s, u"folder"_s}) {
        scratch.write(u"applications/web/%1/Kubefile"_s.arg(name), "FROM scratch\n");
    }
    scratch.link(u"nowhere"_s, u"applications/web/dangling/etc"_s);
    scratch.link(u"../v1/Kubefile"_s, u"applications/web/outside/Dockerfile"_s);
    scratch.makeFolder(u"applications/web/folder/opt"_s);
    scratch.link(u"opt"_s, u"applications/web/folder/bin"_s);
    const auto workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    const auto plan = planBump({.directory = directory, .version = version}, *workspace);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(reason), qPrintable(plan.error().message));
}

QTEST_GUILESS_MAIN(TestBump)
#include "tst_bump.moc"
