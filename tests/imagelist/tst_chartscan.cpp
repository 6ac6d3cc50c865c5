#include "imagelist/scan.h"

#include "imagelist/valueorigin.h"
#include "support/scratchworkspace.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::imagelist;
using test::ScratchWorkspace;

/// The images of charts, with where they come from and what is left out.
class TestChartScan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void candidates_data();
    void candidates();
    void picksTheValuesFile();
    void namesTheTemplateLine();
    void namesTheValues_data();
    void namesTheValues();
    void findsValuesOfSubcharts();
    void readsArchives();
    void readsUnsavedText();
    void tellsWhyAChartFails_data();
    void tellsWhyAChartFails();
    void findsWhatIsNotPacked_data();
    void findsWhatIsNotPacked();
    void marksImages();
    void findsKeys_data();
    void findsKeys();
    void followsNoLinkOutOfTheWorkspace();
};

namespace {

const QString top = u"applications/a/v1"_s;
const QString chartFolder = top + u"/charts/demo"_s;

void writeChart(const ScratchWorkspace &scratch, const QByteArray &name = "demo", const QString &folder = chartFolder)
{
    scratch.write(folder + u"/Chart.yaml"_s, "apiVersion: v2\nname: " + name + "\nversion: 0.1.0\n");
}

ImageList scan(const ScratchWorkspace &scratch, ChartDepth depth = ChartDepth::Origins,
               const QHash<QString, QString> &overlays = {})
{
    const auto directory = image::readVersionDirectory(scratch.root(), top);
    return directory ? scanImages(*directory, image::SourceTree(scratch.root(), overlays), depth) : ImageList();
}

QStringList references(const ImageList &list)
{
    QStringList all;
    std::ranges::for_each(list.images, [&](const PackedImage &image) { all.append(image.reference); });
    return all;
}

QStringList valuesOf(const ImageList &list)
{
    QStringList all;
    for (const PackedImage &image : list.images) {
        for (const ImageOrigin &origin : image.origins) {
            for (const ValueSource &value : origin.values) {
                all.append(u"%1=%2@%3:%4"_s.arg(value.path, value.value, value.file.section(u'/', -2))
                               .arg(value.range.start.line + 1));
            }
        }
    }
    return all;
}

} // namespace

void TestChartScan::candidates_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("folder") << u"charts/demo"_s << true;
    QTest::newRow("hidden folder") << u"charts/.demo"_s << true;
    QTest::newRow("deeper") << u"charts/group/demo"_s << false;
    QTest::newRow("other folder") << u"chart/demo"_s << false;
}

void TestChartScan::candidates()
{
    QFETCH(QString, path);
    QFETCH(bool, isRead);
    const ScratchWorkspace scratch;
    writeChart(scratch, "demo", top + u'/' + path);
    scratch.write(top + u'/' + path + u"/templates/a.yaml"_s, "image: nginx:1\n");
    const ImageList list = scan(scratch);
    QCOMPARE(references(list), isRead ? QStringList{u"docker.io/library/nginx:1"_s} : QStringList());
    QVERIFY(!list.hasUnreadCharts);
    QCOMPARE(scan(scratch, ChartDepth::None).hasUnreadCharts, path.startsWith("charts/"_L1));
}

void TestChartScan::picksTheValuesFile()
{
    const ScratchWorkspace scratch;
    writeChart(scratch, "inner-name");
    scratch.write(chartFolder + u"/values.yaml"_s, "image: nginx:1\n");
    scratch.write(chartFolder + u"/templates/a.yaml"_s, "image: {{ .Values.image }}\n");
    scratch.write(top + u"/charts/demo.values.yaml"_s, "image: nginx:wrong\n");
    scratch.write(top + u"/charts/inner-name.values.yaml"_s, "image: nginx:2\n");
    QCOMPARE(references(scan(scratch)), QStringList{u"docker.io/library/nginx:2"_s});
}

void TestChartScan::namesTheTemplateLine()
{
    const ScratchWorkspace scratch;
    writeChart(scratch);
    scratch.write(chartFolder + u"/templates/a.yaml"_s, "{{- if true }}\na: 1\n\n  image: nginx:1\n{{- end }}\n"
                                                        "{{ range list \"x\" \"y\" }}\nimage: {{ . }}\n{{ end }}");
    const ImageList list = scan(scratch, ChartDepth::Images);
    QCOMPARE(references(list),
             QStringList({u"docker.io/library/nginx:1"_s, u"docker.io/library/x"_s, u"docker.io/library/y"_s}));
    const ImageOrigin origin = list.images.first().origins.first();
    QCOMPARE(origin.path, chartFolder + u"/templates/a.yaml"_s);
    QCOMPARE(origin.chart, chartFolder);
    QCOMPARE(origin.templateName, u"demo/templates/a.yaml"_s);
    QCOMPARE(origin.range.start.line, 3);
    QCOMPARE(list.images.last().origins.first().range.start.line, 6);
    QVERIFY(origin.values.isEmpty());
}

void TestChartScan::namesTheValues_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("values");
    const QStringList both{u".Values.image.repository=quay.io/a/b@demo/values.yaml:3"_s,
                           u".Values.image.tag=1.2@demo/values.yaml:4"_s};
    QTest::newRow("fields") << QByteArray("image: \"{{ .Values.image.repository }}:{{ .Values.image.tag }}\"\n")
                            << both;
    QTest::newRow("with") << QByteArray("{{ with .Values.image }}image: {{ .repository }}:{{ .tag }}{{ end }}\n")
                          << both;
    QTest::newRow("helper") << QByteArray("image: {{ include \"img\" .Values.image }}\n"
                                          "{{ define \"img\" }}{{ printf \"%s:%s\" .repository .tag }}{{ end }}\n")
                            << both;
    QTest::newRow("variable")
        << QByteArray("{{ $i := printf \"%s:%s\" .Values.image.repository .Values.image.tag }}\nimage: {{ $i }}\n")
        << QStringList{both.at(1)};
    QTest::newRow("list") << QByteArray("{{ range .Values.list }}\nimage: {{ . }}\n{{ end }}\n")
                          << QStringList{u".Values.list[0]=redis:7@demo/values.yaml:6"_s};
    QTest::newRow("list of maps") << QByteArray("{{ range .Values.maps }}\nimage: {{ .image }}\n{{ end }}\n")
                                  << QStringList{u".Values.maps[0].image=busybox:1@demo/values.yaml:8"_s};
    QTest::newRow("fixed") << QByteArray("image: nginx:1\n") << QStringList();
}

void TestChartScan::namesTheValues()
{
    QFETCH(QByteArray, text);
    const ScratchWorkspace scratch;
    writeChart(scratch);
    scratch.write(chartFolder + u"/values.yaml"_s,
                  "# values\nimage:\n  repository: quay.io/a/b\n  tag: \"1.2\"\nlist:\n"
                  "  - redis:7\nmaps:\n  - image: busybox:1\n");
    scratch.write(chartFolder + u"/templates/a.yaml"_s, text);
    QTEST(valuesOf(scan(scratch)), "values");
}

void TestChartScan::findsValuesOfSubcharts()
{
    const ScratchWorkspace scratch;
    writeChart(scratch);
    const QString sub = chartFolder + u"/charts/sub"_s;
    writeChart(scratch, "sub", sub);
    scratch.write(sub + u"/values.yaml"_s, "tag: own\nname: quay.io/x/sub\n");
    scratch.write(chartFolder + u"/values.yaml"_s, "global:\n  host: example.com\nsub:\n  tag: parent\n");
    scratch.write(sub + u"/templates/a.yaml"_s, "image: {{ .Values.name }}:{{ .Values.tag }}\n---\n"
                                                "image: {{ .Values.global.host }}/y:1\n");
    QCOMPARE(valuesOf(scan(scratch)), QStringList({u".Values.sub.global.host=example.com@demo/values.yaml:2"_s,
                                                   u".Values.sub.name=quay.io/x/sub@sub/values.yaml:2"_s,
                                                   u".Values.sub.tag=parent@demo/values.yaml:4"_s}));
}

void TestChartScan::readsArchives()
{
    const ScratchWorkspace scratch;
    writeChart(scratch, "packed", u"packed/packed"_s);
    scratch.write(u"packed/packed/templates/a.yaml"_s, "a: 1\nimage: nginx:1\n");
    scratch.makeFolder(top + u"/charts"_s);
    const QString archive = top + u"/charts/packed.tgz"_s;
    QCOMPARE(
        QProcess::execute(u"tar"_s, {u"-C"_s, scratch.at(u"packed"_s), u"-czf"_s, scratch.at(archive), u"packed"_s}),
        0);
    const ImageList list = scan(scratch);
    QCOMPARE(references(list), QStringList{u"docker.io/library/nginx:1"_s});
    QCOMPARE(list.images.first().origins.first().path, archive);
    QCOMPARE(list.images.first().origins.first().templateName, u"packed/templates/a.yaml"_s);
    QCOMPARE(list.charts.first().name, u"packed"_s);
}

void TestChartScan::readsUnsavedText()
{
    const ScratchWorkspace scratch;
    writeChart(scratch);
    scratch.write(chartFolder + u"/templates/a.yaml"_s, "image: nginx:1\n");
    const ImageList list =
        scan(scratch, ChartDepth::Images, {{chartFolder + u"/templates/a.yaml"_s, u"image: redis:7\n"_s}});
    QCOMPARE(references(list), QStringList{u"docker.io/library/redis:7"_s});
}

void TestChartScan::tellsWhyAChartFails_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::newRow("template") << u"templates/a.yaml"_s << QByteArray("a\n{{ fail \"no\" }}\n") << u"templates/a.yaml"_s
                              << 2;
    QTest::newRow("parse") << u"templates/a.yaml"_s << QByteArray("a\n\n{{ if }}\n") << u"templates/a.yaml"_s << 3;
    QTest::newRow("values") << u"values.yaml"_s << QByteArray("a: 1\n b: 2\n") << u"values.yaml"_s << 2;
    QTest::newRow("no chart") << u"charts/sub/values.yaml"_s << QByteArray("a: 1\n") << u"charts/sub"_s << 0;
}

void TestChartScan::tellsWhyAChartFails()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    const ScratchWorkspace scratch;
    writeChart(scratch);
    scratch.write(chartFolder + u'/' + path, text);
    const ImageList list = scan(scratch);
    QVERIFY(list.charts.first().failure);
    QTEST(QString::fromUtf8(list.charts.first().failure->file), "file");
    QTEST(list.charts.first().failure->line, "line");
    QVERIFY(!list.charts.first().failure->isOurs);
}

void TestChartScan::findsWhatIsNotPacked_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("raws");
    const QString manifest = u"templates/a.yaml"_s;
    QTest::newRow("value") << u"values.yaml"_s
                           << QByteArray("x:\n  image: {registry: quay.io, repository: a/b, tag: \"1\"}\n")
                           << QStringList{u"quay.io/a/b:1"_s};
    QTest::newRow("image text") << u"values.yaml"_s << QByteArray("sidecarImage: a/b:1\n") << QStringList{u"a/b:1"_s};
    QTest::newRow("no image") << u"values.yaml"_s
                              << QByteArray("url: http://a.b/c:1\nname: a/b:1\ngit: {repository: a, ref: b}\n")
                              << QStringList();
    QTest::newRow("packed already") << u"values.yaml"_s << QByteArray("image: {repository: nginx, tag: other}\n")
                                    << QStringList();
    QTest::newRow("argument") << manifest << QByteArray("args: [x]\n  - --image=quay.io/a/b:1\n")
                              << QStringList{u"quay.io/a/b:1"_s};
    QTest::newRow("arguments in a list") << manifest << QByteArray("args: [\"--a=quay.io/a/b:1\", quay.io/a/c:2]\n")
                                         << QStringList{u"quay.io/a/b:1"_s, u"quay.io/a/c:2"_s};
    QTest::newRow("environment") << manifest << QByteArray("value: quay.io/a/b:1\n") << QStringList{u"quay.io/a/b:1"_s};
    QTest::newRow("next line") << manifest << QByteArray("image:\n  quay.io/a/b:1\n") << QStringList{u"image:"_s};
    QTest::newRow("custom resource") << u"crds/a.yaml"_s << QByteArray("default:\n  image: quay.io/a/b:1\n")
                                     << QStringList{u"quay.io/a/b:1"_s};
    QTest::newRow("other file") << u"README.md"_s << QByteArray("image: quay.io/a/b:1\n") << QStringList();
}

void TestChartScan::findsWhatIsNotPacked()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    const ScratchWorkspace scratch;
    writeChart(scratch);
    scratch.write(chartFolder + u"/templates/z.yaml"_s, "image: nginx:1\n");
    scratch.write(chartFolder + u'/' + path, text);
    QStringList raws;
    const ImageList list = scan(scratch);
    for (const SkippedLine &line : list.skipped) {
        raws.append(line.raw);
        QCOMPARE(line.path, chartFolder + u'/' + path);
        QVERIFY(!line.reason.isEmpty());
    }
    QTEST(raws, "raws");
}

void TestChartScan::marksImages()
{
    const ScratchWorkspace scratch;
    writeChart(scratch);
    scratch.write(chartFolder + u"/templates/a.yaml"_s,
                  "image: a/latest:latest\nimage: quay.io/b/none\nimage: quay.io/c/d:1\n");
    const ImageList list = scan(scratch);
    QCOMPARE(list.images.size(), 3);
    QVERIFY(list.images.at(0).isUnpinned() && list.images.at(0).isUnqualified());
    QVERIFY(list.images.at(1).isUnpinned() && !list.images.at(1).isUnqualified());
    QVERIFY(!list.images.at(2).isUnpinned());
}

void TestChartScan::findsKeys_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArrayList>("path");
    QTest::addColumn<int>("line");
    const QByteArray text =
        "# a: x\na:\n  b: 1\n\n  'c':\n    - d: 1\n      e: 2\n    -\n      e: 3\nf:\n- g\n- h: 4\nb: 5\n\"a b\": 6\n";
    QTest::newRow("top") << text << QByteArrayList{"a"} << 1;
    QTest::newRow("nested") << text << QByteArrayList{"a", "b"} << 2;
    QTest::newRow("not the nested one") << text << QByteArrayList{"b"} << 12;
    QTest::newRow("quoted") << text << QByteArrayList{"a", "c"} << 4;
    QTest::newRow("item's first key") << text << QByteArrayList{"a", "c", "0", "d"} << 5;
    QTest::newRow("item's next key") << text << QByteArrayList{"a", "c", "0", "e"} << 6;
    QTest::newRow("second item") << text << QByteArrayList{"a", "c", "1", "e"} << 8;
    QTest::newRow("list without indentation") << text << QByteArrayList{"f", "1", "h"} << 11;
    QTest::newRow("item") << text << QByteArrayList{"f", "0"} << 10;
    QTest::newRow("blank in a key") << text << QByteArrayList{"a b"} << 13;
    QTest::newRow("missing") << text << QByteArrayList{"a", "f"} << -1;
    QTest::newRow("no path") << text << QByteArrayList() << -1;
}

void TestChartScan::findsKeys()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArrayList, path);
    QTEST(lineOfKey(yaml, path), "line");
}

void TestChartScan::followsNoLinkOutOfTheWorkspace()
{
    const ScratchWorkspace outside;
    outside.write(u"secret.yaml"_s, "image: nginx:1\n");
    const ScratchWorkspace scratch;
    writeChart(scratch);
    scratch.makeFolder(chartFolder + u"/templates"_s);
    scratch.link(outside.at(u"secret.yaml"_s), chartFolder + u"/templates/a.yaml"_s);
    const ImageList list = scan(scratch);
    QVERIFY(list.images.isEmpty());
    QVERIFY(list.charts.first().failure && list.charts.first().failure->isOurs);
}

QTEST_GUILESS_MAIN(TestChartScan)
#include "tst_chartscan.moc"
