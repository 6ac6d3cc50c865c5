#include "lint/findingcache.h"
#include "lint/linter.h"
#include "support/scratchworkspace.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using namespace std::chrono_literals;
using lint::FindingCache;

namespace {

constexpr auto trustedAge = 30ms;

core::Diagnostic finding(const QString &message)
{
    return {
        .code = u"SY101"_s, .name = {}, .message = message, .path = u"p"_s, .range = {}, .related = {}, .fixes = {}};
}

} // namespace

/// Whatever changes in a tree, linting it with the cache of the tree before finds what linting it without one finds.
class TestFindingCache final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesWhatHasNotChanged();
    void contentCountsWhenTimesDiffer();
    void trustsNoFileThatIsNew();
    void noticesChanges_data();
    void noticesChanges();
    void findsTheSameAsWithout();
    void doesNotKeepLinkedFiles();
    void settingsAndLanguageCount();
    void severalRunsAtOnce();
    void damageIsHarmless();

private:
    [[nodiscard]] image::Workspace open() const { return image::openWorkspace(m_scratch->root()).value(); }
    [[nodiscard]] QString cache() const { return m_cache->root(); }
    [[nodiscard]] QList<core::Diagnostic> lint(const QString &cacheFolder) const
    {
        const lint::LintTools tools{.cacheFolder = cacheFolder};
        return lint::lintWorkspace(open(), image::SourceTree(m_scratch->root()), {}, tools).diagnostics;
    }
    /// Makes the files older than the age at which their times are trusted.
    void age() const { QThread::sleep(2 * trustedAge); }
    /// What a cache that knows the tree says of it now.
    [[nodiscard]] bool isKnown() const
    {
        const image::Workspace workspace = open();
        FindingCache cache(m_cache->root(), workspace, {}, trustedAge);
        return cache.find(workspace.versionDirectories().first()).has_value();
    }
    void keep() const
    {
        const image::Workspace workspace = open();
        FindingCache cache(m_cache->root(), workspace, {}, trustedAge);
        cache.insert(workspace.versionDirectories().first(), {finding(u"kept"_s)});
        cache.save();
    }

    std::unique_ptr<test::ScratchWorkspace> m_scratch;
    std::unique_ptr<test::ScratchWorkspace> m_cache;
    const QString m_kubefile = u"applications/a/1.0/Kubefile"_s;
};

void TestFindingCache::init()
{
    m_scratch = std::make_unique<test::ScratchWorkspace>();
    m_cache = std::make_unique<test::ScratchWorkspace>();
    m_scratch->write(m_kubefile, "FROM scratch\nCOPYY . .\n");
    m_scratch->write(u"applications/a/1.0/README.md"_s, "sealos run labring/a:9.0\n");
    m_scratch->write(u"applications/a/1.0/manifests/a.yaml"_s, "kind: ConfigMap\n");
}

void TestFindingCache::takesWhatHasNotChanged()
{
    QVERIFY(!isKnown());
    keep();
    const image::Workspace workspace = open();
    FindingCache cache(m_cache->root(), workspace, {}, trustedAge);
    QCOMPARE(cache.find(workspace.versionDirectories().first()).value(), QList{finding(u"kept"_s)});
}

void TestFindingCache::contentCountsWhenTimesDiffer()
{
    keep();
    m_scratch->write(m_kubefile, "FROM scratch\nCOPYY . .\n");
    QVERIFY(isKnown());
    m_scratch->write(m_kubefile, "FROM scratch\nCOPYX . .\n");
    QVERIFY(!isKnown());
}

/// Two writes within one tick of the file system's clock leave the same times.
void TestFindingCache::trustsNoFileThatIsNew()
{
    const image::Workspace workspace = open();
    FindingCache cache(m_cache->root(), workspace, {}, trustedAge);
    cache.insert(workspace.versionDirectories().first(), {finding(u"kept"_s)});
    m_scratch->write(m_kubefile, "FROM scratch\nCOPYX . .\n");
    QVERIFY(!cache.find(workspace.versionDirectories().first()));
}

void TestFindingCache::noticesChanges_data()
{
    QTest::addColumn<std::function<void(const test::ScratchWorkspace &)>>("change");
    using Change = std::function<void(const test::ScratchWorkspace &)>;
    const auto path = [](const test::ScratchWorkspace &scratch) {
        return QFile::encodeName(scratch.at(u"applications/a/1.0/Kubefile"_s));
    };
    QTest::newRow("same size and times set back") << Change([path](const test::ScratchWorkspace &scratch) {
        struct stat before = {};
        QVERIFY(::stat(path(scratch).constData(), &before) == 0);
        const int file = ::open(path(scratch).constData(), O_WRONLY);
        QVERIFY(::pwrite(file, "X", 1, 13) == 1);
        ::close(file);
        const timespec times[2] = {before.st_atim, before.st_mtim};
        QVERIFY(::utimensat(AT_FDCWD, path(scratch).constData(), times, 0) == 0);
    });
    QTest::newRow("a file more") << Change([](const test::ScratchWorkspace &scratch) {
        scratch.write(u"applications/a/1.0/manifests/b.yaml"_s, "kind: X\n");
    });
    QTest::newRow("a folder more") << Change(
        [](const test::ScratchWorkspace &scratch) { scratch.makeFolder(u"applications/a/1.0/registry"_s); });
    QTest::newRow("a file less") << Change(
        [path](const test::ScratchWorkspace &scratch) { QVERIFY(::unlink(path(scratch).constData()) == 0); });
    QTest::newRow("another name") << Change([](const test::ScratchWorkspace &scratch) {
        QVERIFY(
            QFile::rename(scratch.at(u"applications/a/1.0/Kubefile"_s), scratch.at(u"applications/a/1.0/kubefile"_s)));
    });
    QTest::newRow("a file no rule reads by itself") << Change([](const test::ScratchWorkspace &scratch) {
        scratch.write(u"applications/a/1.0/README.md"_s, "sealos run labring/a:1.0\n");
    });
    QTest::newRow("another version of the application") << Change([](const test::ScratchWorkspace &scratch) {
        scratch.write(u"applications/a/9.0/Kubefile"_s, "FROM scratch\n");
    });
}

void TestFindingCache::noticesChanges()
{
    QFETCH(const std::function<void(const test::ScratchWorkspace &)>, change);
    age();
    keep();
    QVERIFY(isKnown());
    change(*m_scratch);
    QVERIFY(!isKnown());
}

void TestFindingCache::findsTheSameAsWithout()
{
    m_scratch->write(u"applications/b/1.0/Kubefile"_s, "FROM scratch\nCOPY x .\nCMD [\"true\"]\n");
    const auto agree = [this] {
        QCOMPARE(lint(cache()), lint({}));
        QCOMPARE(lint(cache()), lint({}));
    };
    agree();
    m_scratch->write(u"applications/b/1.0/x"_s, "x\n");
    agree();
    m_scratch->write(u".sealyard.yaml"_s, "rules: {SY101: off}\n");
    agree();
    m_scratch->write(u".sealyard.yaml"_s, "exclude: [applications/b]\n");
    agree();
    m_scratch->write(u".sealyard.yaml"_s, "platforms: [linux/arm64]\n");
    agree();
    m_scratch->write(u"applications/a/9.0/Kubefile"_s, "FROM scratch\nCOPY . .\n");
    agree();
    QVERIFY(QDir(m_scratch->at(u"applications/b"_s)).removeRecursively());
    agree();
}

void TestFindingCache::doesNotKeepLinkedFiles()
{
    m_scratch->write(u"applications/common.sh"_s, "echo\n");
    QVERIFY(QFile::link(u"../../common.sh"_s, m_scratch->at(u"applications/a/1.0/init.sh"_s)));
    keep();
    QVERIFY(!isKnown());
}

void TestFindingCache::settingsAndLanguageCount()
{
    keep();
    const image::Workspace workspace = open();
    FindingCache other(m_cache->root(), workspace, "other", trustedAge);
    QVERIFY(!other.find(workspace.versionDirectories().first()));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Chinese));
    QVERIFY(!isKnown());
    QLocale::setDefault(before);
    QVERIFY(isKnown());
}

void TestFindingCache::severalRunsAtOnce()
{
    const QList<core::Diagnostic> expected = lint({});
    QVERIFY(!expected.isEmpty());
    QList<QThread *> threads;
    QAtomicInt wrong = 0;
    for (int i = 0; i < 8; ++i) {
        threads.append(QThread::create([&] {
            for (int round = 0; round < 10; ++round) {
                wrong += lint(cache()) == expected ? 0 : 1;
            }
        }));
        threads.last()->start();
    }
    for (QThread *thread : std::as_const(threads)) {
        QVERIFY(thread->wait());
        delete thread;
    }
    QCOMPARE(wrong.loadRelaxed(), 0);
    QCOMPARE(QDir(cache() + u"/lint"_s).entryList(QDir::Files).size(), 1);
}

void TestFindingCache::damageIsHarmless()
{
    const QList<core::Diagnostic> expected = lint(cache());
    const QDir folder(cache() + u"/lint"_s);
    QFile file(folder.filePath(folder.entryList(QDir::Files).first()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    for (qsizetype size = 0; size < bytes.size(); size += qMax(1, bytes.size() / 20)) {
        QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes.first(size)) == size && file.flush());
        QCOMPARE(lint(cache()), expected);
    }
}

QTEST_GUILESS_MAIN(TestFindingCache)
#include "tst_findingcache.moc"
