#include "cli/command.h"
#include "core/files.h"
#include "support/scratchrepository.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using cli::ExitStatus;

namespace {

struct Outcome
{
    ExitStatus status = ExitStatus::Clean;
    QString out;
    QString err;
};

Outcome lint(const QStringList &arguments, const QString &typed = {}, const QString &cacheFolder = {})
{
    Outcome outcome;
    QString input = typed;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    QTextStream in(&input);
    cli::Console console{.out = out, .err = err, .in = in};
    console.cacheFolder = cacheFolder;
    outcome.status = cli::run(QStringList{u"lint"_s} + arguments, console);
    return outcome;
}

} // namespace

/// What "sealyard-cli lint" can be told, beyond what tst_cli has of every command.
class TestLintCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { QDir::setCurrent(m_previous); }
    void wrongUsage_data();
    void wrongUsage();
    void thresholds_data();
    void thresholds();
    void showsADiffAndWritesNothing();
    void fixesWhatIsAsked();
    void staged();
    void stagedSettingsConcernAll();
    void changed();
    void readsAFileThatIsNotSavedYet();
    void asksShellcheck();
    void keepsResults();
    void formatFollowsTheServer();

private:
    std::unique_ptr<test::ScratchRepository> m_repository;
    const QString m_previous = QDir::currentPath();
};

void TestLintCommand::init()
{
    m_repository = std::make_unique<test::ScratchRepository>();
    m_repository->write(u"applications/good/1/Kubefile"_s, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    m_repository->write(u"applications/bad/1/Kubefile"_s, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    m_repository->commitAll();
    QDir::setCurrent(m_repository->root());
}

void TestLintCommand::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("severity") << QStringList{u"--severity"_s, u"fatal"_s} << u"error, warning, info"_s;
    QTest::newRow("threshold") << QStringList{u"--fail-on"_s, u"hint"_s} << u"never"_s;
    QTest::newRow("shellcheck") << QStringList{u"--shellcheck=maybe"_s} << u"auto, on, off"_s;
    QTest::newRow("fix and diff") << QStringList{u"--fix"_s, u"--diff"_s} << u"--diff and --fix"_s;
    QTest::newRow("fix what is staged") << QStringList{u"--fix"_s, u"--staged"_s} << u"together"_s;
    QTest::newRow("fix what is typed") << QStringList{u"--fix"_s, u"--stdin-filename"_s, u"x"_s} << u"together"_s;
    QTest::newRow("unsafe alone") << QStringList{u"--unsafe-fixes"_s} << u"--fix"_s;
    QTest::newRow("both baselines") << QStringList{u"--baseline=a"_s, u"--write-baseline=a"_s} << u"together"_s;
}

void TestLintCommand::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, words);
    const Outcome outcome = lint(arguments);
    QCOMPARE(outcome.status, ExitStatus::Usage);
    QVERIFY2(outcome.err.contains(words), qPrintable(outcome.err));
}

void TestLintCommand::thresholds_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isShown");
    const QByteArray warning("rules: {SY101: warning}\n");
    QTest::newRow("any") << warning << QStringList{} << 1 << true;
    QTest::newRow("never") << warning << QStringList{u"--fail-on=never"_s} << 0 << true;
    QTest::newRow("errors only") << warning << QStringList{u"--fail-on=error"_s} << 0 << true;
    QTest::newRow("warnings too") << warning << QStringList{u"--fail-on=warning"_s} << 1 << true;
    QTest::newRow("not shown") << warning << QStringList{u"--severity=error"_s} << 0 << false;
    QTest::newRow("an error") << QByteArray("rules: {}\n") << QStringList{u"--severity=error"_s, u"--fail-on=error"_s}
                              << 1 << true;
}

void TestLintCommand::thresholds()
{
    QFETCH(const QByteArray, settings);
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const bool, isShown);
    m_repository->write(u".sealyard.yaml"_s, settings);
    const Outcome outcome = lint(arguments + QStringList{u"bad"_s});
    QCOMPARE(static_cast<int>(outcome.status), status);
    QCOMPARE(outcome.out.contains("COPYY"_L1), isShown);
}

void TestLintCommand::showsADiffAndWritesNothing()
{
    const QByteArray before("#!/bin/bash\r\ntrue\r\n");
    m_repository->write(u"applications/good/1/init.sh"_s, before);
    const Outcome shown = lint({u"--diff"_s, u"good"_s});
    QCOMPARE(shown.status, ExitStatus::Findings);
    QVERIFY2(shown.out.contains("+++ b/applications/good/1/init.sh"_L1), qPrintable(shown.out));
    QCOMPARE(core::readFile(u"applications/good/1/init.sh"_s).value(), before);
    core::writeFile(u"change.diff"_s, shown.out.toUtf8()).value();
    m_repository->git({u"apply"_s, u"change.diff"_s});
    QCOMPARE(core::readFile(u"applications/good/1/init.sh"_s).value(), "#!/bin/bash\ntrue\n");
    QCOMPARE(lint({u"--diff"_s, u"good"_s}).status, ExitStatus::Clean);
}

void TestLintCommand::fixesWhatIsAsked()
{
    m_repository->write(u"applications/good/1/Kubefile"_s, "FROM scratch\nCOPY a.sh .\nCMD [\"true\"]\n");
    m_repository->write(u"applications/good/1/A.sh"_s, "true\n");
    QCOMPARE(lint({u"--diff"_s, u"good"_s}).out, QString());
    QVERIFY(lint({u"--diff"_s, u"--unsafe-fixes"_s, u"good"_s}).out.contains("+COPY A.sh"_L1));
    QCOMPARE(lint({u"--fix"_s, u"good"_s}).status, ExitStatus::Findings);
    const Outcome fixed = lint({u"--fix"_s, u"--unsafe-fixes"_s, u"good"_s});
    QVERIFY2(fixed.status == ExitStatus::Clean, qPrintable(fixed.out));
    QVERIFY(fixed.err.contains("applications/good/1/Kubefile"_L1));
}

void TestLintCommand::staged()
{
    QCOMPARE(lint({u"--staged"_s}).status, ExitStatus::Clean);
    m_repository->write(u"applications/good/1/Kubefile"_s, "FROM scratch\nCOPY new.sh .\nCMD [\"true\"]\n");
    m_repository->write(u"applications/good/1/new.sh"_s, "true\n");
    m_repository->git({u"add"_s, u"applications/good/1/Kubefile"_s});
    // new.sh is on disk, and would not be in the commit.
    const Outcome missing = lint({u"--staged"_s});
    QCOMPARE(missing.status, ExitStatus::Findings);
    QVERIFY2(missing.out.contains("applications/good/1/Kubefile:2:6: error"_L1), qPrintable(missing.out));
    QVERIFY(!missing.out.contains("applications/bad"_L1));
    QVERIFY(missing.out.contains("COPY new.sh ."_L1));
    m_repository->git({u"add"_s, u"applications/good/1/new.sh"_s});
    m_repository->write(u"applications/good/1/Kubefile"_s, "COPYY broken on disk\n");
    QCOMPARE(lint({u"--staged"_s}).status, ExitStatus::Clean);
    QCOMPARE(lint({u"--staged"_s, u"applications/bad"_s}).status, ExitStatus::Clean);
    // A file is asked about, changed or not: pre-commit names all of them where nothing is staged, as in CI.
    for (const QStringList &files :
         {QStringList{u"applications/bad/1/Kubefile"_s}, QStringList{u"."_s, u"applications/bad/1/Kubefile"_s}}) {
        const Outcome asked = lint(QStringList{u"--staged"_s} + files);
        QCOMPARE(asked.status, ExitStatus::Findings);
        QVERIFY(asked.out.contains("applications/bad/1/Kubefile:2"_L1));
    }
}

void TestLintCommand::stagedSettingsConcernAll()
{
    m_repository->write(u".sealyard.yaml"_s, "rules: {SY102: off}\n");
    m_repository->git({u"add"_s, u".sealyard.yaml"_s});
    QVERIFY(lint({u"--staged"_s}).out.contains("applications/bad/1/Kubefile"_L1));
}

void TestLintCommand::changed()
{
    QCOMPARE(lint({u"--changed"_s}).status, ExitStatus::Clean);
    m_repository->write(u"applications/good/1/Kubefile"_s, "FROM scratch\nCOPYY new .\n");
    const Outcome changed = lint({u"--changed"_s});
    QVERIFY(changed.out.contains("applications/good"_L1) && !changed.out.contains("applications/bad"_L1));
    m_repository->commitAll();
    QCOMPARE(lint({u"--changed"_s}).status, ExitStatus::Clean);
    QVERIFY(lint({u"--changed-since"_s, u"HEAD~1"_s}).out.contains("applications/good"_L1));
    QCOMPARE(lint({u"--changed-since"_s, u"nowhere"_s}).status, ExitStatus::CouldNotRun);
}

void TestLintCommand::readsAFileThatIsNotSavedYet()
{
    const Outcome outcome = lint({u"--stdin-filename"_s, u"applications/good/1/images/shim/new"_s}, u"a b\n"_s);
    QCOMPARE(outcome.status, ExitStatus::CouldNotRun); // there is no such folder
    QDir().mkpath(u"applications/good/1/images/shim"_s);
    const Outcome found = lint({u"--stdin-filename"_s, u"applications/good/1/images/shim/new"_s}, u"a b\n"_s);
    QVERIFY2(found.out.contains("applications/good/1/images/shim/new:1:1"_L1), qPrintable(found.out + found.err));
    QCOMPARE(lint({u"--stdin-filename"_s, u"README.md"_s}, u"x"_s).status, ExitStatus::CouldNotRun);
}

void TestLintCommand::asksShellcheck()
{
    m_repository->write(u"applications/good/1/init.sh"_s, "#!/bin/bash\n[ -n $1 ]\n");
    const Outcome found = lint({u"good"_s});
    QVERIFY2(found.out.contains("applications/good/1/init.sh:2:6: warning:"_L1), qPrintable(found.out));
    QVERIFY2(found.out.contains("[SC2070]"_L1), qPrintable(found.out));
    QCOMPARE(lint({u"--shellcheck=off"_s, u"good"_s}).status, ExitStatus::Clean);
    QVERIFY(lint({u"--explain"_s, u"sc2070"_s}).out.contains("shellcheck.net/wiki/SC2070"_L1));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const Outcome without = lint({u"good"_s});
    const Outcome wanted = lint({u"--shellcheck=on"_s, u"good"_s});
    m_repository->write(u".sealyard.yaml"_s, "shellcheck: on\n");
    const Outcome configured = lint({u"good"_s});
    qputenv("PATH", path);
    QCOMPARE(without.status, ExitStatus::Clean);
    QCOMPARE(wanted.status, ExitStatus::CouldNotRun);
    QVERIFY2(wanted.err.contains("not installed"_L1), qPrintable(wanted.err));
    QCOMPARE(configured.status, ExitStatus::CouldNotRun);
}

void TestLintCommand::keepsResults()
{
    const test::ScratchWorkspace cache;
    const QString first = lint({}, {}, cache.root()).out;
    QVERIFY(QDir(cache.at(u"lint"_s)).exists());
    QCOMPARE(lint({}, {}, cache.root()).out, first);
    const test::ScratchWorkspace none;
    QCOMPARE(lint({u"--no-cache"_s}, {}, none.root()).out, first);
    QVERIFY(QDir(none.root()).isEmpty());
}

void TestLintCommand::formatFollowsTheServer()
{
    const test::ScratchWorkspace folder;
    QVERIFY(lint({u"--format=auto"_s}).out.startsWith("applications/bad"_L1));
    qputenv("GITHUB_ACTIONS", "true");
    qputenv("GITHUB_STEP_SUMMARY", folder.at(u"summary.md"_s).toUtf8());
    folder.write(u"summary.md"_s, "before\n");
    const Outcome inWorkflow = lint({u"--format=auto"_s});
    qunsetenv("GITHUB_ACTIONS");
    qunsetenv("GITHUB_STEP_SUMMARY");
    QVERIFY2(inWorkflow.out.startsWith("::error file=applications/bad/1/Kubefile"_L1), qPrintable(inWorkflow.out));
    const QByteArray summary = core::readFile(folder.at(u"summary.md"_s)).value();
    QVERIFY2(summary.startsWith("before\n|") && summary.contains("applications/bad/1/Kubefile:2"), summary.constData());
}

QTEST_GUILESS_MAIN(TestLintCommand)
#include "tst_lintcommand.moc"
