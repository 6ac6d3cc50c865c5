#include "build/context.h"
#include "build/publish.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sealyard;

using Files = QMap<QString, QByteArray>;

class TestContext final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesModesTimesAndLinks();
    void leavesDotFilesOut_data();
    void leavesDotFilesOut();
    void refusesToCopy();
    void tellsWhatIsNotPacked_data();
    void tellsWhatIsNotPacked();
    void publishes();

private:
    static struct stat statusOf(const QString &path)
    {
        struct stat status{};
        ::lstat(QFile::encodeName(path).constData(), &status);
        return status;
    }
};

void TestContext::copiesModesTimesAndLinks()
{
    const test::ScratchWorkspace space;
    space.write(u"from/sub/run"_s, "#!/bin/sh\n");
    space.write(u"from/sub/.nested"_s, "x");
    space.link(u"../../outside"_s, u"from/sub/link"_s);
    space.makeFolder(u"from/empty"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(space.at(u"from/fifo"_s)).constData(), 0600), 0);
    const QByteArray run = QFile::encodeName(space.at(u"from/sub/run"_s));
    const struct timespec times[] = {{1'000'000'000, 0}, {1'577'934'245, 123'456'789}};
    ::utimensat(AT_FDCWD, run.constData(), times, 0);
    ::chmod(run.constData(), 04751);
    ::chmod(QFile::encodeName(space.at(u"from/sub"_s)).constData(), 0500);

    const auto copied = build::copyContext(space.at(u"from"_s), space.at(u"a/b/to"_s), build::DotFiles::LeaveOut);
    QVERIFY2(copied, qPrintable(copied ? QString() : copied.error().message));
    const struct stat copy = statusOf(space.at(u"a/b/to/sub/run"_s));
    QCOMPARE(copy.st_mode & 07777U, 04751U);
    QCOMPARE(copy.st_mtim.tv_sec, 1'577'934'245);
    QCOMPARE(copy.st_mtim.tv_nsec, 123'456'789);
    QCOMPARE(statusOf(space.at(u"a/b/to/sub"_s)).st_mode & 07777U, 0500U);
    QVERIFY(S_ISLNK(statusOf(space.at(u"a/b/to/sub/link"_s)).st_mode));
    QVERIFY(QFileInfo::exists(space.at(u"a/b/to/sub/.nested"_s)));
    QVERIFY(QFileInfo(space.at(u"a/b/to/empty"_s)).isDir());
    QVERIFY(!QFileInfo::exists(space.at(u"a/b/to/fifo"_s)));
    for (const QString &path : {u"from/sub"_s, u"a/b/to/sub"_s}) {
        ::chmod(QFile::encodeName(space.at(path)).constData(), 0700);
    }
}

void TestContext::leavesDotFilesOut_data()
{
    QTest::addColumn<build::DotFiles>("dotFiles");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("left out") << build::DotFiles::LeaveOut << false;
    QTest::newRow("kept") << build::DotFiles::Keep << true;
}

void TestContext::leavesDotFilesOut()
{
    QFETCH(build::DotFiles, dotFiles);
    const test::ScratchWorkspace space;
    space.write(u"from/.sealignore"_s);
    space.write(u"from/.folder/x"_s);
    QVERIFY(build::copyContext(space.at(u"from"_s), space.at(u"to"_s), dotFiles));
    QTEST(QFileInfo::exists(space.at(u"to/.sealignore"_s)), "isThere");
    QTEST(QFileInfo::exists(space.at(u"to/.folder/x"_s)), "isThere");
}

void TestContext::refusesToCopy()
{
    const test::ScratchWorkspace space;
    space.write(u"from/x"_s);
    space.link(u"from"_s, u"link"_s);
    space.makeFolder(u"there"_s);
    const auto kindOf = [&](const QString &from, const QString &to) {
        const auto copied = build::copyContext(space.at(from), space.at(to), build::DotFiles::Keep);
        return copied ? core::ErrorKind::Failed : copied.error().kind;
    };
    QCOMPARE(kindOf(u"nothing"_s, u"to"_s), core::ErrorKind::NotFound);
    QCOMPARE(kindOf(u"link"_s, u"to"_s), core::ErrorKind::NotFound);
    QCOMPARE(kindOf(u"from"_s, u"there"_s), core::ErrorKind::Exists);
}

void TestContext::tellsWhatIsNotPacked_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("hasRegistry");
    const auto row = [](const char *name, const Files &files, const QStringList &words, bool hasRegistry) {
        QTest::newRow(name) << files << words << hasRegistry;
    };
    row("nothing", {{u"Kubefile"_s, "FROM scratch\nCOPY . .\n"}}, {}, false);
    row("manifest", {{u"Kubefile"_s, "FROM scratch\n"}, {u"manifests/a.yaml"_s, "image: nginx:1\n"}}, {u"manifests/"_s},
        false);
    row("image list", {{u"Kubefile"_s, "FROM scratch\n"}, {u"images/shim/list"_s, "nginx:1\n"}}, {u"images/shim/"_s},
        false);
    const QByteArray chart = "apiVersion: v2\nname: a\nversion: 0.1.0\n";
    const QByteArray template_ = "image: nginx:{{ .Values.tag | required \"no tag\" }}\n";
    row("chart", {{u"Kubefile"_s, "FROM scratch\n"}, {u"charts/a/Chart.yaml"_s, chart}}, {}, false);
    row("image of a chart",
        {{u"Kubefile"_s, "FROM scratch\n"},
         {u"manifests/b.yaml"_s, "image: nginx:1\nimage: nginx:2\n"},
         {u"charts/a/Chart.yaml"_s, chart},
         {u"charts/a/values.yaml"_s, "tag: 3\n"},
         {u"charts/a/templates/a.yaml"_s, template_}},
        {u"pull 3 image"_s}, false);
    row("chart that does not render",
        {{u"Kubefile"_s, "FROM scratch\n"},
         {u"charts/a/Chart.yaml"_s, chart},
         {u"charts/a/templates/a.yaml"_s, template_}},
        {u"no tag"_s}, false);
    row("registry", {{u"Kubefile"_s, "FROM scratch\nCOPY registry registry\n"}}, {u"Kubefile copies registry"_s}, true);
    row("registry by ENV", {{u"Kubefile"_s, "FROM scratch\nENV R=registry/\nCOPY ./$R /r\n"}},
        {u"Kubefile copies registry"_s}, true);
    row("registry of a stage", {{u"Kubefile"_s, "FROM scratch AS a\nFROM scratch\nCOPY --from=a registry /r\n"}}, {},
        false);
}

void TestContext::tellsWhatIsNotPacked()
{
    QFETCH(const Files, files);
    QFETCH(QStringList, words);
    const test::ScratchWorkspace space;
    const QString folder = u"applications/a/v1"_s;
    for (const auto &[path, content] : files.asKeyValueRange()) {
        space.write(folder + u'/' + path, content);
    }
    const auto sentences = build::completeContext(space.at(folder), u"Kubefile"_s);
    QVERIFY2(sentences, qPrintable(sentences ? QString() : sentences.error().message));
    QCOMPARE(sentences->size(), words.size());
    for (qsizetype at = 0; at < words.size(); ++at) {
        QVERIFY2(sentences->at(at).contains(words.at(at)), qPrintable(sentences->at(at)));
    }
    QTEST(QFileInfo(space.at(folder + "/registry"_L1)).isDir(), "hasRegistry");
}

void TestContext::publishes()
{
    const test::ScratchWorkspace space;
    space.write(u"scratch/image.tar"_s, "new");
    space.write(u"out/image.tar"_s, "old");
    QVERIFY(build::publish(space.at(u"scratch/image.tar"_s), space.at(u"out/image.tar"_s)));
    QFile file(space.at(u"out/image.tar"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "new");
    QVERIFY(!QFileInfo::exists(space.at(u"scratch/image.tar"_s)));
    QVERIFY(!build::publish(space.at(u"nothing"_s), space.at(u"out/image.tar"_s)));
    QVERIFY(QFileInfo::exists(space.at(u"out/image.tar"_s)));
}

QTEST_GUILESS_MAIN(TestContext)
#include "tst_context.moc"
