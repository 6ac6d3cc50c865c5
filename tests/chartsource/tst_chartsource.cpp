#include "chartsource/chartsource.h"

#include "chartsource/download.h"
#include "cli/command.h"
#include "core/files.h"
#include "oci/digest.h"
#include "oci/layout.h"
#include "registry/scratchregistry.h"
#include "registry/transfer.h"
#include "support/scratchworkspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sealyard;
using chartsource::ChartPlace;

namespace {

bool goOn()
{
    return true;
}

QStringList versionsOf(const core::Result<QList<scaffold::ChartRelease>> &releases)
{
    QStringList versions;
    std::ranges::transform(releases.value_or(QList<scaffold::ChartRelease>()), std::back_inserter(versions),
                           &scaffold::ChartRelease::version);
    return versions;
}

} // namespace

/// Charts of a repository and of a real registry, both on the loopback interface, and of a folder.
class TestChartSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void readsRepository();
    void readsRegistry();
    void readsLocalCharts_data();
    void readsLocalCharts();
    void findsReleases_data();
    void findsReleases();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void commandShowsVersionsAndValues();

private:
    void pack(const QString &version) const;
    void pushChart(const QString &version, const QString &tag) const;

    test::ScratchWorkspace m_folder; ///< a repository, and charts
    QProcess m_http;
    std::unique_ptr<test::ScratchRegistry> m_registry;
    QString m_repository;
};

void TestChartSource::pack(const QString &version) const
{
    m_folder.write(u"web/Chart.yaml"_s, "apiVersion: v2\nname: web\nversion: " + version.toUtf8() + '\n');
    m_folder.write(u"web/values.yaml"_s, "# of " + version.toUtf8() + "\na: 1\n");
    QCOMPARE(QProcess::execute(
                 u"tar"_s, {u"-C"_s, m_folder.root(), u"-czf"_s, m_folder.at(u"web-%1.tgz"_s.arg(version)), u"web"_s}),
             0);
}

void TestChartSource::initTestCase()
{
    for (const QString &program : {u"docker-registry"_s, u"python3"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            QSKIP(qPrintable(program + u" is not installed."_s));
        }
    }
    pack(u"1.2.3"_s);
    pack(u"1.10.0"_s);
    m_folder.write(u"index.yaml"_s, "entries:\n  web:\n"
                                    "    - {version: 1.10.0, appVersion: v2.0, urls: [web-1.10.0.tgz]}\n"
                                    "    - {version: 1.2.3, appVersion: v1.9, urls: ['file:///etc/passwd']}\n"
                                    "    - {version: 1.0.0, urls: [web-1.0.0.tgz]}\n");
    m_folder.write(u"web-1.0.0.tgz"_s, "no archive");
    m_http.setProcessChannelMode(QProcess::MergedChannels);
    m_http.start(u"python3"_s, {u"-u"_s, u"-m"_s, u"http.server"_s, u"0"_s, u"--bind"_s, u"127.0.0.1"_s,
                                u"--directory"_s, m_folder.root()});
    QVERIFY(m_http.waitForReadyRead(10'000));
    static const QRegularExpression port(u"port (\\d+)"_s);
    m_repository = u"http://127.0.0.1:%1"_s.arg(port.match(QString::fromUtf8(m_http.readAll())).captured(1));
    m_registry = std::make_unique<test::ScratchRegistry>();
}

void TestChartSource::cleanupTestCase()
{
    m_http.kill();
    m_http.waitForFinished();
}

/// As `helm push` does.
void TestChartSource::pushChart(const QString &version, const QString &tag) const
{
    const auto layout = oci::Layout::openOrCreate(m_folder.at(u"layout"_s));
    QVERIFY(layout);
    const auto archive = core::readFile(m_folder.at(u"web-%1.tgz"_s.arg(version)));
    QVERIFY(archive);
    const auto describe = [&layout](const QByteArray &bytes, const QString &type) {
        const auto added = layout->add(bytes, type);
        return QJsonObject{{u"mediaType"_s, type},
                           {u"digest"_s, added ? added->digest : QString()},
                           {u"size"_s, static_cast<qint64>(bytes.size())}};
    };
    const QJsonObject manifest{
        {u"schemaVersion"_s, 2},
        {u"config"_s, describe("{}", u"application/vnd.cncf.helm.config.v1+json"_s)},
        {u"layers"_s, QJsonArray{describe(*archive, u"application/vnd.cncf.helm.chart.content.v1.tar+gzip"_s)}}};
    const auto root = layout->add(QJsonDocument(manifest).toJson(), u"application/vnd.oci.image.manifest.v1+json"_s);
    QVERIFY(root);
    const registry::TransferOptions options{.say = [](const QString &) {}, .keepGoing = goOn};
    const auto pushed = registry::push(*layout, *root, m_registry->name(u"charts/web:"_s + tag), options);
    QVERIFY2(pushed, pushed ? "" : qPrintable(pushed.error().message));
}

void TestChartSource::readsRepository()
{
    const ChartPlace place{.repository = m_repository + u'/', .chart = u"web"_s};
    const auto releases = chartsource::releasesOf(place, goOn);
    QVERIFY2(releases, releases ? "" : qPrintable(releases.error().message));
    QCOMPARE(versionsOf(releases), (QStringList{u"1.10.0"_s, u"1.2.3"_s, u"1.0.0"_s}));
    const auto chart = chartsource::fetchChart(place, releases->first(), goOn);
    QVERIFY2(chart, chart ? "" : qPrintable(chart.error().message));
    QCOMPARE(chart->name, u"web"_s);
    QCOMPARE(chart->version, u"1.10.0"_s);
    QCOMPARE(chart->values, u"# of 1.10.0\na: 1\n"_s);
    QVERIFY(!chartsource::fetchChart(place, releases->at(1), goOn)); // an address on this computer
    const auto broken = chartsource::fetchChart(place, releases->at(2), goOn);
    QVERIFY(!broken);
    QVERIFY2(broken.error().message.contains("no Helm chart"_L1), qPrintable(broken.error().message));
}

void TestChartSource::readsRegistry()
{
    pushChart(u"1.2.3"_s, u"1.2.3"_s);
    pushChart(u"1.2.3"_s, u"1.2.3-rc.1_build"_s);
    pushChart(u"1.10.0"_s, u"1.10.0"_s);
    pushChart(u"1.10.0"_s, u"sha256-abc.sig"_s);
    const ChartPlace place{.repository = "oci://"_L1 + m_registry->name(u"charts"_s), .chart = u"web"_s};
    const auto releases = chartsource::releasesOf(place, goOn);
    QVERIFY2(releases, releases ? "" : qPrintable(releases.error().message));
    QCOMPARE(versionsOf(releases), (QStringList{u"1.10.0"_s, u"1.2.3"_s, u"1.2.3-rc.1+build"_s}));
    for (const scaffold::ChartRelease &release : *releases) {
        const auto chart = chartsource::fetchChart(place, release, goOn);
        QVERIFY2(chart, chart ? "" : qPrintable(chart.error().message));
        QVERIFY(release.version.startsWith(chart->version));
        QVERIFY(chart->values.contains(chart->version));
    }
    const auto none = chartsource::fetchChart(place, {.version = u"9.9.9"_s, .appVersion = {}}, goOn);
    QVERIFY(!none);
    QCOMPARE(none.error().kind, core::ErrorKind::NotFound);
}

void TestChartSource::readsLocalCharts_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("folder") << u"web"_s;
    QTest::newRow("archive") << u"web-1.10.0.tgz"_s;
}

void TestChartSource::readsLocalCharts()
{
    QFETCH(QString, path);
    const auto chart = chartsource::fetchChart({.repository = {}, .chart = m_folder.at(path)}, {}, goOn);
    QVERIFY2(chart, chart ? "" : qPrintable(chart.error().message));
    QCOMPARE(chart->version, u"1.10.0"_s);
    QCOMPARE(chart->values, u"# of 1.10.0\na: 1\n"_s);
    QCOMPARE(chart->path, m_folder.at(path));
}

void TestChartSource::findsReleases_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("isAppVersion");
    QTest::addColumn<QString>("found");
    QTest::newRow("latest") << u"latest"_s << false << u"v2.0.0"_s;
    QTest::newRow("with v") << u"v1.0.0"_s << false << u"1.0.0"_s;
    QTest::newRow("without v") << u"2.0.0"_s << false << u"v2.0.0"_s;
    QTest::newRow("application") << u"7"_s << true << u"v2.0.0"_s;
    QTest::newRow("neither") << u"7"_s << false << QString();
}

void TestChartSource::findsReleases()
{
    QFETCH(QString, version);
    QFETCH(bool, isAppVersion);
    const QList<scaffold::ChartRelease> releases{{.version = u"v2.0.0"_s, .appVersion = u"v7"_s},
                                                 {.version = u"1.0.0"_s, .appVersion = u"6"_s}};
    const scaffold::ChartRelease *found = chartsource::releaseFor(releases, version, isAppVersion);
    QTEST(found ? found->version : QString(), "found");
}

void TestChartSource::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("repository");
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no chart of this name") << u"%1"_s << u"other"_s << u"offers no chart"_s;
    QTest::newRow("no repository") << u"%1/web"_s << u"web"_s << u"status 404"_s;
    QTest::newRow("nobody there") << u"http://127.0.0.1:1"_s << u"web"_s << u"http://127.0.0.1:1"_s;
    QTest::newRow("no registry") << u"oci://127.0.0.1:1/a"_s << u"web"_s << u"127.0.0.1"_s;
    QTest::newRow("no name") << u"oci://127.0.0.1:1/a"_s << u"We b"_s << u"We b"_s;
}

void TestChartSource::saysWhatIsWrong()
{
    QFETCH(QString, repository);
    QFETCH(QString, chart);
    QFETCH(QString, reason);
    const QString address = repository.contains(u'%') ? repository.arg(m_repository) : repository;
    const auto releases = chartsource::releasesOf({.repository = address, .chart = chart}, goOn);
    QVERIFY(!releases);
    QVERIFY2(releases.error().message.contains(reason), qPrintable(releases.error().message));
}

void TestChartSource::commandShowsVersionsAndValues()
{
    const auto run = [](const QStringList &arguments) {
        QString text;
        QString input;
        QTextStream out(&text);
        QTextStream in(&input);
        cli::Console console{.out = out, .err = out, .in = in};
        const auto status = cli::run(arguments, console);
        return std::pair(status, text);
    };
    QCOMPARE(run({u"charts"_s, m_repository, u"web"_s}),
             std::pair(cli::ExitStatus::Clean, u"1.10.0  v2.0\n1.2.3  v1.9\n1.0.0\n"_s));
    QCOMPARE(run({u"charts"_s, m_repository, u"web"_s, u"--values"_s, u"latest"_s}),
             std::pair(cli::ExitStatus::Clean, u"# of 1.10.0\na: 1\n"_s));
    QCOMPARE(run({u"charts"_s, m_repository, u"web"_s, u"--values"_s, u"7"_s}).first, cli::ExitStatus::CouldNotRun);
    QCOMPARE(run({u"charts"_s, m_repository}).first, cli::ExitStatus::Usage);
}

QTEST_GUILESS_MAIN(TestChartSource)
#include "tst_chartsource.moc"
