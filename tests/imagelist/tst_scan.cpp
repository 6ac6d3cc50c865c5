#include "imagelist/scan.h"

#include "support/scratchworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::imagelist;
using test::ScratchWorkspace;

class TestScan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void imageListLines_data();
    void imageListLines();
    void tellsWhereAnImageComesFrom();
    void sortsAndJoins();
    void storesWithoutTheHost_data();
    void storesWithoutTheHost();
    void ignores_data();
    void ignores();
    void readsLongLinesInPieces();
    void readsUnsavedText();
    void reportsSkippedLines();
    void doesNotReportWhatIsPackedElsewhere();
    void reportsUnreadableFiles();
    void reportsUnreadableFolders_data();
    void reportsUnreadableFolders();
    void noticesCharts_data();
    void noticesCharts();
};

namespace {

const QString top = u"applications/a/v1"_s;

ImageList scan(const ScratchWorkspace &scratch, QHash<QString, QString> overlays = {})
{
    const auto directory = image::readVersionDirectory(scratch.root(), top);
    return directory ? scanImages(*directory, image::SourceTree(scratch.root(), std::move(overlays))) : ImageList();
}

QStringList references(const ImageList &list)
{
    QStringList all;
    for (const PackedImage &image : list.images) {
        all.append(image.reference);
    }
    return all;
}

} // namespace

void TestScan::files_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isRead");
    for (const QString &path :
         {u"manifests/a.yaml"_s, u"manifests/deep/er/a.yml"_s, u"manifests/A.YAML"_s, u"manifests/a.YmL"_s,
          u"manifests/a.yaml.tmpl"_s, u"manifests/a.conf.tmpl"_s, u"manifests/.yaml"_s, u"images/shim/list"_s,
          u"images/shim/deep/README.md"_s, u"images/shim/.gitkeep"_s}) {
        QTest::newRow(qPrintable(path)) << path << true;
    }
    for (const QString &path : {u"manifests/a.json"_s, u"manifests/a.tpl"_s, u"manifests/a.sh"_s, u"manifests/yaml"_s,
                                u"manifest/a.yaml"_s, u"deploy/a.yaml"_s, u"a.yaml"_s, u"etc/manifests/a.yaml"_s,
                                u"images/list"_s, u"images/shims/list"_s, u"charts/a.yaml"_s}) {
        QTest::newRow(qPrintable(path)) << path << false;
    }
}

void TestScan::files()
{
    QFETCH(QString, path);
    ScratchWorkspace scratch;
    scratch.write(top + u'/' + path, "image: nginx:1\n");
    const ImageList list = scan(scratch);
    QTEST(!list.images.isEmpty(), "isRead");
    QVERIFY(list.problems.isEmpty());
}

void TestScan::imageListLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("references");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("verbatim", "nginx:1\ndocker.io/library/nginx:1\n", {u"docker.io/library/nginx:1"_s, u"nginx:1"_s});
    row("trimmed", "  nginx:1 \t\r\n", {u"nginx:1"_s});
    row("quotes", "\"nginx:1\"\n'nginx:2'\n\"nginx:3\n", {u"\"nginx:3"_s, u"nginx:1"_s, u"nginx:2"_s});
    row("one pair of quotes", "\"'nginx:1'\"\n", {u"'nginx:1'"_s});
    row("comments and empty lines", "# x\n\n  # y\n \nnginx:1", {u"nginx:1"_s});
    row("comment behind", "nginx:1 # x\n", {u"nginx:1 # x"_s});
    row("no syntax check", "NOT an image\n", {u"NOT an image"_s});
    row("twice", "nginx:1\nnginx:1\n", {u"nginx:1"_s});
    row("transport", "containers-storage:a/b:1\n", {u"containers-storage:a/b:1"_s});
    row("image key", "image: nginx:1\n", {u"image: nginx:1"_s});
    row("byte order mark", "\xef\xbb\xbfnginx:1\n", {u"\uFEFFnginx:1"_s});
    row("empty quotes", "\"\"\n", {u""_s});
}

void TestScan::imageListLines()
{
    QFETCH(QByteArray, text);
    ScratchWorkspace scratch;
    scratch.write(top + u"/images/shim/list"_s, text);
    QTEST(references(scan(scratch)), "references");
}

void TestScan::tellsWhereAnImageComesFrom()
{
    ScratchWorkspace scratch;
    scratch.write(top + u"/manifests/a.yaml"_s, "a: 1\n  - image: \"quay.io/a/b:1\"\n");
    scratch.write(top + u"/images/shim/list"_s, "\n  quay.io/a/b:1\n");
    const ImageList list = scan(scratch);
    QCOMPARE(list.images.size(), 1);
    const QList<ImageOrigin> origins = list.images.first().origins;
    QCOMPARE(origins.size(), 2);
    QCOMPARE(origins.at(0).kind, OriginKind::ImageList);
    QCOMPARE(origins.at(0).path, top + u"/images/shim/list"_s);
    QCOMPARE(origins.at(0).range, (core::TextRange{{1, 2}, {1, 15}}));
    QCOMPARE(origins.at(1).kind, OriginKind::Manifest);
    QCOMPARE(origins.at(1).path, top + u"/manifests/a.yaml"_s);
    QCOMPARE(origins.at(1).range, (core::TextRange{{1, 12}, {1, 25}}));
    QCOMPARE(origins.at(1).raw, u"quay.io/a/b:1"_s);
}

void TestScan::sortsAndJoins()
{
    ScratchWorkspace scratch;
    scratch.write(top + u"/manifests/b.yaml"_s, "image: nginx:1\n---\nimage: b\n");
    scratch.write(top + u"/manifests/a.yaml"_s, "image: nginx:1\n");
    scratch.write(top + u"/images/shim/list"_s, "nginx:1\na:1\n");
    const ImageList list = scan(scratch);
    QCOMPARE(references(list),
             QStringList({u"a:1"_s, u"docker.io/library/b"_s, u"docker.io/library/nginx:1"_s, u"nginx:1"_s}));
    QCOMPARE(list.images.at(2).origins.size(), 2);
}

void TestScan::storesWithoutTheHost_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("stored");
    QTest::newRow("host") << QByteArray("quay.io/a/b:c") << u"a/b:c"_s;
    QTest::newRow("official") << QByteArray("nginx") << u"library/nginx:latest"_s;
    QTest::newRow("not a reference") << QByteArray("nginx:") << QString();
    QTest::newRow("transport") << QByteArray("docker-daemon:nginx:1") << QString();
}

void TestScan::storesWithoutTheHost()
{
    QFETCH(QByteArray, line);
    ScratchWorkspace scratch;
    scratch.write(top + u"/images/shim/list"_s, line);
    const ImageList list = scan(scratch);
    QCOMPARE(list.images.size(), 1);
    QTEST(list.images.first().storedAs, "stored");
}

void TestScan::ignores_data()
{
    QTest::addColumn<QByteArray>("ignore");
    QTest::addColumn<QStringList>("left");
    const QString manifest = u"docker.io/library/nginx:1"_s;
    const QString shim = u"redis:1"_s;
    QTest::newRow("normalised") << QByteArray("docker.io/library/nginx:1\n") << QStringList{shim};
    QTest::newRow("as written") << QByteArray("nginx:1\n") << QStringList{manifest, shim};
    QTest::newRow("verbatim") << QByteArray("redis:1\r\n") << QStringList{manifest};
    QTest::newRow("CR without a break") << QByteArray("redis:1\r") << QStringList{manifest, shim};
    QTest::newRow("both") << QByteArray("redis:1\ndocker.io/library/nginx:1") << QStringList();
    QTest::newRow("blank") << QByteArray(" redis:1\nredis:1 \n") << QStringList{manifest, shim};
    QTest::newRow("pattern") << QByteArray("redis:*\n*\n") << QStringList{manifest, shim};
    QTest::newRow("commented") << QByteArray("#redis:1\n") << QStringList{manifest, shim};
}

void TestScan::ignores()
{
    QFETCH(QByteArray, ignore);
    ScratchWorkspace scratch;
    scratch.write(top + u"/manifests/a.yaml"_s, "image: nginx:1\n");
    scratch.write(top + u"/images/shim/list"_s, "redis:1\n");
    scratch.write(top + u"/.sealignore"_s, ignore);
    const ImageList list = scan(scratch);
    QTEST(references(list), "left");
    QCOMPARE(list.skipped.size(), 2 - list.images.size());
    for (const SkippedLine &line : list.skipped) {
        QVERIFY(line.reason.contains(u".sealignore"_s));
    }
}

void TestScan::readsLongLinesInPieces()
{
    ScratchWorkspace scratch;
    const QByteArray x(4084, 'x');
    scratch.write(top + u"/manifests/a.yaml"_s, x + " image: nginx:1\n" + x + "xxxxxxxx image: redis:1\n");
    const ImageList list = scan(scratch);
    QCOMPARE(references(list), QStringList({u"docker.io/library/ngin"_s}));
    QCOMPARE(list.images.first().origins.first().range, (core::TextRange{{0, 4092}, {0, 4096}}));
}

void TestScan::readsUnsavedText()
{
    ScratchWorkspace scratch;
    scratch.write(top + u"/manifests/a.yaml"_s, "image: old:1\n");
    QCOMPARE(references(scan(scratch, {{top + u"/manifests/a.yaml"_s, u"image: new:1\n"_s}})),
             QStringList{u"docker.io/library/new:1"_s});
}

void TestScan::reportsSkippedLines()
{
    ScratchWorkspace scratch;
    scratch.write(top + u"/manifests/a.yaml.tmpl"_s, "a:\n  image: {{ .image }}\n  # image: x\n");
    const ImageList list = scan(scratch);
    QVERIFY(list.images.isEmpty());
    QCOMPARE(list.skipped.size(), 1);
    QCOMPARE(list.skipped.first().path, top + u"/manifests/a.yaml.tmpl"_s);
    QCOMPARE(list.skipped.first().range, (core::TextRange{{1, 9}, {1, 21}}));
    QCOMPARE(list.skipped.first().raw, u"{{ .image }}"_s);
}

void TestScan::doesNotReportWhatIsPackedElsewhere()
{
    ScratchWorkspace scratch;
    scratch.write(top + u"/manifests/a.yaml"_s, "- value: quay.io/a/b:1\n- value: quay.io/a/b:2\n");
    scratch.write(top + u"/images/shim/list"_s, "quay.io/a/b:1\n");
    const ImageList list = scan(scratch);
    QCOMPARE(list.skipped.size(), 1);
    QCOMPARE(list.skipped.first().raw, u"quay.io/a/b:2"_s);
}

void TestScan::reportsUnreadableFiles()
{
    ScratchWorkspace scratch;
    scratch.write(top + u"/images/shim/.DS_Store"_s, QByteArray("\0\1", 2));
    scratch.write(top + u"/manifests/a.yaml"_s, "image: \xff\n");
    scratch.write(top + u"/manifests/b.yaml"_s, "image: nginx\n");
    scratch.link(u"/etc/passwd"_s, top + u"/images/shim/passwd"_s);
    scratch.link(u"."_s, top + u"/images/shim/loop"_s);
    const ImageList list = scan(scratch);
    QCOMPARE(references(list), QStringList{u"docker.io/library/nginx"_s});
    QCOMPARE(list.problems.size(), 4);
    for (const core::Error &problem : list.problems) {
        QVERIFY(!problem.message.isEmpty());
    }
}

void TestScan::reportsUnreadableFolders_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<qsizetype>("problems");
    QTest::newRow("manifests") << u"manifests"_s << qsizetype(1);
    QTest::newRow("below manifests") << u"manifests/deep"_s << qsizetype(1);
    QTest::newRow("images") << u"images"_s << qsizetype(1);
    QTest::newRow("image lists") << u"images/shim"_s << qsizetype(1);
    QTest::newRow("charts") << u"charts"_s << qsizetype(1);
    QTest::newRow("the version itself") << QString() << qsizetype(1);
    QTest::newRow("where no images are") << u"etc"_s << qsizetype(0);
}

void TestScan::reportsUnreadableFolders()
{
    QFETCH(QString, folder);
    QFETCH(qsizetype, problems);
    const ScratchWorkspace scratch;
    image::VersionDirectory directory;
    directory.path = top;
    directory.isReadable = !folder.isEmpty();
    if (!folder.isEmpty()) {
        directory.entries.append({.path = folder, .isDirectory = true, .isReadable = false});
    }
    const ImageList list = scanImages(directory, image::SourceTree(scratch.root()));
    QCOMPARE(list.problems.size(), problems);
}

void TestScan::noticesCharts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isChart");
    QTest::newRow("folder") << u"charts/a/Chart.yaml"_s << true;
    QTest::newRow("archive") << u"charts/a-1.tgz"_s << true;
    QTest::newRow("archive without a dot") << u"charts/atgz"_s << true;
    QTest::newRow("tar.gz") << u"charts/a.tar.gz"_s << false;
    QTest::newRow("values") << u"charts/a.values.yaml"_s << false;
    QTest::newRow("elsewhere") << u"chart/a/Chart.yaml"_s << false;
}

void TestScan::noticesCharts()
{
    QFETCH(QString, path);
    ScratchWorkspace scratch;
    scratch.write(top + u'/' + path);
    QTEST(scan(scratch).hasUnreadCharts, "isChart");
}

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"
