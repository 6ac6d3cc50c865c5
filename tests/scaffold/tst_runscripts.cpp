#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

struct Outcome
{
    int exitCode = 0;
    QString errors;
    QStringList calls; ///< of the stand-ins: the name and each argument
};

} // namespace

class TestRunScripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsChart_data();
    void findsChart();
    void insistsOnArguments();
    void cleansUp();
    void installsRelease_data();
    void installsRelease();
    void appliesManifests_data();
    void appliesManifests();
    void downloadsManifests();
    void failsWithoutManifest();

private:
    void create(const QString &pattern, const Answers &answers);
    [[nodiscard]] Outcome run(const QString &script, const QStringList &arguments,
                              const QMap<QString, QString> &variables = {}) const;
    [[nodiscard]] QString at(const QString &path) const { return m_folder->at(m_plan.directory + u'/' + path); }

    std::unique_ptr<test::ScratchWorkspace> m_folder;
    ScaffoldPlan m_plan;
};

void TestRunScripts::init()
{
    m_folder = std::make_unique<test::ScratchWorkspace>();
    m_folder->makeFolder(u"bin"_s);
    for (const QString &name : {u"bin/helm"_s, u"bin/kubectl"_s}) {
        QVERIFY(QFile::link(QStringLiteral(SEALYARD_STANDIN), m_folder->at(name)));
    }
}

/// Addresses below https://e.org/ become files of the folder "web".
void TestRunScripts::create(const QString &pattern, const Answers &answers)
{
    const auto plan = makePlan(test::requestFor(pattern, answers), {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    m_plan = *plan;
    for (PlannedFile &file : m_plan.files) {
        file.contents.replace("https://e.org/"_L1, "file://"_L1 + m_folder->at(u"web/"_s));
    }
    QVERIFY(writePlan(m_plan, m_folder->root()));
}

Outcome TestRunScripts::run(const QString &script, const QStringList &arguments,
                            const QMap<QString, QString> &variables) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_folder->at(u"bin:"_s) + environment.value(u"PATH"_s));
    environment.insert(u"LOG"_s, m_folder->at(u"log"_s));
    environment.insert(u"TMPDIR"_s, m_folder->root());
    for (const auto &[name, value] : variables.asKeyValueRange()) {
        environment.insert(name, value);
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->root()); // scripts find their own folder
    process.start(u"bash"_s, QStringList{at(script)} + arguments);
    process.waitForFinished(-1);
    QFile log(m_folder->at(u"log"_s));
    QStringList calls;
    if (log.open(QIODevice::ReadOnly)) {
        calls = QString::fromUtf8(log.readAll()).split(u'\n');
        calls.removeLast();
    }
    return {
        .exitCode = process.exitCode(), .errors = QString::fromUtf8(process.readAllStandardError()), .calls = calls};
}

void TestRunScripts::findsChart_data()
{
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("pulled");
    const auto row = [](const QString &mapping, const QString &version, const QString &pulled) {
        QTest::newRow(qPrintable(mapping + u' ' + version)) << mapping << version << pulled;
    };
    row(u"chart-version"_s, u"1.2.3"_s, u"1.2.3"_s);
    row(u"chart-version"_s, u"v1.2.30"_s, u"1.2.30"_s);
    row(u"chart-version"_s, u"2.0.0"_s, u"v2.0.0"_s);
    row(u"chart-version"_s, u"1.2"_s, QString());
    row(u"chart-version"_s, u"9.9.9"_s, QString());
    row(u"chart-version"_s, u"latest"_s, QString());
    row(u"app-version"_s, u"v1.1"_s, u"v2.0.0"_s);
    row(u"app-version"_s, u"1.10"_s, u"1.2.30"_s);
    row(u"app-version"_s, u"1"_s, QString());
    row(u"oci"_s, u"2.0.0"_s, u"v2.0.0"_s);
    row(u"oci"_s, u"v2.0.0"_s, u"v2.0.0"_s);
    row(u"oci"_s, u"2.0"_s, QString());
    row(u"oci"_s, u"3.0.0"_s, QString());
}

void TestRunScripts::findsChart()
{
    QFETCH(QString, mapping);
    QFETCH(QString, version);
    QFETCH(QString, pulled);
    const bool isOci = mapping == "oci"_L1;
    create(u"helm-chart"_s, {{u"chart"_s, u"web"_s},
                             {u"chartRepository"_s, isOci ? u"oci://e.org/a"_s : u"https://charts.example.org"_s},
                             {u"versionMapping"_s, isOci ? u"chart-version"_s : mapping}});
    const Outcome outcome = run(u"init.sh"_s, {u"amd64"_s, u"hello"_s, version});
    QCOMPARE(outcome.exitCode, pulled.isEmpty() ? 1 : 0);
    QCOMPARE(QFileInfo::exists(at(u"charts/web"_s)), !pulled.isEmpty());
    if (pulled.isEmpty()) {
        QVERIFY2(outcome.errors.contains("init.sh: "_L1) && outcome.errors.contains(version),
                 qPrintable(outcome.errors));
        return;
    }
    QCOMPARE(outcome.calls.last(7), (QStringList{u"pull"_s, isOci ? u"oci://e.org/a/web"_s : u"source/web"_s,
                                                 u"--version"_s, pulled, u"--untar"_s, u"-d"_s, u"charts"_s}));
}

void TestRunScripts::insistsOnArguments()
{
    create(u"helm-chart"_s, {});
    const Outcome outcome = run(u"init.sh"_s, {u"amd64"_s, u"hello"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.errors, u"init.sh: give ARCH NAME VERSION, for example: bash init.sh amd64 hello 1.2.3\n"_s);
    QCOMPARE(outcome.calls, QStringList());
}

/// A second run starts anew, and nothing is left in the folder for temporary files.
void TestRunScripts::cleansUp()
{
    create(u"helm-chart"_s, {{u"chart"_s, u"web"_s}});
    m_folder->write(m_plan.directory + u"/charts/old/Chart.yaml"_s, "old");
    const QStringList before = QDir(m_folder->root()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(run(u"init.sh"_s, {u"amd64"_s, u"hello"_s, u"1.2.3"_s}).exitCode, 0);
    QCOMPARE(run(u"init.sh"_s, {u"amd64"_s, u"hello"_s, u"1.2.3"_s}).exitCode, 0);
    QCOMPARE(QDir(at(u"charts"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"web"_s});
    QStringList after = QDir(m_folder->root()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    after.removeOne(u"log"_s);
    QCOMPARE(after, before);
}

void TestRunScripts::installsRelease_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("none") << QString() << QStringList();
    QTest::newRow("words") << u"--set a=b,c={d,e}  -f x.yaml"_s
                           << QStringList{u"--set"_s, u"a=b,c={d,e}"_s, u"-f"_s, u"x.yaml"_s};
    QTest::newRow("lines") << u"\n--set a=b \n--set c=d\n"_s << QStringList{u"--set"_s, u"a=b"_s, u"--set"_s, u"c=d"_s};
    QTest::newRow("special") << u"--set a=* b=[x] $(id) 'q' ;&|"_s
                             << QStringList{u"--set"_s, u"a=*"_s, u"b=[x]"_s, u"$(id)"_s, u"'q'"_s, u";&|"_s};
}

void TestRunScripts::installsRelease()
{
    QFETCH(QString, options);
    QFETCH(QStringList, words);
    create(u"helm-chart"_s, {{u"chart"_s, u"web"_s}});
    const Outcome outcome = run(u"entrypoint.sh"_s, {},
                                {{u"NAME"_s, u"my name"_s}, {u"NAMESPACE"_s, u"space"_s}, {u"HELM_OPTS"_s, options}});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.calls, (QStringList{u"helm"_s, u"upgrade"_s, u"-i"_s, u"my name"_s, u"charts/web"_s, u"-n"_s,
                                         u"space"_s, u"--create-namespace"_s} +
                             words));
}

void TestRunScripts::appliesManifests_data()
{
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QStringList>("words");
    const QStringList apply{u"kubectl"_s, u"apply"_s};
    const QStringList files{u"-f"_s, u"manifests"_s};
    const QStringList inSpace{u"-n"_s, u"space"_s};
    QTest::newRow("namespace") << Answers{{u"namespace"_s, u"space"_s}} << apply + inSpace + files;
    QTest::newRow("none") << Answers{{u"namespace"_s, {}}} << apply + files;
    QTest::newRow("server side") << Answers{{u"namespace"_s, {}}, {u"serverSide"_s, u"true"_s}}
                                 << apply + QStringList{u"--server-side"_s, u"--force-conflicts"_s} + files;
}

void TestRunScripts::appliesManifests()
{
    QFETCH(Answers, answers);
    QFETCH(QStringList, words);
    create(u"manifests"_s, answers);
    const Outcome outcome = run(u"entrypoint.sh"_s, {}, {{u"NAMESPACE"_s, u"space"_s}});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.calls.last(words.size()), words);
    QCOMPARE(outcome.calls.contains(u"create"_s), words.contains(u"space"_s));
}

void TestRunScripts::downloadsManifests()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty()) {
        QSKIP("curl is not installed");
    }
    const QByteArray digest = "@sha256:" + QByteArray(64, '0');
    m_folder->write(u"web/v1/crds.yaml"_s, "image: \"gcr.io/a/b:v1" + digest + "\"\nargs: [-x, c" + digest + ", d:2" +
                                               digest + ", e:3" + digest + "]\n");
    m_folder->write(u"web/1/arm64 b.yml"_s, "b");
    create(u"manifests"_s,
           {{u"urls"_s, u"https://e.org/${VERSION}/crds.yaml\nhttps://e.org/${VERSION#v}/${ARCH}%20b.yml"_s}});
    m_folder->write(m_plan.directory + u"/manifests/mine.yaml"_s, "mine");
    for (int i = 0; i < 2; ++i) {
        const Outcome outcome = run(u"init.sh"_s, {u"arm64"_s, u"hello"_s, u"v1"_s});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    }
    const QDir manifests(at(u"manifests"_s));
    QCOMPARE(manifests.entryList(QDir::Files, QDir::Name),
             (QStringList{u"01-crds.yaml"_s, u"02-20b.yml"_s, u"mine.yaml"_s}));
    QFile second(manifests.filePath(u"02-20b.yml"_s));
    QVERIFY(second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readAll(), "b");
    // sealos packs images with tag and digest by the tag; those with a digest alone by that.
    QFile first(manifests.filePath(u"01-crds.yaml"_s));
    QVERIFY(first.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), "image: \"gcr.io/a/b:v1\"\nargs: [-x, c" + digest + ", d:2, e:3]\n");
}

void TestRunScripts::failsWithoutManifest()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty()) {
        QSKIP("curl is not installed");
    }
    create(u"manifests"_s, {{u"urls"_s, u"https://e.org/${VERSION}/a.yaml"_s}});
    m_folder->write(m_plan.directory + u"/manifests/a.yaml"_s, "of another version");
    const Outcome outcome = run(u"init.sh"_s, {u"arm64"_s, u"hello"_s, u"v9"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains("is there a version v9?"_L1), qPrintable(outcome.errors));
    QVERIFY(!QFileInfo::exists(at(u"manifests/a.yaml"_s)));
}

QTEST_GUILESS_MAIN(TestRunScripts)
#include "tst_runscripts.moc"
