#include "scaffold/conversion.h"

#include "lint/linter.h"
#include "support/scratchworkspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

class TestConversion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
    void refuses_data();
    void refuses();
    void plansWithoutFindings();
};

void TestConversion::converts_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("hasImages");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("noted");
    const auto row = [](const char *name, const QString &from, const QString &to, const QStringList &noted,
                        bool hasImages = false) {
        QTest::newRow(name) << from << hasImages << to << noted;
    };
    const QString start = u"FROM scratch\nCOPY . .\n"_s;
    row("sealos' form stays", start + u"# Installs it.\nCMD [\"helm install a charts/a\", \"kubectl get pods\"]\n"_s,
        start + u"# Installs it.\nCMD [\"helm install a charts/a\", \"kubectl get pods\"]\n"_s, {u"first master"_s});
    row("shell form", start + u"CMD bash a.sh $(X)\n"_s, start + u"CMD [\"bash a.sh $(X)\"]\n"_s, {});
    row("exec form", start + u"CMD [\"bash\", \"a.sh\", \"it's \\\"b c\\\"\"]\n"_s,
        start + u"CMD [\"bash a.sh 'it'\\\\''s \\\"b c\\\"'\"]\n"_s, {});
    row("sh -c", start + u"CMD [\"/bin/sh\", \"-c\", \"a && b\"]\n"_s, start + u"CMD [\"a && b\"]\n"_s, {});
    row("entrypoint and command", start + u"ENTRYPOINT [\"./tool\"]\nCMD [\"-a\", \"b\"]\n"_s,
        start + u"CMD [\"./tool -a b\"]\n"_s, {});
    row("entrypoint alone", start + u"ENTRYPOINT [\"bash\", \"a.sh\"]"_s, start + u"CMD [\"bash a.sh\"]\n"_s, {});
    row("base image", u"FROM debian:13\nCOPY a a\nCMD [\"x y\"]\n"_s, u"FROM scratch\nCOPY a a\nCMD [\"x y\"]\n"_s,
        {u"debian:13"_s});
    row("ignored", u"FROM scratch\nEXPOSE 80\nUSER 1\nWORKDIR /app\nVOLUME /v\nCOPY . .\nCMD [\"x y\"]\n"_s,
        start + u"CMD [\"x y\"]\n"_s, {u"EXPOSE is gone"_s, u"USER is gone"_s, u"/app"_s, u"VOLUME is gone"_s});
    row("run", u"FROM scratch\nRUN a \\\n  && b\nCOPY . .\nCMD [\"x y\"]\n"_s,
        u"FROM scratch\n# RUN a \\\n#   && b\nCOPY . .\nCMD [\"x y\"]\n"_s, {u"init.sh"_s});
    row("address", u"FROM scratch\nADD https://e.org/a a\nCMD [\"x y\"]\n"_s,
        u"FROM scratch\n# ADD https://e.org/a a\nCMD [\"x y\"]\n"_s, {u"https://e.org/a"_s});
    row("stages", u"FROM golang:1 AS b\nRUN go build\nFROM scratch\nCOPY --from=b /x opt/x\nCMD [\"x y\"]\n"_s,
        u"# FROM golang:1 AS b\n# RUN go build\nFROM scratch\n# COPY --from=b /x opt/x\nCMD [\"x y\"]\n"_s,
        {u"Earlier stages"_s, u"another image or stage"_s});
    row("kept", u"FROM scratch\nARG A=1\nENV B=2 \\\n  C=3\nLABEL d=e\nCOPY . .\nCMD [\"x y\"]\n"_s,
        u"FROM scratch\nARG A=1\nENV B=2 \\\n  C=3\nLABEL d=e\nCOPY . .\nCMD [\"x y\"]\n"_s, {});
    row("registry", u"FROM scratch\nCOPY charts charts\nCMD [\"x y\"]\n"_s,
        u"FROM scratch\n\nCOPY registry registry\nCOPY charts charts\nCMD [\"x y\"]\n"_s, {u"registry"_s}, true);
    row("registry is copied", start + u"CMD [\"x y\"]\n"_s, start + u"CMD [\"x y\"]\n"_s, {}, true);
    row("no command", start, start, {u"Add a CMD"_s});
}

void TestConversion::converts()
{
    QFETCH(QString, from);
    QFETCH(bool, hasImages);
    QFETCH(QStringList, noted);
    QStringList notes;
    const auto converted = convertedBuildFile(from, hasImages, notes);
    QVERIFY2(converted, converted ? "" : qPrintable(converted.error().message));
    QTEST(*converted, "to");
    for (const QString &text : noted) {
        QVERIFY2(notes.join(u'\n').contains(text), qPrintable(notes.join(u'\n')));
    }
}

void TestConversion::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("hasKubefile");
    QTest::addColumn<core::ErrorKind>("kind");
    using enum core::ErrorKind;
    QTest::newRow("Docker image") << u"dockerimages/a/v1"_s << QByteArray("FROM debian:13\n") << false << Invalid;
    QTest::newRow("Kubefile") << u"applications/a/v1"_s << QByteArray("FROM scratch\n") << true << Exists;
    QTest::newRow("no FROM") << u"applications/a/v1"_s << QByteArray("CMD x\n") << false << Invalid;
    QTest::newRow("broken") << u"applications/a/v1"_s << QByteArray("FROM scratch\nNONSENSE\n") << false << Invalid;
    QTest::newRow("none") << u"applications/a/v1"_s << QByteArray() << false << NotFound;
}

void TestConversion::refuses()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(bool, hasKubefile);
    const test::ScratchWorkspace folder;
    folder.makeFolder(path);
    if (!text.isEmpty()) {
        folder.write(path + "/Dockerfile"_L1, text);
    }
    if (hasKubefile) {
        folder.write(path + "/Kubefile"_L1, "FROM scratch\n");
    }
    const auto directory = image::readVersionDirectory(folder.root(), path);
    QVERIFY(directory);
    const auto plan = planConversion(*directory, image::SourceTree(folder.root()));
    QVERIFY(!plan);
    QTEST(plan.error().kind, "kind");
}

void TestConversion::plansWithoutFindings()
{
    const test::ScratchWorkspace folder;
    const QString path = u"applications/a/v1.0.0"_s;
    folder.write(path + "/Dockerfile"_L1, "FROM scratch\nCOPY manifests manifests\nWORKDIR /x\n"
                                          "CMD [\"kubectl\", \"apply\", \"-f\", \"manifests\"]\n");
    folder.write(path + "/manifests/a.yaml"_L1, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n");
    const auto directory = image::readVersionDirectory(folder.root(), path);
    QVERIFY(directory);
    const auto plan = planConversion(*directory, image::SourceTree(folder.root()));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->changes.changed.size(), 2);
    const ChangedFile &kubefile = plan->changes.changed.first();
    QCOMPARE(kubefile.kind, ChangeKind::Added);
    QVERIFY2(kubefile.after.contains("CMD [\"kubectl apply -f manifests\"]"_L1), qPrintable(kubefile.after));
    QCOMPARE(plan->changes.changed.last().kind, ChangeKind::Removed);

    folder.write(kubefile.path, kubefile.after.toUtf8());
    QVERIFY(QFile::remove(folder.at(path + "/Dockerfile"_L1)));
    const auto workspace = image::openWorkspace(folder.root());
    QVERIFY(workspace);
    const auto result = lint::lintWorkspace(*workspace, image::SourceTree(folder.root()), {path});
    QVERIFY2(result.diagnostics.isEmpty(), qPrintable(result.diagnostics.value(0).message));
}

QTEST_GUILESS_MAIN(TestConversion)
#include "tst_conversion.moc"
