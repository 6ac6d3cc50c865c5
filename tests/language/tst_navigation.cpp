#include "language/links.h"
#include "language/marked.h"
#include "language/navigation.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

const QString folder = u"applications/a/1/"_s;

/// "FILE LINE:COLUMN" for each, lines and columns from 1.
QStringList named(const QList<language::Location> &locations)
{
    QStringList found;
    std::ranges::transform(locations, std::back_inserter(found), [](const language::Location &each) {
        return u"%1 %2:%3"_s.arg(each.path.section(u'/', 3))
            .arg(each.range.start.line + 1)
            .arg(each.range.start.column + 1);
    });
    return found;
}

} // namespace

class TestNavigation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void definitions_data();
    void definitions();
    void references_data();
    void references();
    void renames_data();
    void renames();
    void refusesToRename_data();
    void refusesToRename();
    void renamesInAllFiles();
    void links();

private:
    [[nodiscard]] language::Snapshot snapshot(const QString &path, const QString &text) const
    {
        return test::snapshotOf(*m_files, folder + path, text);
    }

    std::unique_ptr<test::ScratchWorkspace> m_files;
};

void TestNavigation::init()
{
    m_files = std::make_unique<test::ScratchWorkspace>();
    m_files->write(folder + u"Kubefile"_s, "FROM scratch\nENV HOST=a PORT=1\nARG ONLY=1\nCOPY . .\n");
    m_files->write(folder + u"run.sh"_s, "echo \"$HOST\" ${HOST:-x}\nexport HOST\necho '$HOST'\n");
    m_files->write(folder + u"init.sh"_s, "echo $HOST\n");
    m_files->write(folder + u"etc/a.yaml.tmpl"_s, "a: {{ .HOST }}\nb: {{ \".HOST\" }} {{ .Env.HOST }}\n");
    m_files->write(folder + u"charts/demo/Chart.yaml"_s, "name: demo\n");
}

void TestNavigation::definitions_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString kubefile = u"Kubefile"_s;
    QTest::newRow("build variable") << kubefile << u"FROM scratch\nARG A=1\nENV B=${|A}"_s
                                    << QStringList{u"Kubefile 2:5"_s};
    QTest::newRow("on the definition") << kubefile << u"FROM scratch\nARG |A=1"_s << QStringList{u"Kubefile 2:5"_s};
    QTest::newRow("two definitions") << kubefile << u"FROM scratch\nENV A=1\nENV A=$|A"_s
                                     << QStringList{u"Kubefile 2:5"_s, u"Kubefile 3:5"_s};
    QTest::newRow("variable of a command")
        << kubefile << u"FROM scratch\nENV A=1\nCMD [\"x $(A|)\"]"_s << QStringList{u"Kubefile 2:5"_s};
    QTest::newRow("stage") << kubefile << u"FROM a AS one\nFROM scratch\nCOPY --from=o|ne a ."_s
                           << QStringList{u"Kubefile 1:11"_s};
    QTest::newRow("stage in any case") << kubefile << u"FROM a AS One\nFROM on|e"_s << QStringList{u"Kubefile 1:11"_s};
    QTest::newRow("copied file") << kubefile << u"FROM scratch\nCOPY run|.sh ."_s << QStringList{u"run.sh 1:1"_s};
    QTest::newRow("script of a command") << kubefile << u"FROM scratch\nCMD [\"bash run.s|h\"]"_s
                                         << QStringList{u"run.sh 1:1"_s};
    QTest::newRow("from a script") << u"run.sh"_s << u"echo $H|OST"_s << QStringList{u"Kubefile 2:5"_s};
    QTest::newRow("from a template") << u"etc/a.yaml.tmpl"_s << u"{{ .PO|RT }}"_s << QStringList{u"Kubefile 2:12"_s};
    QTest::newRow("init.sh has its own") << u"init.sh"_s << u"HOST=1\necho $|HOST"_s << QStringList{u"init.sh 1:1"_s};
    QTest::newRow("ARG is unknown to scripts") << u"run.sh"_s << u"echo $ON|LY"_s << QStringList{};
    QTest::newRow("escaped") << kubefile << u"FROM scratch\nENV A=1\nENV B=\\$|A"_s << QStringList{};
    QTest::newRow("single quotes") << kubefile << u"FROM scratch\nENV A=1\nENV B='$|A'"_s << QStringList{};
    QTest::newRow("dollar of a command") << kubefile << u"FROM scratch\nENV A=1\nCMD [\"x $$|A\"]"_s << QStringList{};
    QTest::newRow("plain word") << kubefile << u"FROM scr|atch"_s << QStringList{};
}

void TestNavigation::definitions()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    const test::MarkedText marked = test::marked(text);
    QCOMPARE(named(definitionsAt(snapshot(path, marked.text), marked.position)), expected);
}

void TestNavigation::references_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("in the image") << u"FROM scratch\nENV |HOST=1\nCMD [\"$HOST\"]"_s
                                  << QStringList{u"Kubefile 2:5"_s,        u"Kubefile 3:8"_s,
                                                 u"etc/a.yaml.tmpl 1:8"_s, u"etc/a.yaml.tmpl 2:26"_s,
                                                 u"run.sh 1:8"_s,          u"run.sh 1:16"_s,
                                                 u"run.sh 2:8"_s};
    QTest::newRow("of the build") << u"FROM scratch\nARG |HOST=1\nCOPY $HOST ${HOST%a} ."_s
                                  << QStringList{u"Kubefile 2:5"_s, u"Kubefile 3:7"_s, u"Kubefile 3:14"_s};
    QTest::newRow("in a default") << u"FROM scratch\nARG |A=1\nARG B=${C:-${A}}"_s
                                  << QStringList{u"Kubefile 2:5"_s, u"Kubefile 3:14"_s};
    QTest::newRow("in RUN") << u"FROM a\nARG |A=1\nRUN x $A \\\n  # $A\n  '$A' \"${A}\""_s
                            << QStringList{u"Kubefile 2:5"_s, u"Kubefile 3:8"_s, u"Kubefile 5:11"_s};
    QTest::newRow("stages")
        << u"FROM a AS |one\nFROM one AS two\nCOPY --from=one a .\nRUN --mount=type=bind,from=one x"_s
        << QStringList{u"Kubefile 1:11"_s, u"Kubefile 2:6"_s, u"Kubefile 3:13"_s, u"Kubefile 4:28"_s};
}

void TestNavigation::references()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    const test::MarkedText marked = test::marked(text);
    QCOMPARE(named(referencesAt(snapshot(u"Kubefile"_s, marked.text), marked.position)), expected);
}

void TestNavigation::renames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("argument") << u"FROM scratch\nARG A=1\nENV B=$|A C=${A:-A}"_s << u"NEW"_s
                              << u"FROM scratch\nARG NEW=1\nENV B=$NEW C=${NEW:-A}"_s;
    QTest::newRow("stage") << u"FROM a AS One\nFROM scratch\nCOPY --from=|one a ."_s << u"two"_s
                           << u"FROM a AS two\nFROM scratch\nCOPY --from=two a ."_s;
    QTest::newRow("command") << u"FROM scratch\nENV |A=1\nCMD [\"$(A) $A ${A} $$A $AA\"]"_s << u"B"_s
                             << u"FROM scratch\nENV B=1\nCMD [\"$(B) $B ${B} $$A $AA\"]"_s;
}

void TestNavigation::renames()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    const test::MarkedText marked = test::marked(text);
    const auto edits = renamed(snapshot(u"Kubefile"_s, marked.text), marked.position, name);
    QVERIFY2(edits, qPrintable(edits.error().message));
    QList<core::TextEdit> ofFile;
    std::ranges::transform(*edits, std::back_inserter(ofFile), &core::FileEdit::edit);
    QCOMPARE(core::applyEdits(marked.text, ofFile).value(), expected);
}

void TestNavigation::refusesToRename_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("no name") << u"FROM scra|tch"_s << u"A"_s;
    QTest::newRow("of the platform") << u"FROM scratch\nARG TARGET|ARCH\n"_s << u"A"_s;
    QTest::newRow("of the shell") << u"FROM scratch\nENV PA|TH=/x\n"_s << u"A"_s;
    QTest::newRow("undefined") << u"FROM scratch\nENV A=$|B\n"_s << u"C"_s;
    QTest::newRow("to a wrong name") << u"FROM scratch\nENV |A=1\n"_s << u"1 x"_s;
    QTest::newRow("to nothing") << u"FROM scratch\nENV |A=1\n"_s << QString();
    QTest::newRow("to one that is there") << u"FROM scratch\nENV |A=1 B=2\n"_s << u"B"_s;
    QTest::newRow("to one of a script") << u"FROM scratch\nENV |A=1\n"_s << u"PATH"_s;
    QTest::newRow("stage in capitals") << u"FROM a AS |one\n"_s << u"Two"_s;
}

void TestNavigation::refusesToRename()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    const test::MarkedText marked = test::marked(text);
    const auto edits = renamed(snapshot(u"Kubefile"_s, marked.text), marked.position, name);
    QVERIFY(!edits);
    QVERIFY(!edits.error().message.isEmpty());
}

void TestNavigation::renamesInAllFiles()
{
    const test::MarkedText marked = test::marked(u"echo $|HOST\n"_s);
    const auto target = renameTargetAt(snapshot(u"run.sh"_s, marked.text), marked.position);
    QCOMPARE(target->name, u"HOST"_s);
    const auto edits = renamed(snapshot(u"run.sh"_s, marked.text), marked.position, u"DOMAIN"_s);
    QSet<QString> files;
    for (const core::FileEdit &edit : edits.value()) {
        files.insert(edit.path.section(u'/', 3));
    }
    QCOMPARE(files, (QSet{u"Kubefile"_s, u"run.sh"_s, u"etc/a.yaml.tmpl"_s}));
}

void TestNavigation::links()
{
    const auto found = linksIn(snapshot(u"Kubefile"_s, u"# see https://example.org/a_(b), or http://x/${V}\n"
                                                       "FROM scratch\nCOPY run.sh charts /\n"
                                                       "CMD [\"bash ./run.sh nothing.sh ../1/run.sh\"]\n"_s));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).path, folder + u"run.sh"_s);
    QCOMPARE(found.at(0).range, (core::TextRange{{2, 5}, {2, 11}}));
    QCOMPARE(found.at(1).range, (core::TextRange{{3, 11}, {3, 19}}));
    QCOMPARE(found.at(2).url, u"https://example.org/a_"_s);
}

QTEST_GUILESS_MAIN(TestNavigation)
#include "tst_navigation.moc"
