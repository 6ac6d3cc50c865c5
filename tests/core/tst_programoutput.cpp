#include "core/programoutput.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace std::chrono_literals;

class TestProgramOutput final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheOutput();
    void saysWhyNot_data();
    void saysWhyNot();
    void endsWhatWritesForEver();
    void endsWhatItsGroupStarted();
    void hasNoTerminal();

private:
    static core::ProcessRequest shell(const QString &script, std::chrono::milliseconds timeout = 20s)
    {
        return {.program = u"/bin/sh"_s,
                .arguments = {u"-c"_s, script},
                .workingDirectory = {},
                .environment = QProcessEnvironment::systemEnvironment(),
                .standardInput = "typed",
                .timeout = timeout};
    }
};

void TestProgramOutput::givesTheOutput()
{
    const auto output = core::outputOf(shell(u"cat; echo no >&2; head -c 300000 /dev/zero; exit 3"_s));
    QVERIFY(output);
    QCOMPARE(output->exitCode, 3);
    QCOMPARE(output->bytes, "typed" + QByteArray(300'000, '\0'));
}

void TestProgramOutput::saysWhyNot_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("missing") << u"/nowhere/sh"_s << QString() << u"Cannot start “/nowhere/sh”"_s;
    QTest::newRow("crashed") << u"/bin/sh"_s << u"kill -SEGV $$"_s << u"signal"_s;
    QTest::newRow("too slow") << u"/bin/sh"_s << u"sleep 60"_s << u"longer than 1 s"_s;
}

void TestProgramOutput::saysWhyNot()
{
    QFETCH(const QString, program);
    QFETCH(const QString, script);
    QFETCH(const QString, words);
    core::ProcessRequest request = shell(script, 1s);
    request.program = program;
    const auto output = core::outputOf(request);
    QVERIFY(!output);
    QVERIFY2(output.error().message.contains(words), qPrintable(output.error().message));
}

void TestProgramOutput::endsWhatWritesForEver()
{
    const auto output = core::outputOf(shell(u"yes | cat"_s, 10min));
    QVERIFY(!output);
    QVERIFY2(output.error().message.contains(u"more than 128 MiB"_s), qPrintable(output.error().message));
}

void TestProgramOutput::endsWhatItsGroupStarted()
{
    QElapsedTimer timer;
    timer.start();
    const auto output = core::outputOf(shell(u"sleep 30 & sleep 30"_s, 500ms));
    QVERIFY(!output);
    QVERIFY2(timer.elapsed() < 10'000, "a child of the program keeps its pipe open");
}

/// A program that asks on the terminal that the desktop was started from would be stopped there, and waited for.
void TestProgramOutput::hasNoTerminal()
{
    const auto output = core::outputOf(
        shell(u"read -r pid name state parent group session rest < /proc/$$/stat; test \"$session\" = $$"_s));
    QVERIFY(output);
    QCOMPARE(output->exitCode, 0);
}

QTEST_GUILESS_MAIN(TestProgramOutput)
#include "tst_programoutput.moc"
