#include "scaffold/missedimages.h"

#include "support/scratchworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

class TestMissedImages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsImages_data();
    void findsImages();
    void saysWhatNoListCanHold();
    void addsToList_data();
    void addsToList();
    void refuses_data();
    void refuses();
};

void TestMissedImages::findsImages_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("images");
    const auto row = [](const char *name, const QString &line, const QStringList &images) {
        QTest::newRow(name) << line << images;
    };
    const QStringList nginx{u"docker.io/library/nginx:1.27"_s};
    row("event", uR"(  Warning  Failed  3s  kubelet  Failed to pull image "nginx:1.27": rpc error: code = NotFound)"_s,
        nginx);
    row("back-off", u"Normal BackOff 1s kubelet Back-off pulling image \"nginx:1.27\""_s, nginx);
    row("containerd",
        uR"(level=error msg="PullImage failed" error="failed to pull and unpack image \"docker.io/library/nginx:1.27\": failed to resolve reference")"_s,
        nginx);
    row("resolve", u"failed to resolve reference \"quay.io/a/b:v1\": not found"_s, {u"quay.io/a/b:v1"_s});
    row("buildah",
        u"Error: initializing source docker://quay.io/a/b:v1: reading manifest v1 in quay.io/a/b: manifest unknown"_s,
        {u"quay.io/a/b:v1"_s});
    row("skopeo",
        u"time=\"x\" level=fatal msg=\"Error parsing image name \\\"docker://e.org:5000/a:1\\\": unauthorized\""_s,
        {u"e.org:5000/a:1"_s});
    row("docker", u"Error response from daemon: manifest for redis:99 not found: manifest unknown"_s,
        {u"docker.io/library/redis:99"_s});
    row("denied", u"pull access denied for a/b:1, repository does not exist"_s, {u"docker.io/a/b:1"_s});
    row("ours", u"Cannot pull docker.io/a/b:1: the registry does not know it."_s, {u"docker.io/a/b:1"_s});
    row("sealos' registry", u"Failed to pull image \"sealos.hub:5000/library/nginx:1.27\": not found"_s, nginx);
    row("pulled", u"Successfully pulled image \"nginx:1.27\" in 3s"_s, {});
    row("copied", u"Copying blob docker://nginx:1.27 done"_s, {});
    row("no version", u"Failed to pull image \"nginx\": x"_s, {});
    row("no image", u"Failed to pull image \"<none>\": x"_s, {});
    row("twice", u"Failed to pull image \"nginx:1.27\"\nError: ErrImagePull docker.io/library/nginx:1.27"_s, nginx);
    row("long", QString(10'000, u'x') + u"Failed to pull image \"nginx:1.27\""_s, {});
    row("nothing", {}, {});
}

void TestMissedImages::findsImages()
{
    QFETCH(QString, line);
    QFETCH(QStringList, images);
    QStringList found;
    std::ranges::transform(missedImages(line), std::back_inserter(found), &MissedImage::reference);
    QCOMPARE(found, images);
}

void TestMissedImages::saysWhatNoListCanHold()
{
    const QString digest = u"@sha256:"_s + QString(64, u'a');
    const auto found = missedImages(u"Failed to pull image \"quay.io/a/b"_s + digest + u"\": x"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().problem.isEmpty());
}

void TestMissedImages::addsToList_data()
{
    QTest::addColumn<QString>("list"); // below images/shim
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("after");
    const QString both = u"docker.io/library/nginx:1.27\nquay.io/a/b:1\n"_s;
    QTest::newRow("none") << u"webImages"_s << QByteArray() << both;
    QTest::newRow("own") << u"webImages"_s << QByteArray("# mine\nx.io/z:1\n") << u"# mine\nx.io/z:1\n"_s + both;
    QTest::newRow("own without line end") << u"webImages"_s << QByteArray("x.io/z:1") << u"x.io/z:1\n"_s + both;
    QTest::newRow("another") << u"list"_s << QByteArray("nginx:1.27\n") << u"nginx:1.27\nquay.io/a/b:1\n"_s;
}

void TestMissedImages::addsToList()
{
    QFETCH(QString, list);
    QFETCH(QByteArray, before);
    QFETCH(QString, after);
    const test::ScratchWorkspace folder;
    folder.write(u"applications/web/v1/Kubefile"_s, "FROM scratch\n");
    if (!before.isEmpty()) {
        folder.write(u"applications/web/v1/images/shim/"_s + list, before);
    }
    const auto directory = image::readVersionDirectory(folder.root(), u"applications/web/v1"_s);
    QVERIFY(directory);
    const image::SourceTree sources(folder.root());
    const auto changes = planImageList(*directory, {u"quay.io/a/b:1"_s, u"nginx:1.27"_s, u"nginx:1.27"_s}, sources);
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().message));
    QCOMPARE(changes->changed.size(), 1);
    const ChangedFile &file = changes->changed.first();
    QCOMPARE(file.path, u"applications/web/v1/images/shim/"_s + list);
    QCOMPARE(file.kind, before.isEmpty() ? ChangeKind::Added : ChangeKind::Changed);
    QCOMPARE(file.before.toUtf8(), before);
    QCOMPARE(file.after, after);
}

void TestMissedImages::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("image");
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::newRow("listed") << u"applications/web/v1"_s << u"docker.io/library/nginx:1.27"_s << core::ErrorKind::Exists;
    QTest::newRow("no tag") << u"applications/web/v1"_s << u"nginx"_s << core::ErrorKind::Invalid;
    QTest::newRow("line end") << u"applications/web/v1"_s << u"a:1\nb:1"_s << core::ErrorKind::Invalid;
    QTest::newRow("Docker image") << u"dockerimages/web/v1"_s << u"a:1"_s << core::ErrorKind::Invalid;
}

void TestMissedImages::refuses()
{
    QFETCH(QString, path);
    QFETCH(QString, image);
    const test::ScratchWorkspace folder;
    folder.write(path + "/images/shim/webImages"_L1, "nginx:1.27\n");
    const auto directory = image::readVersionDirectory(folder.root(), path);
    QVERIFY(directory);
    const auto changes = planImageList(*directory, {image}, image::SourceTree(folder.root()));
    QVERIFY(!changes);
    QTEST(changes.error().kind, "kind");
}

QTEST_GUILESS_MAIN(TestMissedImages)
#include "tst_missedimages.moc"
