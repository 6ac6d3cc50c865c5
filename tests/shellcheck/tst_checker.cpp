#include "shellcheck/checker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;
using shellcheck::Checker;
using shellcheck::Script;

/// With the real program.
class TestChecker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsShells_data();
    void findsShells();
    void findsWhatShellcheckFinds();
    void keepsResultsByContent();
    void obeysNoConfiguration();
    void manyAreDoneInBatches();
    void largeScriptsAreLeftOut();
    void saysWhyAProgramFailed_data();
    void saysWhyAProgramFailed();

private:
    void writeProgram(const QString &name, const QByteArray &script) const;
    [[nodiscard]] QString cache() const { return m_folder->filePath(u"cache"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    const Script m_bad{u"#!/bin/bash\nif [ -n $x ]; then\n  echo\nfi\n"_s, u"bash"_s};
};

void TestChecker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY2(!shellcheck::installedProgram().isEmpty(), "shellcheck is not installed");
}

void TestChecker::writeProgram(const QString &name, const QByteArray &script) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script) == script.size());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
}

void TestChecker::findsShells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shell");
    QTest::newRow("none") << u"set -e\n"_s << u"bash"_s;
    QTest::newRow("empty") << QString() << u"bash"_s;
    QTest::newRow("bash") << u"#!/bin/bash\n"_s << u"bash"_s;
    QTest::newRow("options") << u"#!/bin/sh -ex\n"_s << u"sh"_s;
    QTest::newRow("env") << u"#! /usr/bin/env bash\n"_s << u"bash"_s;
    QTest::newRow("env with options") << u"#!/usr/bin/env -S dash -e\n"_s << u"dash"_s;
    QTest::newRow("carriage return") << u"#!/bin/bash\r\n"_s << u"bash"_s;
    QTest::newRow("one line") << u"#!/bin/ksh"_s << u"ksh"_s;
    QTest::newRow("python") << u"#!/usr/bin/env python3\n"_s << QString();
    QTest::newRow("nothing behind it") << u"#!\n"_s << QString();
}

void TestChecker::findsShells()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shell);
    QCOMPARE(shellcheck::shellOf(text), shell);
}

void TestChecker::findsWhatShellcheckFinds()
{
    const Checker checker(shellcheck::installedProgram(), {});
    const Script broken{u"if then\n"_s, u"bash"_s};
    const Script posix{u"[[ -n $HOME ]] && echo a\n"_s, u"sh"_s};
    QVERIFY(!checker.known(m_bad));
    QCOMPARE(checker.check({m_bad, broken, posix}), QStringList());
    const QList<core::Diagnostic> findings = checker.known(m_bad).value();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().code, u"SC2070"_s);
    QCOMPARE(findings.first().range, (core::TextRange{{1, 8}, {1, 10}}));
    QCOMPARE(checker.known(broken).value().first().severity, core::Severity::Error);
    QVERIFY(checker.known(posix).value().first().code.startsWith("SC3"_L1));
}

void TestChecker::keepsResultsByContent()
{
    QCOMPARE(Checker(shellcheck::installedProgram(), cache()).check({m_bad}), QStringList());
    const Checker later(shellcheck::installedProgram(), cache());
    QCOMPARE(later.known(m_bad).value().size(), 1);
    QVERIFY(!later.known({m_bad.text, u"sh"_s}));
    QVERIFY(!later.known({m_bad.text + u'\n', u"bash"_s}));
    writeProgram(u"other"_s, "#!/bin/sh\n");
    QVERIFY(!Checker(m_folder->filePath(u"other"_s), cache()).known(m_bad));
}

void TestChecker::obeysNoConfiguration()
{
    writeProgram(u".shellcheckrc"_s, "disable=SC2070\n");
    const QString previous = QDir::currentPath();
    QDir::setCurrent(m_folder->path());
    const QByteArray home = qgetenv("HOME");
    qputenv("HOME", m_folder->path().toUtf8());
    qputenv("SHELLCHECK_OPTS", "-e SC2070 --format=tty");
    const Checker checker(shellcheck::installedProgram(), {});
    const QStringList problems = checker.check({m_bad});
    qputenv("HOME", home);
    qunsetenv("SHELLCHECK_OPTS");
    QDir::setCurrent(previous);
    QCOMPARE(problems, QStringList());
    QCOMPARE(checker.known(m_bad).value().size(), 1);
}

void TestChecker::manyAreDoneInBatches()
{
    QList<Script> scripts;
    for (int i = 0; i < 40; ++i) {
        scripts.append({u"#!/bin/sh\n[ -n $x%1 ]\n"_s.arg(i), i % 3 == 0 ? u"sh"_s : u"bash"_s});
    }
    const Checker checker(shellcheck::installedProgram(), {});
    QList<qsizetype> steps;
    QCOMPARE(checker.check(scripts + scripts,
                           [&](qsizetype done, qsizetype all) {
                               QCOMPARE(all, 40);
                               steps.append(done);
                           }),
             QStringList());
    QVERIFY(steps.size() > 2 && std::ranges::is_sorted(steps));
    QCOMPARE(steps.last(), 40);
    for (const Script &script : std::as_const(scripts)) {
        QCOMPARE(checker.known(script).value().first().code, u"SC2070"_s);
    }
}

void TestChecker::largeScriptsAreLeftOut()
{
    const Checker checker(u"/nowhere/shellcheck"_s, {});
    const Script large{m_bad.text.repeated(shellcheck::scriptLimit / m_bad.text.size() + 1), u"bash"_s};
    QCOMPARE(checker.check({large}), QStringList());
    QVERIFY(checker.known(large).value().isEmpty());
}

void TestChecker::saysWhyAProgramFailed_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("no report") << QByteArray("#!/bin/sh\necho 'unknown format'; exit 4\n");
    QTest::newRow("crash") << QByteArray("#!/bin/sh\nkill -SEGV $$\n");
}

void TestChecker::saysWhyAProgramFailed()
{
    QFETCH(const QByteArray, script);
    writeProgram(u"shellcheck"_s, script);
    const Checker checker(m_folder->filePath(u"shellcheck"_s), cache());
    const QStringList problems = checker.check({m_bad});
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().contains(m_folder->path()), qPrintable(problems.first()));
    QVERIFY(!checker.known(m_bad));
}

QTEST_GUILESS_MAIN(TestChecker)
#include "tst_checker.moc"
