#include "cli/command.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::cli;

namespace {

const QByteArray teamPattern = R"(title: {en: Team image}
description: {en: Ours}
questions:
  - use: name
  - use: version
files:
  - path: Kubefile
)";

} // namespace

/// The commands that change a workspace: new, bump, import, repair, undo, and patterns of a team.
class TestCliChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newTakesPatternByOption();
    void newKnowsPatternsOfTeams();
    void scaffoldChecksPatterns();
    void bumpShowsAndWrites();
    void importSaysWhereFilesGo();
    void missesAddsImages();
    void convertReplacesDockerfile();
    void repairAsks_data();
    void repairAsks();

private:
    struct Outcome
    {
        ExitStatus status = ExitStatus::Clean;
        QString out;
        QString err;
    };

    [[nodiscard]] static Outcome run(const QStringList &arguments, const QString &typed = {});
    [[nodiscard]] QByteArray read(const QString &path) const;

    std::unique_ptr<test::ScratchWorkspace> m_folder;
    std::unique_ptr<test::ScratchWorkspace> m_state;
    QString m_previous = QDir::currentPath();
};

void TestCliChanges::init()
{
    m_folder = std::make_unique<test::ScratchWorkspace>();
    m_state = std::make_unique<test::ScratchWorkspace>();
    qputenv("XDG_STATE_HOME", m_state->root().toUtf8());
    qputenv("XDG_DATA_HOME", m_state->at(u"data"_s).toUtf8());
    m_folder->write(u"applications/web/v1.0.0/Kubefile"_s, "FROM scratch\nENV VERSION=1.0.0\nCOPY . .\n");
    QDir::setCurrent(m_folder->root());
}

void TestCliChanges::cleanup()
{
    QDir::setCurrent(m_previous);
    m_folder.reset();
}

TestCliChanges::Outcome TestCliChanges::run(const QStringList &arguments, const QString &typed)
{
    Outcome outcome;
    QString input = typed;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    QTextStream in(&input);
    Console console{.out = out, .err = err, .in = in};
    outcome.status = cli::run(arguments, console);
    return outcome;
}

QByteArray TestCliChanges::read(const QString &path) const
{
    QFile file(m_folder->at(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

void TestCliChanges::newTakesPatternByOption()
{
    const QStringList make{u"new"_s,
                           u"--pattern"_s,
                           u"image-list"_s,
                           u"--set"_s,
                           u"name=base"_s,
                           u"--set"_s,
                           u"extraImages=nginx:1.27\\nredis:7"_s};
    const Outcome made = run(make);
    QVERIFY2(made.status == ExitStatus::Clean, qPrintable(made.err));
    QCOMPARE(read(u"applications/base/v1.0.0/images/shim/baseImages"_s),
             "docker.io/library/nginx:1.27\ndocker.io/library/redis:7\n");
    QCOMPARE(run({u"undo"_s}).status, ExitStatus::Clean);
    QVERIFY(!QFile::exists(m_folder->at(u"applications/base"_s)));
    QCOMPARE(run({u"undo"_s}).status, ExitStatus::CouldNotRun);
}

void TestCliChanges::newKnowsPatternsOfTeams()
{
    m_folder->write(u".sealyard/scaffold/team/pattern.yaml"_s, teamPattern);
    m_folder->write(u".sealyard/scaffold/team/Kubefile.mustache"_s, "FROM scratch\n# <% name %>\n");
    m_state->write(u"data/sealyard/scaffold/mine/pattern.yaml"_s, "title: x\n");
    const Outcome list = run({u"new"_s, u"--list"_s});
    QVERIFY2(list.out.contains("team  Team image  (from"_L1) && list.out.contains("helm-chart"_L1),
             qPrintable(list.out));
    QVERIFY2(list.err.contains("scaffold/mine/pattern.yaml"_L1), qPrintable(list.err));
    QCOMPARE(run({u"new"_s, u"team"_s, u"ours"_s, u"v1"_s}).status, ExitStatus::Clean);
    QCOMPARE(read(u"applications/ours/v1/Kubefile"_s), "FROM scratch\n# ours\n");
}

void TestCliChanges::scaffoldChecksPatterns()
{
    m_folder->write(u".sealyard/scaffold/team/pattern.yaml"_s, teamPattern);
    m_folder->write(u".sealyard/scaffold/team/Kubefile.mustache"_s, "FROM scratch\n# <% nmae %>\n");
    for (const QStringList &arguments :
         {QStringList{u"scaffold"_s, u"check"_s},
          QStringList{u"scaffold"_s, u"check"_s, m_folder->at(u".sealyard/scaffold/team"_s)}}) {
        const Outcome bad = run(arguments);
        QCOMPARE(bad.status, ExitStatus::Findings);
        QVERIFY2(bad.out.contains(u"/team/Kubefile.mustache:2:3: There is no question “nmae”"_s), qPrintable(bad.out));
    }
    m_folder->write(u".sealyard/scaffold/team/Kubefile.mustache"_s, "FROM scratch\n");
    QCOMPARE(run({u"scaffold"_s, u"check"_s}).status, ExitStatus::Clean);
    QCOMPARE(run({u"scaffold"_s}).status, ExitStatus::Usage);
    QCOMPARE(run({u"scaffold"_s, u"check"_s, u"nowhere"_s}).status, ExitStatus::CouldNotRun);
}

void TestCliChanges::bumpShowsAndWrites()
{
    const Outcome shown = run({u"bump"_s, u"web/v1.0.0"_s, u"v1.1.0"_s, u"--dry-run"_s});
    QVERIFY2(shown.out.contains("@@ 2\n-ENV VERSION=1.0.0\n+ENV VERSION=1.1.0\n"_L1),
             qPrintable(shown.out + shown.err));
    QVERIFY(!QFile::exists(m_folder->at(u"applications/web/v1.1.0"_s)));
    QCOMPARE(run({u"bump"_s, u"web/v1.0.0"_s, u"v1.1.0"_s}).status, ExitStatus::Clean);
    QCOMPARE(read(u"applications/web/v1.1.0/Kubefile"_s), "FROM scratch\nENV VERSION=1.1.0\nCOPY . .\n");
    QCOMPARE(run({u"bump"_s, u"web/v1.0.0"_s, u"v1.1.0"_s}).status, ExitStatus::Usage);
}

void TestCliChanges::importSaysWhereFilesGo()
{
    m_state->write(u"chart/web/Chart.yaml"_s, "name: web\nversion: 1.0.0\n");
    const Outcome made = run({u"import"_s, m_state->at(u"chart"_s), u"shop"_s, u"v1"_s});
    QVERIFY2(made.status == ExitStatus::Clean, qPrintable(made.err));
    QVERIFY2(made.out.contains("web/Chart.yaml -> charts/web/Chart.yaml"_L1), qPrintable(made.out));
    QCOMPARE(read(u"applications/shop/v1/charts/web/Chart.yaml"_s), "name: web\nversion: 1.0.0\n");
    QVERIFY(read(u"applications/shop/v1/entrypoint.sh"_s).contains("helm upgrade -i web charts/web"));
    QCOMPARE(run({u"import"_s, m_state->at(u"chart/web"_s)}).status, ExitStatus::Clean);
    QVERIFY(QFile::exists(m_folder->at(u"applications/web/1.0.0/charts/web/Chart.yaml"_s)));
}

void TestCliChanges::missesAddsImages()
{
    const QString list = u"applications/web/v1.0.0/images/shim/webImages"_s;
    const QString log = u"Failed to pull image \"nginx:1.27\": not found\n"_s;
    QCOMPARE(run({u"misses"_s, u"web/v1.0.0"_s}).status, ExitStatus::CouldNotRun); // there was no build
    QCOMPARE(run({u"misses"_s, u"web/v1.0.0"_s, u"--log"_s, u"-"_s, u"--dry-run"_s}, log).status, ExitStatus::Clean);
    QVERIFY(!QFile::exists(m_folder->at(list)));
    const Outcome added = run({u"misses"_s, u"web/v1.0.0"_s, u"--log"_s, u"-"_s}, log);
    QVERIFY2(added.status == ExitStatus::Clean, qPrintable(added.err));
    QVERIFY2(added.out.contains("+docker.io/library/nginx:1.27"_L1), qPrintable(added.out));
    QCOMPARE(read(list), "docker.io/library/nginx:1.27\n");
    QCOMPARE(run({u"misses"_s, u"web/v1.0.0"_s, u"--image"_s, u"nginx:1.27"_s}).status, ExitStatus::Usage);
    QCOMPARE(run({u"misses"_s, u"web/v1.0.0"_s, u"--image"_s, u"redis:7"_s}).status, ExitStatus::Clean);
    QCOMPARE(run({u"undo"_s}).status, ExitStatus::Clean);
    QCOMPARE(read(list), "docker.io/library/nginx:1.27\n");
    QCOMPARE(run({u"undo"_s}).status, ExitStatus::Clean);
    QVERIFY(!QFile::exists(m_folder->at(u"applications/web/v1.0.0/images"_s)));
}

void TestCliChanges::convertReplacesDockerfile()
{
    const QString folder = u"applications/old/v1/"_s;
    const QByteArray dockerfile = "FROM scratch\nCOPY . .\nEXPOSE 80\nCMD [\"bash\", \"a.sh\"]\n";
    m_folder->write(folder + "Dockerfile"_L1, dockerfile);
    const Outcome shown = run({u"convert"_s, u"old/v1"_s, u"--dry-run"_s});
    QVERIFY2(shown.out.contains("CMD [\"bash a.sh\"]"_L1) && shown.out.contains("EXPOSE"_L1), qPrintable(shown.out));
    QVERIFY(!QFile::exists(m_folder->at(folder + "Kubefile"_L1)));
    QCOMPARE(run({u"convert"_s, u"old/v1"_s}).status, ExitStatus::Clean);
    QCOMPARE(read(folder + "Kubefile"_L1), "FROM scratch\nCOPY . .\nCMD [\"bash a.sh\"]\n");
    QVERIFY(!QFile::exists(m_folder->at(folder + "Dockerfile"_L1)));
    QCOMPARE(run({u"convert"_s, u"old/v1"_s}).status, ExitStatus::Usage);
    QCOMPARE(run({u"undo"_s}).status, ExitStatus::Clean);
    QCOMPARE(read(folder + "Dockerfile"_L1), dockerfile);
    QVERIFY(!QFile::exists(m_folder->at(folder + "Kubefile"_L1)));
}

void TestCliChanges::repairAsks_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isRepaired");
    QTest::newRow("yes") << QStringList() << u"y\n"_s << true;
    QTest::newRow("no") << QStringList() << u"n\n"_s << false;
    QTest::newRow("quit") << QStringList() << u"q\n"_s << false;
    QTest::newRow("nobody answers") << QStringList() << QString() << false;
    QTest::newRow("all") << QStringList{u"--yes"_s} << QString() << true;
    QTest::newRow("only shown") << QStringList{u"--dry-run"_s} << QString() << false;
}

void TestCliChanges::repairAsks()
{
    QFETCH(QStringList, options);
    QFETCH(QString, typed);
    QFETCH(bool, isRepaired);
    const QByteArray broken = "FROM scratch\nCOPY . .\nCMD \"bash a.sh\"\n";
    m_folder->write(u"applications/odd/v1/Kubefile"_s, broken);
    m_folder->write(u"applications/odd/v1/a.sh"_s, "#!/bin/bash\nset -e\necho\n");
    const Outcome outcome = run(QStringList{u"repair"_s, u"odd/v1"_s} + options, typed);
    QVERIFY2(outcome.status == ExitStatus::Clean, qPrintable(outcome.err));
    QVERIFY2(outcome.out.contains("+CMD [\"bash a.sh\"]"_L1), qPrintable(outcome.out));
    QCOMPARE(read(u"applications/odd/v1/Kubefile"_s) != broken, isRepaired);
    if (isRepaired) {
        QCOMPARE(run({u"undo"_s}).status, ExitStatus::Clean);
        QCOMPARE(read(u"applications/odd/v1/Kubefile"_s), broken);
    }
}

QTEST_GUILESS_MAIN(TestCliChanges)
#include "tst_clichanges.moc"
