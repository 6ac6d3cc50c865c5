#include "gui/workspace/workspacefilter.h"
#include "gui/workspace/workspacemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;
using gui::WorkspaceFilter;
using gui::WorkspaceModel;

namespace {

image::DirectoryEntry entry(const QString &path, bool isDirectory = false)
{
    image::DirectoryEntry made;
    made.path = path;
    made.isDirectory = isDirectory;
    made.role = image::fileRole(path);
    return made;
}

image::Application application(const QString &name, const QStringList &versions)
{
    image::Application made{image::ImageType::Application, name, u"applications/"_s + name, {}, {u"README.md"_s}};
    for (const QString &version : versions) {
        made.versions.append({image::ImageType::Application,
                              name,
                              version,
                              made.path + u'/' + version,
                              {entry(u"Kubefile"_s), entry(u"manifests"_s, true), entry(u"manifests/app.yaml"_s)}});
    }
    return made;
}

image::Workspace workspace()
{
    return {u"/w"_s, {application(u"helm"_s, {u"v3.8.2"_s, u"v3.9.0"_s}), application(u"nginx"_s, {u"latest"_s})}, {}};
}

core::Diagnostic finding(core::Severity severity, const QString &path)
{
    core::Diagnostic made;
    made.severity = severity;
    made.path = path;
    return made;
}

QStringList childNames(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList names;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        names.append(model.index(row, 0, parent).data().toString());
    }
    return names;
}

} // namespace

class TestWorkspaceModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTypesAppsVersionsFiles();
    void putsFoldersBeforeFiles();
    void countsFindingsUpwards();
    void keepsItsRowsWhenNothingChanged();
    void resetsWhenFilesChanged();
    void filters_data();
    void filters();
};

void TestWorkspaceModel::showsTypesAppsVersionsFiles()
{
    WorkspaceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorkspace(workspace());
    QCOMPARE(childNames(model), QStringList{u"applications"_s});
    QCOMPARE(childNames(model, model.indexOf(u"applications"_s)), (QStringList{u"helm"_s, u"nginx"_s}));
    QCOMPARE(childNames(model, model.indexOf(u"applications/helm"_s)),
             (QStringList{u"v3.8.2"_s, u"v3.9.0"_s, u"README.md"_s}));
    QVERIFY(!model.indexOf(u"applications/absent"_s).isValid());
}

void TestWorkspaceModel::putsFoldersBeforeFiles()
{
    WorkspaceModel model;
    model.setWorkspace(workspace());
    QCOMPARE(childNames(model, model.indexOf(u"applications/nginx/latest"_s)),
             (QStringList{u"manifests"_s, u"Kubefile"_s}));
    QCOMPARE(childNames(model, model.indexOf(u"applications/nginx/latest/manifests"_s)), QStringList{u"app.yaml"_s});
}

void TestWorkspaceModel::countsFindingsUpwards()
{
    WorkspaceModel model;
    model.setWorkspace(workspace());
    model.setFindings({finding(core::Severity::Error, u"applications/helm/v3.8.2/Kubefile"_s),
                       finding(core::Severity::Warning, u"applications/helm/v3.9.0/charts/missing.yaml"_s)});
    const auto count = [&model](const QString &path) {
        return model.indexOf(path).siblingAtColumn(WorkspaceModel::FindingsColumn).data().toString();
    };
    QCOMPARE(count(u"applications/helm/v3.8.2/Kubefile"_s), u"1"_s);
    QCOMPARE(count(u"applications/helm/v3.9.0"_s), u"1"_s);
    QCOMPARE(count(u"applications"_s), u"1"_s); // the icon says "error", and there is one
    const QModelIndex top = model.indexOf(u"applications"_s).siblingAtColumn(WorkspaceModel::FindingsColumn);
    QVERIFY(top.data(Qt::ToolTipRole).toString().contains("1 warning"_L1));
    QCOMPARE(count(u"applications/nginx"_s), QString());
    model.setFindings({});
    QCOMPARE(count(u"applications"_s), QString());
}

void TestWorkspaceModel::keepsItsRowsWhenNothingChanged()
{
    WorkspaceModel model;
    model.setWorkspace(workspace());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setWorkspace(workspace());
    QCOMPARE(resets.count(), 0);
}

void TestWorkspaceModel::resetsWhenFilesChanged()
{
    WorkspaceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorkspace(workspace());
    image::Workspace changed = workspace();
    changed.applications[1].versions[0].entries.append(entry(u"init.sh"_s));
    model.setWorkspace(changed);
    QVERIFY(model.indexOf(u"applications/nginx/latest/init.sh"_s).isValid());
}

void TestWorkspaceModel::filters_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("apps");
    QTest::newRow("nothing") << QString() << QStringList{u"helm"_s, u"nginx"_s};
    QTest::newRow("app") << u"NGI"_s << QStringList{u"nginx"_s};
    QTest::newRow("version") << u"3.9"_s << QStringList{u"helm"_s};
    QTest::newRow("file") << u"kubefile"_s << QStringList{u"helm"_s, u"nginx"_s};
    QTest::newRow("two words") << u"latest kube"_s << QStringList{u"nginx"_s};
    QTest::newRow("type folder is no match") << u"applications"_s << QStringList();
}

void TestWorkspaceModel::filters()
{
    QFETCH(const QString, words);
    QFETCH(const QStringList, apps);
    WorkspaceModel model;
    WorkspaceFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorkspace(workspace());
    filter.setWords(words);
    const QModelIndex type = filter.index(0, 0);
    QCOMPARE(type.isValid() ? childNames(filter, type) : QStringList(), apps);
}

QTEST_MAIN(TestWorkspaceModel)
#include "tst_workspacemodel.moc"
