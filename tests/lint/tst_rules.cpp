#include "core/files.h"
#include "lint/casefile.h"
#include "lint/linter.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace sealyard;
using lint::Rule;

/// Runs each rule on the cases of its case file and on the examples of its documentation, and guards that code, name,
/// rule file and case file agree.
class TestRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalogueIsSorted();
    void filesAgree_data();
    void filesAgree();
    void examples_data();
    void examples();
    void cases_data();
    void cases();
    void everyRuleFiresInACase_data() { filesAgree_data(); }
    void everyRuleFiresInACase();
    void fixesRepair_data() { cases_data(); }
    void fixesRepair();
};

namespace {

const QDir sourceFolder(QStringLiteral(SEALYARD_SOURCE_DIR));

/// "sy101_syntax_error": what the files of a rule are called.
QString stemOf(const Rule &rule)
{
    return QString::fromLatin1(rule.code).toLower() + u'_' + QString::fromLatin1(rule.name).replace(u'-', u'_');
}

QList<test::LintCase> casesOf(const Rule &rule)
{
    const auto text = core::readText(sourceFolder.filePath(u"tests/lint/rules/%1.md"_s.arg(stemOf(rule))));
    return text ? test::readCases(*text) : QList<test::LintCase>();
}

void writeFiles(const test::CaseFiles &files, const test::ScratchWorkspace &workspace)
{
    for (const auto &[path, content] : files) {
        path.endsWith(u'/') ? workspace.makeFolder(path) : workspace.write(path, content);
    }
}

/// The findings of one rule; those of others are no matter of its cases.
QList<core::Diagnostic> findings(const Rule &rule, const test::ScratchWorkspace &scratch)
{
    const auto workspace = image::openWorkspace(scratch.root());
    if (!workspace) {
        qFatal("%ls", qUtf16Printable(workspace.error().message));
    }
    auto found = lint::lintWorkspace(*workspace, image::SourceTree(scratch.root())).diagnostics;
    found.removeIf([&](const core::Diagnostic &each) { return each.code != QLatin1StringView(rule.code); });
    return found;
}

QStringList places(const QList<core::Diagnostic> &diagnostics)
{
    QStringList lines;
    for (const core::Diagnostic &each : diagnostics) {
        lines.append(u"%1:%2:%3 %4"_s.arg(each.path)
                         .arg(each.range.start.line + 1)
                         .arg(each.range.start.column + 1)
                         .arg(each.code));
    }
    lines.sort();
    return lines;
}

void applyFix(const core::Fix &fix, const test::ScratchWorkspace &scratch)
{
    QMap<QString, QList<core::TextEdit>> edits;
    for (const core::FileEdit &each : fix.edits) {
        edits[each.path].append(each.edit);
    }
    for (const auto &[path, changes] : edits.asKeyValueRange()) {
        const auto changed = core::applyEdits(core::readText(scratch.at(path)).value_or(QString()), changes);
        QVERIFY2(changed, qPrintable(path));
        scratch.write(path, changed->toUtf8());
    }
}

} // namespace

void TestRules::catalogueIsSorted()
{
    std::set<QByteArray> codes;
    std::set<QByteArray> names;
    QByteArray last;
    for (const Rule *rule : lint::catalogue()) {
        QVERIFY2(last < rule->code, rule->code);
        last = rule->code;
        QVERIFY2(names.insert(rule->name).second, rule->name);
        QCOMPARE(lint::findRule(QString::fromLatin1(rule->code).toLower()), rule);
        QCOMPARE(lint::findRule(QString::fromLatin1(rule->name).toUpper()), rule);
    }
    QVERIFY(lint::catalogue().size() >= 12);
    QCOMPARE(lint::findRule(u"SY000"), nullptr);
}

void TestRules::filesAgree_data()
{
    QTest::addColumn<const Rule *>("rule");
    for (const Rule *rule : lint::catalogue()) {
        QTest::newRow(rule->code) << rule;
    }
}

void TestRules::filesAgree()
{
    QFETCH(const Rule *, rule);
    static const QRegularExpression code(u"\\ASY[1-79][0-9]{2}\\z"_s);
    static const QRegularExpression name(u"\\A[a-z0-9]+(-[a-z0-9]+)+\\z"_s);
    QVERIFY(code.match(QLatin1StringView(rule->code)).hasMatch());
    QVERIFY(name.match(QLatin1StringView(rule->name)).hasMatch());
    const QString stem = stemOf(*rule);
    QVERIFY2(sourceFolder.exists(u"src/lint/rules/%1.cpp"_s.arg(stem)), "the rule's file is not named as the rule");
    QVERIFY2(sourceFolder.exists(u"tests/lint/rules/%1.md"_s.arg(stem)), "the rule has no case file");
    const QString summary = lint::summaryOf(*rule);
    QVERIFY2(summary.endsWith(u'.') && summary.size() <= 120, "the summary is one short sentence");
    QVERIFY(lint::documentationOf(*rule).startsWith(
        u"# %1 %2\n"_s.arg(QLatin1StringView(rule->code), QLatin1StringView(rule->name))));
}

void TestRules::examples_data()
{
    QTest::addColumn<const Rule *>("rule");
    QTest::addColumn<test::LintExample>("example");
    for (const Rule *rule : lint::catalogue()) {
        const auto examples = test::readExamples(QString::fromUtf8(rule->documentation));
        QVERIFY2(std::ranges::contains(examples, true, &test::LintExample::isBad), rule->code);
        QVERIFY2(std::ranges::contains(examples, false, &test::LintExample::isBad), rule->code);
        for (qsizetype i = 0; i < examples.size(); ++i) {
            QTest::addRow("%s %s %d", rule->code, examples[i].isBad ? "bad" : "good", static_cast<int>(i))
                << rule << examples[i];
        }
    }
}

void TestRules::examples()
{
    QFETCH(const Rule *, rule);
    QFETCH(test::LintExample, example);
    QVERIFY2(!example.files.isEmpty(), "an example needs a line “--- PATH”");
    const test::ScratchWorkspace scratch;
    writeFiles(example.files, scratch);
    const QStringList found = places(findings(*rule, scratch));
    QVERIFY2(found.isEmpty() != example.isBad, qPrintable(found.join(u'\n')));
}

void TestRules::cases_data()
{
    QTest::addColumn<const Rule *>("rule");
    QTest::addColumn<test::LintCase>("lintCase");
    for (const Rule *rule : lint::catalogue()) {
        for (const test::LintCase &lintCase : casesOf(*rule)) {
            QTest::addRow("%s %s", rule->code, qPrintable(lintCase.name)) << rule << lintCase;
        }
    }
}

void TestRules::cases()
{
    QFETCH(const Rule *, rule);
    QFETCH(test::LintCase, lintCase);
    QVERIFY2(lintCase.hasExpectation, "a case needs an “expect” block, be it empty");
    const auto isForeign = [&](const QString &line) {
        return !line.endsWith(u' ' + QLatin1StringView(rule->code));
    };
    QVERIFY2(std::ranges::none_of(lintCase.expected, isForeign), "a case asserts its own rule alone");
    const test::ScratchWorkspace scratch;
    writeFiles(lintCase.files, scratch);
    QCOMPARE(places(findings(*rule, scratch)), lintCase.expected);
}

void TestRules::everyRuleFiresInACase()
{
    QFETCH(const Rule *, rule);
    const auto cases = casesOf(*rule);
    QVERIFY(std::ranges::any_of(cases, [](const test::LintCase &each) { return !each.expected.isEmpty(); }));
    QVERIFY(std::ranges::any_of(cases, [](const test::LintCase &each) { return each.expected.isEmpty(); }));
}

void TestRules::fixesRepair()
{
    QFETCH(const Rule *, rule);
    QFETCH(test::LintCase, lintCase);
    const test::ScratchWorkspace scratch;
    writeFiles(lintCase.files, scratch);
    const auto before = findings(*rule, scratch);
    const auto fixable =
        std::ranges::find_if(before, [](const core::Diagnostic &each) { return !each.fixes.isEmpty(); });
    if (fixable == before.end()) {
        return;
    }
    applyFix(fixable->fixes.first(), scratch);
    QVERIFY2(findings(*rule, scratch).size() < before.size(), qPrintable(fixable->fixes.first().title));
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
