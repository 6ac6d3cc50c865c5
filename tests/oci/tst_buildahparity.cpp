#include "examplecontext.h"
#include "imagereader.h"
#include "oci/exporter.h"
#include "oci/imagebuilder.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ReadImage;

/// The built-in builder against buildah: the same build files over the same context must give the same configuration
/// and the same file tree, or be refused by both.
class TestBuildahParity final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameImage_data();
    void sameImage();
    void acceptedBySkopeo();
    void acceptedByBuildah();

private:
    struct Run
    {
        bool isSuccess = false;
        QString output;
    };

    static Run run(const QString &program, const QStringList &arguments);
    [[nodiscard]] Run buildah(const QStringList &arguments) const;
    [[nodiscard]] QString place(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool buildOurs(const QString &kubefile) const;
    [[nodiscard]] bool buildTheirs() const;
    static QJsonObject configOf(const ReadImage &image);
    static QStringList historyOf(const ReadImage &image);

    QTemporaryDir m_folder;
};

TestBuildahParity::Run TestBuildahParity::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isDone = process.waitForFinished(60'000);
    return {isDone && process.exitCode() == 0, QString::fromUtf8(process.readAll())};
}

TestBuildahParity::Run TestBuildahParity::buildah(const QStringList &arguments) const
{
    const QStringList storage{u"--root"_s,           place(u"storage/root"_s),
                              u"--runroot"_s,        place(u"storage/run"_s),
                              u"--storage-driver"_s, u"vfs"_s};
    return run(u"buildah"_s, storage + arguments);
}

void TestBuildahParity::initTestCase()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"context"_s));
    QVERIFY(test::makeExampleContext(place(u"context"_s)));
    if (QStandardPaths::findExecutable(u"buildah"_s).isEmpty()) {
        QSKIP("buildah is not installed.");
    }
    const Run trial = buildah({u"from"_s, u"scratch"_s});
    if (!trial.isSuccess) {
        QSKIP(qPrintable(u"buildah cannot work here: %1"_s.arg(trial.output.trimmed())));
    }
}

bool TestBuildahParity::buildOurs(const QString &kubefile) const
{
    QFile::remove(place(u"ours.tar"_s));
    QDir(place(u"layout"_s)).removeRecursively();
    if (!test::writeFile(place(u"context/Kubefile"_s), kubefile.toUtf8())) {
        return false;
    }
    return oci::buildImage({.contextPath = place(u"context"_s),
                            .buildFilePath = place(u"context/Kubefile"_s),
                            .platform = {.os = u"linux"_s, .architecture = u"arm"_s, .variant = u"v7"_s},
                            .buildArguments = {{u"GIVEN"_s, u"a b"_s}},
                            .layoutPath = place(u"layout"_s),
                            .sourceDateEpoch = {}},
                           [](const QString &) { return true; })
        .and_then([this](const oci::BuiltImage &) { return oci::Layout::open(place(u"layout"_s)); })
        .and_then([this](const oci::Layout &layout) {
            return oci::exportImages(layout, u"parity:1.0"_s, oci::OutputFormat::OciArchive, place(u"ours.tar"_s),
                                     [] { return true; });
        })
        .has_value();
}

bool TestBuildahParity::buildTheirs() const
{
    QFile::remove(place(u"theirs.tar"_s));
    return buildah({u"bud"_s, u"--isolation"_s, u"chroot"_s, u"--platform"_s, u"linux/arm/v7"_s, u"--build-arg"_s,
                    u"GIVEN=a b"_s, u"-t"_s, u"oci-archive:%1:parity:1.0"_s.arg(place(u"theirs.tar"_s)), u"-f"_s,
                    place(u"context/Kubefile"_s), place(u"context"_s)})
        .isSuccess;
}

QJsonObject TestBuildahParity::configOf(const ReadImage &image)
{
    QJsonObject config = image.config.value("config"_L1).toObject();
    QJsonObject labels = config.value("Labels"_L1).toObject();
    labels.remove("io.buildah.version"_L1);
    config.insert("Labels"_L1, labels);
    for (const auto key : {"Healthcheck"_L1, "OnBuild"_L1, "Shell"_L1}) {
        config.remove(key); // buildah leaves them out of OCI images, BuildKit does not
    }
    for (const auto key : {"architecture"_L1, "os"_L1, "variant"_L1, "author"_L1}) {
        config.insert(key, image.config.value(key));
    }
    return config;
}

QStringList TestBuildahParity::historyOf(const ReadImage &image)
{
    QStringList history;
    const QJsonArray entries = image.config.value("history"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const QString command = entry.toObject().value("created_by"_L1).toString();
        history.append(command.section(u' ', 0, 3).toUpper() +
                       QString::number(entry.toObject().contains("empty_layer"_L1)));
    }
    return history;
}

void TestBuildahParity::sameImage_data()
{
    QTest::addColumn<QString>("instructions");
    QTest::addColumn<bool>("isImage");
    const auto row = [](const char *instructions, bool isImage = true) {
        QTest::newRow(instructions) << QString::fromUtf8(instructions) << isImage;
    };
    row("COPY . .");
    row("COPY . /\nCOPY . /sub/\nCOPY ./ /w");
    row("COPY f1 /a\nCOPY f1 /b/\nCOPY f1 f2 /c/\nCOPY f1 f2 /d\nCOPY f1 .\nCOPY ./f2 e/");
    row("COPY dir /d\nCOPY dir/ /e\nCOPY dir/. /f/\nCOPY d700 /g\nCOPY dir/sub/../d /h\nCOPY empty /i");
    row("COPY linkfile /a\nCOPY linkfile /b/\nCOPY linkdir /c\nCOPY linkdir/sub /d\nCOPY deep/link/b/f /e");
    row("COPY linkbroken /a", false);
    row("COPY linkup /a", false);
    row("COPY ../f1 /a\nCOPY /f2 /b\nCOPY ../../dir/sub /c");
    row("COPY linkabs /a");
    row("COPY f* /g/\nCOPY d* /h/\nCOPY dir/.h* /i/\nCOPY *.txt /t\nCOPY e*/ /u/\nCOPY d*/* /y/\nCOPY deep/*/b /z");
    row("COPY f[12] /a/\nCOPY [de]?[rc] /b/\nCOPY f? /c/\nCOPY f\\1 /d\nCOPY f[^1] /e");
    row("COPY linkf* linkd* /b");
    row("COPY linkdir linkfile f1 dir/up /x/");
    row("COPY f2 hard2 /x/\nCOPY opt /o\nCOPY opt/bin/run /r");
    row("COPY f1 /x\nCOPY dir /x", false);
    row("COPY dir /x\nCOPY f1 /x\nCOPY f1 /x/d\nCOPY f2 /x/sub");
    row("COPY dir /x\nCOPY f1 /x/d/y", false);
    row("COPY f1 /q/sub\nCOPY dir /q");
    row("COPY dir /q/f1\nCOPY f1 /q");
    row("COPY . /\nCOPY f1 /linkdir/new\nCOPY f1 /linkdir/\nCOPY etc /linkdir/etc2\nWORKDIR linkdir/wd");
    row("COPY . /\nCOPY f1 /linkbroken");
    row("COPY . /\nCOPY f2 /dir/up/x", false);
    row("COPY . /\nCOPY f2 /linkfile");
    row("COPY dir /x\nCOPY f1 /x/up");
    row("COPY . /\nCOPY other /");
    row("COPY nothere /x", false);
    row("COPY not* /x", false);
    row("COPY f1 nothere /x/", false);
    row("COPY f1 not* /x/");
    row("COPY f1", false);
    row("COPY f1 f2 x y", false);
    row("COPY --chown=5 f1 /a\nCOPY --chown=5:6 dir /b\nCOPY --chown=:7 f2 /c\nCOPY --chown=9 f2 /p/q/r/");
    row("COPY --chmod=755 dir /b\nCOPY --chmod=0640 f1 /c\nCOPY --chmod=4777 opt /d\nCOPY --chmod=700 f1 /n/e/w");
    row("COPY --chown=root f1 /a", false);
    row("COPY --chmod=u+x f1 /a", false);
    row("COPY [\"sp ace\", \"f1\", \"/b/\"]\nCOPY 版* /");
    row("COPY [\"f1\", \"/with space/\"]");
    row("ADD f1 f2 /x/\nADD dir /y");
    row("WORKDIR a\nWORKDIR b\nCOPY f1 .\nCOPY f2 c\nCOPY f2 ../d/\nCOPY f2 ../../../../e");
    row("WORKDIR /a/b/../c//d/\nWORKDIR ../e\nCOPY f1 x/");
    row("USER 1000\nWORKDIR /w\nCOPY f1 .\nUSER 5:6\nWORKDIR v");
    row("ENV PATH=$PATH:/x A=1 A=2 B=$A\nENV Z=1\nENV A=3 C=$A\nENV OLD value  with   blanks");
    row("ENV A=${A:-\"x y\"} B=a\\ b C='$A' D=\"$GIVEN\"\nARG GIVEN\nENV E=$GIVEN F=${E:+set}");
    row("ARG GIVEN=default\nARG V=1\nARG W=w$V\nENV X=$W Y=${V}$GIVEN");
    row("ENV OPTS=${OPTS:-\" \\\n--set a=b \\\n\"}\nCMD [\"x\"]");
    row("ENV D=/dd X=f\nCOPY $X* ${D}/\nWORKDIR $D/w\nLABEL k=$D \"$X\"=v\nEXPOSE $X\nUSER $X\nVOLUME $D "
        "${D}2\nSTOPSIGNAL ${S:-SIGINT}\nCMD [\"$X\", \"${D}\"]");
    row("ARG TARGETARCH\nARG TARGETPLATFORM\nARG TARGETVARIANT\nARG TARGETOS\n"
        "ENV A=$TARGETARCH,$TARGETPLATFORM,$TARGETVARIANT,$TARGETOS");
    row("CMD bash x.sh   \"a  b\" \\\n  c");
    row("CMD \"bash x.sh\"");
    row("CMD []");
    row("CMD [\"\"]\nENTRYPOINT []");
    row("CMD [\"a\"]\nENTRYPOINT [\"b\"]\nCMD [\"c\"] # note");
    row("CMD ['x']\nENTRYPOINT sh -c 'x'");
    row("cmd [\"a\"]\ncopy f1 /a");
    row("EXPOSE 80-82 53/udp 90/TCP\nEXPOSE 443\nUSER a:b\nSTOPSIGNAL 9\nLABEL a=1 a=2 \"x y\"=\"z\"\nLABEL old style");
    row("VOLUME /v1 /v2\nVOLUME [\"/v3\"]\nCOPY f1 /v1/");
    row("HEALTHCHECK CMD true\nSHELL [\"/bin/bash\", \"-c\"]\nCMD foo bar");
    row("MAINTAINER John <j@x>  y");
    row("# comment\n\nLABEL a=b \\\n# inside\n\n  c=d\r\nENV X=y");
    row("COPY f1 /a\nFROM scratch\nCOPY f2 /b");
    row("COPY . /all\nCOPY --chown=5:6 f1 /own\nCOPY --chmod=4755 f2 /suid\nFROM scratch\nCOPY --from=0 /all /x\n"
        "COPY --from=0 /own /suid /y/\nCOPY --from=0 /all/d* /z/\nCOPY --from=0 --chown=9 /own /w");
    row("COPY dir /d\nFROM scratch AS two\nCOPY --from=0 d/sub /s\nFROM scratch\nCOPY --from=two /s/s /t\n"
        "COPY --from=two . /u/");
    row("COPY f1 /a\nFROM scratch AS Two\nCOPY f2 /b\nFROM scratch\nCOPY --from=Two /b /c");
    row("FROM scratch AS two\nCOPY f2 /b\nFROM scratch\nCOPY --from=Two /b /c", false);
    row("COPY f1 /a\nFROM scratch\nCOPY --from=0 /nothere /b", false);
    row("ADD some.tar /x\nADD some.tar.gz /y/\nADD --chown=5:6 some.tar /z\nADD some.tar f1 /w/");
    row("ENV N=me\nCOPY <<EOF /a\nhello $N ${N:-x} \"q\" 'r'\nEOF\nCOPY <<\"E2\" <<E3 /d/\n$N\nE2\n${N}x\nE3");
}

void TestBuildahParity::sameImage()
{
    QFETCH(QString, instructions);
    QFETCH(bool, isImage);
    const bool isOurs = buildOurs(u"FROM scratch\n"_s + instructions + u'\n');
    QCOMPARE(buildTheirs(), isImage);
    QCOMPARE(isOurs, isImage);
    if (!isImage) {
        return;
    }
    const ReadImage ours = test::readImage(place(u"ours.tar"_s));
    const ReadImage theirs = test::readImage(place(u"theirs.tar"_s));
    QVERIFY(ours.isConsistent && theirs.isConsistent);
    QCOMPARE(ours.name, theirs.name);
    QCOMPARE(configOf(ours), configOf(theirs));
    QCOMPARE(historyOf(ours), historyOf(theirs));
    QCOMPARE(ours.entries.keys(), theirs.entries.keys());
    for (const auto &[path, entry] : ours.entries.asKeyValueRange()) {
        QCOMPARE(path + u' ' + entry.text, path + u' ' + theirs.entries.value(path).text);
        const bool isOfNow = instructions.contains("<<"_L1); // here-documents: ours are as old as the newest other file
        if (entry.text.startsWith(u'-') && !isOfNow) {
            QCOMPARE(entry.time, theirs.entries.value(path).time);
        }
    }
}

void TestBuildahParity::acceptedBySkopeo()
{
    if (QStandardPaths::findExecutable(u"skopeo"_s).isEmpty()) {
        QSKIP("skopeo is not installed.");
    }
    QVERIFY(buildOurs(u"FROM scratch\nCOPY . /\nLABEL made=here\n"_s));
    const QString archive = "oci-archive:"_L1 + place(u"ours.tar"_s);
    const Run inspected = run(u"skopeo"_s, {u"inspect"_s, u"--override-arch"_s, u"arm"_s, archive});
    QVERIFY2(inspected.isSuccess, qPrintable(inspected.output));
    QVERIFY(inspected.output.contains(u"\"made\": \"here\""_s));
    const Run copied = run(u"skopeo"_s, {u"copy"_s, archive, "dir:"_L1 + place(u"copied"_s)});
    QVERIFY2(copied.isSuccess, qPrintable(copied.output));
}

void TestBuildahParity::acceptedByBuildah()
{
    QVERIFY(buildOurs(u"FROM scratch\nCOPY . /\n"_s));
    const Run pulled = buildah({u"pull"_s, u"oci-archive:"_s + place(u"ours.tar"_s)});
    QVERIFY2(pulled.isSuccess, qPrintable(pulled.output));
    const Run images = buildah({u"images"_s, u"parity:1.0"_s});
    QVERIFY2(images.isSuccess, qPrintable(images.output));
    const Run container = buildah({u"from"_s, u"--pull=never"_s, u"parity:1.0"_s});
    QVERIFY2(container.isSuccess, qPrintable(container.output));
}

QTEST_GUILESS_MAIN(TestBuildahParity)
#include "tst_buildahparity.moc"
