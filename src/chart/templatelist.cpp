#include "chart/templatelist.h"

#include "chart/filesobject.h"
#include "chart/metadata.h"
#include "chart/values.h"
#include "template/containers.h"
#include "template/go/gopath.h"

#include <algorithm>

using sealyard::templates::MapBuilder;
using sealyard::templates::MapPointer;
using sealyard::templates::Type;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

Value releaseOf(const Release &release)
{
    return MapBuilder()
        .set("Name", Value(release.name))
        .set("Namespace", Value(release.nameSpace))
        .set("IsUpgrade", Value(release.isUpgrade))
        .set("IsInstall", Value(release.isInstall))
        .set("Revision", Value::integer(release.revision))
        .set("Service", Value(QByteArray("Helm")))
        .value();
}

/// Collects the templates of a chart and of those below it.
class Collector final
{
public:
    explicit Collector(const RenderOptions &options)
        : m_release(releaseOf(options.release))
        , m_capabilities(capabilitiesObject(options.capabilities))
    {
    }

    MapPointer collect(const Chart &chart, const MapPointer &values);
    std::vector<ChartTemplate> templates;

private:
    void add(const Chart &chart, const MapPointer &data);

    Value m_release;
    Value m_capabilities;
};

void Collector::add(const Chart &chart, const MapPointer &data)
{
    const QByteArray path = chart.fullPath();
    for (const File &file : chart.templates) {
        if (!chart.isLibrary() || templates::pathBase(file.name).startsWith('_')) {
            this->templates.push_back({templates::pathClean(path + '/' + file.name), chart.pathOf(file.name), file.data,
                                       path + "/templates", Value(data, Type::ChartValues)});
        }
    }
}

MapPointer Collector::collect(const Chart &chart, const MapPointer &values)
{
    const auto subcharts = std::make_shared<templates::Map>();
    const MapPointer data =
        MapBuilder()
            .set("Chart", chartObject(chart))
            .set("Files", Value(std::make_shared<const FilesObject>(chart.files)))
            .set("Release", m_release)
            .set("Capabilities", m_capabilities)
            .set("Values", Value(values ? values : std::make_shared<templates::Map>(), Type::ChartValues))
            .set("Subcharts", Value(subcharts))
            .value()
            .mapPointer();
    for (const ChartPointer &child : chart.dependencies) {
        const MapPointer below = values ? tableAt(values, child->metadata.name) : nullptr;
        templates::insert(*subcharts, child->metadata.name, Value(collect(*child, below)));
    }
    add(chart, data);
    return data;
}

/// Helm's sort.Reverse(byPathLen).
bool comesFirst(const ChartTemplate &left, const ChartTemplate &right)
{
    const qsizetype leftDepth = left.name.count('/');
    const qsizetype rightDepth = right.name.count('/');
    return leftDepth == rightDepth ? left.name > right.name : leftDepth > rightDepth;
}

} // namespace

bool ChartTemplate::isPartial() const
{
    return templates::pathBase(name).startsWith('_');
}

std::vector<ChartTemplate> templatesOf(const Chart &chart, const MapPointer &values, const RenderOptions &options)
{
    Collector collector(options);
    collector.collect(chart, values);
    // Of two charts with one name, the last one counts.
    std::ranges::reverse(collector.templates);
    std::ranges::stable_sort(collector.templates, comesFirst);
    const auto repeated = std::ranges::unique(collector.templates, {}, &ChartTemplate::name);
    collector.templates.erase(repeated.begin(), repeated.end());
    return std::move(collector.templates);
}

} // namespace sealyard::chart
