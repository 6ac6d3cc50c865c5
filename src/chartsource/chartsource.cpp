#include "chartsource/chartsource.h"

#include "chart/archive.h"
#include "chart/loader.h"
#include "chartsource/download.h"
#include "chartsource/ociregistry.h"
#include "chartsource/tr.h"
#include "core/files.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::chartsource {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

const QByteArray valuesName = "values.yaml";

QString withoutSlash(QString address)
{
    while (address.endsWith(u'/')) {
        address.chop(1);
    }
    return address;
}

QString bare(const QString &version)
{
    return version.startsWith(u'v') ? version.sliced(1) : version;
}

std::unexpected<core::Error> noChart(const QString &name, const QString &reason)
{
    return failure(Tr::tr("“%1” is no Helm chart: %2").arg(name, reason), ErrorKind::Invalid);
}

/// The archive in memory, with Helm's own checks.
Result<FetchedChart> readPacked(const QByteArray &bytes, const QString &name)
{
    const auto chart = chart::loadArchive(bytes, name.toUtf8());
    if (!chart) {
        return noChart(name, chart.error().message);
    }
    chart::Budget budget;
    const auto files = chart::readArchive(bytes, name.toUtf8(), budget);
    FetchedChart fetched{.name = QString::fromUtf8((*chart)->metadata.name),
                         .version = QString::fromUtf8((*chart)->metadata.version),
                         .values = {},
                         .archive = bytes};
    if (files) {
        const auto values = std::ranges::find(*files, valuesName, &chart::File::name);
        fetched.values = values == files->end() ? QString() : QString::fromUtf8(values->data);
    }
    return fetched;
}

Result<FetchedChart> readLocal(const QString &path)
{
    if (!QFileInfo(path).isDir()) {
        return core::readFile(path, archiveLimit).and_then([&path](const QByteArray &bytes) {
            return readPacked(bytes, QFileInfo(path).fileName()).transform([&path](FetchedChart chart) {
                chart.path = path;
                return chart;
            });
        });
    }
    const auto chart = chart::loadChart(path);
    if (!chart) {
        return noChart(path, chart.error().message);
    }
    return FetchedChart{.name = QString::fromUtf8((*chart)->metadata.name),
                        .version = QString::fromUtf8((*chart)->metadata.version),
                        .values = core::readText(path + u'/' + QString::fromUtf8(valuesName)).value_or(QString()),
                        .archive = {},
                        .path = path};
}

} // namespace

Result<QList<scaffold::ChartRelease>> releasesOf(const ChartPlace &place, const registry::KeepGoing &keepGoing)
{
    if (place.repository.isEmpty()) {
        return QList<scaffold::ChartRelease>();
    }
    if (place.repository.startsWith("oci://"_L1)) {
        return registryReleases(place.repository, place.chart, keepGoing);
    }
    const QUrl index(withoutSlash(place.repository) + "/index.yaml"_L1);
    return download(index, core::textFileLimit, keepGoing)
        .and_then([&index](const QByteArray &bytes) { return core::decodeText(bytes, index.toString()); })
        .and_then(scaffold::parseChartIndex)
        .and_then([&place](const QList<scaffold::IndexedChart> &charts) -> Result<QList<scaffold::ChartRelease>> {
            const auto chart = std::ranges::find(charts, place.chart, &scaffold::IndexedChart::name);
            if (chart == charts.end()) {
                return failure(Tr::tr("“%1” offers no chart “%2”.").arg(place.repository, place.chart),
                               ErrorKind::NotFound);
            }
            return chart->releases;
        });
}

const scaffold::ChartRelease *releaseFor(const QList<scaffold::ChartRelease> &releases, const QString &version,
                                         bool isAppVersion)
{
    if (version == "latest"_L1) {
        return releases.isEmpty() ? nullptr : &releases.first();
    }
    const auto member = isAppVersion ? &scaffold::ChartRelease::appVersion : &scaffold::ChartRelease::version;
    const auto found = std::ranges::find_if(
        releases, [&](const scaffold::ChartRelease &release) { return bare(release.*member) == bare(version); });
    return found == releases.end() ? nullptr : &*found;
}

Result<FetchedChart> fetchChart(const ChartPlace &place, const scaffold::ChartRelease &release,
                                const registry::KeepGoing &keepGoing)
{
    if (place.repository.isEmpty()) {
        return readLocal(place.chart);
    }
    const QString name = place.chart + u'-' + release.version;
    if (place.repository.startsWith("oci://"_L1)) {
        return registryArchive(place.repository, place.chart, release.version, keepGoing)
            .and_then([&name](const QByteArray &bytes) { return readPacked(bytes, name); });
    }
    const QUrl base(withoutSlash(place.repository) + u'/');
    const QUrl url = base.resolved(QUrl(release.url));
    const bool isWeb = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && base.scheme() == "http"_L1);
    if (release.url.isEmpty() || !isWeb) {
        return failure(Tr::tr("“%1” names no usable address of the chart “%2” %3.")
                           .arg(place.repository, place.chart, release.version),
                       ErrorKind::Invalid);
    }
    return download(url, archiveLimit, keepGoing).and_then([&name](const QByteArray &bytes) {
        return readPacked(bytes, name);
    });
}

} // namespace sealyard::chartsource
