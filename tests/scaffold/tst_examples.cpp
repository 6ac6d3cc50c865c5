#include "core/files.h"
#include "image/sourcetree.h"
#include "lint/linter.h"
#include "scaffold/answers.h"
#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QDirIterator>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

const QString examples = QStringLiteral(SEALYARD_EXAMPLES);
const QString workspaceRoot = examples + u"/workspace"_s;

} // namespace

class TestExamples final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showEveryType();
    void haveOneMistake();
    void haveGoodScripts();
    void haveReadmes();
    void answersMakeAnImage();
};

void TestExamples::showEveryType()
{
    const auto workspace = image::openWorkspace(workspaceRoot);
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().message));
    QStringList titles;
    for (const image::VersionDirectory &directory : workspace->versionDirectories()) {
        titles.append(directory.path);
        QVERIFY2(!image::buildFileOf(directory).isEmpty(), qPrintable(directory.path));
    }
    titles.sort();
    QCOMPARE(titles, (QStringList{u"applications/welcome/v1.0.0"_s, u"applications/whoami/v1.10.3"_s,
                                  u"config/node-settings/v1.0.0"_s, u"dockerimages/kube-tools/v1.0.0"_s}));
    QCOMPARE(workspace->problems, QStringList());
}

void TestExamples::haveOneMistake()
{
    const auto workspace = image::openWorkspace(workspaceRoot);
    QVERIFY(workspace);
    const auto result = lint::lintWorkspace(*workspace, image::SourceTree(workspaceRoot));
    QStringList findings;
    for (const core::Diagnostic &finding : result.diagnostics) {
        findings.append(finding.path + u' ' + finding.name);
        QVERIFY(finding.severity != core::Severity::Info);
    }
    QCOMPARE(findings, QStringList{u"config/node-settings/v1.0.0/Kubefile quoted-shell-command"_s});
}

void TestExamples::haveGoodScripts()
{
    QDirIterator scripts(workspaceRoot, {u"*.sh"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    for (; scripts.hasNext(); ++count) {
        const QFileInfo script = scripts.nextFileInfo();
        QVERIFY2(script.isExecutable(), qPrintable(script.filePath()));
        QProcess shellcheck;
        shellcheck.start(u"shellcheck"_s, {u"--norc"_s, script.filePath()});
        QVERIFY2(shellcheck.waitForFinished(-1), qPrintable(shellcheck.errorString()));
        QVERIFY2(shellcheck.exitCode() == 0, shellcheck.readAllStandardOutput().constData());
    }
    QCOMPARE(count, 3);
}

void TestExamples::haveReadmes()
{
    const auto workspace = image::openWorkspace(workspaceRoot);
    QVERIFY(workspace);
    for (const image::Application &application : workspace->applications) {
        QCOMPARE(application.looseFiles, QStringList{u"README.md"_s});
    }
}

/// What packaging/headless does with the command line.
void TestExamples::answersMakeAnImage()
{
    const auto answers = readAnswers(examples + u"/answers/manifests.yaml"_s);
    QVERIFY2(answers, answers ? "" : qPrintable(answers.error().message));
    const test::ScratchWorkspace scratch;
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, workspaceRoot + u"/."_s, scratch.root()}), 0);
    const Pattern pattern = test::builtIn(u"manifests"_s);
    QStringList ids;
    std::ranges::transform(pattern.questions, std::back_inserter(ids), &Question::id);
    for (const QString &id : answers->keys()) {
        QVERIFY2(ids.contains(id), qPrintable(id));
    }
    const ScaffoldRequest request{.pattern = pattern, .answers = withDefaults(pattern, *answers)};
    auto workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    const auto plan = makePlan(request, *workspace);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->directory, u"applications/hello/latest"_s);
    const auto written = writePlan(*plan, scratch.root());
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    QVERIFY(!QFileInfo::exists(scratch.at(plan->directory + u"/init.sh"_s))); // nothing to download
    workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    const auto result = lint::lintWorkspace(*workspace, image::SourceTree(scratch.root()), {plan->directory});
    QCOMPARE(result.directoryCount, 1);
    QVERIFY(result.diagnostics.isEmpty());
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
