#include "scaffold/requests.h"

#include "image/workspace.h"
#include "support/scratchworkspace.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace sealyard::scaffold;
using image::ImageType;

namespace {

image::Workspace workspaceWith(ImageType type, const QString &name, const QString &version,
                               const QStringList &looseFiles = {})
{
    const QString path = image::typeFolders(type).first() + u'/' + name;
    const image::VersionDirectory directory{
        .type = type, .app = name, .version = version, .path = path + u'/' + version, .entries = {}};
    return {
        .root = u"/nowhere"_s,
        .applications = {{.type = type, .name = name, .path = path, .versions = {directory}, .looseFiles = looseFiles}},
        .problems = {}};
}

QStringList pathsOf(const ScaffoldPlan &plan)
{
    QStringList paths;
    std::ranges::transform(plan.files, std::back_inserter(paths), &PlannedFile::path);
    return paths;
}

} // namespace

class TestPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsDefaults();
    void plansFiles_data();
    void plansFiles();
    void writesChartRepository();
    void writesOciRepository();
    void writesManifestAddresses();
    void writesStarter();
    void writesImagesOnce();
    void keepsReadme();
    void goesWhereItsTypeBelongs();
    void insistsOnVersionInAddresses();
    void copiesOnlyWhatBelongsToTheFolder();
    void chartsHaveTheirOwnName();
    void asksOnlyWhatApplies();
    void refuses_data();
    void refuses();
    void refusesWhatExists_data();
    void refusesWhatExists();
};

void TestPlan::fillsDefaults()
{
    const Answers answers =
        withDefaults(test::builtIn(u"helm-chart"_s), {{u"name"_s, u"1_Web.app"_s}, {u"namespace"_s, u"mine"_s}});
    QCOMPARE(answers.value(u"chart"_s), u"1_Web.app"_s);
    QCOMPARE(answers.value(u"releaseName"_s), u"app-1-web-app"_s);
    QCOMPARE(answers.value(u"namespace"_s), u"mine"_s);
    QCOMPARE(answers.value(u"readme"_s), u"true"_s);
    QCOMPARE(answers.value(u"version"_s), u"latest"_s);
}

void TestPlan::plansFiles_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<QStringList>("paths");
    const QString directory = u"applications/hello/v1.2.3/"_s;
    const QString readme = u"applications/hello/README.md"_s;
    const QString kubefile = directory + u"Kubefile"_s;
    const QString init = directory + u"init.sh"_s;
    const QString entry = directory + u"entrypoint.sh"_s;
    const QString ignored = directory + u".gitignore"_s;
    const QString images = directory + u"images/shim/helloImages"_s;
    const Answers bare{{u"readme"_s, u"false"_s}};
    QTest::newRow("chart") << u"helm-chart"_s << Answers() << QStringList{kubefile, init, entry, ignored, readme};
    QTest::newRow("chart with all") << u"helm-chart"_s
                                    << Answers{{u"extraImages"_s, u"a:1"_s},
                                               {u"architectures"_s, u"amd64"_s},
                                               {u"manifestFiles"_s,
                                                test::localFiles() + "/a.yaml\n"_L1 + test::localFiles() + "/b.yml"_L1}}
                                    << QStringList{kubefile,
                                                   init,
                                                   entry,
                                                   directory + u"manifests/01-a.yaml"_s,
                                                   directory + u"manifests/02-b.yml"_s,
                                                   ignored,
                                                   images,
                                                   directory + u"build_arch"_s,
                                                   readme};
    QTest::newRow("local chart") << u"local-chart"_s << bare
                                 << QStringList{kubefile,
                                                entry,
                                                directory + u"charts/web/Chart.yaml"_s,
                                                directory + u"charts/web/files/logo.bin"_s,
                                                directory + u"charts/web/templates/pod.yaml"_s,
                                                ignored};
    QTest::newRow("starter") << u"manifests"_s << bare
                             << QStringList{kubefile, entry, directory + u"manifests/hello.yaml"_s, ignored};
    QTest::newRow("addresses") << u"manifests"_s << Answers{{u"urls"_s, u"https://example.org/a.yaml"_s}}
                               << QStringList{kubefile, init, entry, ignored, readme};
    QTest::newRow("blank addresses") << u"manifests"_s << Answers{{u"urls"_s, u"\n  \n"_s}, {u"readme"_s, u"false"_s}}
                                     << QStringList{kubefile, entry, directory + u"manifests/hello.yaml"_s, ignored};
    QTest::newRow("local manifests") << u"local-manifests"_s << bare
                                     << QStringList{kubefile, entry, directory + u"manifests/a.yaml"_s, ignored};
    QTest::newRow("operator") << u"operator"_s << bare
                              << QStringList{kubefile, init, entry, directory + u"manifests/resources/hello.yaml"_s,
                                             ignored};
    QTest::newRow("kustomize") << u"kustomize"_s
                               << Answers{{u"readme"_s, u"false"_s},
                                          {u"source"_s, u"folder"_s},
                                          {u"folder"_s, test::localFiles() + "/overlay"_L1}}
                               << QStringList{kubefile,
                                              init,
                                              entry,
                                              directory + u"kustomize/overlay/kustomization.yaml"_s,
                                              directory + u"kustomize/overlay/web.yaml"_s,
                                              ignored};
    QTest::newRow("program") << u"binary"_s << bare << QStringList{kubefile, init, ignored};
    QTest::newRow("service") << u"patch"_s << bare
                             << QStringList{kubefile, init, directory + u"install-hello.sh"_s,
                                            directory + u"etc/hello.service"_s, ignored};
    QTest::newRow("images") << u"image-list"_s << bare << QStringList{kubefile, images, ignored};
    QTest::newRow("configuration") << u"configuration"_s << bare
                                   << QStringList{kubefile, directory + u"scripts/hello.sh"_s};
}

void TestPlan::plansFiles()
{
    QFETCH(QString, pattern);
    QFETCH(Answers, answers);
    const auto plan = makePlan(test::requestFor(pattern, answers), {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->directory, u"applications/hello/v1.2.3"_s);
    QTEST(pathsOf(*plan), "paths");
    for (const PlannedFile &file : plan->files) {
        if (!file.source.isEmpty()) {
            QVERIFY(file.path.endsWith("logo.bin"_L1) && file.contents.isEmpty());
            continue;
        }
        QVERIFY2(file.contents.endsWith(u'\n') && !file.contents.startsWith(u'\n'), qPrintable(file.path));
        QVERIFY2(!file.contents.contains("<%"_L1) && !file.contents.contains("\n\n\n"_L1), qPrintable(file.path));
        QCOMPARE(file.isExecutable, file.path.endsWith(".sh"_L1));
    }
}

void TestPlan::writesChartRepository()
{
    const Answers answers{{u"chart"_s, u"web"_s}, {u"helmOptions"_s, u"--set a=b"_s}};
    const auto plan = makePlan(test::requestFor(u"helm-chart"_s, answers), {});
    QVERIFY(plan);
    const QString init = test::contentsOf(*plan, u"init.sh"_s);
    QVERIFY(init.contains("\nreadonly REPOSITORY=https://charts.example.org/stable\nreadonly CHART=web\n"_L1));
    QVERIFY(init.contains("bare(text($2))"_L1) && !init.contains("bare(text($3))"_L1));
    QCOMPARE(test::contentsOf(*plan, u"Kubefile"_s).section(u'\n', 3, 5),
             u"ENV NAME=hello\nENV NAMESPACE=hello\nENV HELM_OPTS=\"--set a=b\""_s);
    QVERIFY(test::contentsOf(*plan, u"entrypoint.sh"_s).contains("charts/web "_L1));
}

void TestPlan::writesOciRepository()
{
    const Answers answers{{u"chartRepository"_s, u"oci://registry.example.org/charts"_s},
                          {u"versionMapping"_s, u"app-version"_s}};
    const auto plan = makePlan(test::requestFor(u"helm-chart"_s, answers), {});
    QVERIFY(plan);
    const QString init = test::contentsOf(*plan, u"init.sh"_s);
    QVERIFY(init.contains("helm pull \"$REPOSITORY/$CHART\""_L1));
    QVERIFY(!init.contains("helm repo add"_L1));
}

void TestPlan::writesManifestAddresses()
{
    const Answers answers{
        {u"urls"_s, u" https://example.org/${VERSION}/b.yaml?x=1&y=2 \n\nhttps://example.org/a.yml"_s}};
    const auto plan = makePlan(test::requestFor(u"manifests"_s, answers), {});
    QVERIFY(plan);
    const QString init = test::contentsOf(*plan, u"init.sh"_s);
    QVERIFY2(init.endsWith("\ndownload manifests 01-b.yaml \"https://example.org/${VERSION}/b.yaml?x=1&y=2\"\n"
                           "download manifests 02-a.yml \"https://example.org/a.yml\"\n"_L1),
             qPrintable(init));
    QVERIFY(!test::contentsOf(*plan, u"Kubefile"_s).contains("ENV"_L1));
}

void TestPlan::writesStarter()
{
    const auto plan = makePlan(test::requestFor(u"manifests"_s, {{u"starterImage"_s, u"nginx:1.27"_s}}), {});
    QVERIFY(plan);
    const QString manifest = test::contentsOf(*plan, u"hello.yaml"_s);
    QVERIFY(manifest.contains("image: \"docker.io/library/nginx:1.27\"\n"_L1));
    QVERIFY(manifest.contains("containerPort: 80\n"_L1));
    QVERIFY(test::contentsOf(*plan, u"Kubefile"_s).contains("\nENV NAMESPACE=hello\n"_L1));
}

void TestPlan::writesImagesOnce()
{
    const Answers answers{{u"extraImages"_s, u"quay.io/a/b:c\nnginx:1\n\ndocker.io/library/nginx:1"_s}};
    const auto plan = makePlan(test::requestFor(u"helm-chart"_s, answers), {});
    QVERIFY(plan);
    QCOMPARE(test::contentsOf(*plan, u"helloImages"_s), u"docker.io/library/nginx:1\nquay.io/a/b:c\n"_s);
}

void TestPlan::keepsReadme()
{
    const auto plan = makePlan(test::requestFor(u"manifests"_s),
                               workspaceWith(ImageType::Application, u"hello"_s, u"v1"_s, {u"readme.md"_s}));
    QVERIFY(plan);
    QVERIFY(!pathsOf(*plan).contains(u"applications/hello/README.md"_s));
}

void TestPlan::goesWhereItsTypeBelongs()
{
    const auto docker = makePlan(test::requestFor(u"docker"_s), {});
    QVERIFY(docker);
    QCOMPARE(docker->directory, u"dockerimages/hello/v1.2.3"_s);
    QCOMPARE(pathsOf(*docker), (QStringList{docker->directory + u"/Dockerfile"_s, u"dockerimages/hello/README.md"_s}));
    const auto configuration = makePlan(test::requestFor(u"configuration"_s, {{u"place"_s, u"configuration"_s}}), {});
    QVERIFY(configuration);
    QCOMPARE(configuration->directory, u"config/hello/v1.2.3"_s);
    const auto problems =
        validate(test::requestFor(u"docker"_s), workspaceWith(ImageType::Application, u"hello"_s, u"v1"_s));
    QCOMPARE(problems.value(0).questionId, u"name"_s);
}

/// "latest" is built for every version.
void TestPlan::insistsOnVersionInAddresses()
{
    const Answers fixed{{u"urls"_s, u"https://example.org/a.yaml"_s}, {u"version"_s, u"latest"_s}};
    const auto problems = validate(test::requestFor(u"manifests"_s, fixed), {});
    QCOMPARE(problems.value(0).questionId, u"urls"_s);
    QVERIFY(problems.value(0).reason.contains("${VERSION}"_L1));
}

void TestPlan::copiesOnlyWhatBelongsToTheFolder()
{
    const test::ScratchWorkspace folder;
    folder.write(u"secret"_s, "key");
    folder.write(u"web/Chart.yaml"_s, "name: web\n");
    folder.write(u"web/.git/config"_s, "[core]\n");
    const Answers answers{{u"chartSource"_s, folder.at(u"web"_s)}, {u"readme"_s, u"false"_s}};
    const auto plan = makePlan(test::requestFor(u"local-chart"_s, answers), {});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(!pathsOf(*plan).join(u' ').contains(".git/"_L1));
    folder.link(u"../secret"_s, u"web/values.yaml"_s);
    const auto refused = makePlan(test::requestFor(u"local-chart"_s, answers), {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains("values.yaml"_L1), qPrintable(refused.error().message));
}

void TestPlan::chartsHaveTheirOwnName()
{
    const auto problems = validate(test::requestFor(u"local-chart"_s, {{u"chart"_s, u"other"_s}}), {});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().questionId, u"chart"_s);
    QVERIFY2(problems.first().reason.contains(u"“web”"_s), qPrintable(problems.first().reason));
}

void TestPlan::asksOnlyWhatApplies()
{
    const Answers answers{{u"urls"_s, u"https://example.org/a.yaml"_s}, {u"starterImage"_s, u"no image!"_s}};
    QVERIFY(validate(test::requestFor(u"manifests"_s, answers), {}).isEmpty());
    const auto problems = validate(test::requestFor(u"manifests"_s, {{u"starterImage"_s, u"no image!"_s}}), {});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().questionId, u"starterImage"_s);
}

void TestPlan::refuses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << u"chartRepository"_s << QString() << u"needed"_s;
    QTest::newRow("no choice") << u"architectures"_s << u"riscv64"_s << u"both, amd64, arm64"_s;
    QTest::newRow("empty choice") << u"architectures"_s << QString() << u"both, amd64, arm64"_s;
    QTest::newRow("neither yes nor no") << u"readme"_s << u"yes"_s << u"“true”"_s;
    QTest::newRow("second line") << u"extraImages"_s << u"a:1\nB:1\n"_s << u"Line 2: “B:1”"_s;
    QTest::newRow("stored twice") << u"extraImages"_s << u"a.io/x/y:1\nb.io/x/y:1"_s << u"under one name"_s;
    QTest::newRow("name") << u"name"_s << u"Hello"_s << u"“hello”"_s;
    QTest::newRow("version") << u"version"_s << u"1 2"_s << u"a blank"_s;
    QTest::newRow("two lines") << u"name"_s << u"a\nb"_s << u"U+000A"_s;
}

void TestPlan::refuses()
{
    QFETCH(QString, id);
    QFETCH(QString, answer);
    QFETCH(QString, reason);
    const ScaffoldRequest request = test::requestFor(u"helm-chart"_s, {{id, answer}});
    const auto problems = validate(request, {});
    QCOMPARE_GE(problems.size(), 1);
    QCOMPARE(problems.first().questionId, id);
    QVERIFY2(problems.first().reason.contains(reason), qPrintable(problems.first().reason));
    const auto plan = makePlan(request, {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, core::ErrorKind::Invalid);
    QVERIFY2(plan.error().message.endsWith(problems.first().reason), qPrintable(plan.error().message));
}

void TestPlan::refusesWhatExists_data()
{
    QTest::addColumn<ImageType>("type");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("questionId");
    QTest::newRow("same version") << ImageType::Application << u"v1.2.3"_s << u"version"_s;
    QTest::newRow("other version") << ImageType::Application << u"v1.2.4"_s << QString();
    QTest::newRow("docker image") << ImageType::DockerImage << u"v9"_s << u"name"_s;
    QTest::newRow("configuration") << ImageType::Config << u"v9"_s << u"name"_s;
}

void TestPlan::refusesWhatExists()
{
    QFETCH(ImageType, type);
    QFETCH(QString, version);
    QFETCH(QString, questionId);
    const auto problems = validate(test::requestFor(u"manifests"_s), workspaceWith(type, u"hello"_s, version));
    QCOMPARE(problems.value(0).questionId, questionId);
    QCOMPARE(problems.isEmpty(), questionId.isEmpty());
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
