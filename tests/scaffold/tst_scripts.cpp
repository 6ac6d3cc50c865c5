#include "core/files.h"
#include "image/evaluation.h"
#include "image/kubefile.h"
#include "image/sourcetree.h"
#include "image/yaml.h"
#include "lint/linter.h"
#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

constexpr int answerSets = 2000;
constexpr quint32 seed = 20240229;

/// Runs a program and gives what it printed, or why it could not be run; empty when it was content and silent.
QString complaintsOf(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(-1)) {
        return program + u": "_s + process.errorString();
    }
    const QString output = QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 ? output : output + u"exit code %1"_s.arg(process.exitCode());
}

/// What bash says about the scripts below a folder, which it reads and does not run.
QString syntaxErrorsBelow(const QString &folder, const QString &root)
{
    const QString check = u"find \"$0\" -name '*.sh' -print0 | xargs -0 -n1 bash -n"_s;
    return complaintsOf(u"bash"_s, {u"-c"_s, check, folder}, root);
}

/// Random answers: good ones, good ones with a nasty piece in them, and nonsense.
class AnswerSource final
{
public:
    Answers next(const Pattern &pattern)
    {
        Answers answers;
        const int damage = below(4); // so that about a quarter of the sets is good
        for (const Question &question : pattern.questions) {
            if (below(5) != 0) {
                answers.insert(question.id, below(4) < damage && below(4) == 0 ? bad(question) : good(question));
            }
        }
        return answers;
    }

private:
    int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    QString pick(const QStringList &from) { return from.at(below(static_cast<int>(from.size()))); }

    QString good(const Question &question)
    {
        if (question.type == QuestionType::Choice) {
            return pick(question.choices);
        }
        if (question.type == QuestionType::YesNo) {
            return pick({u"true"_s, u"false"_s});
        }
        static const QMap<QString, QStringList> texts{
            {u"app-name"_s, {u"a"_s, u"true"_s, u"1e3"_s, u"null"_s, u"my_app.v2"_s, u"0x1f"_s, u"init"_s}},
            {u"version"_s, {u"latest"_s, u"1"_s, u"_x"_s, u"v1.2.3"_s, u"Kubefile"_s, u"1.10"_s}},
            {u"chart-repository"_s,
             {u"https://e.org/a;b&c=(d)*~!"_s, u"oci://e.org/a"_s, u"https://[::1]:8443/%27"_s, u"https://e.org/#"_s}},
            {u"chart-name"_s, {u"a"_s, u"A_b.c"_s, u"0"_s}},
            {u"manifest-url"_s,
             {u"https://e.org/${VERSION#v}/${ARCH}.yaml?a=(b)&c;d#e"_s, u"https://e.org/!!/*"_s, u"https://e.org"_s}},
            {u"namespace"_s, {u"a"_s, u"0"_s, u"true"_s, u"kube-system"_s}},
            {u"release-name"_s, {u"a"_s, u"0"_s, u"a.b"_s, u"null"_s}},
            {u"helm-options"_s, {u"--set a=b,c={d,e}"_s, u"| & ; < > ( ) * ? [x] # ! ~ %"_s, u"名=称 \u00a0 😀"_s}},
            {u"image"_s, {u"nginx:1"_s, u"e.org:1/a/b:C"_s, u"1:1"_s}},
            {u"port"_s, {u"1"_s, u"65535"_s}}};
        QString text = pick(texts.value(question.validator, {u"x"_s}));
        if (question.type == QuestionType::Lines && below(2) == 0) {
            text += u'\n' + pick(texts.value(question.validator));
        }
        return text;
    }

    QString bad(const Question &question)
    {
        static const QStringList pieces{u"'"_s,
                                        u"\""_s,
                                        u"`touch pwned`"_s,
                                        u"$(touch pwned)"_s,
                                        u"${HOME}"_s,
                                        u"\\"_s,
                                        u"\n"_s,
                                        u"\nRUN touch pwned\n"_s,
                                        u"; id #"_s,
                                        u"<% name %>"_s,
                                        u"%>"_s,
                                        u"{{ .x }}"_s,
                                        u"\u0000"_s,
                                        u"\u0085"_s,
                                        u"\u2028"_s,
                                        u"\r"_s,
                                        u"\t"_s,
                                        u": "_s,
                                        u" #"_s,
                                        u"../"_s,
                                        u"EOF"_s,
                                        u"&&"_s,
                                        u"名"_s,
                                        u"\u202e"_s};
        QString text = below(3) == 0 ? QString() : good(question);
        const int count = below(3) + 1;
        for (int i = 0; i < count; ++i) {
            text.insert(below(static_cast<int>(text.size()) + 1), pick(pieces));
        }
        return text;
    }

    QRandomGenerator m_random{seed};
};

QString environmentOf(const QString &kubefile, const QString &name)
{
    const image::Evaluation evaluation = image::evaluate(image::parseKubefile(kubefile), {});
    for (const auto &[key, value] : evaluation.stages.last().environment) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

} // namespace

class TestScripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areGoodBash();
    void pleaseShellcheck();
    void haveNoFindings();
    void surviveHostileAnswers();

private:
    void checkKubefile(const ScaffoldRequest &request, const ScaffoldPlan &plan);
    void checkStarter(const ScaffoldRequest &request, const ScaffoldPlan &plan);
    void checkWords();

    void collectWords(const ScaffoldRequest &request, const ScaffoldPlan &plan);

    test::ScratchWorkspace m_workspace;
    QMap<QString, QString> m_scripts; ///< paths by contents without the name: many combinations share a script
    QString m_words;                  ///< lines of written scripts that hold answers
    QStringList m_expectedWords;      ///< what bash must make of them
};

void TestScripts::initTestCase()
{
    for (const ScaffoldRequest &request : test::allCombinations()) {
        const auto plan = makePlan(request, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        QVERIFY(writePlan(*plan, m_workspace.root()));
        for (const PlannedFile &file : plan->files) {
            if (file.path.endsWith(".sh"_L1)) {
                m_scripts.insert(QString(file.contents).remove(request.answers.value(u"name"_s)), file.path);
            }
        }
    }
    QCOMPARE_GE(m_scripts.size(), 10);
}

void TestScripts::areGoodBash()
{
    for (const QString &script : std::as_const(m_scripts)) {
        QCOMPARE(complaintsOf(u"bash"_s, {u"-n"_s, script}, m_workspace.root()), QString());
    }
}

void TestScripts::pleaseShellcheck()
{
    QCOMPARE(complaintsOf(u"shellcheck"_s, QStringList{u"--norc"_s, u"--severity=style"_s} + m_scripts.values(),
                          m_workspace.root()),
             QString());
}

void TestScripts::haveNoFindings()
{
    const auto workspace = image::openWorkspace(m_workspace.root());
    QVERIFY(workspace);
    const lint::LintResult result = lint::lintWorkspace(*workspace, image::SourceTree(m_workspace.root()));
    QCOMPARE(result.directoryCount, static_cast<int>(test::allCombinations().size()));
    QStringList findings;
    for (const core::Diagnostic &finding : result.diagnostics) {
        findings.append(finding.path + u": "_s + finding.code + u' ' + finding.message);
    }
    QCOMPARE(findings, QStringList());
}

/// Whatever is answered, it is refused, or it does not get out of its place in the files.
void TestScripts::surviveHostileAnswers()
{
    const std::array patterns{test::builtIn(u"helm-chart"_s), test::builtIn(u"manifests"_s)};
    AnswerSource source;
    QSet<QString> scripts;
    int good = 0;
    for (int i = 0; i < answerSets; ++i) {
        const Pattern &pattern = patterns.at(static_cast<std::size_t>(i) % patterns.size());
        const ScaffoldRequest request{.pattern = pattern, .answers = withDefaults(pattern, source.next(pattern))};
        const auto plan = makePlan(request, {});
        QCOMPARE(plan.has_value(), validate(request, {}).isEmpty());
        if (!plan) {
            continue;
        }
        ++good;
        checkKubefile(request, *plan);
        checkStarter(request, *plan);
        collectWords(request, *plan);
        for (const PlannedFile &file : plan->files) {
            QVERIFY(core::isInside(file.path) && file.path.startsWith("applications/"_L1));
            if (file.path.endsWith(".sh"_L1)) {
                scripts.insert(file.contents);
            }
        }
    }
    QCOMPARE_GE(good, answerSets / 10);
    QCOMPARE_LE(good, answerSets * 9 / 10);
    int number = 0;
    for (const QString &script : std::as_const(scripts)) {
        m_workspace.write(u"hostile/%1.sh"_s.arg(++number), script.toUtf8());
    }
    QCOMPARE(syntaxErrorsBelow(u"hostile"_s, m_workspace.root()), QString());
    checkWords();
}

void TestScripts::collectWords(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    for (const QString &line : test::contentsOf(plan, u"init.sh"_s).split(u'\n')) {
        const bool isAddress = line.startsWith("download "_L1);
        if (isAddress || line.startsWith("readonly REPOSITORY="_L1) || line.startsWith("readonly CHART="_L1)) {
            m_words += isAddress ? line + u'\n' : QString(line).replace("readonly "_L1, "print "_L1) + u'\n';
        }
    }
    if (request.pattern.id == "helm-chart"_L1) {
        m_expectedWords.append("REPOSITORY="_L1 + request.answers.value(u"chartRepository"_s));
        m_expectedWords.append("CHART="_L1 + request.answers.value(u"chart"_s));
    }
    QStringList addresses;
    for (const QString &line : request.answers.value(u"urls"_s).split(u'\n', Qt::SkipEmptyParts)) {
        addresses.append(QString(line.trimmed()).replace("${VERSION#v}"_L1, "1"_L1).replace("${ARCH}"_L1, "arm64"_L1));
    }
    addresses.removeAll(QString());
    addresses.removeDuplicates();
    m_expectedWords.append(addresses);
}

/// Each answer is one word again for bash, and nothing in it was run.
void TestScripts::checkWords()
{
    const QString start = u"print() { printf '%s\\n' \"$1\"; }; download() { print \"$2\"; }\n"
                          "VERSION=v1 ARCH=arm64\n"_s;
    m_workspace.write(u"words.sh"_s, (start + m_words).toUtf8());
    QCOMPARE(complaintsOf(u"bash"_s, {u"words.sh"_s}, m_workspace.root()).split(u'\n', Qt::SkipEmptyParts),
             m_expectedWords);
    QVERIFY(!QFileInfo::exists(m_workspace.at(u"pwned"_s)));
}

void TestScripts::checkKubefile(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    const QString text = test::contentsOf(plan, u"Kubefile"_s);
    const image::Kubefile kubefile = image::parseKubefile(text);
    QVERIFY2(kubefile.problems.isEmpty(), qPrintable(text));
    const auto isEnv = [](const image::Instruction &i) {
        return i.kind == image::InstructionKind::Env;
    };
    const auto environment = std::ranges::count_if(kubefile.instructions, isEnv);
    QCOMPARE(kubefile.instructions.size(), 3 + environment);
    QCOMPARE(kubefile.instructions.last().kind, image::InstructionKind::Cmd);
    QCOMPARE(environmentOf(text, u"NAMESPACE"_s), request.answers.value(u"namespace"_s));
    QCOMPARE(environmentOf(text, u"NAME"_s), request.answers.value(u"releaseName"_s));
    QCOMPARE(environmentOf(text, u"HELM_OPTS"_s), request.answers.value(u"helmOptions"_s));
}

void TestScripts::checkStarter(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    const QString text = test::contentsOf(plan, request.answers.value(u"name"_s) + u".yaml"_s);
    if (text.isEmpty()) {
        return;
    }
    const image::YamlStream stream = image::parseYaml(text);
    QVERIFY2(stream.problems.isEmpty() && stream.documents.size() == 2, qPrintable(text));
    const image::YamlNode *containers = stream.documents.front().find(u"spec");
    for (const QStringView key : {u"template", u"spec", u"containers"}) {
        containers = containers->find(key);
        QVERIFY(containers);
    }
    QVERIFY(containers->items.front().text({u"image"}).endsWith(request.answers.value(u"starterImage"_s)));
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
