#include "core/processrunner.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace sealyard::core;
using End = ProcessOutcome::End;

class TestProcessRunner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsExactlyOnce_data();
    void endsExactlyOnce();
    void stopEndsTheWholeGroup();
    void stopBeforeTheStart();

private:
    static ProcessRequest shell(const QString &script)
    {
        return {.program = u"/bin/sh"_s,
                .arguments = {u"-c"_s, script},
                .workingDirectory = {},
                .environment = QProcessEnvironment::systemEnvironment(),
                .standardInput = "typed",
                .timeout = std::chrono::milliseconds(500)};
    }
};

void TestProcessRunner::endsExactlyOnce_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<End>("end");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("success") << u"cat"_s << End::Finished << 0 << QByteArray("typed");
    QTest::newRow("failure") << u"echo no; exit 3"_s << End::Finished << 3 << QByteArray("no\n");
    QTest::newRow("crash") << u"kill -SEGV $$"_s << End::Crashed << SIGSEGV << QByteArray();
    QTest::newRow("too slow") << u"sleep 30"_s << End::TimedOut << SIGTERM << QByteArray();
    QTest::newRow("missing") << u""_s << End::FailedToStart << 0 << QByteArray();
}

void TestProcessRunner::endsExactlyOnce()
{
    QFETCH(QString, script);
    QFETCH(End, end);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    ProcessRunner runner;
    QSignalSpy done(&runner, &ProcessRunner::done);
    QByteArray seen;
    connect(&runner, &ProcessRunner::output, this,
            [&](ProcessRunner::Stream, const QByteArray &bytes) { seen += bytes; });
    ProcessRequest request = shell(script);
    if (script.isEmpty()) {
        request.program = u"/nowhere/program"_s;
    }
    runner.start(request);
    QVERIFY(done.isEmpty());
    QTRY_COMPARE(done.size(), 1);
    const auto outcome = done.first().first().value<ProcessOutcome>();
    QCOMPARE(outcome.end, end);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.problem.isEmpty(), outcome.isSuccess());
    QCOMPARE(seen, output);
    QTest::qWait(50);
    QCOMPARE(done.size(), 1);
}

void TestProcessRunner::stopEndsTheWholeGroup()
{
    ProcessRunner runner;
    QSignalSpy done(&runner, &ProcessRunner::done);
    qint64 grandchild = 0;
    connect(&runner, &ProcessRunner::output, this,
            [&](ProcessRunner::Stream, const QByteArray &bytes) { grandchild = bytes.trimmed().toLongLong(); });
    ProcessRequest request = shell(u"sleep 60 & echo $!; wait"_s);
    request.timeout = {};
    runner.start(request);
    QTRY_VERIFY(grandchild > 0);
    runner.stop();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().value<ProcessOutcome>().end, End::Stopped);
    QTRY_VERIFY(::kill(static_cast<pid_t>(grandchild), 0) != 0);
}

void TestProcessRunner::stopBeforeTheStart()
{
    ProcessRunner runner;
    QSignalSpy done(&runner, &ProcessRunner::done);
    runner.start(shell(u"cat"_s));
    runner.stop();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(done.first().first().value<ProcessOutcome>().end, End::Stopped);
}

QTEST_GUILESS_MAIN(TestProcessRunner)
#include "tst_processrunner.moc"
