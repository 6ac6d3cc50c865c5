#include "imagelist/manifestline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using imagelist::Line;
using imagelist::readManifestLine;

class TestManifestLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void passesOver_data();
    void passesOver();
    void seesNoImage_data();
    void seesNoImage();
    void readsSeveralImages_data();
    void readsSeveralImages();
    void looksAtTheNextLine();
};

void TestManifestLine::reads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reference");
    const auto nginx = u"docker.io/library/nginx:1.25"_s;
    const QString digest = u"@sha256:"_s + QString(64, u'a');
    QTest::newRow("plain") << u"  image: nginx:1.25"_s << nginx;
    QTest::newRow("list item, quotes") << u"- image: \"nginx:1.25\""_s << nginx;
    QTest::newRow("single quotes") << u"image: 'nginx:1.25'"_s << nginx;
    QTest::newRow("other key") << u"baseimage: nginx:1.25"_s << nginx;
    QTest::newRow("no blank") << u"image:nginx:1.25"_s << nginx;
    QTest::newRow("wide blank") << u"image:\u3000nginx:1.25\u00a0"_s << nginx;
    QTest::newRow("path") << u"image: foo/bar"_s << u"docker.io/foo/bar"_s;
    QTest::newRow("untagged") << u"image: nginx"_s << u"docker.io/library/nginx"_s;
    QTest::newRow("registry") << u"image: quay.io:443/a/b:c"_s << u"quay.io:443/a/b:c"_s;
    QTest::newRow("index") << u"image: index.docker.io/a/b:c"_s << u"docker.io/a/b:c"_s;
    QTest::newRow("tag wins") << u"image: repo/name:1"_s + digest << u"docker.io/repo/name:1"_s;
    QTest::newRow("digest") << u"image: repo/name"_s + digest << u"docker.io/repo/name"_s + digest;
    QTest::newRow("true") << u"image: true"_s << u"docker.io/library/true"_s;
    QTest::newRow("string") << u"image: string"_s << u"docker.io/library/string"_s;
    QTest::newRow("prose") << u"description: uses image: nginx"_s << u"docker.io/library/nginx"_s;
    QTest::newRow("looks like a digest") << u"image: sha256:"_s + QString(64, u'a')
                                         << u"docker.io/library/sha256:"_s + QString(64, u'a');
    QTest::newRow("comment behind a byte order mark") << u"\uFEFF# image: nginx:1.25"_s << nginx;
}

void TestManifestLine::reads()
{
    QFETCH(QString, line);
    const auto finding = readManifestLine({.text = line, .start = {}}, {});
    QVERIFY(finding);
    QTEST(finding->reference, "reference");
    QVERIFY(finding->reason.isEmpty());
    QCOMPARE(line.sliced(finding->start, finding->raw.size()), finding->raw);
}

void TestManifestLine::passesOver_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("reason");
    QTest::newRow("comment") << u"image: nginx:1.25 # pinned"_s << u"nginx:1.25 # pinned"_s << u"comment"_s;
    QTest::newRow("comment behind quotes")
        << u"image: \"nginx:1.25\" # pinned"_s << u"\"nginx:1.25\" # pinned"_s << u"comment"_s;
    QTest::newRow("JSON") << u"  \"image\": \"nginx:1.25\","_s << u"nginx:1.25"_s << u"in quotes"_s;
    QTest::newRow("JSON in one line") << u"{\"image\":\"nginx:1.25\"}"_s << u"nginx:1.25"_s << u"in quotes"_s;
    QTest::newRow("blank before the colon") << u"- image : nginx"_s << u"nginx"_s << u"blank"_s;
    QTest::newRow("block scalar") << u"image: >-"_s << u">-"_s << u"block scalar"_s;
    QTest::newRow("flow mapping") << u"image: {repository: a, tag: b}"_s << u"{repository: a, tag: b}"_s << u"flow"_s;
    QTest::newRow("template") << u"image: {{ .Env.X }}"_s << u"{{ .Env.X }}"_s << u"template"_s;
    QTest::newRow("template inside") << u"image: \"a:{{ .v }}\""_s << u"a:{{ .v }}"_s << u"template"_s;
    QTest::newRow("Image") << u"Image: a/b:1"_s << u"a/b:1"_s << u"capital"_s;
    QTest::newRow("sidecarImage") << u"sidecarImage: x:1"_s << u"x:1"_s << u"capital"_s;
    QTest::newRow("anchor") << u"image: &anchor x"_s << u"&anchor x"_s << u"anchor"_s;
    QTest::newRow("alias") << u"image: *anchor"_s << u"*anchor"_s << u"anchor"_s;
    QTest::newRow("variable") << u"image: nginx:${TAG}"_s << u"nginx:${TAG}"_s << u"variable"_s;
    QTest::newRow("upper case") << u"image: NGINX"_s << u"NGINX"_s << u"lower case"_s;
    QTest::newRow("open quote") << u"image: \"nginx"_s << u"\"nginx"_s << u"“\"nginx”"_s;
    QTest::newRow("trailing comma") << u"image: nginx:1,"_s << u"nginx:1,"_s << u"“1,”"_s;
    QTest::newRow("blanks in the quotes") << u"image: ' nginx '"_s << u" nginx "_s << u"“ nginx ”"_s;
    QTest::newRow("identifier") << u"image: "_s + QString(64, u'a') << QString(64, u'a') << u"identifier"_s;
    QTest::newRow("argument") << u"- --image=quay.io/x/y:1"_s << u"quay.io/x/y:1"_s << u"follows “image:”"_s;
    QTest::newRow("environment") << u"  value: quay.io/x:1"_s << u"quay.io/x:1"_s << u"follows “image:”"_s;
    QTest::newRow("quoted value") << u"- value: \"quay.io/x:1\" # c"_s << u"quay.io/x:1"_s << u"follows “image:”"_s;
}

void TestManifestLine::passesOver()
{
    QFETCH(QString, line);
    QFETCH(QString, reason);
    const auto finding = readManifestLine({.text = line, .start = {}}, {});
    QVERIFY(finding);
    QTEST(finding->raw, "raw");
    QCOMPARE(finding->reference, QString());
    QCOMPARE(line.sliced(finding->start, finding->raw.size()), finding->raw);
    QVERIFY2(finding->reason.contains(reason), qPrintable(finding->reason));
}

void TestManifestLine::seesNoImage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("commented out") << u"  # image: x"_s;
    QTest::newRow("imageX") << u"imageX: 1"_s;
    QTest::newRow("imageRepository") << u"imageRepository: x"_s;
    QTest::newRow("mapping") << u"image:"_s;
    QTest::newRow("empty quotes") << u"image: \"\""_s;
    QTest::newRow("words") << u"description: the image: where it comes from"_s;
    QTest::newRow("argument without a registry") << u"- --image=foo"_s;
    QTest::newRow("API group") << u"apiVersion: cert-manager.io/v1"_s;
    QTest::newRow("URL") << u"url: https://example.org/a:1"_s;
    QTest::newRow("capital key, a word") << u"defaultImage: none"_s;
}

void TestManifestLine::seesNoImage()
{
    QFETCH(QString, line);
    QVERIFY(!readManifestLine({.text = line, .start = {}}, u"  type: string"_s));
}

void TestManifestLine::readsSeveralImages_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("raws");
    QTest::newRow("one behind image:") << u"- image: nginx:1"_s << QStringList{u"nginx:1"_s};
    QTest::newRow("options in a list") << u"args: [\"--proxy=quay.io/a/b:1\", '--sidecar=quay.io/a/c:2']"_s
                                       << QStringList{u"quay.io/a/b:1"_s, u"quay.io/a/c:2"_s};
    QTest::newRow("list") << u"images: [quay.io/a/b:1,quay.io/a/c:2]"_s
                          << QStringList{u"quay.io/a/b:1"_s, u"quay.io/a/c:2"_s};
    QTest::newRow("option and value") << u"- --one=quay.io/a/b:1,quay.io:5000/c:2"_s
                                      << QStringList{u"quay.io/a/b:1"_s, u"quay.io:5000/c:2"_s};
    QTest::newRow("comment") << u"# quay.io/a/b:1"_s << QStringList();
    QTest::newRow("URL") << u"see: [https://quay.io/a/b:1]"_s << QStringList();
    QTest::newRow("no host") << u"args: [a/b:1]"_s << QStringList();
}

void TestManifestLine::readsSeveralImages()
{
    QFETCH(QString, line);
    QStringList raws;
    for (const imagelist::LineFinding &finding : imagelist::readImages({.text = line, .start = {}}, {})) {
        raws.append(finding.raw);
        QCOMPARE(line.sliced(finding.start, finding.raw.size()), finding.raw);
        QVERIFY(finding.reference.isEmpty() != finding.reason.isEmpty());
    }
    QTEST(raws, "raws");
}

void TestManifestLine::looksAtTheNextLine()
{
    const auto finding = readManifestLine({.text = u"- image:"_s, .start = {}}, u"    \"nginx:1.25\""_s);
    QVERIFY(finding);
    QCOMPARE(finding->raw, u"image:"_s);
    QVERIFY(finding->reason.contains(u"next line"_s));
}

QTEST_GUILESS_MAIN(TestManifestLine)
#include "tst_manifestline.moc"
