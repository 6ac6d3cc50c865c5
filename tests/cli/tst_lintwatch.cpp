#include "support/scratchworkspace.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// The real program, which runs until it is ended.
class TestLintWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAgain();
    void endsWithTheWorkspace();

private:
    void start(QProcess &program, const QString &root) const
    {
        program.start(QStringLiteral(SEALYARD_CLI), {u"lint"_s, u"--watch"_s, root});
        QVERIFY(program.waitForStarted());
    }
};

void TestLintWatch::reportsAgain()
{
    const test::ScratchWorkspace scratch;
    const QString path = u"applications/a/1/Kubefile"_s;
    scratch.write(path, "FROM scratch\nCOPY . .\nCMD [\"true\"]\n");
    QProcess program;
    start(program, scratch.root());
    QByteArray out;
    const auto shows = [&](const char *words) {
        out += program.readAllStandardOutput();
        return out.contains(words);
    };
    QTRY_VERIFY_WITH_TIMEOUT(shows("0 errors"), 20000);
    scratch.write(path, "FROM scratch\nCOPYY . .\nCMD [\"true\"]\n");
    QTRY_VERIFY_WITH_TIMEOUT(shows("Kubefile:2:1: error"), 20000);
    program.kill();
    QVERIFY(program.waitForFinished());
}

void TestLintWatch::endsWithTheWorkspace()
{
    QProcess program;
    start(program, u"/nowhere"_s);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 3);
}

QTEST_GUILESS_MAIN(TestLintWatch)
#include "tst_lintwatch.moc"
