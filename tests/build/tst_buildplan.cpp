#include "build/again.h"
#include "build/context.h"
#include "build/plan.h"
#include "build/trust.h"
#include "jobs/jobdirectory.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using build::Backend;
using image::ImageType;

class TestPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void builtIn();
    void buildahTouchesNothingOfTheHost();
    void choosesAsCiDoes_data();
    void choosesAsCiDoes();
    void refuses_data();
    void refuses();
    void names_data();
    void names();
    void knowsItsBackends();
    void goesWhereTheUserLooks();
    void buildsAgain_data();
    void buildsAgain();

private:
    [[nodiscard]] core::Result<jobs::Plan> plan(const build::BuildRequest &request) const;
    [[nodiscard]] build::BuildRequest request(const QString &app, const QString &version) const;
    static QString line(const jobs::Step &step) { return step.program + u' ' + step.arguments.join(u' '); }

    test::ScratchWorkspace m_space;
};

void TestPlan::initTestCase()
{
    const auto write = [this](const char *path, const QByteArray &content) {
        m_space.write(QString::fromUtf8(path), content);
    };
    write("applications/plain/v1/Kubefile", "FROM scratch\n");
    write("applications/plain/v1/Dockerfile", "");
    write("applications/both/v1/Kubefile", "FROM scratch\n");
    write("applications/both/v1/Dockerfile", "FROM scratch\n");
    write("applications/made/latest/init.sh", "touch Kubefile\n");
    write("applications/idle/v1/init.sh", "");
    write("applications/idle/v1/Kubefile", "FROM scratch\n");
    write("applications/empty/v1/README.md", "nothing\n");
    write("applications/arm/v1/Kubefile", "FROM scratch\n");
    write("applications/arm/v1/build_arch", " arm64\r\n");
    write("applications/Upper/v1/Kubefile", "FROM scratch\n");
    write("dockerimages/tool/latest/Dockerfile", "FROM scratch\n");
    write("dockerimages/tool/latest/build_arch", "arm64");
    write("config/conf/v1/Kubefile", "FROM scratch\n");
    write("config/conf/v1/init.sh", "exit 1\n");
    write("config/conf/latest/Kubefile", "FROM scratch\n");
}

build::BuildRequest TestPlan::request(const QString &app, const QString &version) const
{
    build::BuildRequest request;
    request.workspaceRoot = m_space.root();
    request.app = app;
    request.version = version;
    request.platforms = {{.os = u"linux"_s, .architecture = u"amd64"_s, .variant = {}}};
    request.isCached = false;
    request.outputPath = u"/out/image.tar"_s;
    request.isInitScriptTrusted = true;
    return request;
}

core::Result<jobs::Plan> TestPlan::plan(const build::BuildRequest &request) const
{
    return image::openWorkspace(m_space.root()).and_then([&](const image::Workspace &workspace) {
        return build::makePlan(request, workspace, {.sealyardCli = u"/bin/cli"_s});
    });
}

void TestPlan::builtIn()
{
    auto wanted = request(u"made"_s, u"v2"_s);
    wanted.buildArguments = {{u"K"_s, u"a b"_s}};
    const auto made = plan(wanted);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->title, u"made v2 (linux/amd64, built-in)"_s);
    QCOMPARE(made->subject, u"applications/made/latest"_s);
    QCOMPARE(made->result, u"/out/image.tar"_s);
    QCOMPARE(made->steps.size(), 5);
    const QString context = u"@SCRATCH@/applications/made/v2"_s;
    QCOMPARE(line(made->steps.at(0)),
             u"/bin/cli internal prepare-context %1 %2 --script-digest %3"_s.arg(
                 m_space.at(u"applications/made/latest"_s), context,
                 build::scriptDigest(m_space.at(u"applications/made/latest/init.sh"_s)).value_or(QString())));
    QCOMPARE(line(made->steps.at(1)), u"bash init.sh amd64 made v2"_s);
    QCOMPARE(made->steps.at(1).workingDirectory, context);
    QCOMPARE(line(made->steps.at(2)), u"/bin/cli internal complete-context %1 --file Kubefile"_s.arg(context));
    QCOMPARE(line(made->steps.at(3)), u"/bin/cli internal assemble --context %1 --file Kubefile --platform linux/amd64 "
                                      "--layout @SCRATCH@/layout --build-arg K=a b"_s.arg(context));
    QCOMPARE(line(made->steps.at(4)),
             u"/bin/cli internal export --format oci-archive @SCRATCH@/layout made:v2 /out/image.tar"_s);
    QVERIFY(made->steps.at(3).arguments.contains(u"K=a b"_s));
}

void TestPlan::buildahTouchesNothingOfTheHost()
{
    auto wanted = request(u"plain"_s, u"v1"_s);
    wanted.backend = Backend::Buildah;
    wanted.name = u"example.org:5000/team/plain"_s;
    const auto made = plan(wanted);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    int calls = 0;
    for (const jobs::Step &step : made->steps) {
        if (step.program == "buildah"_L1) {
            ++calls;
            QVERIFY(line(step).startsWith(u"buildah --root @SCRATCH@/storage --runroot @SCRATCH@/run "
                                          "--storage-driver vfs "_s));
            QCOMPARE(step.environment.value(u"TMPDIR"_s), u"@SCRATCH@"_s);
        }
    }
    QCOMPARE(calls, 2);
    const QString context = u"@SCRATCH@/applications/plain/v1"_s;
    QVERIFY(
        line(made->steps.at(2)).endsWith(u"-t example.org:5000/team/plain:latest -f %1/Kubefile %1"_s.arg(context)));
    QCOMPARE(made->steps.at(3).arguments.last(),
             u"oci-archive:@SCRATCH@/image.tar:example.org:5000/team/plain:latest"_s);
    QCOMPARE(line(made->steps.at(4)), u"/bin/cli internal publish @SCRATCH@/image.tar /out/image.tar"_s);
}

void TestPlan::choosesAsCiDoes_data()
{
    QTest::addColumn<ImageType>("type");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("directory");
    QTest::addColumn<QString>("buildFile");
    QTest::addColumn<bool>("hasInit");
    const auto row = [](const char *name, ImageType type, const QString &app, const QString &version,
                        const QString &directory, const QString &buildFile, bool hasInit) {
        QTest::newRow(name) << type << app << version << directory << buildFile << hasInit;
    };
    using enum ImageType;
    row("empty Dockerfile", Application, u"plain"_s, u"v1"_s, u"applications/plain/v1"_s, u"Kubefile"_s, false);
    row("Dockerfile first", Application, u"both"_s, u"v1"_s, u"applications/both/v1"_s, u"Dockerfile"_s, false);
    row("latest", Application, u"made"_s, u"7.0"_s, u"applications/made/latest"_s, u"Kubefile"_s, true);
    row("latest by name", Application, u"made"_s, u"latest"_s, u"applications/made/latest"_s, u"Kubefile"_s, true);
    row("empty init.sh", Application, u"idle"_s, u"v1"_s, u"applications/idle/v1"_s, u"Kubefile"_s, false);
    row("docker image", DockerImage, u"tool"_s, u"v3"_s, u"dockerimages/tool/latest"_s, u"Dockerfile"_s, false);
    row("config without init.sh", Config, u"conf"_s, u"v1"_s, u"config/conf/v1"_s, u"Kubefile"_s, false);
}

void TestPlan::choosesAsCiDoes()
{
    QFETCH(ImageType, type);
    QFETCH(QString, app);
    QFETCH(QString, version);
    QFETCH(QString, directory);
    QFETCH(QString, buildFile);
    auto wanted = request(app, version);
    wanted.type = type;
    const auto made = plan(wanted);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->subject, directory);
    QVERIFY(made->steps.first().arguments.contains(m_space.at(directory)));
    QCOMPARE(made->steps.first().arguments.contains(u"--keep-dot-files"_s), type == ImageType::Config);
    const QStringList &last = made->steps.at(made->steps.size() - 2).arguments;
    QCOMPARE(last.value(last.indexOf(u"--file"_s) + 1), buildFile);
    QCOMPARE(last.contains(u"ARCH=amd64"_s), type == ImageType::DockerImage);
    QTEST(made->steps.at(1).program == "bash"_L1, "hasInit");
}

void TestPlan::refuses_data()
{
    QTest::addColumn<build::BuildRequest>("request");
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<QString>("word");
    using core::ErrorKind;
    const auto row = [](const char *name, const build::BuildRequest &wanted, ErrorKind kind, const QString &word) {
        QTest::newRow(name) << wanted << kind << word;
    };
    row("no app", request(u"none"_s, u"v1"_s), ErrorKind::NotFound, u"none"_s);
    row("no version", request(u"plain"_s, u"v2"_s), ErrorKind::NotFound, u"v2"_s);
    auto config = request(u"conf"_s, u"v2"_s);
    config.type = ImageType::Config;
    row("config has no latest", config, ErrorKind::NotFound, u"has no version v2 of"_s);
    row("no latest", request(u"none"_s, u"latest"_s), ErrorKind::NotFound, u"has no version latest of"_s);
    row("no build file", request(u"empty"_s, u"v1"_s), ErrorKind::Failed, u"applications/empty/v1"_s);
    auto untrusted = request(u"made"_s, u"v1"_s);
    untrusted.isInitScriptTrusted = false;
    row("untrusted", untrusted, ErrorKind::Denied, u"applications/made/latest/init.sh"_s);
    row("build_arch", request(u"arm"_s, u"v1"_s), ErrorKind::Invalid, u"arm64"_s);
    row("upper case", request(u"Upper"_s, u"v1"_s), ErrorKind::Invalid, u"Upper:v1"_s);
    auto digest = request(u"plain"_s, u"v1"_s);
    digest.name = u"a@sha256:"_s + QString(64, u'a');
    row("digest", digest, ErrorKind::Invalid, u"digest"_s);
}

void TestPlan::refuses()
{
    QFETCH(build::BuildRequest, request);
    QFETCH(QString, word);
    const auto made = plan(request);
    QVERIFY(!made);
    QTEST(made.error().kind, "kind");
    QVERIFY2(made.error().message.contains(word), qPrintable(made.error().message));
}

void TestPlan::names_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("name");
    QTest::newRow("default") << QString() << u"plain:v1"_s;
    QTest::newRow("without tag") << u"a/b"_s << u"a/b:latest"_s;
    QTest::newRow("port") << u"localhost:5000/b"_s << u"localhost:5000/b:latest"_s;
    QTest::newRow("with tag") << u"a/b:c"_s << u"a/b:c"_s;
}

void TestPlan::names()
{
    QFETCH(QString, asked);
    auto wanted = request(u"plain"_s, u"v1"_s);
    wanted.name = asked;
    QTEST(build::imageName(wanted).value_or(QString()), "name");
}

void TestPlan::knowsItsBackends()
{
    for (const Backend backend : build::allBackends()) {
        QVERIFY(build::parseBackend(build::backendName(backend)) == backend);
    }
    QVERIFY(!build::parseBackend(u"kaniko"_s));
}

void TestPlan::goesWhereTheUserLooks()
{
    auto wanted = request(u"plain"_s, u"v1"_s);
    wanted.outputPath.clear();
    const auto made = plan(wanted);
    QVERIFY(made);
    QCOMPARE(made->result, build::defaultOutputPath(wanted));
    QVERIFY(QDir::isAbsolutePath(made->result));
    QVERIFY(made->result.endsWith(u"/sealyard/images/plain-v1-amd64.tar"_s));
    QCOMPARE(build::loadCommands(u"/a b.tar"_s, u"x:1"_s).first(), u"sealos load -i '/a b.tar'"_s);
}

void TestPlan::buildsAgain_data()
{
    QTest::addColumn<QByteArray>("script"); // as it is now; empty: it is gone
    QTest::addColumn<QString>("trusted");   // what the user agreed to since
    QTest::addColumn<QString>("digest");    // of which of them the new plan is; empty: refused
    QTest::newRow("unchanged") << "first\n"_ba << u""_s << u"first"_s;
    QTest::newRow("changed") << "second\n"_ba << u""_s << u""_s;
    QTest::newRow("changed and allowed") << "second\n"_ba << u"second"_s << u"second"_s;
    QTest::newRow("changed after it was allowed") << "second\n"_ba << u"third"_s << u""_s;
    QTest::newRow("changed in a trusted workspace") << "second\n"_ba << u"workspace"_s << u"second"_s;
    QTest::newRow("gone") << QByteArray() << u"workspace"_s << u"first"_s;
}

/// Who mends init.sh after a build failed must not be stopped by the former script, nor surprised by the new one.
void TestPlan::buildsAgain()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, trusted);
    QFETCH(QString, digest);
    test::ScratchWorkspace space;
    const QString path = u"applications/made/v1/init.sh"_s;
    const auto digestOf = [&](const QByteArray &content) {
        space.write(path, content);
        return build::scriptDigest(space.root() + u'/' + path).value_or(QString());
    };
    const QMap<QString, QString> digests{
        {u"second"_s, digestOf("second\n")}, {u"third"_s, digestOf("third\n")}, {u"first"_s, digestOf("first\n")}};
    build::BuildRequest wanted;
    wanted.workspaceRoot = space.root();
    wanted.app = u"made"_s;
    wanted.version = u"v1"_s;
    wanted.isInitScriptTrusted = true;
    const auto plan = build::makePlan(wanted, *image::openWorkspace(space.root()), {.sealyardCli = u"/bin/cli"_s});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const QTemporaryDir folder;
    const jobs::Job created = *jobs::createJob(folder.filePath(u"jobs"_s), *plan);
    jobs::StateRecord ended;
    ended.state = jobs::JobState::Failed;
    QVERIFY(jobs::writeState(created.directory, ended));
    build::Trust trust(folder.filePath(u"trust.conf"_s));
    if (trusted == "workspace"_L1) {
        trust.trustWorkspace(space.root());
    } else if (!trusted.isEmpty()) {
        trust.trustScript(space.root(), path, digests.value(trusted));
    }
    if (script.isEmpty()) {
        QVERIFY(QFile::remove(space.root() + u'/' + path));
    } else {
        space.write(path, script);
    }
    const auto again = build::createAgain(*jobs::readJob(created.directory), trust);
    QCOMPARE(again.has_value(), !digest.isEmpty());
    if (!again) {
        QCOMPARE(again.error().kind, core::ErrorKind::Denied);
        QVERIFY2(again.error().message.contains(path), qPrintable(again.error().message));
        return;
    }
    jobs::Plan expected = *plan;
    expected.steps.first().arguments.replaceInStrings(digests.value(u"first"_s), digests.value(digest));
    QCOMPARE(line(again->plan.steps.first()), line(expected.steps.first()));
    QVERIFY(again->plan == expected);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_buildplan.moc"
