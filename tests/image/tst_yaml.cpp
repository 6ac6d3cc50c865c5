#include "image/yaml.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::image;
using Kind = YamlNode::Kind;

class TestYaml final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsKindsAndTypes();
    void findsByKeys();
    void ranges_data();
    void ranges();
    void keepsDuplicateKeys();
    void expandsAliases();
    void readsDocuments();
    void keepsDocumentsBeforeABrokenOne();
    void leavesSchemasOut();
    void checksSchemas();
    void problems_data();
    void problems();
    void boundedInTime_data();
    void boundedInTime();
};

namespace {

/// The text that a node's range covers.
QString covered(const QString &text, const core::TextRange &range)
{
    const core::LineIndex lines(text);
    const qsizetype start = lines.offset(range.start);
    return text.sliced(start, lines.offset(range.end) - start);
}

/// Every node in reading order as "kind:text it covers".
void describe(const QString &text, const YamlNode &node, QStringList &out)
{
    static constexpr std::array letters{u'0', u's', u'q', u'm'};
    out.append(QChar(letters.at(static_cast<std::size_t>(node.kind))) + u':' + covered(text, node.range));
    for (const YamlNode &item : node.items) {
        describe(text, item, out);
    }
    for (const auto &[key, value] : node.entries) {
        describe(text, key, out);
        describe(text, value, out);
    }
}

} // namespace

void TestYaml::readsKindsAndTypes()
{
    const YamlStream stream = parseYaml(u"a: 1\nb: '1'\nc: [x, ~]\nd: {}\ne: !!str 5\nf: |\n  t\ng:\n"_s);
    QVERIFY(stream.problems.isEmpty());
    QCOMPARE(stream.documents.size(), 1U);
    const YamlNode &top = stream.documents.front();
    QCOMPARE(top.kind, Kind::Mapping);
    QVERIFY(top.find(u"a")->isPlain);
    QVERIFY(!top.find(u"b")->isPlain);
    QCOMPARE(top.find(u"c")->kind, Kind::Sequence);
    QCOMPARE(top.find(u"c")->items.at(1).kind, Kind::Null);
    QCOMPARE(top.find(u"d")->kind, Kind::Mapping);
    QCOMPARE(top.find(u"e")->tag, u"tag:yaml.org,2002:str"_s);
    QCOMPARE(top.find(u"a")->tag, QString());
    QVERIFY(!top.find(u"f")->isPlain);
    QCOMPARE(top.find(u"f")->scalar, u"t\n"_s);
    QCOMPARE(top.find(u"g")->kind, Kind::Null);
    QVERIFY(!top.find(u"x"));
}

void TestYaml::findsByKeys()
{
    const YamlStream stream = parseYaml(u"spec:\n  template:\n    名: 值\n  list: [a]\n"_s);
    const YamlNode &top = stream.documents.front();
    QCOMPARE(top.text({u"spec", u"template", u"名"}), u"值"_s);
    QCOMPARE(top.text({u"spec", u"list"}), QString());
    QCOMPARE(top.text({u"spec", u"list", u"a"}), QString());
    QCOMPARE(top.text({u"none"}), QString());
}

void TestYaml::ranges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("nodes");
    QTest::newRow("block") << u"a: b\nc:\n- d\n- e\n"_s
                           << QStringList{u"m:a: b\nc:\n- d\n- e"_s, u"s:a"_s, u"s:b"_s, u"s:c"_s,
                                          u"q:- d\n- e"_s,           u"s:d"_s, u"s:e"_s};
    QTest::newRow("flow") << u"{a: [b, 'c' , ] , } # x\n"_s
                          << QStringList{u"m:{a: [b, 'c' , ] , }"_s, u"s:a"_s, u"q:[b, 'c' , ]"_s, u"s:b"_s,
                                         u"s:'c'"_s};
    QTest::newRow("compact mapping") << u"[a: b]"_s << QStringList{u"q:[a: b]"_s, u"m:a: b"_s, u"s:a"_s, u"s:b"_s};
    QTest::newRow("quotes") << u"- 'it''s'\n- \"a\\\"b\"\n- \"two\n  lines\"\n"_s
                            << QStringList{u"q:- 'it''s'\n- \"a\\\"b\"\n- \"two\n  lines\""_s, u"s:'it''s'"_s,
                                           u"s:\"a\\\"b\""_s, u"s:\"two\n  lines\""_s};
    QTest::newRow("folded plain") << u"a: one\n  two # c\nb: x\n"_s
                                  << QStringList{u"m:a: one\n  two # c\nb: x"_s, u"s:a"_s, u"s:one\n  two"_s, u"s:b"_s,
                                                 u"s:x"_s};
    QTest::newRow("block scalar") << u"a: |  # c\n  x\n\n   y\n\nb: >-\n  z"_s
                                  << QStringList{u"m:a: |  # c\n  x\n\n   y\n\nb: >-\n  z"_s, u"s:a"_s,
                                                 u"s:|  # c\n  x\n\n   y"_s, u"s:b"_s, u"s:>-\n  z"_s};
    QTest::newRow("demanded column") << u"a:\n  b: |2\n      x\n    y\n  # c\n"_s
                                     << QStringList{u"m:a:\n  b: |2\n      x\n    y"_s, u"s:a"_s,
                                                    u"m:b: |2\n      x\n    y"_s, u"s:b"_s, u"s:|2\n      x\n    y"_s};
    QTest::newRow("empty block scalar") << u"a: |\nb: x"_s
                                        << QStringList{u"m:a: |\nb: x"_s, u"s:a"_s, u"s:|"_s, u"s:b"_s, u"s:x"_s};
    QTest::newRow("nulls") << u"a:\nnull: ~\nb: null # c\nc: {null}\n"_s
                           << QStringList{u"m:a:\nnull: ~\nb: null # c\nc: {null}"_s,
                                          u"s:a"_s,
                                          u"0:"_s,
                                          u"0:null"_s,
                                          u"0:~"_s,
                                          u"s:b"_s,
                                          u"0:null"_s,
                                          u"s:c"_s,
                                          u"m:{null}"_s,
                                          u"0:null"_s,
                                          u"0:"_s};
    QTest::newRow("properties") << u"a: &x !!str 'b'\nc: !t {d: *x}\n"_s
                                << QStringList{u"m:a: &x !!str 'b'\nc: !t {d: *x}"_s,
                                               u"s:a"_s,
                                               u"s:'b'"_s,
                                               u"s:c"_s,
                                               u"m:{d: *x}"_s,
                                               u"s:d"_s,
                                               u"s:*x"_s};
    QTest::newRow("colon behind an anchor")
        << u"a: {&x: b}"_s << QStringList{u"m:a: {&x: b}"_s, u"s:a"_s, u"m:{&x: b}"_s, u"0:"_s, u"s:b"_s};
    QTest::newRow("empty with tag") << u"{a: !!str , b: c}"_s
                                    << QStringList{u"m:{a: !!str , b: c}"_s, u"s:a"_s, u"s:"_s, u"s:b"_s, u"s:c"_s};
    QTest::newRow("Chinese and emoji") << u"# 注释 \U0001F600\n\"名\U0001F600\": 中\U0001F600 x\n"_s
                                       << QStringList{u"m:\"名\U0001F600\": 中\U0001F600 x"_s, u"s:\"名\U0001F600\""_s,
                                                      u"s:中\U0001F600 x"_s};
    QTest::newRow("byte order mark") << u"\uFEFFa: b\nc: d"_s
                                     << QStringList{u"m:a: b\nc: d"_s, u"s:a"_s, u"s:b"_s, u"s:c"_s, u"s:d"_s};
    QTest::newRow("CRLF") << u"a: |\r\n  x\r\n  y\r\nb: c\r\n"_s
                          << QStringList{u"m:a: |\r\n  x\r\n  y\r\nb: c"_s, u"s:a"_s, u"s:|\r\n  x\r\n  y"_s, u"s:b"_s,
                                         u"s:c"_s};
    QTest::newRow("comment up to CR") << u"a: &x # c\r b\n"_s << QStringList{u"m:a: &x # c\r b"_s, u"s:a"_s, u"s:b"_s};
    QTest::newRow("scalar document") << u"--- text\n...\n"_s << QStringList{u"s:text"_s};
}

void TestYaml::ranges()
{
    QFETCH(QString, text);
    const YamlStream stream = parseYaml(text);
    QVERIFY2(stream.problems.isEmpty(), qPrintable(stream.problems.value(0).message));
    QStringList nodes;
    for (const YamlNode &document : stream.documents) {
        describe(text, document, nodes);
    }
    QTEST(nodes, "nodes");
}

void TestYaml::keepsDuplicateKeys()
{
    const YamlStream stream = parseYaml(u"a: 1\na: 2\n"_s);
    QCOMPARE(stream.documents.front().entries.size(), 2U);
    QCOMPARE(stream.documents.front().text({u"a"}), u"1"_s);
}

void TestYaml::expandsAliases()
{
    const YamlStream stream = parseYaml(u"a: &x {b: c}\nd: *x\ne: *x\n"_s);
    const YamlNode &top = stream.documents.front();
    QCOMPARE(top.text({u"d", u"b"}), u"c"_s);
    QCOMPARE(top.text({u"e", u"b"}), u"c"_s);
    QCOMPARE(top.find(u"d")->range, (core::TextRange{{1, 3}, {1, 5}}));
}

void TestYaml::readsDocuments()
{
    QCOMPARE(parseYaml(u"a: 1\n---\nb: 2\n---\n"_s).documents.size(), 3U);
    QCOMPARE(parseYaml(u"---\n---\n--- # c\n...\n---\nb\n...\n%YAML 1.2\n---\nc"_s).documents.size(), 5U);
    QCOMPARE(parseYaml(u"---\n---\n--- # c\n...\n---\nb\n...\n%YAML 1.2\n---\nc"_s).problems.size(), 0);
    QCOMPARE(parseYaml(u""_s).documents.size(), 0U);
    QCOMPARE(parseYaml(u"# only a comment\n"_s).problems.size(), 0);
}

void TestYaml::keepsDocumentsBeforeABrokenOne()
{
    const YamlStream stream = parseYaml(u"a: 1\n---\nb: [\n"_s);
    QCOMPARE(stream.documents.size(), 1U);
    QCOMPARE(stream.problems.size(), 1);
}

void TestYaml::leavesSchemasOut()
{
    const QString definition =
        u"kind: CustomResourceDefinition\nmetadata: {name: a}\nspec: {x: [1, {b: c}], y: &k z}\nstatus: {s: *k}\n"_s;
    const QString others =
        u"---\nspec: {a: b}\nkind: CustomResourceDefinition\n---\nkind: Pod\nspec: {a: {spec: c}}\n"_s;
    const YamlStream stream = parseYaml(definition + others, YamlParts::WithoutSchemas);
    QCOMPARE(stream.problems.size(), 0);
    QCOMPARE(stream.documents.size(), 3U);
    const YamlNode &first = stream.documents.front();
    QCOMPARE(first.entries.size(), 4U);
    QCOMPARE(first.find(u"spec")->kind, YamlNode::Kind::Mapping);
    QCOMPARE(first.find(u"spec")->entries.size(), 0U);
    QCOMPARE(first.find(u"spec")->range, parseYaml(definition).documents.front().find(u"spec")->range);
    QCOMPARE(first.text({u"metadata", u"name"}), u"a"_s);
    QCOMPARE(first.text({u"status", u"s"}), u"z"_s);
    QCOMPARE(stream.documents.at(1).text({u"spec", u"a"}), u"b"_s);
    QCOMPARE(stream.documents.at(2).text({u"spec", u"a", u"spec"}), u"c"_s);
}

void TestYaml::checksSchemas()
{
    const QString definition = u"kind: CustomResourceDefinition\nspec:\n  a: {}\n"_s;
    for (const QString &wrong : {u"   b: c\n"_s, u"  b: *none\n"_s, u"  b: ["_s, u"  b: "_s + QString(200, u'[')}) {
        const YamlStream stream = parseYaml(definition + wrong, YamlParts::WithoutSchemas);
        QCOMPARE(stream.problems.size(), 1);
        QCOMPARE(stream.problems.front().message, parseYaml(definition + wrong).problems.front().message);
        QCOMPARE(stream.problems.front().range.start.line,
                 parseYaml(definition + wrong).problems.front().range.start.line);
    }
}

void TestYaml::problems_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("tab") << u"a:\n\tb: c\n"_s << 1;
    QTest::newRow("unclosed quote") << u"b: c\na: \"x\n"_s << 1;
    QTest::newRow("unknown alias") << u"a: b\nc: *x\n"_s << 1;
    QTest::newRow("alias in its own node") << u"a: &x\n  - *x\n"_s << 1;
    QTest::newRow("template") << u"a: b\n{{ if .x }}\nc: d\n"_s << 1;
    QTest::newRow("control character") << u"a: b\nc: \u0004x\n"_s << 1;
    QTest::newRow("NUL") << u"a: b\n"_s + QChar(0) << 1;
    QTest::newRow("lone comma") << u"--- a\n--- {b: c}\n,d: e\n"_s << 2;
    QTest::newRow("comma at the start") << u"# c\n, a\n"_s << 1;
    QTest::newRow("rest behind the document") << u"\"a\" # c\n\"b\"\n"_s << 1;
    QTest::newRow("document without its mark") << u"--- a\n...\nb\n"_s << 2;
    QTest::newRow("bad indentation") << u"a:\n    b: c\n  d: e\n"_s << 2;
}

void TestYaml::problems()
{
    QFETCH(QString, text);
    const YamlStream stream = parseYaml(text);
    QCOMPARE_GE(stream.problems.size(), 1);
    QCOMPARE_LE(stream.documents.size(), 2);
    QVERIFY(!stream.problems.first().message.isEmpty());
    QTEST(stream.problems.first().range.start.line, "line");
}

void TestYaml::boundedInTime_data()
{
    QTest::addColumn<QString>("text");
    QString bomb = u"a0: &a0 [x]\n"_s;
    for (int level = 1; level < 30; ++level) {
        bomb += u"a%1: &a%1 [%2]\n"_s.arg(level).arg(QStringList(9, u"*a%1"_s.arg(level - 1)).join(u','));
    }
    QTest::newRow("aliases") << bomb;
    QTest::newRow("nested flow") << u"["_s.repeated(100'000);
    QTest::newRow("nested block") << u"- "_s.repeated(100'000);
    QTest::newRow("nested mappings") << u"{a: "_s.repeated(100'000);
    QTest::newRow("nested anchors") << u"&a ["_s.repeated(100'000);
    QTest::newRow("many nodes") << u"a: &x\n"_s + u"- a\n"_s.repeated(250'000) + u"b: [*x, *x, *x]\n"_s;
}

void TestYaml::boundedInTime()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const YamlStream stream = parseYaml(text);
    QCOMPARE(stream.problems.size(), 1);
    QCOMPARE(stream.documents.size(), 0U);
    QCOMPARE_LT(timer.elapsed(), 60'000);
}

QTEST_GUILESS_MAIN(TestYaml)
#include "tst_yaml.moc"
