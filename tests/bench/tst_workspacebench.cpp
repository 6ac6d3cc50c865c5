#include "image/sourcetree.h"
#include "image/workspace.h"
#include "image/yaml.h"
#include "imagelist/scan.h"

#include "support/scratchworkspace.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sealyard;

/// Measures on the checkout of the cluster-image repository that SEALYARD_UPSTREAM names, or else on one of
/// a quarter of its size that is made here.
class WorkspaceBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensInTime();
    void open();
    void parseManifests();
    void scan();

private:
    test::ScratchWorkspace m_scratch;
    QString m_root;
    image::Workspace m_workspace;
};

namespace {

constexpr int applicationCount = 50;
constexpr int filesOfEach = 16;

void fill(const test::ScratchWorkspace &scratch)
{
    const QByteArray manifest =
        QByteArray("kind: Deployment\nspec:\n  containers:\n    - image: nginx:1.25\n").repeated(50);
    for (int app = 0; app < applicationCount; ++app) {
        const QString top = u"applications/app-%1/latest/"_s.arg(app);
        scratch.write(top + u"Kubefile"_s, "FROM scratch\nCOPY . .\n");
        for (int file = 1; file < filesOfEach; ++file) {
            scratch.write(top + u"manifests/part-%1/a.yaml"_s.arg(file), "---\n" + manifest.first(file * 20));
        }
    }
}

} // namespace

void WorkspaceBench::initTestCase()
{
    m_root = qEnvironmentVariable("SEALYARD_UPSTREAM", m_scratch.root());
    if (m_root == m_scratch.root()) {
        fill(m_scratch);
    }
}

void WorkspaceBench::opensInTime()
{
    QElapsedTimer timer;
    timer.start();
    const auto workspace = image::openWorkspace(m_root);
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().message));
    m_workspace = *workspace;
    qsizetype files = 0;
    for (const image::VersionDirectory &directory : m_workspace.versionDirectories()) {
        files += std::ranges::count(directory.entries, false, &image::DirectoryEntry::isDirectory);
    }
    qInfo("%lld applications, %lld version directories, %lld files, %lld problems: %lld ms",
          qlonglong(m_workspace.applications.size()), qlonglong(m_workspace.versionDirectories().size()),
          qlonglong(files), qlonglong(m_workspace.problems.size()), qlonglong(elapsed));
    QCOMPARE_LT(elapsed, 1000);
}

void WorkspaceBench::open()
{
    QBENCHMARK
    {
        QVERIFY(image::openWorkspace(m_root));
    }
}

void WorkspaceBench::parseManifests()
{
    const image::SourceTree sources(m_root);
    QStringList texts;
    for (const image::VersionDirectory &directory : m_workspace.versionDirectories()) {
        for (const image::DirectoryEntry &entry : directory.entries) {
            if (entry.role == image::FileRole::Manifest) {
                texts.append(sources.text(directory.path + u'/' + entry.path).value_or(QString()));
            }
        }
    }
    qsizetype broken = 0;
    QBENCHMARK_ONCE
    {
        broken = std::ranges::count_if(texts,
                                       [](const QString &text) { return !image::parseYaml(text).problems.isEmpty(); });
    }
    qInfo("%lld manifests, %lld with problems, %lld characters", qlonglong(texts.size()), qlonglong(broken),
          qlonglong(texts.join(QString()).size()));
    QVERIFY(!texts.isEmpty());
}

void WorkspaceBench::scan()
{
    const image::SourceTree sources(m_root);
    qsizetype images = 0;
    qsizetype skipped = 0;
    QBENCHMARK_ONCE
    {
        for (const image::VersionDirectory &directory : m_workspace.versionDirectories()) {
            const imagelist::ImageList list = imagelist::scanImages(directory, sources);
            images += list.images.size();
            skipped += list.skipped.size();
        }
    }
    qInfo("%lld images, %lld lines passed over", qlonglong(images), qlonglong(skipped));
    QVERIFY(images > 0);
}

QTEST_GUILESS_MAIN(WorkspaceBench)
#include "tst_workspacebench.moc"
