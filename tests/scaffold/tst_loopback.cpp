#include "core/files.h"
#include "lint/linter.h"
#include "oci/imagebuilder.h"
#include "oci/layout.h"
#include "registry/scratchregistry.h"
#include "registry/transfer.h"
#include "scaffold/requests.h"
#include "support/scratchworkspace.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;

namespace {

QByteArray bytesOf(const QString &path)
{
    return core::readFile(path).value_or(QByteArray());
}

} // namespace

/// What each pattern writes, initialised against a server on the loopback interface that has a chart repository and
/// programs, and built by both backends.
class TestLoopback final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void initialisesAndBuilds_data();
    void initialisesAndBuilds();
    void refusesWrongChecksum();
    void listsVersionsThereAre();

private:
    struct Outcome
    {
        int exitCode = -1;
        QString output;
    };

    void fillServer();
    void pack(const QString &folder, const QString &archive, const QStringList &names) const;
    void create(const QString &pattern, const Answers &answers);
    [[nodiscard]] Outcome run(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] Outcome initialise(const QString &architecture, const QString &version) const;
    void startRegistry();
    void checkFiles() const;
    void build();

    test::ScratchWorkspace m_server;
    test::ScratchWorkspace m_bin;
    std::unique_ptr<test::ScratchWorkspace> m_folder;
    QProcess m_http;
    std::unique_ptr<test::ScratchRegistry> m_registry;
    QString m_base;          ///< an image in the registry; empty: there is no registry
    QSet<QString> m_checked; ///< patterns
    QString m_url;
    ScaffoldPlan m_plan;
    bool m_hasBuildah = false;
};

void TestLoopback::initTestCase()
{
    for (const QString &program : {u"python3"_s, u"curl"_s, u"unzip"_s, u"kubectl"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            QSKIP(qPrintable(program + " is not installed"_L1));
        }
    }
    m_bin.makeFolder(u"bin"_s);
    QVERIFY(QFile::link(QStringLiteral(SEALYARD_STANDIN), m_bin.at(u"bin/helm"_s)));
    fillServer();
    m_http.setProcessChannelMode(QProcess::MergedChannels);
    m_http.start(u"python3"_s, {u"-u"_s, u"-m"_s, u"http.server"_s, u"0"_s, u"--bind"_s, u"127.0.0.1"_s,
                                u"--directory"_s, m_server.root()});
    QVERIFY(m_http.waitForReadyRead(10'000));
    static const QRegularExpression port(u"port (\\d+)"_s);
    const auto match = port.match(QString::fromUtf8(m_http.readAll()));
    QVERIFY(match.hasMatch());
    m_url = u"http://127.0.0.1:%1/"_s.arg(match.captured(1));
    startRegistry();
    const Outcome trial = run(u"buildah"_s, {u"--root"_s, m_bin.at(u"store"_s), u"--runroot"_s, m_bin.at(u"run"_s),
                                             u"--storage-driver"_s, u"vfs"_s, u"from"_s, u"scratch"_s});
    m_hasBuildah = trial.exitCode == 0;
    if (!m_hasBuildah) {
        qWarning("buildah cannot work here: %s", qPrintable(trial.output));
    }
}

void TestLoopback::cleanupTestCase()
{
    m_http.kill();
    m_http.waitForFinished();
    if (m_checked.size() > 1 && !m_base.isEmpty()) { // not when single rows were asked for
        const QStringList all = test::patternIds();
        QCOMPARE(m_checked, QSet<QString>(all.begin(), all.end()));
    }
}

/// A registry with a base image, as the pattern for Docker images needs one.
void TestLoopback::startRegistry()
{
    if (test::ScratchRegistry::isInstalled()) {
        m_registry = std::make_unique<test::ScratchRegistry>();
        m_registry->put(u"base:1"_s, {u"amd64"_s});
        m_base = m_registry->name(u"base:1"_s);
    }
}

void TestLoopback::pack(const QString &folder, const QString &archive, const QStringList &names) const
{
    const QStringList arguments = QStringList{u"-C"_s, m_server.at(folder), u"-czf"_s, m_server.at(archive)} + names;
    QCOMPARE(QProcess::execute(u"tar"_s, arguments), 0);
}

/// charts/ is a repository of web 1.2.3 (application 2.0); v1.2.3/ holds programs, their checksums and manifests.
void TestLoopback::fillServer()
{
    m_server.write(u"pack/web/Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: 1.2.3\nappVersion: \"2.0\"\n");
    m_server.write(u"pack/web/templates/pod.yaml"_s, "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n");
    m_server.makeFolder(u"charts"_s);
    pack(u"pack"_s, u"charts/web-1.2.3.tgz"_s, {u"web"_s});
    const QJsonObject entry{{u"name"_s, u"web"_s},
                            {u"version"_s, u"1.2.3"_s},
                            {u"appVersion"_s, u"2.0"_s},
                            {u"urls"_s, QJsonArray{u"web-1.2.3.tgz"_s}}};
    const QJsonObject index{{u"apiVersion"_s, u"v1"_s}, {u"entries"_s, QJsonObject{{u"web"_s, QJsonArray{entry}}}}};
    m_server.write(u"charts/index.yaml"_s, QJsonDocument(index).toJson());
    m_server.write(u"v1.2.3/install.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n");
    QByteArray sums;
    for (const QString &machine : {u"amd64"_s, u"x86_64"_s}) {
        m_server.write(u"pack/tool-%1/bin/hello"_s.arg(machine), "#!/bin/sh\necho " + machine.toUtf8() + '\n');
        const QString archive = u"v1.2.3/tool_%1.tar.gz"_s.arg(machine);
        pack(u"pack"_s, archive, {u"tool-"_s + machine});
        m_server.write(u"v1.2.3/tool_"_s + machine, "plain " + machine.toUtf8());
        sums += QCryptographicHash::hash(bytesOf(m_server.at(archive)), QCryptographicHash::Sha256).toHex() + "  " +
                archive.section(u'/', 1).toUtf8() + '\n';
    }
    m_server.write(u"v1.2.3/sums.txt"_s, sums);
    m_server.write(u"v1.2.3/bad.txt"_s, QByteArray(64, '0') + '\n');
    const QString zip =
        u"import sys, zipfile; z = zipfile.ZipFile(sys.argv[1], 'w'); z.writestr('d/hello', 'zipped')"_s;
    QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, zip, m_server.at(u"v1.2.3/tool_amd64.zip"_s)}), 0);
}

/// Addresses below https://e.org/ are those of the server.
void TestLoopback::create(const QString &pattern, const Answers &answers)
{
    m_folder = std::make_unique<test::ScratchWorkspace>();
    const auto plan = makePlan(test::requestFor(pattern, answers), {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    m_plan = *plan;
    for (PlannedFile &file : m_plan.files) {
        file.contents.replace("https://e.org/"_L1, m_url).replace("e.org/base:1"_L1, m_base);
    }
    const auto written = writePlan(m_plan, m_folder->root());
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
}

TestLoopback::Outcome TestLoopback::run(const QString &program, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_bin.at(u"bin:"_s) + environment.value(u"PATH"_s));
    environment.insert(u"no_proxy"_s, u"127.0.0.1"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(-1);
    const bool isRun = process.error() != QProcess::FailedToStart;
    return {.exitCode = isRun ? process.exitCode() : -1, .output = QString::fromUtf8(process.readAll())};
}

TestLoopback::Outcome TestLoopback::initialise(const QString &architecture, const QString &version) const
{
    return run(u"bash"_s, {m_folder->at(m_plan.directory + "/init.sh"_L1), architecture, u"hello"_s, version});
}

void TestLoopback::initialisesAndBuilds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QStringList>("made"); // path=contents that begin so
    const QString web = u"charts/web/Chart.yaml=apiVersion"_s;
    const Answers repository{{u"chartRepository"_s, u"https://e.org/charts"_s}, {u"chart"_s, u"web"_s}};
    const auto with = [](Answers answers, const Answers &more) {
        answers.insert(more);
        return answers;
    };
    QTest::newRow("chart") << u"helm-chart"_s << repository << QStringList{web};
    QTest::newRow("chart of an application version and a manifest")
        << u"helm-chart"_s
        << with(repository, {{u"versionMapping"_s, u"app-version"_s},
                             {u"version"_s, u"v2.0"_s},
                             {u"manifestUrls"_s, u"https://e.org/v1.2.3/install.yaml"_s}})
        << QStringList{web, u"manifests/install.yaml=apiVersion: v1"_s};
    QTest::newRow("chart with values") << u"helm-chart"_s << with(repository, {{u"values"_s, u"a:\n  b: 1\n"_s}})
                                       << QStringList{web, u"charts/web.values.yaml=a:\n  b: 1\n"_s};
    QTest::newRow("local chart with values") << u"local-chart"_s << Answers{{u"values"_s, u"a: 1"_s}}
                                             << QStringList{web, u"charts/web.values.yaml=a: 1\n"_s};
    QTest::newRow("local chart") << u"local-chart"_s << Answers() << QStringList{web};
    QTest::newRow("manifests") << u"manifests"_s << Answers{{u"urls"_s, u"https://e.org/${VERSION}/install.yaml"_s}}
                               << QStringList{u"manifests/install.yaml=apiVersion: v1"_s};
    QTest::newRow("local manifests") << u"local-manifests"_s << Answers()
                                     << QStringList{u"manifests/a.yaml=apiVersion"_s};
    QTest::newRow("operator") << u"operator"_s << repository
                              << QStringList{web, u"manifests/resources/hello.yaml=apiVersion"_s};
    QTest::newRow("operator of manifests")
        << u"operator"_s
        << Answers{{u"installedBy"_s, u"manifests"_s}, {u"urls"_s, u"https://e.org/${VERSION}/install.yaml"_s}}
        << QStringList{u"manifests/operator/install.yaml=apiVersion"_s};
    QTest::newRow("kustomize") << u"kustomize"_s
                               << Answers{{u"source"_s, u"folder"_s}, {u"folder"_s, test::localFiles() + "/overlay"_L1}}
                               << QStringList{u"manifests/hello.yaml=apiVersion"_s};
    const QString archive = u"https://e.org/${VERSION}/tool_${ARCH}.tar.gz"_s;
    const QString sums = u"https://e.org/${VERSION}/sums.txt"_s;
    QTest::newRow("program in an archive") << u"binary"_s << Answers{{u"url"_s, archive}, {u"checksumUrl"_s, sums}}
                                           << QStringList{u"opt/hello=#!/bin/sh\necho amd64"_s};
    QTest::newRow("program of another machine")
        << u"binary"_s
        << Answers{{u"url"_s, u"https://e.org/${VERSION}/tool_${MACHINE}.tar.gz"_s},
                   {u"member"_s, u"tool-${MACHINE}/bin/hello"_s},
                   {u"checksumUrl"_s, sums},
                   {u"nodes"_s, u"first"_s}}
        << QStringList{u"opt/hello=#!/bin/sh\necho x86_64"_s};
    QTest::newRow("zipped program") << u"binary"_s
                                    << Answers{{u"url"_s, u"https://e.org/${VERSION}/tool_${ARCH}.zip"_s}}
                                    << QStringList{u"opt/hello=zipped"_s};
    QTest::newRow("plain program") << u"binary"_s << Answers{{u"url"_s, u"https://e.org/${VERSION}/tool_${ARCH}"_s}}
                                   << QStringList{u"opt/hello=plain amd64"_s};
    QTest::newRow("service") << u"patch"_s << Answers{{u"url"_s, archive}}
                             << QStringList{u"opt/hello=#!/bin/sh"_s, u"etc/hello.service=[Unit]"_s};
    QTest::newRow("images") << u"image-list"_s << Answers() << QStringList{u"images/shim/helloImages=docker.io"_s};
    QTest::newRow("Docker image") << u"docker"_s
                                  << Answers{{u"baseImage"_s, u"e.org/base:1"_s},
                                             {u"packageTool"_s, u"none"_s},
                                             {u"url"_s, archive},
                                             {u"buildArguments"_s, u"LEVEL=1"_s}}
                                  << QStringList{u"opt/hello=#!/bin/sh\necho amd64"_s};
    QTest::newRow("configuration") << u"configuration"_s << Answers() << QStringList();
    QTest::newRow("rendered configuration")
        << u"configuration"_s << Answers{{u"nodes"_s, u"first"_s}} << QStringList{u"etc/hello.conf.tmpl=# Written"_s};
}

void TestLoopback::initialisesAndBuilds()
{
    QFETCH(QString, pattern);
    QFETCH(Answers, answers);
    QFETCH(QStringList, made);
    if (pattern == "docker"_L1 && m_base.isEmpty()) {
        QSKIP("docker-registry is not installed");
    }
    m_checked.insert(pattern);
    create(pattern, answers);
    checkFiles();
    if (QTest::currentTestFailed()) {
        return;
    }
    const QString version = answers.value(u"version"_s, u"v1.2.3"_s);
    const bool hasInit = !test::contentsOf(m_plan, u"init.sh"_s).isEmpty();
    for (int i = 0; hasInit && i < 2; ++i) { // the second time upon what the first one left
        const Outcome outcome = initialise(u"amd64"_s, version);
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    }
    for (const QString &file : made) {
        const QString path = m_folder->at(m_plan.directory + u'/' + file.section(u'=', 0, 0));
        QVERIFY2(bytesOf(path).startsWith(file.section(u'=', 1).toUtf8()), qPrintable(path));
        const bool isProgram = file.startsWith("opt/"_L1);
        QVERIFY(!isProgram || QFileInfo(path).isExecutable());
    }
    build();
}

/// As they were written: no finding, and no complaint of bash or shellcheck.
void TestLoopback::checkFiles() const
{
    const auto workspace = image::openWorkspace(m_folder->root());
    QVERIFY(workspace);
    const auto result = lint::lintWorkspace(*workspace, image::SourceTree(workspace->root), {m_plan.directory});
    QCOMPARE(result.directoryCount, 1);
    for (const core::Diagnostic &finding : result.diagnostics) {
        QFAIL(qPrintable(finding.path + u": "_s + finding.code + u' ' + finding.message));
    }
    for (const PlannedFile &file : m_plan.files) {
        if (!file.path.endsWith(".sh"_L1)) {
            continue;
        }
        for (const QStringList &check : {QStringList{u"bash"_s, u"-n"_s}, {u"shellcheck"_s, u"--norc"_s}}) {
            const Outcome outcome = run(check.first(), {check.last(), m_folder->at(file.path)});
            QVERIFY2(outcome.exitCode == 0 && outcome.output.isEmpty(), qPrintable(file.path + u'\n' + outcome.output));
        }
    }
}

/// sealos has filled registry/ before; that is not what is tested here.
void TestLoopback::build()
{
    m_folder->write(m_plan.directory + "/registry/docker/registry/v2/blobs/x"_L1, "blob");
    const QString context = m_folder->at(m_plan.directory);
    const bool isDocker = m_plan.directory.startsWith("dockerimages/"_L1);
    const QString buildFile = context + (isDocker ? "/Dockerfile"_L1 : "/Kubefile"_L1);
    const auto fetch = [](const QString &name, const image::Platform &platform, const oci::Layout &layout) {
        return registry::pull(name, platform, layout,
                              {.say = [](const QString &) {},
                               .keepGoing =
                                   [] {
                                       return true;
                                   }});
    };
    const oci::ImageRecipe recipe{.contextPath = context,
                                  .buildFilePath = buildFile,
                                  .platform = {.os = u"linux"_s, .architecture = u"amd64"_s, .variant = {}},
                                  .buildArguments = {},
                                  .layoutPath = m_folder->at(u"ours"_s),
                                  .sourceDateEpoch = {},
                                  .fetch = fetch};
    const auto built = oci::buildImage(recipe, [](const QString &) { return true; });
    QVERIFY2(built, built ? "" : qPrintable(built.error().message));
    QCOMPARE_GT(built->fileCount, 1);
    if (m_hasBuildah) {
        const Outcome outcome =
            run(u"buildah"_s, {u"--root"_s, m_bin.at(u"store"_s), u"--runroot"_s, m_bin.at(u"run"_s),
                               u"--storage-driver"_s, u"vfs"_s, u"bud"_s, u"--isolation"_s, u"chroot"_s,
                               u"--tls-verify=false"_s, u"-f"_s, buildFile, u"-t"_s, u"hello:1"_s, context});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output));
    }
}

void TestLoopback::refusesWrongChecksum()
{
    create(u"binary"_s, {{u"url"_s, u"https://e.org/${VERSION}/tool_${ARCH}.tar.gz"_s},
                         {u"checksumUrl"_s, u"https://e.org/${VERSION}/bad.txt"_s}});
    const Outcome outcome = initialise(u"amd64"_s, u"v1.2.3"_s);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.output.contains("is not what the published checksum 000"_L1), qPrintable(outcome.output));
    QVERIFY(!QFileInfo::exists(m_folder->at(m_plan.directory + "/opt/hello"_L1)));
}

void TestLoopback::listsVersionsThereAre()
{
    create(u"helm-chart"_s, {{u"chartRepository"_s, u"https://e.org/charts"_s}, {u"chart"_s, u"web"_s}});
    const Outcome outcome = initialise(u"arm64"_s, u"v9"_s);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.output.contains("source/web"_L1) && outcome.output.contains("has no chart web of version v9"_L1),
             qPrintable(outcome.output));
    create(u"binary"_s, {{u"url"_s, u"https://e.org/${VERSION}/tool_${ARCH}.tar.gz"_s}});
    const Outcome other = initialise(u"riscv64"_s, u"v1.2.3"_s);
    QCOMPARE(other.exitCode, 1);
    QVERIFY2(other.output.contains("the architecture is amd64 or arm64, not riscv64"_L1), qPrintable(other.output));
}

QTEST_GUILESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
