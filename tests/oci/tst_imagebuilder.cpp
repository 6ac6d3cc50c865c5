#include "examplecontext.h"
#include "imagereader.h"
#include "oci/exporter.h"
#include "oci/imagebuilder.h"

#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ReadImage;

/// What the builder makes of one context. That buildah makes the same is tst_buildahparity's business.
class TestImageBuilder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void copies_data();
    void copies();
    void configures_data();
    void configures();
    void refuses_data();
    void refuses();
    void honoursTheIgnoreFile();
    void staysInsideTheContext();
    void sameInputSameBytes();
    void honoursSourceDateEpoch();
    void leavesOutWhatIsNoFile();
    void tellsOfUnreadableFiles();
    void cancelLeavesNothing();
    void failureKeepsTheFormerImage();
    void fullDiskGivesOneError();

private:
    struct Built
    {
        QString path;
        QString manifestDigest;
        qsizetype fileCount = 0;
    };

    [[nodiscard]] core::Result<oci::BuiltImage> buildInLayout(const QString &kubefile) const;
    [[nodiscard]] core::Result<Built> build(const QString &kubefile, const QString &output = u"out.tar"_s);
    [[nodiscard]] QString place(const QString &name) const { return m_folder->filePath(name); }
    static bool always(const QString &) { return true; }

    QTemporaryDir m_example;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<qint64> m_epoch;
    oci::Progress m_progress = always;
};

void TestImageBuilder::initTestCase()
{
    QVERIFY(QDir(m_example.path()).mkdir(u"context"_s));
    QVERIFY(test::makeExampleContext(m_example.filePath(u"context"_s)));
}

void TestImageBuilder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_epoch.reset();
    m_progress = always;
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, m_example.filePath(u"context"_s), m_folder->path()}), 0);
}

core::Result<oci::BuiltImage> TestImageBuilder::buildInLayout(const QString &kubefile) const
{
    test::writeFile(place(u"Kubefile"_s), kubefile.toUtf8());
    return oci::buildImage({.contextPath = place(u"context"_s),
                            .buildFilePath = place(u"Kubefile"_s),
                            .platform = {.os = u"linux"_s, .architecture = u"arm64"_s, .variant = {}},
                            .buildArguments = {{u"GIVEN"_s, u"given"_s}},
                            .layoutPath = place(u"layout"_s),
                            .sourceDateEpoch = m_epoch},
                           m_progress);
}

core::Result<TestImageBuilder::Built> TestImageBuilder::build(const QString &kubefile, const QString &output)
{
    QDir(place(u"layout"_s)).removeRecursively();
    QFile::remove(place(output));
    const auto image = buildInLayout(kubefile);
    if (!image) {
        return std::unexpected(image.error());
    }
    return oci::Layout::open(place(u"layout"_s))
        .and_then([&](const oci::Layout &layout) {
            return oci::exportImages(layout, u"app:1.0"_s, oci::OutputFormat::OciArchive, place(output),
                                     [this] { return m_progress({}); });
        })
        .transform(
            [&](const oci::Exported &exported) { return Built{place(output), exported.digest, image->fileCount}; });
}

void TestImageBuilder::copies_data()
{
    QTest::addColumn<QString>("instructions");
    QTest::addColumn<QStringList>("entries");
    const auto row = [](const char *instructions, const QStringList &entries) {
        QTest::newRow(instructions) << QString::fromUtf8(instructions) << entries;
    };
    row("COPY f1 /a", {u"a - 644 0:0 =a"_s});
    row("COPY f1 /b/", {u"b d 755 0:0"_s, u"b/f1 - 644 0:0 =a"_s});
    row("COPY f1 f2 /c", {u"c d 755 0:0"_s, u"c/f1 - 644 0:0 =a"_s, u"c/f2 - 644 0:0 =bb"_s});
    row("COPY d700 /e", {u"e d 755 0:0"_s, u"e/x - 600 0:0 =x"_s});
    row("COPY dir /d",
        {u"d d 755 0:0"_s, u"d/.hidden - 644 0:0 =h"_s, u"d/d - 644 0:0 =d"_s, u"d/dhard - 644 0:0 => d/d"_s,
         u"d/sub d 755 0:0"_s, u"d/sub/s - 644 0:0 =s"_s, u"d/up l 777 0:0 -> ../f1"_s});
    row("COPY linkfile /a", {u"a - 644 0:0 =d"_s});
    row("COPY f[12] x/", {u"x d 755 0:0"_s, u"x/f1 - 644 0:0 =a"_s, u"x/f2 - 644 0:0 =bb"_s});
    row("COPY f1 not* /a", {u"a d 755 0:0"_s, u"a/f1 - 644 0:0 =a"_s});
    row("COPY --chown=5:6 --chmod=600 f1 /p/a", {u"p d 755 5:6"_s, u"p/a - 600 5:6 =a"_s});
    row("COPY opt/bin/run /run", {u"run - 755 0:0 =#!/bin/sh"_s});
    row("USER 7:8\nWORKDIR /w/v\nCOPY f1 .", {u"w d 755 7:8"_s, u"w/v d 755 7:8"_s, u"w/v/f1 - 644 0:0 =a"_s});
    row("COPY 版* /", {u"版本.txt - 644 0:0 =z"_s});
    row("COPY etc /q/f1\nCOPY f1 /q", {u"q d 755 0:0"_s, u"q/f1 - 644 0:0 =a"_s});
    row("ADD f1 /a", {u"a - 644 0:0 =a"_s});
    row("ADD some.tar /x", {u"x d 755 0:0"_s, u"x/f1 - 644 7:8 =a"_s, u"x/f2 - 644 7:8 =bb"_s});
    row("ADD --chown=5:6 some.tar.gz /x/", {u"x d 755 5:6"_s, u"x/f1 - 644 7:8 =a"_s, u"x/f2 - 644 7:8 =bb"_s});
    row("ENV N=me\nCOPY <<EOF /a\nhello $N \"q\"\nEOF", {u"a - 644 0:0 =hello me \"q\""_s});
    row("ENV N=me\nCOPY <<-'EOF' /a\n\thello $N\nEOF", {u"a - 644 0:0 =hello $N"_s});
    row("COPY <<one <<two /d/\n1\none\n2\ntwo", {u"d d 755 0:0"_s, u"d/one - 644 0:0 =1"_s, u"d/two - 644 0:0 =2"_s});
    row("COPY --chmod=6755 f1 /a\nFROM scratch\nCOPY --from=0 /a /b", {u"b - 6755 0:0 =a"_s});
    row("COPY --chown=7 f1 /p/a\nFROM scratch\nCOPY --from=0 /p /q", {u"q d 755 0:0"_s, u"q/a - 644 7:7 =a"_s});
}

void TestImageBuilder::copies()
{
    QFETCH(QString, instructions);
    const auto built = build(u"FROM scratch\n"_s + instructions);
    QVERIFY2(built, qPrintable(built ? QString() : built.error().message));
    const ReadImage image = test::readImage(built->path);
    QVERIFY(image.isConsistent);
    QStringList found;
    for (const auto &[path, entry] : image.entries.asKeyValueRange()) {
        found.append(path + u' ' + entry.text);
    }
    QFETCH(QStringList, entries);
    QCOMPARE(found, entries);
    QCOMPARE(built->fileCount, found.size());
}

void TestImageBuilder::configures_data()
{
    QTest::addColumn<QString>("instructions");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *instructions, const char *key, const char *json) {
        QTest::newRow(instructions) << QString::fromUtf8(instructions) << QString::fromUtf8(key) << QByteArray(json);
    };
    row("CMD [\"bash x.sh\"]", "Cmd", R"(["bash x.sh"])");
    row("CMD bash \"x.sh\"", "Cmd", R"(["/bin/sh","-c","bash \"x.sh\""])");
    row("CMD []", "Cmd", "null");
    row("CMD a\nENTRYPOINT [\"b\", \"c\"]", "Entrypoint", R"(["b","c"])");
    row("ENV A=${A:-\"x y\"} PATH=$PATH:/x\nENV B=$A$GIVEN", "Env",
        R"(["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/x","A=x y","B=x y"])");
    row("ARG GIVEN=default\nENV B=$GIVEN", "Env",
        R"(["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin","B=given"])");
    row("LABEL a=1 b=\"c d\"\nLABEL a=2", "Labels", R"({"a":"2","b":"c d"})");
    row("WORKDIR /a\nWORKDIR b/../c", "WorkingDir", R"("/a/c")");
    row("USER 5\nUSER a:b", "User", R"("a:b")");
    row("EXPOSE 80 53/udp\nEXPOSE 80", "ExposedPorts", R"({"53/udp":{},"80/tcp":{}})");
    row("VOLUME [\"/a\", \"/b\"]", "Volumes", R"({"/a":{},"/b":{}})");
    row("STOPSIGNAL SIGINT", "StopSignal", R"("SIGINT")");
    row("HEALTHCHECK --interval=1m30s --retries=2 CMD curl -f x", "Healthcheck",
        R"({"Interval":90000000000,"Retries":2,"Test":["CMD-SHELL","curl -f x"]})");
    row("HEALTHCHECK --timeout=500ms CMD [\"a\", \"b\"]", "Healthcheck",
        R"({"Test":["CMD","a","b"],"Timeout":500000000})");
    row("HEALTHCHECK NONE", "Healthcheck", R"({"Test":["NONE"]})");
    row("ONBUILD COPY . /\nONBUILD RUN x", "OnBuild", R"(["COPY . /","RUN x"])");
    row("SHELL [\"/bin/bash\", \"-c\"]", "Shell", R"(["/bin/bash","-c"])");
}

void TestImageBuilder::configures()
{
    QFETCH(QString, instructions);
    QFETCH(QString, key);
    const auto built = build(u"FROM scratch\n"_s + instructions);
    QVERIFY2(built, qPrintable(built ? QString() : built.error().message));
    const ReadImage image = test::readImage(built->path);
    QVERIFY(image.isConsistent);
    QCOMPARE(image.name, u"app:1.0"_s);
    QCOMPARE(image.config.value("architecture"_L1).toString(), u"arm64"_s);
    const QJsonValue value = image.config.value("config"_L1).toObject().value(key);
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    QTEST(list.sliced(1).chopped(1), "json");
}

void TestImageBuilder::refuses_data()
{
    QTest::addColumn<QString>("kubefile");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *kubefile, const QStringList &words) {
        QTest::newRow(kubefile) << QString::fromUtf8(kubefile) << words;
    };
    row("FROM scratch\n\nRUN echo", {u"line 3"_s, u"RUN"_s, u"buildah"_s});
    row("FROM busybox", {u"line 1"_s, u"busybox"_s});
    row("FROM scratch\nCOPY --from=busybox a b", {u"busybox"_s});
    row("FROM scratch\nCOPY nothere /x", {u"line 2"_s, u"nothere"_s});
    row("FROM scratch\nCOPY not* /x", {u"line 2"_s, u"not*"_s});
    row("FROM scratch\nCOPY f1 nothere /x/", {u"nothere"_s});
    row("FROM scratch\nCOPY f1", {u"line 2"_s});
    row("FROM scratch\nCOPY f[ /x", {u"line 2"_s, u"f["_s});
    row("FROM scratch\nCOPY linkbroken /x", {u"line 2"_s, u"nowhere"_s});
    row("FROM scratch\nCOPY linkup /x", {u"line 2"_s, u"etc/passwd"_s});
    row("FROM scratch\nCOPY f1 /x\nCOPY dir /x", {u"line 3"_s, u"/x"_s});
    row("FROM scratch\nCOPY f1 /x\nCOPY f2 /x/y", {u"line 3"_s, u"/x"_s});
    row("FROM scratch\nCOPY --chown=root f1 /x", {u"line 2"_s, u"root"_s});
    row("FROM scratch\nCOPY --chmod=u+x f1 /x", {u"line 2"_s, u"u+x"_s});
    row("FROM scratch\nADD https://example.org/x /x", {u"line 2"_s, u"https://example.org/x"_s, u"buildah"_s});
    row("FROM scratch\nWORKDIR /f\nCOPY f1 /g\nWORKDIR /g/h", {u"line 4"_s, u"/g"_s});
    row("FROM scratch\nNONSENSE x", {u"line 2"_s});
    row("COPY f1 /", {u"line 1"_s});
    row("", {u"FROM"_s});
    row("FROM scratch\nENV A=${B:?missing}", {u"line 2"_s});
}

void TestImageBuilder::refuses()
{
    QFETCH(QString, kubefile);
    QFETCH(QStringList, words);
    const auto built = build(kubefile);
    QVERIFY(!built);
    for (const QString &word : std::as_const(words)) {
        QVERIFY2(built.error().message.contains(word), qPrintable(built.error().message));
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"Kubefile"_s});
}

void TestImageBuilder::honoursTheIgnoreFile()
{
    QVERIFY(test::writeFile(place(u"context/.dockerignore"_s), "*\n!dir\ndir/sub\n"));
    const auto built = build(u"FROM scratch\nCOPY . /\n"_s);
    QVERIFY(built);
    QCOMPARE(test::readImage(built->path).entries.keys(),
             QStringList({u"dir"_s, u"dir/.hidden"_s, u"dir/d"_s, u"dir/dhard"_s, u"dir/up"_s}));
    QVERIFY(!build(u"FROM scratch\nCOPY f1 /\n"_s));
    QVERIFY(test::writeFile(place(u"context/.containerignore"_s), "dir\n"));
    QVERIFY(build(u"FROM scratch\nCOPY f1 /\n"_s));
}

void TestImageBuilder::staysInsideTheContext()
{
    QVERIFY(test::writeFile(place(u"secret"_s), "secret"));
    QVERIFY(QFile::link(place(u"secret"_s), place(u"context/out"_s)));
    QVERIFY(QFile::link(u"../secret"_s, place(u"context/etc/out"_s)));
    QVERIFY(QFile::link(m_folder->path(), place(u"context/outdir"_s)));
    for (const QString &source : {u"../secret"_s, u"out"_s, u"etc/out"_s, u"outdir/secret"_s, u"outdir/*"_s,
                                  u"dir/../../secret"_s, place(u"secret"_s)}) {
        const auto built = build(u"FROM scratch\nCOPY %1 /x\n"_s.arg(source));
        QVERIFY2(!built, qPrintable(source));
    }
}

void TestImageBuilder::sameInputSameBytes()
{
    const QString kubefile = u"FROM scratch\nCOPY . /made/\nLABEL b=1 a=2\nVOLUME /z /a /m\nCMD [\"x\"]\n"_s;
    const auto first = build(kubefile, u"one.tar"_s);
    QTest::qWait(1100);
    const auto second = build(kubefile, u"two.tar"_s);
    QVERIFY(first && second);
    QCOMPARE(first->manifestDigest, second->manifestDigest);
    QFile one(first->path);
    QFile two(second->path);
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), two.readAll());
}

void TestImageBuilder::honoursSourceDateEpoch()
{
    m_epoch = 1'577'934'246; // one second after what f1 says
    const auto built = build(u"FROM scratch\nCOPY f1 f2 /made/\n"_s);
    QVERIFY(built);
    const ReadImage image = test::readImage(built->path);
    QCOMPARE(image.entries.value(u"made/f1"_s).time, *m_epoch);
    m_epoch = 1'600'000'000;
    const auto later = build(u"FROM scratch\nCOPY f1 f2 /made/\n"_s);
    QVERIFY(later);
    const ReadImage clamped = test::readImage(later->path);
    QCOMPARE(clamped.entries.value(u"made/f1"_s).time, 1'577'934'246);
    QCOMPARE(clamped.entries.value(u"made/f2"_s).time, *m_epoch);
    QCOMPARE(clamped.entries.value(u"made"_s).time, *m_epoch);
    QCOMPARE(clamped.config.value("created"_L1).toString(), u"2020-09-13T12:26:40Z"_s);
}

void TestImageBuilder::leavesOutWhatIsNoFile()
{
    QCOMPARE(::mkfifo(QFile::encodeName(place(u"context/empty/fifo"_s)).constData(), 0600), 0);
    QStringList lines;
    m_progress = [&lines](const QString &line) {
        lines.append(line);
        return true;
    };
    const auto built = build(u"FROM scratch\nCOPY empty /e\nHEALTHCHECK CMD true\n"_s);
    QVERIFY(built);
    QCOMPARE(test::readImage(built->path).entries.keys(), QStringList{u"e"_s});
    QCOMPARE(lines.filter(u"empty/fifo"_s).size(), 1);
    QVERIFY(lines.contains(u"STEP 2/3: COPY empty /e"_s));
}

void TestImageBuilder::tellsOfUnreadableFiles()
{
    if (::geteuid() == 0) {
        QSKIP("The superuser can read everything.");
    }
    QVERIFY(QFile::setPermissions(place(u"context/f1"_s), {}));
    const auto built = build(u"FROM scratch\nCOPY f1 /\n"_s);
    QVERIFY(!built);
    QVERIFY(built.error().message.contains(u"f1"_s));
}

void TestImageBuilder::cancelLeavesNothing()
{
    for (int allowed = 0; allowed < 8; ++allowed) {
        int asked = 0;
        m_progress = [&](const QString &) {
            return ++asked <= allowed;
        };
        const auto built = build(u"FROM scratch\nCOPY . /\n"_s);
        QVERIFY(!built);
        QCOMPARE(built.error().kind, core::ErrorKind::Cancelled);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"Kubefile"_s});
    }
}

void TestImageBuilder::failureKeepsTheFormerImage()
{
    const auto contentOf = [this](const QString &name) {
        QFile file(place(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(build(u"FROM scratch\nCOPY f1 /\n"_s));
    const QByteArray index = contentOf(u"layout/index.json"_s);
    const QByteArray archive = contentOf(u"out.tar"_s);
    QVERIFY(!index.isEmpty() && !archive.isEmpty());
    QVERIFY(!buildInLayout(u"FROM scratch\nCOPY nothere /\n"_s));
    QCOMPARE(contentOf(u"layout/index.json"_s), index);
    QVERIFY(!oci::exportImages(*oci::Layout::open(place(u"layout"_s)), u"app:1.0"_s, oci::OutputFormat::OciArchive,
                               place(u"out.tar"_s), [] { return true; }));
    QCOMPARE(contentOf(u"out.tar"_s), archive);
}

/// A limit on the size of files stands for a full disk. Qt has nothing to add on the standard error.
void TestImageBuilder::fullDiskGivesOneError()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    QByteArray noise(600'000, Qt::Uninitialized);
    std::ranges::generate(noise, [] { return static_cast<char>(QRandomGenerator::global()->bounded(256)); });
    QFile big(place(u"context/big"_s));
    QVERIFY(big.open(QIODevice::WriteOnly) && big.write(noise) == noise.size());
    big.close();
    QVERIFY(build(u"FROM scratch\nCOPY big /\n"_s));
    struct rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {.rlim_cur = 300'000, .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = oci::exportImages(*oci::Layout::open(place(u"layout"_s)), u"app:1.0"_s,
                                           oci::OutputFormat::OciArchive, place(u"full.tar"_s), [] { return true; });
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains("full.tar"_L1), qPrintable(written.error().message));
    QVERIFY(!QFileInfo::exists(place(u"full.tar"_s)));
}

QTEST_GUILESS_MAIN(TestImageBuilder)
#include "tst_imagebuilder.moc"
