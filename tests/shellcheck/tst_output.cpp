#include "shellcheck/output.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using shellcheck::findingsIn;

class TestOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFindings();
    void countsPlacesAsWeDo_data();
    void countsPlacesAsWeDo();
    void refusesWhatIsNoReport_data();
    void refusesWhatIsNoReport();

private:
    static QByteArray comment(const QByteArray &file, const QByteArray &place, const QByteArray &more = "\"fix\": null")
    {
        return "{\"file\": \"" + file + "\", " + place +
               ", \"level\": \"error\", \"code\": 2070, \"message\": \"m\", " + more + "}";
    }
    static QByteArray report(const QByteArray &comments) { return "{\"comments\": [" + comments + "]}"; }
};

void TestOutput::readsFindings()
{
    const QByteArray place = R"("line": 1, "column": 6, "endLine": 1, "endColumn": 8)";
    const QByteArray fix = R"("fix": {"replacements": [
        {"line": 1, "column": 6, "endLine": 1, "endColumn": 6, "insertionPoint": "beforeStart", "precedence": 5, "replacement": "\""},
        {"line": 1, "column": 8, "endLine": 1, "endColumn": 8, "insertionPoint": "afterEnd", "precedence": 5, "replacement": "\""}]})";
    const auto findings = findingsIn(report(comment("1.sh", place, fix)), {u"true\n"_s, u"[ -n $x ]\n"_s});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 2);
    QVERIFY(findings->at(0).isEmpty());
    const core::Diagnostic &found = findings->at(1).first();
    QCOMPARE(found.code, u"SC2070"_s);
    QCOMPARE(found.message, u"m"_s);
    QCOMPARE(found.severity, core::Severity::Warning); // bash runs it
    QCOMPARE(found.range, (core::TextRange{{0, 5}, {0, 7}}));
    QCOMPARE(found.fixes.size(), 1);
    QVERIFY(!found.fixes.first().isSafe);
    const QList<core::TextEdit> edits{found.fixes.first().edits.at(0).edit, found.fixes.first().edits.at(1).edit};
    QCOMPARE(core::applyEdits(u"[ -n $x ]\n"_s, edits).value(), u"[ -n \"$x\" ]\n"_s);
}

void TestOutput::countsPlacesAsWeDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<core::TextRange>("range");
    const auto at = [](int line, int column, int endLine, int endColumn) {
        return u"\"line\": %1, \"column\": %2, \"endLine\": %3, \"endColumn\": %4"_s.arg(line)
            .arg(column)
            .arg(endLine)
            .arg(endColumn)
            .toUtf8();
    };
    using Range = core::TextRange;
    QTest::newRow("tabs count one") << u"\t\techo $x"_s << at(1, 8, 1, 10) << Range{{0, 7}, {0, 9}};
    QTest::newRow("beyond the basic plane counts two") << u"😀你 $x"_s << at(1, 4, 1, 6) << Range{{0, 4}, {0, 6}};
    QTest::newRow("several lines") << u"if a\nthen\nb"_s << at(1, 4, 3, 2) << Range{{0, 3}, {2, 1}};
    QTest::newRow("behind the line") << u"ab\nc"_s << at(1, 90, 1, 99) << Range{{0, 2}, {0, 2}};
    QTest::newRow("behind the text") << u"ab\nc"_s << at(9, 1, 9, 2) << Range{{1, 0}, {1, 1}};
    QTest::newRow("before the text") << u"ab\nc"_s << at(0, 0, -1, -5) << Range{{0, 0}, {0, 0}};
    QTest::newRow("end before start") << u"ab\nc"_s << at(2, 2, 1, 1) << Range{{1, 1}, {1, 1}};
    QTest::newRow("empty text") << QString() << at(1, 1, 1, 2) << Range{{0, 0}, {0, 0}};
}

void TestOutput::countsPlacesAsWeDo()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, place);
    QFETCH(const core::TextRange, range);
    const auto findings = findingsIn(report(comment("0.sh", place)), {text});
    QVERIFY(findings);
    QCOMPARE(findings->first().first().range, range);
}

void TestOutput::refusesWhatIsNoReport_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a message") << QByteArray("Unknown value for --format");
    QTest::newRow("the older form") << QByteArray("[]");
    QTest::newRow("another document") << QByteArray("{\"comments\": 1}");
}

void TestOutput::refusesWhatIsNoReport()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!findingsIn(json, {u"true"_s}));
}

QTEST_GUILESS_MAIN(TestOutput)
#include "tst_output.moc"
