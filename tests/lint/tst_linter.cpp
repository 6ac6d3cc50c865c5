#include "lint/linter.h"
#include "report/report.h"
#include "support/scratchworkspace.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sealyard;
using test::ScratchWorkspace;

/// What the engine does with a workspace as a whole, and with hostile ones.
#ifdef NDEBUG
constexpr qsizetype hugeSize = 500'000;
#else
constexpr qsizetype hugeSize = 100'000; // under sanitizers each byte takes some thirty times as long
#endif

class TestLinter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyWorkspace();
    void orderIsStable();
    void chosenDirectories();
    void unsavedTextCounts();
    void hostileFiles_data();
    void hostileFiles();
    void hugeFiles_data();
    void hugeFiles();
    void unreadableFolder();
    void limitsFindings();
    void tellsHowFarItIs();
    void stopsWhenAsked();
    void worksInAFullPool();
};

namespace {

lint::LintResult lintAll(const ScratchWorkspace &scratch, const QStringList &paths = {})
{
    const auto workspace = image::openWorkspace(scratch.root());
    if (!workspace) {
        qFatal("%ls", qUtf16Printable(workspace.error().message));
    }
    return lint::lintWorkspace(*workspace, image::SourceTree(scratch.root()), paths);
}

QStringList codesOf(const QList<core::Diagnostic> &diagnostics)
{
    QStringList codes;
    for (const core::Diagnostic &each : diagnostics) {
        codes.append(each.code);
    }
    return codes;
}

} // namespace

void TestLinter::emptyWorkspace()
{
    const ScratchWorkspace scratch;
    scratch.makeFolder(u"applications"_s);
    const lint::LintResult result = lintAll(scratch);
    QCOMPARE(result.directoryCount, 0);
    QVERIFY(result.diagnostics.isEmpty());
}

void TestLinter::orderIsStable()
{
    const ScratchWorkspace scratch;
    for (int i = 0; i < 40; ++i) {
        scratch.write(u"applications/a%1/中文 x+y/Kubefile"_s.arg(i), "FROM scratch\nCOPPY\nCMD ['x']\n");
    }
    const lint::LintResult first = lintAll(scratch);
    QVERIFY(first.count(core::Severity::Error) >= 120);
    QVERIFY(std::ranges::is_sorted(first.diagnostics, core::comesBefore));
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(lintAll(scratch).diagnostics, first.diagnostics);
    }
}

void TestLinter::chosenDirectories()
{
    const ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "COPY . .\n");
    scratch.write(u"applications/b/1/Kubefile"_s, "COPY . .\n");
    const lint::LintResult result = lintAll(scratch, {u"applications/b/1"_s});
    QCOMPARE(result.directoryCount, 1);
    QCOMPARE(codesOf(result.diagnostics), QStringList{u"SY102"_s});
    QCOMPARE(result.diagnostics.first().path, u"applications/b/1/Kubefile"_s);
}

void TestLinter::unsavedTextCounts()
{
    const ScratchWorkspace scratch;
    const QString path = u"applications/a/1/Kubefile"_s;
    scratch.write(path, "FROM scratch\nCOPY Kubefile .\nCMD [\"true\"]\n");
    const auto workspace = image::openWorkspace(scratch.root());
    const image::VersionDirectory directory = workspace->versionDirectories().first();
    const image::SourceTree saved(scratch.root());
    const image::SourceTree edited(scratch.root(),
                                   {{path, u"FROM scratch\nCOPY missing Kubefile .\nCMD [\"true\"]\n"_s}});
    QVERIFY(lint::lintDirectory(*workspace, directory, saved).isEmpty());
    QCOMPARE(codesOf(lint::lintDirectory(*workspace, directory, edited)), QStringList{u"SY109"_s});
}

void TestLinter::hostileFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<std::function<void(const QString &)>>("make");
    using Make = std::function<void(const QString &)>;
    const auto text = [](const QByteArray &bytes) {
        return Make([bytes](const QString &path) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        });
    };
    const auto link = [](const QByteArray &target) {
        return Make([target](const QString &path) {
            QVERIFY(::symlink(target.constData(), QFile::encodeName(path).constData()) == 0);
        });
    };
    QTest::newRow("50 MB YAML") << u"manifests/big.yaml"_s << text(QByteArray(50'000'000, 'a'));
    QTest::newRow("binary Kubefile") << u"Kubefile"_s
                                     << text(QByteArray("\x7f"
                                                        "ELF\0\1\2",
                                                        7));
    QTest::newRow("Latin 1") << u"init.sh"_s << text("# caf\xe9\n");
    QTest::newRow("FIFO") << u"init.sh"_s << Make([](const QString &path) {
        QVERIFY(::mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    });
    QTest::newRow("link to itself") << u"init.sh"_s << link("init.sh");
    QTest::newRow("link out") << u"init.sh"_s << link("/etc/passwd");
    QTest::newRow("folder in a list") << u"images/shim/loop"_s << link("..");
    QTest::newRow("broken link") << u"images/shim/gone"_s << link("nowhere");
}

void TestLinter::hostileFiles()
{
    QFETCH(QString, path);
    QFETCH(std::function<void(const QString &)>, make);
    const ScratchWorkspace scratch;
    const QString top = u"applications/a b/版本/"_s;
    for (const QString &folder : {u"manifests"_s, u"images/shim"_s}) {
        scratch.makeFolder(top + folder);
    }
    make(scratch.at(top + path));
    const lint::LintResult result = lintAll(scratch);
    const auto found = std::ranges::find(result.diagnostics, u"SY901"_s, &core::Diagnostic::code);
    QVERIFY2(found != result.diagnostics.end(),
             report::write(report::Format::Text, {result, image::SourceTree(scratch.root())}).constData());
    QCOMPARE(found->path, QString(top + path));
    QVERIFY(found->message.size() > 20);
}

void TestLinter::hugeFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("repeated");
    QTest::newRow("COPY") << u"Kubefile"_s << QByteArray("FROM scratch\n") << QByteArray("COPY a* b\n");
    QTest::newRow("RUN") << u"Kubefile"_s << QByteArray("FROM scratch\n") << QByteArray("RUN x\n");
    QByteArray assignments("FROM scratch\n");
    for (int name = 0; name < 20'000; ++name) {
        assignments += "ENV A" + QByteArray::number(name) + "=1\n";
    }
    QTest::newRow("ENV") << u"Kubefile"_s << assignments << QByteArray("#\n");
    QTest::newRow("broken lines") << u"Kubefile"_s << QByteArray("FROM scratch\n") << QByteArray("X\n");
    QTest::newRow("open variables") << u"Kubefile"_s << QByteArray("FROM scratch\nCMD ") << QByteArray("$(");
    QTest::newRow("blanks") << u"Kubefile"_s << QByteArray("FROM scratch\nCMD [ \"") << QByteArray("        ");
    QTest::newRow("curl") << u"init.sh"_s << QByteArray() << QByteArray("curl ");
    QTest::newRow("curl in lines") << u"init.sh"_s << QByteArray() << QByteArray("curl curl curl -x curl curl\n");
    QTest::newRow("comments") << u"etc/a.tmpl"_s << QByteArray() << QByteArray("{{/*");
    QTest::newRow("images") << u"images/shim/a"_s << QByteArray() << QByteArray("a b\n");
}

void TestLinter::hugeFiles()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, repeated);
    const ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/"_s + path, head + repeated.repeated(hugeSize / repeated.size()));
    QElapsedTimer timer;
    timer.start();
    const lint::LintResult result = lintAll(scratch);
    qInfo("%lld ms", qlonglong(timer.elapsed()));
    QVERIFY(result.diagnostics.size() < 2000);
    QVERIFY2(timer.elapsed() < 60'000, "a hostile file must not keep the linter busy");
}

void TestLinter::unreadableFolder()
{
    if (::geteuid() == 0) {
        QSKIP("root reads every folder");
    }
    const ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\n");
    const QByteArray folder = QFile::encodeName(scratch.at(u"applications/a/1"_s));
    QCOMPARE(::chmod(folder.constData(), 0), 0);
    const lint::LintResult result = lintAll(scratch);
    QCOMPARE(::chmod(folder.constData(), 0700), 0);
    QCOMPARE(codesOf(result.diagnostics), QStringList{u"SY901"_s});
}

void TestLinter::limitsFindings()
{
    const ScratchWorkspace scratch;
    scratch.write(u"applications/a/1/Kubefile"_s, "FROM scratch\nCOPY . .\n");
    scratch.write(u"applications/a/1/images/shim/a"_s, QByteArray("not an image\n").repeated(5000));
    QCOMPARE(lintAll(scratch).count(core::Severity::Error), 500);
}

void TestLinter::tellsHowFarItIs()
{
    ScratchWorkspace scratch;
    scratch.write(u"applications/one/1.0/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    scratch.write(u"applications/two/2.0/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    QList<std::pair<qsizetype, qsizetype>> told;
    const lint::LintTools tools{.checked = [&told](qsizetype done, qsizetype all) {
        told.append({done, all});
    }};
    const auto workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    (void)lint::lintWorkspace(*workspace, image::SourceTree(scratch.root()), {}, tools);
    const QList<std::pair<qsizetype, qsizetype>> expected{{1, 2}, {2, 2}};
    QCOMPARE(told, expected);
}

void TestLinter::stopsWhenAsked()
{
    ScratchWorkspace scratch;
    scratch.write(u"applications/one/1.0/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    const auto workspace = image::openWorkspace(scratch.root());
    QVERIFY(workspace);
    const image::SourceTree sources(scratch.root());
    std::stop_source stop;
    const lint::LintTools tools{.stop = stop.get_token()};
    const auto isAbout = [](const core::Diagnostic &finding) {
        return finding.path.startsWith("applications/one/1.0/"_L1);
    };
    QVERIFY(std::ranges::any_of(lint::lintWorkspace(*workspace, sources, {}, tools).diagnostics, isAbout));
    stop.request_stop();
    QVERIFY(std::ranges::none_of(lint::lintWorkspace(*workspace, sources, {}, tools).diagnostics, isAbout));
}

/// As after some changes in quick succession, each of which has all linted.
void TestLinter::worksInAFullPool()
{
    const ScratchWorkspace scratch;
    scratch.write(u"applications/one/1.0/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    scratch.write(u"applications/two/2.0/Kubefile"_s, "FROM scratch\nCOPYY . .\n");
    QThreadPool *pool = QThreadPool::globalInstance();
    const int threads = pool->maxThreadCount();
    pool->setMaxThreadCount(1);
    const QFuture<lint::LintResult> result = QtConcurrent::run([&scratch] { return lintAll(scratch); });
    const bool isDone = QTest::qWaitFor([&] { return result.isFinished(); }, 20'000);
    pool->setMaxThreadCount(threads + 1); // also for one that would wait for ever
    QVERIFY(isDone);
    QVERIFY(result.result().diagnostics.size() >= 2);
    pool->setMaxThreadCount(threads);
}

QTEST_GUILESS_MAIN(TestLinter)
#include "tst_linter.moc"
