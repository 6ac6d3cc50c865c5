#include "lint/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

class TestReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text();
    void textHoldsNoControlCharacters();
    void json();
    void cleanJson();
};

namespace {

core::Diagnostic finding()
{
    const core::TextRange range{{2, 4}, {2, 9}};
    return {.code = u"SY109"_s,
            .name = u"missing-copy-source"_s,
            .severity = core::Severity::Error,
            .message = u"There is no “a.sh”."_s,
            .path = u"applications/demo/1.0/Kubefile"_s,
            .range = range,
            .related = {{u"applications/demo/1.0/A.sh"_s, {}, u"here"_s}},
            .fixes = {{u"Write “A.sh”"_s, true, {{u"applications/demo/1.0/Kubefile"_s, {range, u"A.sh"_s}}}}}};
}

} // namespace

void TestReport::text()
{
    QCOMPARE(lint::textReport({{finding()}, 3}),
             u"applications/demo/1.0/Kubefile:3:5: error: There is no “a.sh”. [SY109 missing-copy-source]\n"
             "1 error(s), 0 warning(s), 0 hint(s) in 3 version directory(s).\n"_s);
}

void TestReport::textHoldsNoControlCharacters()
{
    core::Diagnostic hostile = finding();
    hostile.path = u"applications/\x1b[31m\n/1.0/Kubefile"_s;
    const QString report = lint::textReport({{hostile}, 1});
    QVERIFY(!report.contains(u'\x1b'));
    QCOMPARE(report.count(u'\n'), 2);
}

void TestReport::json()
{
    const QJsonObject root = QJsonDocument::fromJson(lint::jsonReport({{finding()}, 3})).object();
    QCOMPARE(root.value(u"summary").toObject(),
             (QJsonObject{{u"errors"_s, 1}, {u"warnings"_s, 0}, {u"infos"_s, 0}, {u"directories"_s, 3}}));
    const QJsonObject diagnostic = root.value(u"diagnostics").toArray().at(0).toObject();
    QCOMPARE(diagnostic.keys(),
             (QStringList{u"code"_s, u"column"_s, u"endColumn"_s, u"endLine"_s, u"fixes"_s, u"line"_s, u"message"_s,
                          u"name"_s, u"path"_s, u"related"_s, u"severity"_s}));
    QCOMPARE(diagnostic.value(u"line").toInt(), 3);
    QCOMPARE(diagnostic.value(u"column").toInt(), 5);
    QCOMPARE(diagnostic.value(u"endColumn").toInt(), 10);
    QCOMPARE(diagnostic.value(u"severity").toString(), u"error"_s);
    const QJsonObject related = diagnostic.value(u"related").toArray().at(0).toObject();
    QCOMPARE(related.value(u"path").toString(), u"applications/demo/1.0/A.sh"_s);
    const QJsonObject fix = diagnostic.value(u"fixes").toArray().at(0).toObject();
    QVERIFY(fix.value(u"isSafe").toBool());
    QCOMPARE(fix.value(u"edits").toArray().at(0).toObject().value(u"newText").toString(), u"A.sh"_s);
}

void TestReport::cleanJson()
{
    const QJsonObject root = QJsonDocument::fromJson(lint::jsonReport({})).object();
    QVERIFY(root.value(u"diagnostics").isArray());
    QVERIFY(root.value(u"diagnostics").toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
