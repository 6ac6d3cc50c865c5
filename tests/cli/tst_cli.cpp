#include "cli/command.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::cli;

namespace {

struct Outcome
{
    ExitStatus status = ExitStatus::Clean;
    QString out;
    QString err;
};

Outcome runCli(const QStringList &arguments, const QString &typed = {})
{
    Outcome outcome;
    QString input = typed;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    QTextStream in(&input);
    Console console{.out = out, .err = err, .in = in, .isInteractive = false};
    outcome.status = run(arguments, console);
    return outcome;
}

} // namespace

class TestCli final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void statuses_data();
    void statuses();
    void everyCommandExplainsItself();
    void lintReportsJson();
    void lintWritesSeveralReports();
    void lintReadsTheStandardInput();
    void lintCountsAndExplains();
    void lintFixes();
    void lintKnowsABaseline();
    void lintSelectsWhatIsNamed();
    void lintNamesWhatIsNotThere();
    void imagesNamesWhatIsLeftOut();
    void newWritesAndLintsClean();
    void newNeverOverwrites();
    void newNamesEachBadAnswer();
    void rulesExplain();

private:
    void write(const QString &path, const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_previous = QDir::currentPath();
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(u"applications/good/v1/Kubefile"_s, "FROM scratch\nCOPY . .\nCMD [\"bash entrypoint.sh\"]\n");
    write(u"applications/good/v1/entrypoint.sh"_s, "#!/bin/bash\nset -e\nkubectl apply -f manifests\n");
    write(u"applications/good/v1/manifests/a.yaml"_s, "kind: Pod\nspec:\n  image: nginx:1.27\n");
    write(u"applications/bad/v1/manifests/b.yaml"_s, "image: redis:7 # pinned\n");
    write(u"applications/bad/v1/init.md"_s, "nothing that builds\n");
    write(u"applications/odd/v1/Kubefile"_s, "FROM scratch\nCOPY . .\n");
    write(u"applications/odd/v1/images/shim/odd"_s, QByteArray("nginx\0", 6));
    QDir::setCurrent(m_folder->path());
}

void TestCli::cleanup()
{
    QDir::setCurrent(m_previous);
    m_folder.reset();
}

void TestCli::write(const QString &path, const QByteArray &content)
{
    const QString absolute = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(absolute).path()));
    QFile file(absolute);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestCli::statuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("clean") << QStringList{u"lint"_s, u"good/v1"_s} << 0;
    QTest::newRow("clean, named with a slash") << QStringList{u"lint"_s, u"good/v1/"_s} << 0;
    QTest::newRow("findings") << QStringList{u"lint"_s} << 1;
    QTest::newRow("no command") << QStringList{} << 2;
    QTest::newRow("unknown command") << QStringList{u"frobnicate"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"lint"_s, u"--frobnicate"_s} << 2;
    QTest::newRow("unknown format") << QStringList{u"lint"_s, u"--format"_s, u"xml"_s} << 2;
    QTest::newRow("unknown rule") << QStringList{u"rules"_s, u"SY000"_s} << 2;
    QTest::newRow("unknown pattern") << QStringList{u"new"_s, u"nothing"_s} << 2;
    QTest::newRow("too many arguments") << QStringList{u"new"_s, u"manifests"_s, u"a"_s, u"1"_s, u"x"_s} << 2;
    QTest::newRow("too many words") << QStringList{u"jobs"_s, u"list"_s, u"x"_s} << 2;
    QTest::newRow("no nodes of a platform") << QStringList{u"build"_s, u"--platform"_s, u"windows/amd64"_s} << 2;
    QTest::newRow("no such directory") << QStringList{u"lint"_s, u"missing/v1"_s} << 3;
    QTest::newRow("list that cannot be read") << QStringList{u"images"_s, u"odd"_s} << 3;
    QTest::newRow("no workspace") << QStringList{u"lint"_s, u"/proc/self"_s} << 3;
}

void TestCli::statuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Outcome outcome = runCli(arguments);
    QCOMPARE(static_cast<int>(outcome.status), status);
    QCOMPARE(outcome.err.isEmpty(), status < 2);
    QVERIFY2(status < 2 || outcome.err.contains("sealyard-cli: "_L1), qPrintable(outcome.err));
}

void TestCli::everyCommandExplainsItself()
{
    const QString help = runCli({u"--help"_s}).out;
    for (const Command *command : commands()) {
        const QString name = QString::fromLatin1(command->name);
        QCOMPARE(help.contains(u"\n  "_s + name + u' '), !command->isHidden);
        if (!command->isHidden) {
            const Outcome outcome = runCli({name, u"--help"_s});
            QCOMPARE(outcome.status, ExitStatus::Clean);
            QVERIFY2(outcome.out.contains("sealyard-cli "_L1 + name), qPrintable(outcome.out));
        }
    }
}

void TestCli::lintReportsJson()
{
    const Outcome outcome = runCli({u"lint"_s, u"--format"_s, u"json"_s});
    const QJsonObject document = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    const QJsonArray diagnostics = document.value("diagnostics"_L1).toArray();
    QVERIFY2(!diagnostics.isEmpty(), qPrintable(outcome.out));
    const QJsonObject first = diagnostics.first().toObject();
    for (const char *key : {"code", "name", "severity", "message", "path", "line", "column", "endLine", "endColumn",
                            "related", "fixes"}) {
        QVERIFY2(first.contains(QLatin1StringView(key)), key);
    }
    QVERIFY(first.value("path"_L1).toString().startsWith("applications/bad/v1"_L1));
    QVERIFY(first.value("line"_L1).toInt() >= 1);
    QVERIFY(document.contains("summary"_L1));
}

void TestCli::lintWritesSeveralReports()
{
    const Outcome outcome = runCli({u"lint"_s, u"--output"_s, u"github"_s, u"--output"_s, u"sarif:report.sarif"_s});
    QCOMPARE(outcome.status, ExitStatus::Findings);
    QVERIFY2(outcome.out.startsWith("::error "_L1), qPrintable(outcome.out));
    QFile file(u"report.sarif"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().value("version"_L1).toString(), u"2.1.0"_s);
    QCOMPARE(runCli({u"lint"_s, u"--output"_s, u"json"_s, u"--format"_s, u"text"_s}).status, ExitStatus::Usage);
    QCOMPARE(runCli({u"lint"_s, u"--output"_s, u"json:a"_s, u"--output"_s, u"text:a"_s}).status, ExitStatus::Usage);
    const Outcome unwritable = runCli({u"lint"_s, u"--output"_s, u"json:missing/report.json"_s});
    QCOMPARE(unwritable.status, ExitStatus::CouldNotRun);
    QVERIFY2(unwritable.err.contains("missing/report.json"_L1), qPrintable(unwritable.err));
}

void TestCli::lintReadsTheStandardInput()
{
    const QStringList command{u"lint"_s, u"--stdin-filename"_s, u"applications/good/v1/Kubefile"_s};
    QFile committed(u"applications/good/v1/Kubefile"_s);
    QVERIFY(committed.open(QIODevice::ReadOnly));
    QCOMPARE(runCli(command, QString::fromUtf8(committed.readAll())).status, ExitStatus::Clean);
    const Outcome broken = runCli(command, u"FROM scratch\nCOPYY . .\nCMD [\"true\"]\n"_s);
    QCOMPARE(broken.status, ExitStatus::Findings);
    QVERIFY2(broken.out.contains("COPYY"_L1), qPrintable(broken.out));
}

void TestCli::lintCountsAndExplains()
{
    const Outcome counted = runCli({u"lint"_s, u"--statistics"_s});
    QCOMPARE(counted.status, ExitStatus::Findings);
    QVERIFY2(counted.out.trimmed().at(0).isDigit(), qPrintable(counted.out));
    const Outcome explained = runCli({u"lint"_s, u"--explain"_s, u"SY109"_s});
    QCOMPARE(explained.status, ExitStatus::Clean);
    QVERIFY(explained.out.contains("missing-copy-source"_L1));
    QCOMPARE(runCli({u"lint"_s, u"--explain"_s, u"SY999"_s}).status, ExitStatus::Usage);
}

void TestCli::lintFixes()
{
    write(u"applications/crlf/v1/Kubefile"_s, "FROM scratch\nCOPY . .\nCMD [\"bash init.sh\"]\n");
    write(u"applications/crlf/v1/init.sh"_s, "#!/bin/bash\r\necho a\r\n");
    QCOMPARE(runCli({u"lint"_s, u"crlf/v1"_s}).status, ExitStatus::Findings);
    const Outcome outcome = runCli({u"lint"_s, u"--fix"_s, u"crlf/v1"_s});
    QVERIFY2(outcome.status == ExitStatus::Clean, qPrintable(outcome.out));
    QVERIFY2(outcome.err.contains("applications/crlf/v1/init.sh"_L1), qPrintable(outcome.err));
    QFile file(u"applications/crlf/v1/init.sh"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "#!/bin/bash\necho a\n");
}

void TestCli::lintKnowsABaseline()
{
    QCOMPARE(runCli({u"lint"_s, u"--write-baseline"_s, u"known.json"_s}).status, ExitStatus::Clean);
    QCOMPARE(runCli({u"lint"_s, u"--baseline"_s, u"known.json"_s}).status, ExitStatus::Clean);
    write(u"applications/new/v1/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    QCOMPARE(runCli({u"lint"_s, u"--baseline"_s, u"known.json"_s}).status, ExitStatus::Findings);
    QCOMPARE(runCli({u"lint"_s, u"--baseline"_s, u"missing.json"_s}).status, ExitStatus::CouldNotRun);
    write(u"broken.json"_s, "{}");
    QCOMPARE(runCli({u"lint"_s, u"--baseline"_s, u"broken.json"_s}).status, ExitStatus::CouldNotRun);
}

void TestCli::lintSelectsWhatIsNamed()
{
    QCOMPARE(runCli({u"lint"_s, u"applications/good"_s}).status, ExitStatus::Clean);
    QCOMPARE(runCli({u"lint"_s, u"applications/bad/v1/init.md"_s}).status, ExitStatus::Findings);
    QCOMPARE(runCli({u"lint"_s, u"good"_s, u"bad"_s}).status, ExitStatus::Findings);
    QDir::setCurrent(m_folder->filePath(u"applications/good/v1/manifests"_s));
    QCOMPARE(runCli({u"lint"_s}).status, ExitStatus::Clean);
}

void TestCli::lintNamesWhatIsNotThere()
{
    const QTemporaryDir outside;
    QDir::setCurrent(outside.path());
    const Outcome outcome = runCli({u"lint"_s, u"/no/such/place"_s});
    QCOMPARE(outcome.status, ExitStatus::CouldNotRun);
    QVERIFY2(outcome.err.contains(u"There is no “/no/such/place”"_s), qPrintable(outcome.err));
}

void TestCli::imagesNamesWhatIsLeftOut()
{
    const Outcome outcome = runCli({u"images"_s, u"good/v1"_s});
    QCOMPARE(outcome.status, ExitStatus::Clean);
    QVERIFY2(outcome.out.contains("docker.io/library/nginx:1.27"_L1), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains("applications/good/v1/manifests/a.yaml:3:"_L1));
    QVERIFY(runCli({u"images"_s, u"bad"_s}).out.contains("not packed: redis:7 # pinned"_L1));
    const QJsonArray json = QJsonDocument::fromJson(runCli({u"images"_s, u"--json"_s, u"good"_s}).out.toUtf8()).array();
    QCOMPARE(json.first()["images"_L1].toArray().size(), 1);
}

void TestCli::newWritesAndLintsClean()
{
    const QStringList make{u"new"_s, u"manifests"_s, u"web"_s, u"v1.2"_s, u"--set"_s, u"starterImage=nginx:1.27"_s};
    const Outcome planned = runCli(make + QStringList{u"--dry-run"_s});
    QVERIFY2(planned.out.contains("==> applications/web/v1.2/Kubefile <=="_L1), qPrintable(planned.err + planned.out));
    QVERIFY(!QFile::exists(m_folder->filePath(u"applications/web"_s)));
    const Outcome made = runCli(make);
    QCOMPARE(made.status, ExitStatus::Clean);
    QVERIFY(QFile::exists(m_folder->filePath(u"applications/web/v1.2/Kubefile"_s)));
    const Outcome linted = runCli({u"lint"_s, u"web/v1.2"_s});
    QVERIFY2(linted.status == ExitStatus::Clean, qPrintable(linted.out));
}

void TestCli::newNeverOverwrites()
{
    const Outcome outcome =
        runCli({u"new"_s, u"manifests"_s, u"good"_s, u"v1"_s, u"--set"_s, u"starterImage=nginx:1.27"_s});
    QVERIFY(outcome.status != ExitStatus::Clean);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath(u"applications/good/v1/init.sh"_s)));
}

void TestCli::newNamesEachBadAnswer()
{
    const Outcome outcome =
        runCli({u"new"_s, u"manifests"_s, u"Bad Name"_s, u"v1+k3s"_s, u"--set"_s, u"starterImage=nginx:1.27"_s});
    QCOMPARE(outcome.status, ExitStatus::Usage);
    QVERIFY2(outcome.err.contains("name: "_L1) && outcome.err.contains("version: "_L1), qPrintable(outcome.err));
    QCOMPARE(runCli({u"new"_s, u"manifests"_s, u"web"_s, u"v1"_s, u"--set"_s, u"colour=red"_s}).status,
             ExitStatus::Usage);
}

void TestCli::rulesExplain()
{
    const QString table = runCli({u"rules"_s}).out;
    const QString code = table.first(5);
    QVERIFY2(code.startsWith("SY"_L1), qPrintable(table));
    QVERIFY(runCli({u"rules"_s, code.toLower()}).out.contains(code));
    QVERIFY(runCli({u"rules"_s, u"--markdown"_s}).out.count(u"\n# "_s) + 1 >= 12);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
