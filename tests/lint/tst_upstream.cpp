#include "lint/linter.h"
#include "report/report.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Lints a checkout of the upstream repository, named by SEALYARD_UPSTREAM: nearly everything there builds, so a rule
/// that fires often is wrong.
class TestUpstream final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isQuiet();
    void isQuick();
};

namespace {

/// Mistakes that upstream really has: files, values and charts that a command names and nothing brings, a folder copied
/// without -r, a name that ends in a blank, docker images without a Dockerfile.
const QStringList knownErrors{u"applications/ceph-csi-cephfs/latest/ceph-csi-cephfs.sh SY128"_s,
                              u"applications/ceph-csi-rbd/latest/ceph-csi-rbd.sh SY128"_s,
                              u"applications/contour/v1.23.0/Kubefile SY128"_s,
                              u"applications/kafka-operator/0.37.0/install.sh SY128"_s,
                              u"applications/kuberay/latest/init.sh SY128"_s,
                              u"applications/loki-stack/2.6.1/Kubefile SY128"_s,
                              u"applications/percona-server-mongodb-operator /main SY510"_s,
                              u"applications/podman/latest/Kubefile SY128"_s,
                              u"applications/podman/latest/Kubefile SY128"_s,
                              u"applications/telepresence/latest/init.sh SY708"_s,
                              u"dockerimages/kubeblocks-tools/file-migration/fileMigration.dockerfile SY509"_s,
                              u"dockerimages/kuboard/v2/init.sh SY509"_s};

image::Workspace openUpstream()
{
    return image::openWorkspace(qEnvironmentVariable("SEALYARD_UPSTREAM")).value_or(image::Workspace());
}

} // namespace

void TestUpstream::isQuiet()
{
    if (!qEnvironmentVariableIsSet("SEALYARD_UPSTREAM")) {
        QSKIP("SEALYARD_UPSTREAM does not name a checkout of the upstream repository");
    }
    const image::Workspace workspace = openUpstream();
    const lint::LintResult result = lint::lintWorkspace(workspace, image::SourceTree(workspace.root));
    QVERIFY(result.directoryCount > 200);
    qInfo().noquote() << report::write(report::Format::Text, {result, image::SourceTree(workspace.root)});
    QStringList errors;
    for (const core::Diagnostic &each : result.diagnostics) {
        if (each.severity == core::Severity::Error) {
            errors.append(each.path + u' ' + each.code);
        }
    }
    QCOMPARE(errors, knownErrors);
    QVERIFY(result.count(core::Severity::Warning) < result.directoryCount);
}

void TestUpstream::isQuick()
{
    if (!qEnvironmentVariableIsSet("SEALYARD_UPSTREAM")) {
        QSKIP("SEALYARD_UPSTREAM does not name a checkout of the upstream repository");
    }
    const image::Workspace workspace = openUpstream();
    const image::SourceTree sources(workspace.root);
    QBENCHMARK
    {
        QVERIFY(lint::lintWorkspace(workspace, sources).directoryCount > 200);
    }
}

QTEST_GUILESS_MAIN(TestUpstream)
#include "tst_upstream.moc"
