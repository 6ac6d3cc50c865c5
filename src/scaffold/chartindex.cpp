#include "scaffold/chartindex.h"

#include "image/yaml.h"
#include "scaffold/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::scaffold {

namespace {

QString firstUrl(const image::YamlNode &entry)
{
    const image::YamlNode *urls = entry.find(u"urls");
    return urls && !urls->items.empty() ? urls->items.front().scalar : QString();
}

IndexedChart chartOf(const QString &name, const image::YamlNode &entries)
{
    IndexedChart chart{.name = name, .description = {}, .releases = {}};
    for (const image::YamlNode &entry : entries.items) {
        const QString version = entry.text({u"version"});
        if (version.isEmpty()) {
            continue;
        }
        if (chart.releases.isEmpty()) {
            chart.description = entry.text({u"description"});
        }
        chart.releases.append({.version = version, .appVersion = entry.text({u"appVersion"}), .url = firstUrl(entry)});
    }
    return chart;
}

QString bare(const QString &version)
{
    return version.startsWith(u'v') ? version.sliced(1) : version;
}

} // namespace

core::Result<QList<IndexedChart>> parseChartIndex(const QString &text)
{
    const image::YamlStream stream = image::parseYaml(text);
    const image::YamlNode *entries = stream.documents.empty() ? nullptr : stream.documents.front().find(u"entries");
    if (!entries || entries->kind != image::YamlNode::Kind::Mapping) {
        const QString reason =
            stream.problems.isEmpty() ? Tr::tr("it has no “entries”") : stream.problems.first().message;
        return core::failure(Tr::tr("The answer is no index of a chart repository: %1.").arg(reason),
                             core::ErrorKind::Invalid);
    }
    QList<IndexedChart> charts;
    for (const auto &[name, releases] : entries->entries) {
        charts.append(chartOf(name.scalar, releases));
    }
    std::ranges::sort(charts, {}, &IndexedChart::name);
    return charts;
}

QString releaseNote(const IndexedChart &chart, const QString &version, bool isAppVersion)
{
    if (chart.releases.isEmpty()) {
        return Tr::tr("The repository offers no version of this chart.");
    }
    const ChartRelease &newest = chart.releases.first();
    const auto member = isAppVersion ? &ChartRelease::appVersion : &ChartRelease::version;
    const bool isThere =
        version == "latest"_L1 || std::ranges::any_of(chart.releases, [&](const ChartRelease &release) {
            return bare(release.*member) == bare(version);
        });
    const QString summary = Tr::tr("%n version(s); the newest is %1, with the application version %2.", nullptr,
                                   static_cast<int>(chart.releases.size()))
                                .arg(newest.version, newest.appVersion.isEmpty() ? u"–"_s : newest.appVersion);
    //: %1 is a version that was asked for, %2 a sentence about the versions that there are.
    return isThere ? summary : Tr::tr("There is no version %1. %2").arg(version, summary);
}

} // namespace sealyard::scaffold
