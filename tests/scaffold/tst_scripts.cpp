#include "image/sourcetree.h"
#include "lint/linter.h"
#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

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

} // namespace

class TestScripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areGoodBash();
    void pleaseShellcheck();
    void haveNoFindings();

private:
    test::ScratchWorkspace m_workspace;
    QMap<QString, QString> m_scripts; ///< paths by contents without the name: many combinations share a script
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
    QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestScripts)
#include "tst_scripts.moc"
