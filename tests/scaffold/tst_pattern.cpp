#include "image/yaml.h"
#include "scaffold/condition.h"
#include "scaffold/requests.h"
#include "scaffold/validation.h"
#include "support/scratchworkspace.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

const QByteArray smallPattern = R"(title: {en: A, zh_CN: 甲}
description: {en: B, zh_CN: 乙}
questions:
  - id: name
    title: {en: Name, zh_CN: 名称}
    help: {en: Help, zh_CN: 帮助}
files:
  - path: Kubefile
)";

QStringList patternIds()
{
    return {u"helm-chart"_s, u"manifests"_s};
}

/// The texts of a node that carries languages, wherever it is; the others have other keys.
void collectTexts(const image::YamlNode &node, QList<const image::YamlNode *> &found)
{
    if (node.find(u"en")) {
        found.append(&node);
    }
    for (const image::YamlNode &item : node.items) {
        collectTexts(item, found);
    }
    for (const auto &entry : node.entries) {
        collectTexts(entry.value, found);
    }
}

bool hasChinese(const QString &text)
{
    static const QRegularExpression han(u"\\p{Han}"_s);
    return han.match(text).hasMatch();
}

} // namespace

class TestPattern final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAllPatterns();
    void choosesLanguage_data();
    void choosesLanguage();
    void isCompleteInBothLanguages_data();
    void isCompleteInBothLanguages();
    void isConsistent_data();
    void isConsistent();
    void knowsEveryTag_data();
    void knowsEveryTag();
    void refuses_data();
    void refuses();
    void decidesConditions_data();
    void decidesConditions();

private:
    static void addPatternRows();
};

void TestPattern::addPatternRows()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : patternIds()) {
        QTest::newRow(qPrintable(id)) << id;
    }
}

void TestPattern::findsAllPatterns()
{
    const auto patterns = builtInPatterns(u"en"_s);
    QVERIFY2(patterns, patterns ? "" : qPrintable(patterns.error().message));
    QStringList ids;
    std::ranges::transform(*patterns, std::back_inserter(ids), &Pattern::id);
    QCOMPARE(ids, patternIds());
}

void TestPattern::choosesLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::newRow("English") << u"en"_s << u"A"_s;
    QTest::newRow("British") << u"en_GB"_s << u"A"_s;
    QTest::newRow("C") << u"C"_s << u"A"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"甲"_s;
    QTest::newRow("Taiwan") << u"zh_TW"_s << u"甲"_s;
    QTest::newRow("unknown") << u"de_DE"_s << u"A"_s;
    QTest::newRow("empty") << QString() << u"A"_s;
}

void TestPattern::choosesLanguage()
{
    QFETCH(QString, language);
    const test::ScratchWorkspace folder;
    folder.write(u"small/pattern.yaml"_s, smallPattern);
    folder.write(u"small/Kubefile.mustache"_s, "FROM scratch\n");
    const auto pattern = readPattern(folder.at(u"small"_s), language);
    QVERIFY2(pattern, pattern ? "" : qPrintable(pattern.error().message));
    QCOMPARE(pattern->id, u"small"_s);
    QTEST(pattern->title, "title");
}

void TestPattern::isCompleteInBothLanguages_data()
{
    addPatternRows();
}

void TestPattern::isCompleteInBothLanguages()
{
    QFETCH(QString, id);
    QFile file(u":/scaffold/%1/pattern.yaml"_s.arg(id));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const image::YamlStream stream = image::parseYaml(QString::fromUtf8(file.readAll()));
    QVERIFY(stream.problems.isEmpty());
    QList<const image::YamlNode *> texts;
    collectTexts(stream.documents.front(), texts);
    const int questions = static_cast<int>(test::builtIn(id).questions.size());
    QCOMPARE_GE(texts.size(), 2 + 2 * questions);
    for (const image::YamlNode *text : std::as_const(texts)) {
        QCOMPARE(text->entries.size(), 2U);
        QVERIFY2(hasChinese(text->text({u"zh_CN"})), qPrintable(text->text({u"en"})));
        QVERIFY2(!hasChinese(text->text({u"en"})), qPrintable(text->text({u"en"})));
    }
}

void TestPattern::isConsistent_data()
{
    addPatternRows();
}

/// What the GUI, the command line and the lint rules rely on.
void TestPattern::isConsistent()
{
    QFETCH(QString, id);
    const Pattern pattern = test::builtIn(id);
    QCOMPARE(pattern.questions.at(0).id, u"name"_s);
    QCOMPARE(pattern.questions.at(0).validator, u"app-name"_s);
    QCOMPARE(pattern.questions.at(1).id, u"version"_s);
    QCOMPARE(pattern.questions.at(1).validator, u"version"_s);
    QStringList known;
    const Answers defaults = withDefaults(pattern, {{u"name"_s, u"hello"_s}});
    for (const Question &question : pattern.questions) {
        QVERIFY2(!known.contains(question.id), qPrintable(question.id));
        QVERIFY2(question.condition.isEmpty() || known.contains(questionOf(question.condition)),
                 qPrintable(question.id));
        known.append(question.id);
        const QString answer = defaults.value(question.id);
        QVERIFY2(question.type != QuestionType::Choice || question.choices.contains(answer), qPrintable(question.id));
        QVERIFY2(question.validator.isEmpty() || answer.isEmpty() || problemWith(question.validator, answer).isEmpty(),
                 qPrintable(question.id));
        const bool isFree = question.type == QuestionType::Text || question.type == QuestionType::Lines;
        QVERIFY2(!isFree || !question.validator.isEmpty(), qPrintable(question.id));
    }
    for (const FileTemplate &file : pattern.files) {
        QVERIFY2(file.condition.isEmpty() || known.contains(questionOf(file.condition)), qPrintable(file.path));
        QCOMPARE(file.isExecutable, file.path.endsWith(".sh"_L1));
    }
}

void TestPattern::knowsEveryTag_data()
{
    addPatternRows();
}

/// A misspelt name in a template would silently render as nothing.
void TestPattern::knowsEveryTag()
{
    QFETCH(QString, id);
    const Pattern pattern = test::builtIn(id);
    QStringList ids{u"text"_s, u"expanded"_s, u"file"_s};
    std::ranges::transform(pattern.questions, std::back_inserter(ids), &Question::id);
    static const QRegularExpression tag(u"<%[#^/]? *([^ ]+) *%>"_s);
    static const QRegularExpression groups(u"\\A(?:(?:yaml\\.)?(?:shell|yaml|kubefile|label|tag|is|lines)\\.)?"_s);
    static const QRegularExpression value(u"=.*"_s);
    int count = 0;
    for (const FileTemplate &file : pattern.files) {
        for (const QRegularExpressionMatch &match : tag.globalMatch(file.path + file.contents)) {
            const QString name = match.captured(1).remove(groups).remove(value);
            QVERIFY2(ids.contains(name), qPrintable(file.path + u": "_s + match.captured()));
            ++count;
        }
    }
    QCOMPARE_GE(count, 10);
}

void TestPattern::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::newRow("broken YAML") << QByteArray("files:") << QByteArray("  files: [") << u"line 7"_s;
    QTest::newRow("unknown key") << QByteArray("    help:") << QByteArray("    hlep:") << u"line 6, column 5"_s;
    QTest::newRow("no English") << QByteArray("{en: A, ") << QByteArray("{") << u"line 1, column 1"_s;
    QTest::newRow("unknown type") << QByteArray("- id: name") << QByteArray("- id: name\n    type: number")
                                  << u"“number”"_s;
    QTest::newRow("unknown validator") << QByteArray("- id: name") << QByteArray("- id: name\n    validator: nmae")
                                       << u"“nmae”"_s;
    QTest::newRow("no choices") << QByteArray("- id: name") << QByteArray("- id: name\n    type: choice")
                                << u"line 4, column 5"_s;
    QTest::newRow("no template") << QByteArray("path: Kubefile") << QByteArray("path: Dockerfile")
                                 << u"Dockerfile.mustache"_s;
    QTest::newRow("no id") << QByteArray("- id: name") << QByteArray("- required: true") << u"“id”"_s;
}

void TestPattern::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    const test::ScratchWorkspace folder;
    folder.write(u"small/pattern.yaml"_s, QByteArray(smallPattern).replace(from, to));
    folder.write(u"small/Kubefile.mustache"_s, "FROM scratch\n");
    const auto pattern = readPattern(folder.at(u"small"_s), u"en"_s);
    QVERIFY(!pattern);
    QCOMPARE(pattern.error().kind, core::ErrorKind::Invalid);
    QVERIFY2(pattern.error().message.contains(place), qPrintable(pattern.error().message));
}

void TestPattern::decidesConditions_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<bool>("holds");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("answered") << u"a"_s << true;
    QTest::newRow("not answered") << u"b"_s << false;
    QTest::newRow("blank") << u"blank"_s << false;
    QTest::newRow("unknown") << u"x"_s << false;
    QTest::newRow("equal") << u"a=one=1"_s << true;
    QTest::newRow("other") << u"a=two"_s << false;
    QTest::newRow("not other") << u"a!=two"_s << true;
    QTest::newRow("not equal") << u"a!=one=1"_s << false;
    QTest::newRow("empty") << u"b="_s << true;
    QTest::newRow("not empty") << u"b!="_s << false;
    QTest::newRow("begins") << u"a=on*"_s << true;
    QTest::newRow("does not begin") << u"a!=on*"_s << false;
    QTest::newRow("begins otherwise") << u"a=no*"_s << false;
}

void TestPattern::decidesConditions()
{
    QFETCH(QString, condition);
    const Answers answers{{u"a"_s, u"one=1"_s}, {u"b"_s, {}}, {u"blank"_s, u" \n "_s}};
    QTEST(holds(condition, answers), "holds");
}

QTEST_GUILESS_MAIN(TestPattern)
#include "tst_pattern.moc"
