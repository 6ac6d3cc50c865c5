#include "lint/neededfiles.h"
#include "support/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Which files a checkout must have for a build.
class TestNeededFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needs_data();
    void needs();
};

void TestNeededFiles::needs_data()
{
    QTest::addColumn<QByteArray>("buildFile");
    QTest::addColumn<QByteArray>("initScript");
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isNeeded");
    const QByteArray plain = "FROM scratch\nCOPY bin/tool etc opt/\nCMD [\"true\"]\n";
    const QByteArray none;
    QTest::newRow("copied") << plain << none << u"bin/tool"_s << true;
    QTest::newRow("in a copied folder") << plain << none << u"etc/a/b"_s << true;
    QTest::newRow("beside it") << plain << none << u"bin/other"_s << false;
    QTest::newRow("begins like it") << plain << none << u"etcetera"_s << false;
    QTest::newRow("all is copied") << QByteArray("FROM scratch\nCOPY . .\n") << none << u"notes.txt"_s << true;
    QTest::newRow("pattern") << QByteArray("FROM scratch\nADD *.tar.gz /\n") << none << u"a.tar.gz"_s << true;
    QTest::newRow("not the pattern") << QByteArray("FROM scratch\nADD *.tar.gz /\n") << none << u"x/a.tar.gz"_s
                                     << false;
    QTest::newRow("pattern of folders") << QByteArray("FROM scratch\nCOPY d* /\n") << none << u"data/a"_s << true;
    QTest::newRow("from another stage") << QByteArray("FROM scratch\nCOPY --from=x bin/tool /\n") << none
                                        << u"bin/tool"_s << false;
    QTest::newRow("chart") << plain << none << u"charts/a/values.yaml"_s << true;
    QTest::newRow("manifest") << plain << none << u"manifests/a.yaml"_s << true;
    QTest::newRow("image list") << plain << none << u"images/shim/list"_s << true;
    QTest::newRow("other images") << plain << none << u"images/old/list"_s << false;
    QTest::newRow("build file") << plain << none << u"Kubefile"_s << true;
    QTest::newRow("editor's own") << plain << none << u".vscode/settings.json"_s << false;
    QTest::newRow("log") << plain << none << u"build.log"_s << false;
    QTest::newRow("init.sh") << plain << QByteArray("#!/bin/bash\ntrue\n") << u"init.sh"_s << true;
    QTest::newRow("read by init.sh") << plain << QByteArray("#!/bin/bash\nsource versions.env\n") << u"versions.env"_s
                                     << true;
    QTest::newRow("made by init.sh") << plain << QByteArray("#!/bin/bash\nmkdir bin\necho 1 > bin/tool\n")
                                     << u"bin/tool"_s << false;
    QTest::newRow("charts made by init.sh")
        << plain << QByteArray("#!/bin/bash\nmkdir charts\nhelm pull a/b --untar -d charts\n")
        << u"charts/b/Chart.yaml"_s << false;
}

void TestNeededFiles::needs()
{
    QFETCH(const QByteArray, buildFile);
    QFETCH(const QByteArray, initScript);
    QFETCH(const QString, file);
    const test::ScratchWorkspace files;
    files.write(u"applications/a/1/"_s + file, "1\n");
    files.write(u"applications/a/1/Kubefile"_s, buildFile);
    if (!initScript.isEmpty()) {
        files.write(u"applications/a/1/init.sh"_s, initScript);
    }
    const image::Workspace workspace = image::openWorkspace(files.root()).value();
    const QStringList needed = lint::neededFiles(workspace, *workspace.directoryOf(u"applications/a/1"),
                                                 image::SourceTree(files.root()), {file});
    QTEST(needed.contains(file), "isNeeded");
}

QTEST_GUILESS_MAIN(TestNeededFiles)

#include "tst_neededfiles.moc"
