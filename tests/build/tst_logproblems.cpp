#include "build/logproblems.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// What lines of real programs say about the user's files.
class TestLogProblems final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
    void errorLines_data();
    void errorLines();
};

void TestLogProblems::findsPlaces_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *output, const char *place) {
        QTest::newRow(name) << QString::fromUtf8(output) << QString::fromUtf8(place);
    };
    row("bash", "init.sh: line 3: helmm: command not found", "a/v/init.sh:3:1 helmm: command not found");
    row("bash in Chinese", "init.sh: 第 3 行： helmm：未找到命令", "a/v/init.sh:3:1 helmm：未找到命令");
    row("bash beyond the end", "init.sh: line 99: x", "");
    row("built-in", "sealyard-cli: “Kubefile”, line 2: Cannot read “x”", "a/v/Kubefile:2:1 Cannot read “x”");
    row("buildkit", "Dockerfile:2", "a/v/Dockerfile:2:1 The build failed here.");
    row("buildah", "Error: building at STEP \"COPY nothere /x\": no such file", "a/v/Kubefile:2:1 no such file");
    row("pull denied",
        "Error: initializing source docker://quay.io/no/such:1: reading manifest 1 in quay.io/no/such: denied",
        "a/v/images/shim/list:1:1 initializing source docker://quay.io/no/such:1: reading manifest 1 in "
        "quay.io/no/such: "
        "denied");
    row("chart", "Error: chart \"traefik\" version \"9.9\" not found in https://h.io repository",
        "a/v/init.sh:4:3 chart \"traefik\" version \"9.9\" not found in https://h.io repository");
    row("curl", "curl: (22) The requested URL returned error: 404",
        "a/v/init.sh:2:1 The requested URL returned error: 404");
    row("the only cp", "cp: cannot stat '/no/where': No such file or directory",
        "a/v/init.sh:7:1 cannot stat '/no/where': No such file or directory");
    row("one of two by what it names", "tar: opt/b.tgz: Cannot open: No such file or directory",
        "a/v/init.sh:6:1 opt/b.tgz: Cannot open: No such file or directory");
    row("one of two, which cannot be told", "tar: Error is not recoverable: exiting now", "");
    row("one of two by a host", "wget: unable to resolve host address ‘two.example’",
        "a/v/init.sh:9:1 unable to resolve host address ‘two.example’");
    row("a program's remark", "cp: omitting directory 'x'", "");
    row("a program of none", "mv: cannot stat 'x': No such file or directory", "");
    row("nothing", "all is well: line 3", "");
}

void TestLogProblems::findsPlaces()
{
    QFETCH(QString, output);
    const build::FileTexts texts{{u"a/v/init.sh"_s,
                                  u"# curl\ncurl -f https://x/y\nhelmm x\n  helm pull t/traefik --version 9.9\n"
                                  "tar -xf opt/a.tgz\ntar -xf opt/b.tgz\ncp \\\n  /no/where opt/\n"
                                  "wget https://two.example/x; # cp\nwget https://three.example/x\n"_s},
                                 {u"a/v/Kubefile"_s, u"FROM scratch\nCOPY nothere /x\n"_s},
                                 {u"a/v/Dockerfile"_s, u"FROM x\nRUN false\n"_s},
                                 {u"a/v/images/shim/list"_s, u"quay.io/no/such:1\n"_s}};
    const QList<core::Diagnostic> problems = build::problemsIn({output, output}, texts);
    QString place;
    for (const core::Diagnostic &problem : problems) {
        place += u"%1:%2:%3 %4"_s.arg(problem.path)
                     .arg(problem.range.start.line + 1)
                     .arg(problem.range.start.column + 1)
                     .arg(problem.message);
    }
    QTEST(place, "place");
}

void TestLogProblems::errorLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isError");
    QTest::newRow("error") << u"Error: x"_s << true;
    QTest::newRow("fatal") << u"fatal: not a git repository"_s << true;
    QTest::newRow("inside") << u"curl: (6) Could not resolve; failed"_s << true;
    QTest::newRow("part of a word") << u"terrors of errorless code"_s << false;
    QTest::newRow("plain") << u"Pulling image"_s << false;
}

void TestLogProblems::errorLines()
{
    QFETCH(QString, line);
    QTEST(build::isErrorLine(line), "isError");
}

QTEST_GUILESS_MAIN(TestLogProblems)
#include "tst_logproblems.moc"
