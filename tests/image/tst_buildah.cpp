#include "image/evaluation.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard::image;

namespace {

struct Outcome
{
    bool isSuccess = false;
    QByteArray output;
    QByteArray errors;
};

Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    constexpr int timeout = 120'000;
    const bool isFinished = process.waitForFinished(timeout);
    return {isFinished && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList strings(const QJsonValue &array)
{
    QStringList result;
    for (const QJsonValue &value : array.toArray()) {
        result.append(value.toString());
    }
    return result;
}

QMap<QString, QString> asMap(const NamedValues &values)
{
    QMap<QString, QString> result;
    for (const auto &[name, value] : values) {
        result.insert(name, value);
    }
    return result;
}

QStringList environmentOf(const Stage &stage)
{
    QStringList result;
    for (const auto &[name, value] : stage.environment) {
        result.append(name + u'=' + value);
    }
    return result;
}

/// The value of an instruction that counts only once: CMD, ENTRYPOINT, USER.
QStringList lastOf(const Stage &stage, InstructionKind kind)
{
    QStringList result;
    for (const EvaluatedInstruction &instruction : stage.instructions) {
        const bool isShellForm = !instruction.isJson && kind != InstructionKind::User;
        if (instruction.kind == kind) {
            result = (isShellForm ? QStringList{u"/bin/sh"_s, u"-c"_s} : QStringList{}) + instruction.arguments;
        }
    }
    return result;
}

} // namespace

/// Builds each Kubefile with the real buildah and compares the image's configuration with our evaluation.
class TestBuildah final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agrees_data();
    void agrees();
    void bothRefuse_data();
    void bothRefuse();
    void copiesToTheSamePlace_data();
    void copiesToTheSamePlace();
    void cleanupTestCase();

private:
    [[nodiscard]] QStringList storage() const;
    [[nodiscard]] Outcome build(const QByteArray &text, const QStringList &options = {});
    [[nodiscard]] QString archive();

    QTemporaryDir m_folder;
};

QStringList TestBuildah::storage() const
{
    return {u"--storage-driver"_s,        u"vfs"_s,       u"--root"_s,
            m_folder.filePath(u"root"_s), u"--runroot"_s, m_folder.filePath(u"runroot"_s)};
}

Outcome TestBuildah::build(const QByteArray &text, const QStringList &options)
{
    QFile kubefile(m_folder.filePath(u"context/Kubefile"_s));
    if (!kubefile.open(QIODevice::WriteOnly) || kubefile.write(text) != text.size()) {
        return {false, {}, kubefile.errorString().toUtf8()};
    }
    kubefile.close();
    const QString context = m_folder.filePath(u"context"_s);
    return run(u"buildah"_s, storage() + QStringList{u"bud"_s, u"--isolation"_s, u"chroot"_s} + options +
                                 QStringList{u"-t"_s, u"agreement"_s, u"-f"_s, kubefile.fileName(), context});
}

QString TestBuildah::archive()
{
    QString name = u"oci-archive:"_s + m_folder.filePath(u"image.tar"_s);
    QFile::remove(m_folder.filePath(u"image.tar"_s));
    const Outcome pushed = run(u"buildah"_s, storage() + QStringList{u"push"_s, u"-q"_s, u"agreement"_s, name});
    return pushed.isSuccess ? name : QString();
}

void TestBuildah::initTestCase()
{
    for (const QString &program : {u"buildah"_s, u"skopeo"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            QSKIP(qPrintable(program + " is not installed: the comparison with real builds is left out."_L1));
        }
    }
    QDir().mkpath(m_folder.filePath(u"context/data"_s));
    QFile file(m_folder.filePath(u"context/data/f"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Outcome trial = build("FROM scratch\nENV A=b\n");
    if (!trial.isSuccess) {
        const QByteArray reason = "buildah cannot build here, real builds are not compared: " + trial.errors.right(500);
        QSKIP(reason.constData());
    }
}

void TestBuildah::cleanupTestCase()
{
    if (!QStandardPaths::findExecutable(u"buildah"_s).isEmpty()) {
        (void)run(u"buildah"_s, storage() + QStringList{u"rmi"_s, u"--all"_s, u"--force"_s});
    }
    (void)run(u"umount"_s, {m_folder.filePath(u"root/overlay"_s)});
}

void TestBuildah::agrees_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << "FROM scratch\n" + text;
    };
    row("defaults", "ENV NAME=${NAME:-\"nginx\"} B=${B:-x}z\n");
    row("default over lines", "ENV OPTS=${OPTS:-\" \\\n--set a=b \\\n  --set c=d \\\n\"}\n");
    row("quotes", "ENV A=\"x y\" B=a\\ b C='$A' D=\"\\$A\" E=\\$A F=a\"b\"'c' G=\"it's\" H=\"a\\b\\\\\"\n");
    row("nested", "ENV A=1\nENV B=${X:-${Y:-${A}2}} C=\"${X:-\"q\"}\" D=${A:+set} E=${X:+set} F=${A:-no}\n");
    row("old form", "ENV OLD value  with   \"spaces\" \nENV OLD2 a=b\nLABEL old one two\n");
    row("order", "ENV A=1 B=2\nENV A=3 C=$A$B\nENV C=${C}4\n");
    row("same instruction", "ENV A=1\nENV A=2 B=$A\n");
    row("path", "ENV P=$PATH:/x PATH=$PATH:/opt/bin\nENV Q=$PATH\n");
    row("dollars", "ENV A=$ B=a$ C=$1x D=$(date) E=$$ F=${} G=$-x H=%\n");
    row("names", "ENV N=a\nENV X$N=b \"q r\"=c\n");
    row("continuations", "ENV A=1 \\\n# comment\n\n   B=2 \\\n\t\n  C=3\nLABEL a=b\\\nc=d\n");
    row("CRLF", "ENV A=1 \\\r\n B=2\r\nCMD [\"x\"]\r\n");
    row("lower case", "env A=1\nCmd x\n");
    row("labels", "LABEL a.b=\"x y\" \"c d\"=e f='$g'\nLABEL a.b=$UNSET h=${UNSET:-i}\n");
    row("arguments", "ARG A=1\nARG B\nARG C=$A$B D=\"x y\"\nENV E=$A-$B-$C-$D\nARG A=2\nENV F=$A\n");
    row("environment wins", "ENV A=env\nARG A=arg\nENV B=$A\n");
    row("given argument", "ARG GIVEN=default\nENV B=$GIVEN C=${OTHER:-none}\n");
    row("platform", "ENV A=$TARGETARCH\nARG TARGETARCH=x\nARG TARGETOS TARGETPLATFORM\n"
                    "ENV B=$TARGETARCH,$TARGETOS,$TARGETPLATFORM\n");
    row("prefix and suffix", "ENV A=a/b/c.tar.gz\nENV B=${A#*/} C=${A%.*} D=${A#x} E=${A%.gz}\n");
    row("replacement", "ENV A=a.b.c\nENV B=${A/./-} C=${A//./-} D=${A/x/y} E=${A//.}\n");
    row("shell form", "CMD echo $A  \"x y\"\n");
    row("quoted shell form", "CMD \"x y\"\n");
    row("array", "CMD [ \"bash x.sh\" , \"$A\" ]\n");
    row("text behind the array", "CMD [\"x\"] # note\n");
    row("single quotes", "CMD ['x']\n");
    row("open array", "CMD [\"x\"\n");
    row("comma at the end", "CMD [\"x\",]\n");
    row("missing comma", "CMD [\"a\" \"b\"]\n");
    row("bad escape", "CMD [\"a\\x\"]\n");
    row("JSON escapes", "CMD [\"a\\n\\t\\u00e9\\\"\\\\\"]\n");
    row("empty string", "CMD [\"\"]\n");
    row("last CMD wins", "CMD a\nCMD [\"b\"]\n");
    row("entrypoint", "ENTRYPOINT [\"a\", \"b\"]\nCMD [\"c\"]\n");
    row("entrypoint behind CMD", "CMD [\"c\"]\nENTRYPOINT echo $X \\\n  more\n");
    row("user", "ENV U=bin\nUSER $U:${G:-root}\n");
    row("second stage", "ENV A=1\nFROM scratch\nENV B=$A\n");
    row("stage from stage", "ENV A=1\nLABEL l=m\nFROM scratch AS two\nENV B=2\nLABEL n=o\nFROM two\nENV C=$B$A\n");
    QTest::newRow("global arguments") << QByteArray("ARG G=global\nARG H=$G.2\nFROM scratch\nENV A=$G\nARG G\nARG H=h\n"
                                                    "ENV B=$G$H\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF# c\nFROM scratch\nENV A=b\n");
    QTest::newRow("another escape") << QByteArray("# escape=`\nFROM scratch\nENV A=b `\n B=c\n");
}

void TestBuildah::agrees()
{
    QFETCH(QByteArray, text);
    const Outcome built = build(text, {u"--build-arg"_s, u"GIVEN=given"_s, u"--build-arg"_s, u"OTHER=hidden"_s});
    QVERIFY2(built.isSuccess, built.errors.constData());
    const QString image = archive();
    QVERIFY(!image.isEmpty());
    const Outcome inspected = run(u"skopeo"_s, {u"inspect"_s, u"--config"_s, image});
    QVERIFY2(inspected.isSuccess, inspected.errors.constData());
    const QJsonObject config = QJsonDocument::fromJson(inspected.output).object().value("config"_L1).toObject();

    const Kubefile kubefile = parseKubefile(QString::fromUtf8(text));
    const Evaluation evaluation =
        evaluate(kubefile,
                 {.buildArguments = {{u"GIVEN"_s, u"given"_s}, {u"OTHER"_s, u"hidden"_s}}, .platform = hostPlatform()});
    QVERIFY(kubefile.problems.isEmpty() && evaluation.problems.isEmpty());
    const Stage stage = evaluation.stages.constLast();
    QStringList environment = strings(config.value("Env"_L1));
    QStringList ours = environmentOf(stage);
    const bool setsPath = std::ranges::any_of(ours, [](const QString &entry) { return entry.startsWith("PATH="_L1); });
    QVERIFY(environment.front().startsWith("PATH="_L1));
    if (!setsPath) {
        environment.removeFirst();
    } else {
        environment.sort();
        ours.sort();
    }
    QCOMPARE(ours, environment);
    QVariantMap labels = config.value("Labels"_L1).toObject().toVariantMap();
    labels.remove(u"io.buildah.version"_s);
    QMap<QString, QString> expectedLabels;
    for (const auto &[name, value] : labels.asKeyValueRange()) {
        expectedLabels.insert(name, value.toString());
    }
    QCOMPARE(asMap(stage.labels), expectedLabels);
    QCOMPARE(lastOf(stage, InstructionKind::Cmd), strings(config.value("Cmd"_L1)));
    QCOMPARE(lastOf(stage, InstructionKind::Entrypoint), strings(config.value("Entrypoint"_L1)));
    QCOMPARE(lastOf(stage, InstructionKind::User).value(0), config.value("User"_L1).toString());
}

void TestBuildah::bothRefuse_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"HELLO x",
                             "ENV A",
                             "LABEL A=b C",
                             "ENV A=\"b",
                             "ENV A=${A:-default with}",
                             "ENV A=${A",
                             "ENV A=${A:=b}",
                             "COPY data",
                             "COPY [\"data\"]",
                             "COPY \"data f\" /x",
                             "COPY --form=x data /x",
                             "CMD [\"a\", 1]",
                             "ENTRYPOINT [null]",
                             "SHELL x",
                             "HEALTHCHECK curl",
                             "HEALTHCHECK CMD",
                             "HEALTHCHECK NONE x",
                             "ONBUILD FROM x",
                             "EXPOSE",
                             "USER",
                             "WORKDIR",
                             "COPY <<EOF /x\nopen",
                             "ARG TARGETPLATFORM=x",
                             "ENTRYPOINT[\"x\"]",
                             "ENV A=b \\\n\nC"}) {
        QTest::newRow(text) << QByteArray(text);
    }
}

void TestBuildah::bothRefuse()
{
    QFETCH(QByteArray, text);
    const QByteArray file = "FROM scratch\n" + text + '\n';
    const Kubefile kubefile = parseKubefile(QString::fromUtf8(file));
    QVERIFY(!kubefile.problems.isEmpty() || !evaluate(kubefile, {}).problems.isEmpty());
    QVERIFY(!build(file).isSuccess);
}

void TestBuildah::copiesToTheSamePlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("variables") << QByteArray("ARG S=data/f\nENV D=out\nCOPY $S /${D}/x/\n") << QByteArray("out/x/f");
    QTest::newRow("array") << QByteArray("ENV D=out\nCOPY [\"data/f\", \"/$D/a b\"]\n") << QByteArray("out/a b");
    QTest::newRow("quotes") << QByteArray("COPY \"data/f\" '/q/$x'\n") << QByteArray("q/$x");
    QTest::newRow("heredoc") << QByteArray("ENV D=out\nCOPY <<EOF /$D/h\ntext\nEOF\n") << QByteArray("out/h");
    QTest::newRow("two heredocs") << QByteArray("COPY <<A <<-'B' /d/\n1\nA\n\t2\n\tB\n") << QByteArray("d/B");
    QTest::newRow("continued") << QByteArray("ADD data/f \\\n # c\n /a/\n") << QByteArray("a/f");
}

void TestBuildah::copiesToTheSamePlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, path);
    const QByteArray file = "FROM scratch\n" + text;
    const Outcome built = build(file);
    QVERIFY2(built.isSuccess, built.errors.constData());
    const QString folder = m_folder.filePath(u"layout"_s);
    QVERIFY(run(u"skopeo"_s, {u"copy"_s, u"-q"_s, archive(), u"dir:"_s + folder}).isSuccess);
    QByteArray names;
    for (const QFileInfo &blob : QDir(folder).entryInfoList(QDir::Files)) {
        names += run(u"tar"_s, {u"-tf"_s, blob.filePath(), u"--quoting-style=literal"_s}).output;
        QFile::remove(blob.filePath());
    }
    QVERIFY2(names.split('\n').contains(path), names.constData());

    const Evaluation evaluation = evaluate(parseKubefile(QString::fromUtf8(file)), {});
    const EvaluatedInstruction copy = evaluation.stages.constLast().instructions.constLast();
    const QString destination = copy.arguments.constLast();
    QVERIFY2(QString::fromUtf8('/' + path).startsWith(destination), qPrintable(destination));
}

QTEST_GUILESS_MAIN(TestBuildah)
#include "tst_buildah.moc"
