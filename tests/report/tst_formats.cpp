#include "report/finding.h"
#include "report/report.h"
#include "support/scratchworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace sealyard;
using report::Format;

class TestFormats final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesRoundTrip();
    void json();
    void sarif();
    void sarifKeepsFingerprints();
    void sarifTellsWhatCouldNotBeDone();
    void github();
    void githubSaysWhenThereIsMore();
    void githubSummaryHoldsNoMarkup();
    void gitlab();
    void xmlIsWellFormed_data();
    void xmlIsWellFormed();
    void emptyReportsAreValid();

private:
    [[nodiscard]] QByteArray write(Format format, const QList<core::Diagnostic> &findings,
                                   const QStringList &problems = {}) const
    {
        const lint::LintResult result{findings, 3, problems};
        const image::SourceTree sources(m_scratch->root());
        return report::write(format, {result, sources});
    }
    [[nodiscard]] QJsonObject sarifRun(const QList<core::Diagnostic> &findings) const
    {
        const QJsonObject log = QJsonDocument::fromJson(write(Format::Sarif, findings)).object();
        return log.value("runs"_L1).toArray().at(0).toObject();
    }

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
};

namespace {

core::Diagnostic hostileFinding()
{
    core::Diagnostic finding = test::sampleFinding();
    finding.path = u"applications/a b:c,%&<\"/集/\x01/Kubefile"_s;
    finding.message = u"50% <of>\n\"it\" \x1b[0m"_s;
    return finding;
}

} // namespace

void TestFormats::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(u"applications/demo/1.0/Kubefile"_s, "FROM scratch\nCOPY b b\nCMD a.sh x\n");
}

void TestFormats::namesRoundTrip()
{
    QCOMPARE(report::formatNames().size(), 7);
    for (const QString &name : report::formatNames()) {
        QVERIFY(report::formatOf(name));
    }
    QVERIFY(!report::formatOf(u"xml"));
}

void TestFormats::json()
{
    const QJsonObject root = QJsonDocument::fromJson(write(Format::Json, {test::sampleFinding()})).object();
    QCOMPARE(root.value("summary"_L1).toObject(),
             (QJsonObject{{u"errors"_s, 1}, {u"warnings"_s, 0}, {u"infos"_s, 0}, {u"directories"_s, 3}}));
    const QJsonObject diagnostic = root.value("diagnostics"_L1).toArray().at(0).toObject();
    QCOMPARE(diagnostic.keys(),
             (QStringList{u"code"_s, u"column"_s, u"endColumn"_s, u"endLine"_s, u"fixes"_s, u"line"_s, u"message"_s,
                          u"name"_s, u"path"_s, u"related"_s, u"severity"_s, u"source"_s}));
    QCOMPARE(diagnostic.value("line"_L1).toInt(), 3);
    QCOMPARE(diagnostic.value("column"_L1).toInt(), 5);
    QCOMPARE(diagnostic.value("endColumn"_L1).toInt(), 10);
    const QJsonObject fix = diagnostic.value("fixes"_L1).toArray().at(0).toObject();
    QVERIFY(fix.value("isSafe"_L1).toBool());
    QCOMPARE(fix.value("edits"_L1).toArray().at(0).toObject().value("newText"_L1).toString(), u"A.sh"_s);
}

void TestFormats::sarif()
{
    const QJsonObject run = sarifRun({test::sampleFinding(), hostileFinding()});
    QCOMPARE(run.value("columnKind"_L1).toString(), u"utf16CodeUnits"_s);
    const QJsonArray rules = run.value("tool"_L1).toObject().value("driver"_L1).toObject().value("rules"_L1).toArray();
    const QJsonObject result = run.value("results"_L1).toArray().at(0).toObject();
    QCOMPARE(rules.at(result.value("ruleIndex"_L1).toInt()).toObject().value("id"_L1), result.value("ruleId"_L1));
    QCOMPARE(result.value("level"_L1).toString(), u"error"_s);
    const auto physical = [](const QJsonValue &each) {
        return each.toObject().value("locations"_L1).toArray().at(0).toObject().value("physicalLocation"_L1).toObject();
    };
    QCOMPARE(physical(result).value("region"_L1).toObject(),
             (QJsonObject{{u"startLine"_s, 3}, {u"startColumn"_s, 5}, {u"endLine"_s, 3}, {u"endColumn"_s, 10}}));
    // A reference by RFC 3986: no blank, no colon in the first segment, percent and others encoded.
    const QString uri = physical(run.value("results"_L1).toArray().at(1))
                            .value("artifactLocation"_L1)
                            .toObject()
                            .value("uri"_L1)
                            .toString();
    QCOMPARE(uri, u"applications/a%20b%3Ac,%25&%3C%22/%E9%9B%86/%01/Kubefile"_s);
}

void TestFormats::sarifKeepsFingerprints()
{
    const auto fingerprint = [this](const core::Diagnostic &finding) {
        return sarifRun({finding})
            .value("results"_L1)
            .toArray()
            .at(0)
            .toObject()
            .value("partialFingerprints"_L1)
            .toObject()
            .value("primaryLocationLineHash"_L1)
            .toString();
    };
    core::Diagnostic moved = test::sampleFinding();
    const QString before = fingerprint(moved);
    QCOMPARE(before.size(), 32);
    m_scratch->write(u"applications/demo/1.0/Kubefile"_s, "FROM scratch\n\n\nCOPY b b\nCMD a.sh x\n");
    moved.range = {{4, 4}, {4, 9}};
    QCOMPARE(fingerprint(moved), before);
    m_scratch->write(u"applications/demo/1.0/Kubefile"_s, "FROM scratch\n\n\nCOPY b b\nCMD b.sh x\n");
    QVERIFY(fingerprint(moved) != before);
}

void TestFormats::github()
{
    core::Diagnostic hint = test::sampleFinding();
    hint.severity = core::Severity::Info;
    hint.range.end = {5, 0};
    const QStringList lines = QString::fromUtf8(write(Format::GitHub, {hint, hostileFinding()})).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0), u"::error file=applications/a b%3Ac%2C%25&<\"/集/\x01/Kubefile,line=3,endLine=3,col=5,"
                          "endColumn=10,title=SY109 missing-copy-source::50%25 <of>%0A\"it\" \x1b[0m"_s);
    QVERIFY(lines.at(1).startsWith("::notice file=applications/demo/1.0/Kubefile,line=3,endLine=6,title="_L1));
}

void TestFormats::sarifTellsWhatCouldNotBeDone()
{
    const QJsonObject log = QJsonDocument::fromJson(write(Format::Sarif, {}, {u"no shellcheck"_s})).object();
    const QJsonObject run = log.value("runs"_L1).toArray().at(0).toObject();
    const QJsonObject invocation = run.value("invocations"_L1).toArray().at(0).toObject();
    QVERIFY(!invocation.value("executionSuccessful"_L1).toBool(true));
    QVERIFY(QJsonDocument(invocation).toJson().contains("no shellcheck"));
    QVERIFY(run.value("results"_L1).toArray().isEmpty());
}

void TestFormats::githubSaysWhenThereIsMore()
{
    const QStringList ten = QString::fromUtf8(write(Format::GitHub, QList<core::Diagnostic>(10, test::sampleFinding())))
                                .split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(ten.size(), 10);
    core::Diagnostic hint = test::sampleFinding();
    hint.severity = core::Severity::Info;
    const QStringList more =
        QString::fromUtf8(write(Format::GitHub, QList<core::Diagnostic>(11, test::sampleFinding()) + QList{hint}))
            .split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(more.size(), 13);
    QVERIFY2(more.first().startsWith("::error title=Sealyard::There are 11"_L1), qPrintable(more.first()));
    QVERIFY(more.last().startsWith("::notice file="_L1));
}

void TestFormats::githubSummaryHoldsNoMarkup()
{
    const image::SourceTree sources(m_scratch->root());
    core::Diagnostic finding = hostileFinding();
    finding.message = u"a | b <img src=x> `c` [d](e) *f* _g_"_s;
    const QString summary = QString::fromUtf8(report::githubSummary({{{finding}, 1}, sources}));
    const QString row = summary.split(u'\n').at(2);
    QCOMPARE(row.count(u'|'), 4);
    for (const QChar c : u"<>`[]*_"_s) {
        QVERIFY2(!row.chopped(30).contains(c), qPrintable(row));
    }
    QVERIFY(report::githubSummary({{{}, 1}, sources}).isEmpty());
    const QList<core::Diagnostic> many(20'000, test::sampleFinding());
    QVERIFY(report::githubSummary({{many, 1}, sources}).size() < 1024 * 1024);
}

void TestFormats::gitlab()
{
    const QJsonArray issues =
        QJsonDocument::fromJson(write(Format::GitLab, {test::sampleFinding(), test::sampleFinding()})).array();
    QCOMPARE(issues.size(), 2);
    QVERIFY(issues.at(0).toObject().value("fingerprint"_L1) != issues.at(1).toObject().value("fingerprint"_L1));
    QCOMPARE(issues.at(0).toObject().value("severity"_L1).toString(), u"major"_s);
}

void TestFormats::xmlIsWellFormed_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("junit") << Format::JUnit;
    QTest::newRow("checkstyle") << Format::Checkstyle;
}

void TestFormats::xmlIsWellFormed()
{
    QFETCH(const Format, format);
    QXmlStreamReader xml(write(format, {test::sampleFinding(), hostileFinding()}));
    int found = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        found += xml.isStartElement() && (xml.name() == "failure"_L1 || xml.name() == "error"_L1) ? 1 : 0;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(found, 2);
}

void TestFormats::emptyReportsAreValid()
{
    QVERIFY(QJsonDocument::fromJson(write(Format::Json, {})).object().value("diagnostics"_L1).isArray());
    QVERIFY(sarifRun({}).value("results"_L1).isArray());
    QCOMPARE(QJsonDocument::fromJson(write(Format::GitLab, {})).array().size(), 0);
    QVERIFY(write(Format::GitHub, {}).isEmpty());
    QVERIFY(write(Format::JUnit, {}).contains("tests=\"1\""));
    QVERIFY(write(Format::Checkstyle, {}).contains("<checkstyle"));
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
