#include "scaffold/importing.h"

#include "image/sourcetree.h"
#include "lint/linter.h"
#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

class TestImporting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsFiles_data();
    void sortsFiles();
    void importsFolder();
    void importsOneThing_data();
    void importsOneThing();
    void refuses_data();
    void refuses();
};

void TestImporting::sortsFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("target");
    const QString object = u"apiVersion: v1\nkind: Pod\n"_s;
    QTest::newRow("manifest") << u"deploy/a.yaml"_s << object << u"manifests/deploy-a.yaml"_s;
    QTest::newRow("several documents") << u"a.yml"_s << object + u"---\n"_s + object << u"manifests/a.yml"_s;
    QTest::newRow("settings in YAML") << u"a.yaml"_s << u"a: b\n"_s << u"etc/a.yaml"_s;
    QTest::newRow("broken YAML") << u"a.yaml"_s << u"a: [\n"_s << QString();
    QTest::newRow("compose") << u"docker-compose.yml"_s << u"services:\n  a:\n    image: b:1\n"_s << QString();
    QTest::newRow("template of a manifest") << u"a.yaml.tmpl"_s << object << u"manifests/a.yaml.tmpl"_s;
    QTest::newRow("template") << u"a.conf.tmpl"_s << u"x={{ .X }}\n"_s << u"etc/a.conf.tmpl"_s;
    QTest::newRow("script") << u"hack/run"_s << u"#!/bin/sh\n"_s << u"scripts/hack-run"_s;
    QTest::newRow("script by name") << u"run.sh"_s << u"echo\n"_s << u"scripts/run.sh"_s;
    QTest::newRow("unit") << u"a.service"_s << u"[Unit]\n"_s << u"etc/a.service"_s;
    QTest::newRow("images") << u"list"_s << u"# all\nnginx:1\nquay.io/a/b:c\n"_s << u"images/shim/list"_s;
    QTest::newRow("words") << u"list"_s << u"nginx\nquay.io/a/b:c\n"_s << QString();
    QTest::newRow("build file") << u"Kubefile"_s << u"FROM scratch\n"_s << u"Kubefile"_s;
    QTest::newRow("build file below") << u"a/Kubefile"_s << u"FROM scratch\n"_s << QString();
    QTest::newRow("packed chart") << u"x/web-1.tgz"_s << QString() << u"charts/web-1.tgz"_s;
    QTest::newRow("text named as a chart") << u"web-1.tgz"_s << u"404 page not found"_s << QString();
    QTest::newRow("archive") << u"cni.tar.gz"_s << QString() << u"opt/cni.tar.gz"_s;
    QTest::newRow("program") << u"bin/tool"_s << QString() << u"opt/tool"_s;
    QTest::newRow("hidden") << u".env"_s << u"A=b\n"_s << QString();
    QTest::newRow("in its place") << u"etc/x/y.z"_s << u"?"_s << u"etc/x/y.z"_s;
}

void TestImporting::sortsFiles()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    const SortedFile sorted = sortFile(path, text, true);
    QTEST(sorted.target, "target");
    QVERIFY(!sorted.reason.isEmpty());
}

void TestImporting::importsFolder()
{
    const test::ScratchWorkspace source;
    source.write(u"charts/web/Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    source.write(u"charts/web/templates/_helpers.tpl"_s, "");
    source.write(u"deploy/cm.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");
    source.write(u"compose.yaml"_s, "services:\n  db:\n    image: postgres:16\n  self:\n    build: .\n");
    source.write(u"notes.txt"_s, "nothing\nof use\n");
    const test::ScratchWorkspace scratch;
    scratch.makeFolder(u"applications"_s);
    const auto workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    const auto plan = planImport({.source = source.root(), .name = u"web"_s, .version = u"v1"_s}, *workspace);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QStringList paths;
    for (const PlannedFile &file : plan->changes.created.files) {
        paths.append(file.path.sliced(QStringLiteral("applications/web/v1/").size()));
    }
    paths.sort();
    QCOMPARE(paths, (QStringList{u".gitignore"_s, u"Kubefile"_s, u"charts/web/Chart.yaml"_s,
                                 u"charts/web/templates/_helpers.tpl"_s, u"entrypoint.sh"_s, u"images/shim/webImages"_s,
                                 u"manifests/deploy-cm.yaml"_s}));
    QCOMPARE(test::contentsOf(plan->changes.created, u"webImages"_s), u"docker.io/library/postgres:16\n"_s);
    const QString entry = test::contentsOf(plan->changes.created, u"entrypoint.sh"_s);
    QVERIFY2(entry.contains("\nhelm upgrade -i web charts/web -n"_L1) &&
                 entry.contains("\nkubectl apply -f manifests\n"_L1),
             qPrintable(entry));
    const bool isNamed = std::ranges::any_of(plan->sorted, [](const SortedFile &file) {
        return file.source == "notes.txt"_L1 && file.target.isEmpty() && !file.reason.isEmpty();
    });
    QVERIFY(isNamed);
    QVERIFY(writePlan(plan->changes.created, scratch.root()));
    const auto written = image::openWorkspace(scratch.root());
    QVERIFY(written);
    QStringList findings;
    for (const auto &finding : lint::lintWorkspace(*written, image::SourceTree(scratch.root())).diagnostics) {
        findings.append(finding.path + u' ' + finding.code + u' ' + finding.message);
    }
    QCOMPARE(findings, QStringList());
}

void TestImporting::importsOneThing_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::newRow("chart") << test::localFiles() + u"/charts/web"_s << u"charts/web/Chart.yaml"_s;
    QTest::newRow("packed chart") << test::localFiles() + u"/web-1.2.3.tgz"_s << u"charts/web-1.2.3.tgz"_s;
    QTest::newRow("manifest") << test::localFiles() + u"/a.yaml"_s << u"manifests/a.yaml"_s;
}

void TestImporting::importsOneThing()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    const auto plan = planImport({.source = source, .name = u"a"_s, .version = u"1"_s}, {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(std::ranges::contains(plan->changes.created.files, u"applications/a/1/"_s + target, &PlannedFile::path));
    QVERIFY(!test::contentsOf(plan->changes.created, u"entrypoint.sh"_s).isEmpty());
}

void TestImporting::refuses_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing of use") << test::localFiles() + u"/nowhere"_s << u"a"_s << u"nowhere"_s;
    QTest::newRow("bad name") << test::localFiles() << u"A"_s << u"“a”"_s;
}

void TestImporting::refuses()
{
    QFETCH(QString, source);
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const auto plan = planImport({.source = source, .name = name, .version = u"1"_s}, {});
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.contains(reason), qPrintable(plan.error().message));
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
