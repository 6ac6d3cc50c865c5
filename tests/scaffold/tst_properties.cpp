#include "core/files.h"
#include "image/evaluation.h"
#include "image/kubefile.h"
#include "image/sourcetree.h"
#include "image/yaml.h"
#include "lint/linter.h"
#include "scaffold/answersource.h"
#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

constexpr quint32 seed = 20240229;

/// Of each pattern; the environment asks for more.
int answerSets()
{
    const int wanted = qEnvironmentVariableIntValue("SEALYARD_ANSWER_SETS");
    return wanted > 0 ? wanted : 100;
}

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

/// The version directory as it will be, without writing it.
image::VersionDirectory directoryOf(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    image::VersionDirectory directory{.type = *imageTypeOf(request.pattern, request.answers),
                                      .app = request.answers.value(u"name"_s),
                                      .version = request.answers.value(u"version"_s),
                                      .path = plan.directory,
                                      .entries = {}};
    QSet<QString> folders;
    for (const PlannedFile &file : plan.files) {
        if (!file.path.startsWith(plan.directory + u'/')) {
            continue;
        }
        const QString path = file.path.sliced(plan.directory.size() + 1);
        const qint64 size = file.source.isEmpty() ? file.contents.toUtf8().size() : QFileInfo(file.source).size();
        directory.entries.append({.path = path, .size = size, .role = image::fileRole(path)});
        for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
            folders.insert(path.first(slash));
        }
    }
    for (const QString &folder : std::as_const(folders)) {
        directory.entries.append({.path = folder, .isDirectory = true});
    }
    std::ranges::sort(directory.entries, {}, &image::DirectoryEntry::path);
    return directory;
}

} // namespace

/// Whatever is answered, it is refused, or it does not get out of its place in the files, and they are good.
class TestProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdForAnyAnswers_data();
    void holdForAnyAnswers();

private:
    void check(const ScaffoldRequest &request, const ScaffoldPlan &plan);
    void checkPaths(const ScaffoldPlan &plan);
    void checkBuildFile(const ScaffoldRequest &request, const ScaffoldPlan &plan);
    void checkFindings(const ScaffoldRequest &request, const ScaffoldPlan &plan);
    void collectScripts(const ScaffoldRequest &request, const ScaffoldPlan &plan);
    void checkScripts();

    test::ScratchWorkspace m_workspace;
    QSet<QString> m_scripts;
    QString m_words;             ///< lines of written scripts that hold answers
    QStringList m_expectedWords; ///< what bash must make of them
};

void TestProperties::holdForAnyAnswers_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : test::patternIds()) {
        QTest::newRow(qPrintable(id)) << id;
    }
}

void TestProperties::holdForAnyAnswers()
{
    QFETCH(QString, id);
    const Pattern pattern = test::builtIn(id);
    test::AnswerSource source(seed);
    m_scripts.clear();
    m_words.clear();
    m_expectedWords.clear();
    int good = 0;
    const int count = answerSets();
    for (int i = 0; i < count; ++i) {
        const ScaffoldRequest request{.pattern = pattern, .answers = withDefaults(pattern, source.next(pattern))};
        const auto plan = makePlan(request, {});
        const bool isValid = validate(request, {}).isEmpty();
        QVERIFY2(plan.has_value() == isValid, plan ? "" : qPrintable(plan.error().message));
        if (plan) {
            ++good;
            check(request, *plan);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }
    QCOMPARE_GE(good, count / 20);
    QCOMPARE_LE(good, count * 9 / 10);
    checkScripts();
}

void TestProperties::check(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    checkPaths(plan);
    checkBuildFile(request, plan);
    checkFindings(request, plan);
    collectScripts(request, plan);
}

void TestProperties::checkPaths(const ScaffoldPlan &plan)
{
    static const QStringList types{u"applications"_s, u"config"_s, u"dockerimages"_s};
    QVERIFY(types.contains(plan.directory.section(u'/', 0, 0)));
    QCOMPARE(plan.directory.count(u'/'), 2);
    const QString application = plan.directory.section(u'/', 0, 1);
    for (const PlannedFile &file : plan.files) {
        QVERIFY2(core::isInside(file.path) && file.path.startsWith(application + u'/'), qPrintable(file.path));
        const bool isIn = file.path.startsWith(plan.directory + u'/');
        QVERIFY2(isIn || file.path == application + "/README.md"_L1, qPrintable(file.path));
        QVERIFY2(file.source.isEmpty() || file.source.startsWith(test::localFiles()), qPrintable(file.source));
    }
}

void TestProperties::checkBuildFile(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    const bool isDocker = plan.directory.startsWith("dockerimages/"_L1);
    const QString text = test::contentsOf(plan, isDocker ? u"Dockerfile"_s : u"Kubefile"_s);
    const image::Kubefile kubefile = image::parseKubefile(text);
    QVERIFY2(kubefile.problems.isEmpty() && !text.isEmpty(), qPrintable(text));
    using Kind = image::InstructionKind;
    const auto countOf = [&kubefile](Kind kind) {
        return std::ranges::count(kubefile.instructions, kind, &image::Instruction::kind);
    };
    QCOMPARE(countOf(Kind::From), 1);
    QCOMPARE_LE(countOf(Kind::Run), isDocker ? 1 : 0);
    QCOMPARE_LE(countOf(Kind::Cmd), 1);
    QVERIFY2(isDocker || kubefile.instructions.last().kind == Kind::Cmd, qPrintable(text));
    if (isDocker) {
        return;
    }
    QMap<QString, QString> expected;
    const auto expect = [&](const QString &variable, const QString &id) {
        const auto question = std::ranges::find(request.pattern.questions, id, &Question::id);
        if (question != request.pattern.questions.end() && isAsked(*question, request.answers)) {
            const QString answer = request.answers.value(id);
            expected.insert(variable, answer.trimmed().isEmpty() ? QString() : answer); // blanks alone are no answer
        }
    };
    expect(u"NAMESPACE"_s, u"namespace"_s);
    expect(u"NAME"_s, u"releaseName"_s);
    expect(u"HELM_OPTS"_s, u"helmOptions"_s);
    for (const QString &line : request.answers.value(u"variables"_s).split(u'\n', Qt::SkipEmptyParts)) {
        expected.insert(line.trimmed().section(u'=', 0, 0), line.trimmed().section(u'=', 1));
    }
    const image::Evaluation evaluation = image::evaluate(kubefile, {});
    for (const auto &[name, value] : evaluation.stages.last().environment) {
        QVERIFY2(name == "PATH"_L1 || expected.value(name) == value,
                 qPrintable(name + u"=%1, expected %2\n%3"_s.arg(value, expected.value(name), text)));
    }
    for (const auto &[name, value] : expected.asKeyValueRange()) {
        const bool isThere = std::ranges::contains(evaluation.stages.last().environment, std::pair(name, value));
        QVERIFY2(isThere || value.isEmpty(), qPrintable(name + u'=' + value));
    }
}

void TestProperties::checkFindings(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    image::Workspace workspace{.root = m_workspace.root(), .applications = {}, .problems = {}};
    const image::VersionDirectory directory = directoryOf(request, plan);
    workspace.applications.append({.type = directory.type,
                                   .name = directory.app,
                                   .path = plan.directory.section(u'/', 0, 1),
                                   .versions = {directory},
                                   .looseFiles = {}});
    QHash<QString, QString> texts;
    for (const PlannedFile &file : plan.files) {
        if (file.source.isEmpty()) {
            texts.insert(file.path, file.contents);
        }
        if (file.path.endsWith(".yaml"_L1) && file.source.isEmpty()) {
            QVERIFY2(image::parseYaml(file.contents).problems.isEmpty(), qPrintable(file.contents));
        }
    }
    const auto findings = lint::lintDirectory(workspace, directory, image::SourceTree(workspace.root, texts));
    for (const core::Diagnostic &finding : findings) {
        const QString place = u"%1:%2: %3 %4\n%5"_s.arg(finding.path)
                                  .arg(finding.range.start.line + 1)
                                  .arg(finding.code, finding.message, texts.value(finding.path));
        // What is copied is not in memory, and so the name in a chart is not known.
        const bool isCopied = finding.name == "unreadable-file"_L1 || finding.name == "unread-values-file"_L1;
        QVERIFY2(isCopied, qPrintable(place));
    }
}

void TestProperties::collectScripts(const ScaffoldRequest &request, const ScaffoldPlan &plan)
{
    for (const PlannedFile &file : plan.files) {
        if (file.path.endsWith(".sh"_L1)) {
            m_scripts.insert(file.contents);
        }
    }
    for (const QString &line : test::contentsOf(plan, u"init.sh"_s).split(u'\n')) {
        static const QStringList starts{u"download manifests"_s, u"readonly REPOSITORY="_s, u"readonly CHART="_s,
                                        u"readonly URL="_s};
        if (!std::ranges::any_of(starts, [&line](const QString &start) { return line.startsWith(start); })) {
            continue;
        }
        m_words += QString(line).replace("readonly "_L1, "print "_L1) + u'\n';
        const bool isDownload = line.startsWith("download "_L1);
        const QString id = line.contains("REPOSITORY="_L1) ? u"chartRepository"_s : u"chart"_s;
        if (line.contains(" URL="_L1)) {
            m_expectedWords.append("URL="_L1 + request.answers.value(u"url"_s));
        } else if (!isDownload) {
            m_expectedWords.append(line.section(u'=', 0, 0).section(u' ', -1) + u'=' + request.answers.value(id));
        }
    }
    for (const QString &id : {u"urls"_s, u"manifestUrls"_s}) {
        const bool isAddress = request.pattern.id != "kustomize"_L1 &&
                               test::contentsOf(plan, u"init.sh"_s).contains("\ndownload manifests"_L1);
        QStringList addresses = request.answers.value(id).split(u'\n', Qt::SkipEmptyParts);
        for (QString &address : addresses) {
            address = address.trimmed();
        }
        addresses.removeAll(QString());
        addresses.removeDuplicates();
        m_expectedWords += isAddress ? addresses : QStringList();
    }
}

/// All scripts are bash, and each answer in them is one word again, and nothing in it was run.
void TestProperties::checkScripts()
{
    int number = 0;
    for (const QString &script : std::as_const(m_scripts)) {
        m_workspace.write(u"scripts/%1.sh"_s.arg(++number), script.toUtf8());
    }
    m_workspace.makeFolder(u"scripts"_s);
    const QString check = u"find scripts -name '*.sh' -print0 | xargs -0 -r -n1 -P2 bash -n; rm -rf scripts"_s;
    QCOMPARE(complaintsOf(u"bash"_s, {u"-c"_s, check}, m_workspace.root()), QString());
    const QString start = u"print() { printf '%s\\n' \"$1\"; }; download() { print \"$3\"; }\n"
                          "VERSION=v1 ARCH=arm64 MACHINE=aarch64\n"_s;
    m_workspace.write(u"words.sh"_s, (start + m_words).toUtf8());
    for (QString &word : m_expectedWords) {
        word.replace("${VERSION#v}"_L1, "1"_L1)
            .replace("${VERSION}"_L1, "v1"_L1)
            .replace("${ARCH}"_L1, "arm64"_L1)
            .replace("${MACHINE}"_L1, "aarch64"_L1);
    }
    QStringList words = complaintsOf(u"bash"_s, {u"words.sh"_s}, m_workspace.root()).split(u'\n', Qt::SkipEmptyParts);
    words.sort();
    m_expectedWords.sort();
    QCOMPARE(words, m_expectedWords);
    QVERIFY(!QFileInfo::exists(m_workspace.at(u"pwned"_s)));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
