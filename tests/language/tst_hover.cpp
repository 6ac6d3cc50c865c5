#include "language/hints.h"
#include "language/hover.h"
#include "language/marked.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

const QString folder = u"applications/a/1/"_s;

} // namespace

class TestHover final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void says_data();
    void says();
    void saysNothing_data();
    void saysNothing();
    void expandsCommands_data();
    void expandsCommands();
    void hints_data();
    void hints();

private:
    test::ScratchWorkspace m_files;
};

void TestHover::initTestCase()
{
    m_files.write(folder + u"Kubefile"_s, "FROM scratch\nENV HOST=example.org\nCOPY . .\n");
    m_files.write(folder + u"run.sh"_s, QByteArray(2048, ' '));
    m_files.write(folder + u"manifests/a.yaml"_s, "kind: Pod\n");
    m_files.write(folder + u"manifests/b.yaml"_s, "kind: Pod\n");
    m_files.write(folder + u"charts/demo/Chart.yaml"_s, "apiVersion: v2\nname: demo\nversion: 1.0.0\n");
    m_files.write(folder + u"charts/demo/templates/a.yaml"_s,
                  "image: \"{{ .Values.image.repository }}:{{ .Values.image.tag }}\"\n");
    m_files.write(folder + u"charts/demo/values.yaml"_s, "image:\n  repository: nginx\n  tag: \"1.27\"\nreplicas: 1\n");
}

void TestHover::says_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &path, const QString &text, const QStringList &words) {
        QTest::newRow(name) << path << text << words;
    };
    const QString kubefile = u"Kubefile"_s;
    row("instruction", kubefile, u"FROM scratch\nCM|D [\"x\"]"_s, {u"CMD ["_s, u"shell command of its own"_s});
    row("defined", kubefile, u"FROM scratch\nARG A=1\nENV |B=x$A"_s, {u"`B` = `x1`"_s, u"ENV"_s, u"-e B="_s});
    row("used", kubefile, u"FROM scratch\nARG A=1\nENV B=x${|A}"_s, {u"`A` = `1`"_s, u"ARG"_s, u"line 2"_s});
    row("before the first FROM", kubefile, u"ARG V=3\nFROM x:$|V"_s, {u"`V` = `3`"_s});
    row("later values do not count", kubefile, u"FROM scratch\nENV A=1\nENV B=$|A\nENV A=2"_s, {u"`A` = `1`"_s});
    row("in a command the last one counts", kubefile, u"FROM scratch\nENV A=1\nCMD [\"$(|A)\"]\nENV A=2"_s,
        {u"`A` = `2`"_s, u"line 4"_s});
    row("unknown in a command", kubefile, u"FROM scratch\nCMD [\"$(|A)\"]"_s, {u"runs as a command"_s});
    row("from an earlier stage", kubefile, u"FROM a AS one\nENV A=1\nFROM one\nENV B=$|A"_s, {u"`A` = `1`"_s});
    row("without a value", kubefile, u"FROM scratch\nARG A\nENV B=$|A"_s, {u"*no value*"_s});
    row("base image", kubefile, u"ARG V=1\nFROM ngi|nx:$V"_s, {u"docker.io/library/nginx:1"_s, u"library/nginx:1"_s});
    row("nothing", kubefile, u"FROM scra|tch"_s, {u"Nothing"_s});
    row("stage", kubefile, u"FROM a AS one\nFROM o|ne"_s, {u"`one`"_s, u"`a`"_s});
    row("file", kubefile, u"FROM scratch\nWORKDIR /x\nCOPY run|.sh ."_s, {u"1 file"_s, u"2.00 KiB"_s, u"/x"_s});
    row("folder", kubefile, u"FROM scratch\nCOPY manif|ests m"_s, {u"2 file"_s, u"manifests/b.yaml"_s, u"/m"_s});
    row("pattern", kubefile, u"FROM scratch\nCOPY *.s|h /"_s, {u"1 file"_s, u"run.sh"_s});
    row("registry", kubefile, u"FROM scratch\nCOPY regis|try registry"_s, {u"Made by `sealos build`"_s});
    row("missing", kubefile, u"FROM scratch\nCOPY miss|ing ."_s, {u"Not in the build context"_s});
    row("label", kubefile, u"FROM scratch\nLABEL sealos.io.t|ype=patch"_s, {u"`rootfs`"_s});
    row("other label", kubefile, u"FROM scratch\nLABEL x|y=patch"_s, {u"does not read"_s});
    row("command", kubefile, u"FROM scratch\nENV A=1\nCMD [\"bash r|un.sh $A\", \"true\"]"_s,
        {u"workdir && bash run.sh 1\n"_s, u"first master"_s, u"`A` exported"_s, u"does not stop"_s});
    row("command of a rootfs", kubefile, u"FROM scratch\nLABEL sealos.io.type=rootfs\nCMD [\"tr|ue\"]"_s,
        {u"every node"_s, u"rootfs && true"_s});
    row("left out", kubefile, u"FROM scratch\nCMD [\"/bin/|sh\", \"-c\", \"x\"]"_s, {u"leaves this element out"_s});
    row("shell form", kubefile, u"FROM scratch\nCMD bash ru|n.sh"_s, {u"workdir && bash run.sh\n"_s});
    row("image list", u"images/shim/list"_s, u"# x\nngi|nx"_s, {u"docker.io/library/nginx"_s, u"latest"_s});
    row("no image", u"images/shim/list"_s, u"a| b"_s, {u"a b"_s});
    row("manifest", u"manifests/a.yaml"_s, u"  image: quay.io/|a/b:1"_s, {u"quay.io/a/b:1"_s, u"a/b:1"_s});
    row("unpacked", u"manifests/a.yaml"_s, u"  image: a|:1 # note"_s, {u"does not pack"_s});
    row("value", u"charts/demo/values.yaml"_s, u"image:\n  repository: nginx\n  t|ag: \"1.28\"\nreplicas: 1\n"_s,
        {u"1 image"_s, u"docker.io/library/nginx:1.28"_s, u".Values.image.tag"_s});
    row("block of values", u"charts/demo/values.yaml"_s,
        u"im|age:\n  repository: nginx\n  tag: \"1.28\"\nreplicas: 1\n"_s,
        {u".Values.image.tag"_s, u".Values.image.repository"_s});
    row("other value", u"charts/demo/values.yaml"_s, u"image:\n  repository: nginx\n  tag: \"1.28\"\nrep|licas: 1\n"_s,
        {u"No image"_s, u"replicas"_s});
    row("script", u"run.sh"_s, u"echo $HO|ST"_s, {u"`HOST` = `example.org`"_s, u"Kubefile, line 2"_s});
    row("template", u"etc/a.tmpl"_s, u"{{ .HO|ST }}"_s, {u"`HOST` = `example.org`"_s});
}

void TestHover::says()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    const test::MarkedText marked = test::marked(text);
    const auto hover = hoverAt(test::snapshotOf(m_files, folder + path, marked.text), marked.position);
    QVERIFY(hover);
    for (const QString &each : words) {
        QVERIFY2(hover->markdown.contains(each), qPrintable(hover->markdown));
    }
    QVERIFY(hover->range.start <= marked.position && marked.position <= hover->range.end);
}

void TestHover::saysNothing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("between") << u"Kubefile"_s << u"FROM scratch\n|\nCOPY . ."_s;
    QTest::newRow("comment") << u"Kubefile"_s << u"# FR|OM"_s;
    QTest::newRow("target") << u"Kubefile"_s << u"FROM scratch\nCOPY run.sh tar|get"_s;
    QTest::newRow("comment in a list") << u"images/shim/list"_s << u"# ngi|nx"_s;
    QTest::newRow("own variable of a script") << u"run.sh"_s << u"A=1; echo $|A"_s;
    QTest::newRow("init.sh runs before") << u"init.sh"_s << u"echo $HO|ST"_s;
    QTest::newRow("comment of values") << u"charts/demo/values.yaml"_s << u"# ima|ge: x"_s;
}

void TestHover::saysNothing()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    const test::MarkedText marked = test::marked(text);
    const auto hover = hoverAt(test::snapshotOf(m_files, folder + path, marked.text), marked.position);
    QVERIFY2(!hover, hover ? qPrintable(hover->markdown) : "");
}

void TestHover::expandsCommands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected");
    // The table of what sealos's expander does, with A=1 and A_B=2.
    QTest::newRow("all forms") << u"$(A) ${A} $A"_s << u"1 1 1"_s;
    QTest::newRow("longest name") << u"$A_B$A-B"_s << u"21-B"_s;
    QTest::newRow("unknown") << u"${X} $X $(X)"_s << u"$(X) $(X) $(X)"_s;
    QTest::newRow("default") << u"${A:-x}"_s << u"$(A:-x)"_s;
    QTest::newRow("command") << u"$(date +%s)"_s << u"$(date +%s)"_s;
    QTest::newRow("numbers") << u"$1 $2a"_s << u"$(1) $(2a)"_s;
    QTest::newRow("dollar") << u"$$A $$$A"_s << u"$A $1"_s;
    QTest::newRow("special") << u"$? $@ $# $- $' $"_s << u"$? $@ $# $- $' $"_s;
    QTest::newRow("not closed") << u"${A"_s << u"$(A"_s;
}

void TestHover::expandsCommands()
{
    QFETCH(const QString, command);
    QFETCH(const QString, expected);
    QCOMPARE(language::expandedCommand(command, {{u"A"_s, u"1"_s}, {u"A_B"_s, u"2"_s}}), expected);
}

void TestHover::hints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // "LINE:COLUMN TEXT", from 0
    QTest::newRow("uses only") << u"FROM scratch\nENV A=1\nENV B=x${A}y"_s << QStringList{u"2:11 = 1"_s};
    QTest::newRow("command") << u"FROM scratch\nENV A=1\nCMD [\"x $(A)\"]"_s << QStringList{u"2:12 = 1"_s};
    QTest::newRow("nothing known") << u"FROM scratch\nARG A\nENV B=$A C=$D"_s << QStringList{};
    QTest::newRow("long") << u"FROM scratch\nENV A=aaaaaaaaaabbbbbbbbbbccccccccccd\nENV B=$A"_s
                          << QStringList{u"2:8 = aaaaaaaaaabbbbbbbbbbccccccccc…"_s};
}

void TestHover::hints()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    QStringList found;
    const language::Document document(u"Kubefile"_s, text, language::DocumentKind::BuildFile);
    for (const language::Hint &hint : hintsIn(document, {{0, 0}, {9, 0}})) {
        found.append(u"%1:%2 %3"_s.arg(hint.position.line).arg(hint.position.column).arg(hint.text));
    }
    QCOMPARE(found, expected);
    QVERIFY(hintsIn(document, {{0, 0}, {0, 5}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestHover)
#include "tst_hover.moc"
