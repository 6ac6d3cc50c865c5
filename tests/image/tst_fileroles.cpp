#include "image/workspace.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard::image;

class TestFileRoles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void role_data();
    void role();
    void buildFile_data();
    void buildFile();
};

void TestFileRoles::role_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileRole>("role");
    const auto row = [](const QString &path, FileRole role) {
        QTest::newRow(qPrintable(path)) << path << role;
    };
    for (const QString &name : buildFileNames()) {
        row(name, FileRole::BuildFile);
    }
    row(u"etc/Kubefile"_s, FileRole::Other);
    row(u"kubefile"_s, FileRole::Other);
    row(u"init.sh"_s, FileRole::InitScript);
    row(u"scripts/init.sh"_s, FileRole::Script);
    row(u"build_arch"_s, FileRole::BuildArch);
    row(u"entrypoint.sh"_s, FileRole::Script);
    row(u"charts/a/Chart.yaml"_s, FileRole::ChartFile);
    row(u"charts/a/templates/x.tmpl"_s, FileRole::ChartFile);
    row(u"charts/a.values.yaml"_s, FileRole::ChartFile);
    row(u"manifests/a.yaml"_s, FileRole::Manifest);
    row(u"manifests/deep/a.YML"_s, FileRole::Manifest);
    row(u"manifests/a.yaml.tmpl"_s, FileRole::Template);
    row(u"manifests/a.json"_s, FileRole::Other);
    row(u"manifests/README.md"_s, FileRole::Readme);
    row(u"other/a.yaml"_s, FileRole::Other);
    row(u"etc/a.conf.tmpl"_s, FileRole::Template);
    row(u"scripts/run.sh.tmpl"_s, FileRole::Template);
    row(u"images/shim/list"_s, FileRole::ImageList);
    row(u"images/shim/deep/README.md"_s, FileRole::ImageList);
    row(u"images/list"_s, FileRole::Other);
    row(u"images/skopeo/tar.txt"_s, FileRole::TarList);
    row(u"registry/docker/registry/v2/blobs/x"_s, FileRole::RegistryFile);
    row(u"etc/registry/x"_s, FileRole::Other);
    row(u".sealignore"_s, FileRole::IgnoreFile);
    row(u".dockerignore"_s, FileRole::IgnoreFile);
    row(u".containerignore"_s, FileRole::IgnoreFile);
    row(u"etc/.dockerignore"_s, FileRole::Other);
    row(u"README_zh.md"_s, FileRole::Readme);
    row(u"opt/bin/tool"_s, FileRole::Other);
}

void TestFileRoles::role()
{
    QFETCH(QString, path);
    QTEST(fileRole(path), "role");
}

void TestFileRoles::buildFile_data()
{
    QTest::addColumn<ImageType>("type");
    QTest::addColumn<QStringList>("files"); // a trailing "=" means empty
    QTest::addColumn<QString>("expected");
    const auto app = ImageType::Application;
    QTest::newRow("none") << app << QStringList{u"init.sh"_s} << QString();
    QTest::newRow("Kubefile") << app << QStringList{u"Kubefile"_s} << u"Kubefile"_s;
    QTest::newRow("both") << app << QStringList{u"Dockerfile"_s, u"Kubefile"_s} << u"Dockerfile"_s;
    QTest::newRow("empty Dockerfile") << app << QStringList{u"Dockerfile="_s, u"Kubefile"_s} << u"Kubefile"_s;
    QTest::newRow("empty alone") << app << QStringList{u"Dockerfile="_s} << u"Dockerfile"_s;
    QTest::newRow("config, empty Dockerfile")
        << ImageType::Config << QStringList{u"Dockerfile="_s, u"Kubefile"_s} << u"Dockerfile"_s;
    QTest::newRow("Sealfile before Containerfile")
        << app << QStringList{u"Containerfile"_s, u"Sealfile"_s} << u"Sealfile"_s;
    QTest::newRow("Kubefile before Sealfile") << app << QStringList{u"Kubefile"_s, u"Sealfile"_s} << u"Kubefile"_s;
    QTest::newRow("folder") << app << QStringList{u"Dockerfile/"_s, u"Kubefile"_s} << u"Kubefile"_s;
}

void TestFileRoles::buildFile()
{
    QFETCH(ImageType, type);
    QFETCH(QStringList, files);
    VersionDirectory directory;
    directory.type = type;
    for (QString name : std::as_const(files)) {
        const bool isEmpty = name.endsWith(u'=');
        const bool isFolder = name.endsWith(u'/');
        name.chop(isEmpty || isFolder ? 1 : 0);
        directory.entries.append({.path = name, .size = isEmpty ? 0 : 10, .isDirectory = isFolder});
    }
    QTEST(buildFileOf(directory), "expected");
}

QTEST_GUILESS_MAIN(TestFileRoles)
#include "tst_fileroles.moc"
