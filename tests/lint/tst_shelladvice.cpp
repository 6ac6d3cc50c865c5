#include "lint/linter.h"
#include "support/scratchworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// What shellcheck says among our own findings; with the real program.
class TestShellAdvice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAmongTheFindings();
    void choosesTheShell_data();
    void choosesTheShell();
    void doesNotSayTwice();
    void canBeSuppressed();
    void canBeSwitchedOff();
    void waitsForNoProgram();
    void isKeptWithTheFindings();

private:
    [[nodiscard]] QStringList lint(const test::ScratchWorkspace &scratch, const lint::LintTools &tools) const
    {
        const auto result = lint::lintWorkspace(image::openWorkspace(scratch.root()).value(),
                                                image::SourceTree(scratch.root()), {}, tools);
        QStringList places;
        for (const core::Diagnostic &each : result.diagnostics) {
            places.append(u"%1:%2 %3"_s.arg(each.path.section(u'/', 3)).arg(each.range.start.line + 1).arg(each.code));
        }
        return places + result.problems;
    }
    [[nodiscard]] QStringList lint(const test::ScratchWorkspace &scratch) const
    {
        const shellcheck::Checker checker(shellcheck::installedProgram(), {});
        return lint(scratch, {.cacheFolder = {}, .shellcheck = &checker});
    }
    static void writeBuildFile(const test::ScratchWorkspace &scratch)
    {
        scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY . .\nCMD [\"bash entrypoint.sh\"]\n");
        scratch.write(u"applications/a/1/entrypoint.sh"_s, "true\n");
    }
};

void TestShellAdvice::initTestCase()
{
    QVERIFY2(!shellcheck::installedProgram().isEmpty(), "shellcheck is not installed");
}

void TestShellAdvice::isAmongTheFindings()
{
    const test::ScratchWorkspace scratch;
    writeBuildFile(scratch);
    scratch.write(u"applications/a/1/init.sh"_s, "#!/bin/bash\nif [ -n $1 ]; then\n  true\nfi\n");
    scratch.write(u"applications/a/1/charts/c/Chart.yaml"_s, "apiVersion: v2\nname: c\nversion: 0.1.0\n");
    scratch.write(u"applications/a/1/charts/c/x.sh"_s, "[ -n $1 ]\n");
    scratch.write(u"applications/a/1/opt/install.sh"_s, "#!/bin/sh\n[[ -n $1 ]]\n");
    scratch.write(u"applications/a/1/opt/tool.sh"_s, "#!/usr/bin/env python3\nprint('$x')\n");
    QCOMPARE(lint(scratch), (QStringList{u"init.sh:2 SC2070"_s, u"opt/install.sh:2 SC3010"_s}));
    QCOMPARE(lint(scratch, {}), QStringList());
}

void TestShellAdvice::choosesTheShell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<bool>("isPosix");
    QTest::newRow("init.sh, which CI gives to bash") << u"init.sh"_s << QByteArray("true") << false;
    QTest::newRow("started by bash") << u"scripts/run.sh"_s << QByteArray("bash scripts/run.sh") << false;
    QTest::newRow("started by bash with options") << u"scripts/run.sh"_s << QByteArray("bash -e run.sh x") << false;
    QTest::newRow("started by itself") << u"scripts/run.sh"_s << QByteArray("./scripts/run.sh") << true;
    QTest::newRow("another one started by bash") << u"run.sh"_s << QByteArray("./run.sh; bash xrun.sh") << true;
}

void TestShellAdvice::choosesTheShell()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, command);
    QFETCH(const bool, isPosix);
    const test::ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY . .\nCMD [\"" + command + "\"]\n");
    scratch.write(u"applications/a/1/"_s + file, "#!/bin/sh\nb=(1)\necho \"${b[0]}\"\n");
    const QStringList found = lint(scratch);
    QCOMPARE(std::ranges::any_of(found, [](const QString &each) { return each.contains("SC3"_L1); }), isPosix);
}

void TestShellAdvice::doesNotSayTwice()
{
    const test::ScratchWorkspace scratch;
    writeBuildFile(scratch);
    scratch.write(u".sealyard.yaml"_s, "rules: {SC1017: warning}\n");
    scratch.write(u"applications/a/1/init.sh"_s, "#!/bin/bash\r\ntrue\r\n");
    const QStringList found = lint(scratch);
    QVERIFY2(found.contains(u"init.sh:1 SY601"_s), qPrintable(found.join(u'\n')));
    QVERIFY2(!found.contains(u"init.sh:1 SC1017"_s), qPrintable(found.join(u'\n')));
}

void TestShellAdvice::canBeSuppressed()
{
    const test::ScratchWorkspace scratch;
    writeBuildFile(scratch);
    scratch.write(u"applications/a/1/init.sh"_s, "#!/bin/bash\n[ -n $1 ] # sealyard: ignore=SC2070 as upstream has it\n"
                                                 "# shellcheck disable=SC2070\n[ -n $2 ]\n"
                                                 "true # sealyard: ignore=SC2164\n");
    QCOMPARE(lint(scratch), QStringList{u"init.sh:5 SY910"_s});
}

void TestShellAdvice::canBeSwitchedOff()
{
    const test::ScratchWorkspace scratch;
    writeBuildFile(scratch);
    scratch.write(u"applications/a/1/init.sh"_s, "#!/bin/bash\n[ -n $1 ]\n");
    scratch.write(u".sealyard.yaml"_s, "rules: {SC2070: off}\n");
    QCOMPARE(lint(scratch), QStringList());
    scratch.write(u".sealyard.yaml"_s, "shellcheck: off\n");
    QCOMPARE(lint(scratch), QStringList());
}

void TestShellAdvice::waitsForNoProgram()
{
    const test::ScratchWorkspace scratch;
    writeBuildFile(scratch);
    scratch.write(u"applications/a/1/init.sh"_s, "#!/bin/bash\n[ -n $1 ]\n");
    const shellcheck::Checker checker(shellcheck::installedProgram(), {});
    const lint::LintTools waiting{.cacheFolder = {}, .shellcheck = &checker};
    const lint::LintTools quick{.cacheFolder = {}, .shellcheck = &checker, .startsPrograms = false};
    QCOMPARE(lint(scratch, quick), QStringList());
    QCOMPARE(lint(scratch, waiting), QStringList{u"init.sh:2 SC2070"_s});
    QCOMPARE(lint(scratch, quick), QStringList{u"init.sh:2 SC2070"_s});
}

/// Also when the program is gone, and never a result that lacks what it would say.
void TestShellAdvice::isKeptWithTheFindings()
{
    const test::ScratchWorkspace scratch;
    const test::ScratchWorkspace cache;
    writeBuildFile(scratch);
    scratch.write(u"applications/a/1/init.sh"_s, "#!/bin/bash\n[ -n $1 ]\n");
    const shellcheck::Checker checker(shellcheck::installedProgram(), cache.root());
    const lint::LintTools quick{.cacheFolder = cache.root(), .shellcheck = &checker, .startsPrograms = false};
    const lint::LintTools waiting{.cacheFolder = cache.root(), .shellcheck = &checker};
    QCOMPARE(lint(scratch, quick), QStringList());
    QCOMPARE(lint(scratch, waiting), QStringList{u"init.sh:2 SC2070"_s});
    QCOMPARE(lint(scratch, waiting), QStringList{u"init.sh:2 SC2070"_s});
    QCOMPARE(lint(scratch, {.cacheFolder = cache.root()}), QStringList());
}

QTEST_GUILESS_MAIN(TestShellAdvice)
#include "tst_shelladvice.moc"
