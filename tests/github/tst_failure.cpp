#include "github/failure.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::github;

namespace {

/// As the runner writes it: a time before each line.
QByteArray logOf(const QStringList &lines)
{
    QByteArray log;
    for (const QString &line : lines) {
        log += "2025-11-03T10:00:00.0000000Z " + line.toUtf8() + '\n';
    }
    return log;
}

} // namespace

/// What is read from the log of a job that failed.
class TestFailure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFailingStep();
    void showsTheLastLines();
    void knowsCauses_data();
    void knowsCauses();
    void namesFiles_data();
    void namesFiles();
};

void TestFailure::showsTheFailingStep()
{
    const RunJob job{.name = u"start-build / Auto build app image (amd64)"_s,
                     .steps = {{.name = u"Checkout"_s, .number = 1, .conclusion = u"success"_s},
                               {.name = u"Build Image"_s, .number = 2, .conclusion = u"failure"_s}}};
    const FailureReport report = readFailure(
        logOf({u"##[group]Run actions/checkout@v4"_s, u"with:"_s, u"##[endgroup]"_s, u"command not found, it is said"_s,
               u"##[group]Run .github/scripts/apps.sh"_s, u"\x1b[36;1m.github/scripts/apps.sh\x1b[0m"_s,
               u"##[endgroup]"_s, u"\x1b[31mdenied\x1b[0m"_s, u"##[error]Process completed with exit code 1."_s,
               u"##[group]Run echo after"_s, u"after"_s}),
        job, u"applications/a/v1"_s);
    QCOMPARE(report.step, u"Build Image"_s);
    QCOMPARE(report.lines,
             (QStringList{u".github/scripts/apps.sh"_s, u"denied"_s, u"Process completed with exit code 1."_s}));
    QVERIFY2(report.cause.isEmpty(), qPrintable(report.cause)); // another step said that
}

void TestFailure::showsTheLastLines()
{
    QStringList lines{u"##[group]Run x"_s};
    for (int i = 0; i < 100; ++i) {
        lines.append(u"line %1"_s.arg(i));
    }
    lines.append(u"##[error]the end"_s);
    const FailureReport report = readFailure(logOf(lines), {}, {});
    QCOMPARE(report.lines.size(), 40);
    QCOMPARE(report.lines.last(), u"the end"_s);
    QCOMPARE(report.lines.at(38), u"line 99"_s);
    QVERIFY(readFailure({}, {}, {}).lines.isEmpty());
}

void TestFailure::knowsCauses_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("part");
    QTest::newRow("not merged") << u"cp: cannot stat 'applications/a/v1/*': No such file or directory"_s << u"merged"_s;
    QTest::newRow("too many pulls") << u"toomanyrequests: You have reached your pull rate limit."_s << u"Docker Hub"_s;
    QTest::newRow("architecture") << u"./opt/x: cannot execute binary file: Exec format error"_s << u"architecture"_s;
    QTest::newRow("no build file") << u"stat Kubefile: no such file or directory"_s.sliced(5) << u"build file"_s;
    QTest::newRow("chart version") << u"Error: chart \"x\" matching 9 not found in y index. (try 'helm repo update')"_s
                                   << u"no such version"_s;
    QTest::newRow("no program") << u"init.sh: line 3: kustomize: command not found"_s << u"no such program"_s;
    QTest::newRow("no download") << u"curl: (22) The requested URL returned error: 404"_s << u"download"_s;
    QTest::newRow("no image") << u"reading manifest v9 in docker.io/library/x: manifest unknown"_s << u"image"_s;
    QTest::newRow("no access") << u"unauthorized: authentication required"_s << u"refused access"_s;
    QTest::newRow("no space") << u"write /x: no space left on device"_s << u"disk"_s;
    QTest::newRow("no network") << u"dial tcp: i/o timeout"_s << u"network"_s;
    QTest::newRow("unknown") << u"something else"_s << QString();
}

void TestFailure::knowsCauses()
{
    QFETCH(QString, line);
    QFETCH(QString, part);
    const FailureReport report = readFailure(logOf({line, u"##[error]Process completed with exit code 1."_s}), {}, {});
    QVERIFY2(report.cause.contains(part), qPrintable(report.cause));
    QCOMPARE(report.cause.isEmpty(), part.isEmpty());
}

void TestFailure::namesFiles_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("number");
    QTest::newRow("script") << u"init.sh: line 12: x: command not found"_s << u"applications/a/v1/init.sh"_s << 12;
    QTest::newRow("script with a dot before") << u"+ ./opt/x.sh: line 2: no"_s << u"applications/a/v1/opt/x.sh"_s << 2;
    QTest::newRow("build file") << u"Kubefile:3: unknown instruction"_s << u"applications/a/v1/Kubefile"_s << 3;
    QTest::newRow("the runner's own") << u"/tmp/scripts_apps/x.sh: line 4: no"_s << QString() << 0;
    QTest::newRow("above") << u"../../x.sh: line 4: no"_s << QString() << 0;
    QTest::newRow("none") << u"line 4: no"_s << QString() << 0;
}

void TestFailure::namesFiles()
{
    QFETCH(QString, line);
    const FailureReport report = readFailure(logOf({line, u"##[error]x"_s}), {}, u"applications/a/v1"_s);
    QTEST(report.file, "file");
    QTEST(report.line, "number");
}

QTEST_GUILESS_MAIN(TestFailure)

#include "tst_failure.moc"
