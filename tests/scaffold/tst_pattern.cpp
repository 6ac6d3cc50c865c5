#include "image/yaml.h"
#include "scaffold/condition.h"
#include "scaffold/requests.h"
#include "scaffold/validation/validation.h"
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
    validator: app-name
    required: true
  - use: version
files:
  - path: Kubefile
)";

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
    void readsOnlyItsFolder();
    void reportsEveryMistake();
    void findsPatternsOfTeams();
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
    for (const QString &id : test::patternIds()) {
        QTest::newRow(qPrintable(id)) << id;
    }
}

void TestPattern::findsAllPatterns()
{
    const auto patterns = builtInPatterns(u"en"_s);
    QVERIFY2(patterns, patterns ? "" : qPrintable(patterns.error().message));
    QStringList ids;
    std::ranges::transform(*patterns, std::back_inserter(ids), &Pattern::id);
    QCOMPARE(ids,
             (QStringList{u"helm-chart"_s, u"local-chart"_s, u"manifests"_s, u"local-manifests"_s, u"operator"_s,
                          u"kustomize"_s, u"binary"_s, u"patch"_s, u"image-list"_s, u"configuration"_s, u"docker"_s}));
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
    QFile common(u":/scaffold/common/questions.yaml"_s);
    QVERIFY(common.open(QIODevice::ReadOnly));
    const image::YamlStream shared = image::parseYaml(QString::fromUtf8(common.readAll()));
    QVERIFY(shared.problems.isEmpty());
    collectTexts(shared.documents.front(), texts);
    QCOMPARE_GE(texts.size(), 30);
    for (const image::YamlNode *text : std::as_const(texts)) {
        QCOMPARE(text->entries.size(), 2U);
        const bool isWord = text->text({u"zh_CN"}) == text->text({u"en"}) && !text->text({u"en"}).contains(u' ');
        QVERIFY2(isWord || hasChinese(text->text({u"zh_CN"})), qPrintable(text->text({u"en"})));
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
        for (const QString &asked : questionsOf(question.condition)) {
            QVERIFY2(known.contains(asked), qPrintable(question.id));
        }
        known.append(question.id);
        const QString answer = defaults.value(question.id);
        QVERIFY2(question.type != QuestionType::Choice || question.choices.contains(answer), qPrintable(question.id));
        QVERIFY2(question.validator.isEmpty() || answer.isEmpty() || problemWith(question.validator, answer).isEmpty(),
                 qPrintable(question.id));
        const bool isFree = question.type == QuestionType::Text || question.type == QuestionType::Lines;
        QVERIFY2(!isFree || !question.validator.isEmpty(), qPrintable(question.id));
    }
    for (const FileTemplate &file : pattern.files) {
        QCOMPARE(file.isExecutable, file.path.endsWith(".sh"_L1));
    }
}

void TestPattern::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::newRow("broken YAML") << QByteArray("files:") << QByteArray("  files: [") << u"line 10"_s;
    QTest::newRow("unknown key") << QByteArray("    help:") << QByteArray("    hlep:") << u"line 6, column 5"_s;
    QTest::newRow("no English") << QByteArray("{en: A, ") << QByteArray("{") << u"line 1, column 8"_s;
    QTest::newRow("unknown type") << QByteArray("- id: name") << QByteArray("- id: name\n    type: number")
                                  << u"“number”"_s;
    QTest::newRow("unknown validator") << QByteArray("- id: name") << QByteArray("- id: name\n    validator: nmae")
                                       << u"“nmae”"_s;
    QTest::newRow("no choices") << QByteArray("- id: name") << QByteArray("- id: name\n    type: choice")
                                << u"line 4, column 5"_s;
    QTest::newRow("no template") << QByteArray("path: Kubefile") << QByteArray("path: Dockerfile")
                                 << u"Dockerfile.mustache"_s;
    QTest::newRow("unknown common question")
        << QByteArray("use: version") << QByteArray("use: colour") << u"line 9, column 10"_s;
    QTest::newRow("unknown in a default")
        << QByteArray("required: true") << QByteArray("required: true\n    default: <% b %>") << u"“b”"_s;
    QTest::newRow("condition on nothing")
        << QByteArray("path: Kubefile") << QByteArray("path: Kubefile\n    condition: x=y") << u"line 12, column 16"_s;
    QTest::newRow("template outside") << QByteArray("path: Kubefile")
                                      << QByteArray("path: Kubefile\n    template: ../secret") << u"../secret"_s;
    QTest::newRow("absolute template") << QByteArray("path: Kubefile")
                                       << QByteArray("path: Kubefile\n    template: /etc/passwd") << u"/etc/passwd"_s;
    QTest::newRow("copies no path") << QByteArray("path: Kubefile") << QByteArray("path: x\n    copies: name")
                                    << u"line 12, column 13"_s;
    QTest::newRow("no version") << QByteArray("  - use: version\n") << QByteArray() << u"“version”"_s;
    QTest::newRow("no validator") << QByteArray("    validator: app-name\n") << QByteArray() << u"“app-name”"_s;
    QTest::newRow("unknown image type") << QByteArray("files:") << QByteArray("type: vm\nfiles:") << u"“vm”"_s;
    QTest::newRow("path with a default")
        << QByteArray("  - use: version")
        << QByteArray("  - use: version\n  - id: secret\n    type: path\n    default: /root/.ssh/id_rsa\n"
                      "    title: {en: K}\n    help: {en: K}")
        << u"line 12, column 14"_s;
    QTest::newRow("no id") << QByteArray("- id: name\n") << QByteArray("- placeholder: x\n") << u"“id”"_s;
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

/// A symbolic link in a pattern does not bring in a file of the user.
void TestPattern::readsOnlyItsFolder()
{
    const test::ScratchWorkspace folder;
    folder.write(u"secret"_s, "key");
    folder.write(u"small/pattern.yaml"_s, smallPattern);
    folder.link(u"../secret"_s, u"small/Kubefile.mustache"_s);
    const auto pattern = readPattern(folder.at(u"small"_s), u"en"_s);
    QVERIFY(!pattern);
    QVERIFY2(pattern.error().message.contains("Kubefile.mustache"_L1), qPrintable(pattern.error().message));
}

void TestPattern::reportsEveryMistake()
{
    const test::ScratchWorkspace folder;
    folder.write(u"small/pattern.yaml"_s, QByteArray(smallPattern).replace("help:", "hlep:"));
    folder.write(u"small/Kubefile.mustache"_s, "FROM scratch\n<%# nmae %>\n<%{ name }%>\n  <% shel.name %><%# name %>");
    const auto problems = checkPattern(folder.at(u"small"_s));
    QVERIFY(problems);
    QStringList places;
    for (const core::Diagnostic &problem : *problems) {
        const core::Position place = problem.range.start;
        places.append(u"%1:%2:%3"_s.arg(problem.path).arg(place.line + 1).arg(place.column + 1));
    }
    QCOMPARE(places, (QStringList{u"pattern.yaml:6:5"_s, u"pattern.yaml:4:5"_s, u"Kubefile.mustache:2:1"_s,
                                  u"Kubefile.mustache:3:1"_s, u"Kubefile.mustache:4:3"_s, u"Kubefile.mustache:2:1"_s,
                                  u"Kubefile.mustache:4:18"_s}));
}

/// The workspace's come before the user's, both replace ours, and a broken one spoils nothing else.
void TestPattern::findsPatternsOfTeams()
{
    const test::ScratchWorkspace folder;
    for (const QString &path : {u"a/mine"_s, u"b/mine"_s, u"b/helm-chart"_s, u"b/broken"_s}) {
        folder.write(path + u"/pattern.yaml"_s, smallPattern);
        folder.write(path + u"/Kubefile.mustache"_s, "FROM scratch\n");
    }
    folder.write(u"b/broken/pattern.yaml"_s, "title: x\n");
    folder.write(u"b/README.md"_s, "no pattern");
    const auto set = allPatterns(u"en"_s, {folder.at(u"a"_s), folder.at(u"b"_s), folder.at(u"none"_s)});
    QVERIFY(set);
    QCOMPARE(set->problems.size(), 1);
    QVERIFY2(set->problems.first().contains("broken"_L1), qPrintable(set->problems.first()));
    QCOMPARE(set->patterns.size(), test::patternIds().size() + 1);
    for (const Pattern &pattern : set->patterns) {
        const QString origin = pattern.id == "mine"_L1         ? folder.at(u"a/mine"_s)
                               : pattern.id == "helm-chart"_L1 ? folder.at(u"b/helm-chart"_s)
                                                               : QString();
        QCOMPARE(pattern.origin, origin);
    }
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
    QTest::newRow("ends") << u"a=*=1"_s << true;
    QTest::newRow("does not end") << u"a=*=2"_s << false;
    QTest::newRow("holds") << u"a=*ne=*"_s << true;
    QTest::newRow("both") << u"a and b="_s << true;
    QTest::newRow("one of two") << u"a and b"_s << false;
    QTest::newRow("either") << u"b or a=one=1"_s << true;
    QTest::newRow("neither") << u"b or a=x and a"_s << false;
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
