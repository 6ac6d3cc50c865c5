#include "chart/dependencies.h"

#include "chart/values.h"
#include "template/containers.h"
#include "template/formats/semver.h"

#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;
using sealyard::templates::MapPointer;
using sealyard::templates::Type;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

using Dependencies = std::vector<DependencyPointer>;

/// chartutil.IsCompatibleRange.
bool isCompatible(const QByteArray &constraint, const QByteArray &version)
{
    const auto parsed = templates::parseVersion(version);
    const auto constraints = templates::parseConstraints(constraint);
    return parsed && constraints && templates::allows(*constraints, *parsed);
}

void applyTags(const Dependencies &dependencies, const MapPointer &values)
{
    const MapPointer tags = tableAt(values, "tags");
    if (!tags) {
        return;
    }
    for (const DependencyPointer &dependency : dependencies) {
        bool hasTrue = false;
        bool hasFalse = false;
        for (const QByteArray &tag : std::as_const(dependency->tags)) {
            const auto found = tags->entries.find(tag);
            if (found != tags->entries.end() && found->second.type() == Type::Bool) {
                (found->second.toBool() ? hasTrue : hasFalse) = true;
            }
        }
        dependency->isEnabled = hasTrue || !hasFalse;
    }
}

/// The first condition that is true or false decides.
void applyConditions(const Dependencies &dependencies, const MapPointer &values, const QByteArray &path)
{
    for (const DependencyPointer &dependency : dependencies) {
        for (const QByteArray &condition : dependency->condition.trimmed().split(',')) {
            const Value *value = condition.isEmpty() ? nullptr : valueAt(values, path + condition);
            if (value && value->type() == Type::Bool) {
                dependency->isEnabled = value->toBool();
                break;
            }
        }
    }
}

/// A copy of the chart that a dependency means, under its alias; nullptr: it is not there.
ChartPointer meant(const std::vector<ChartPointer> &charts, const Dependency &dependency)
{
    const auto found = std::ranges::find_if(charts, [&](const ChartPointer &chart) {
        return chart->metadata.name == dependency.name && isCompatible(dependency.version, chart->metadata.version);
    });
    if (found == charts.end()) {
        return nullptr;
    }
    auto copy = std::make_shared<Chart>(**found);
    if (!dependency.alias.isEmpty()) {
        copy->metadata.name = dependency.alias;
    }
    return copy;
}

bool isDeclared(const Chart &chart, const Dependencies &dependencies)
{
    return std::ranges::any_of(dependencies, [&](const DependencyPointer &dependency) {
        return dependency->name == chart.metadata.name && isCompatible(dependency->version, chart.metadata.version);
    });
}

std::vector<ChartPointer> chosenCharts(const Chart &chart)
{
    std::vector<ChartPointer> chosen;
    for (const ChartPointer &each : chart.dependencies) {
        if (!isDeclared(*each, chart.metadata.dependencies)) {
            chosen.push_back(each);
        }
    }
    for (const DependencyPointer &dependency : chart.metadata.dependencies) {
        if (const ChartPointer found = meant(chart.dependencies, *dependency)) {
            chosen.push_back(found);
        }
        if (!dependency->alias.isEmpty()) {
            dependency->name = dependency->alias;
        }
    }
    return chosen;
}

/// Helm keeps the copies' own charts with the parent that they were loaded with, so originals must live on: each copy
/// holds its charts, and originals holds the chart they point to.
class Enabling final
{
public:
    explicit Enabling(std::vector<ChartPointer> &originals)
        : m_originals(originals)
    {
    }

    Outcome<void> run(Chart &chart, const MapPointer &values, const QByteArray &path);

private:
    std::vector<ChartPointer> &m_originals;
};

Outcome<void> Enabling::run(Chart &chart, const MapPointer &values, const QByteArray &path)
{
    Dependencies &dependencies = chart.metadata.dependencies;
    if (!chart.metadata.hasDependencies) {
        return {};
    }
    m_originals.insert(m_originals.end(), chart.dependencies.begin(), chart.dependencies.end());
    chart.setDependencies(chosenCharts(chart));
    std::ranges::for_each(dependencies, [](const DependencyPointer &each) { each->isEnabled = true; });
    const Outcome<MapPointer> coalesced = coalesceValues(chart, values);
    if (!coalesced) {
        return std::unexpected(coalesced.error());
    }
    applyTags(dependencies, *coalesced);
    applyConditions(dependencies, *coalesced, path);
    QSet<QByteArray> removed;
    for (const DependencyPointer &dependency : dependencies) {
        if (!dependency->isEnabled) {
            removed.insert(dependency->name);
        }
    }
    std::vector<ChartPointer> kept = chart.dependencies;
    std::erase_if(kept, [&](const ChartPointer &each) { return removed.contains(each->metadata.name); });
    for (const ChartPointer &each : kept) {
        if (const auto done = run(*each, *coalesced, path + each->metadata.name + '.'); !done) {
            return done;
        }
    }
    std::erase_if(dependencies, [&](const DependencyPointer &each) { return removed.contains(each->name); });
    chart.metadata.hasDependencies = !dependencies.empty();
    chart.setDependencies(std::move(kept));
    return {};
}

MapPointer nested(const QByteArray &path, const MapPointer &map)
{
    if (path == ".") {
        return map;
    }
    MapPointer current = map;
    for (const QByteArray &part : path.split('.') | std::views::reverse) {
        templates::MapBuilder outer;
        outer.set(part, Value(current));
        current = outer.value().mapPointer();
    }
    return current;
}

/// The text under a key of an import; nullptr: Helm would panic.
const QByteArray *importPart(const Value &import, QByteArrayView key)
{
    const auto found = import.entries().find(key);
    return found == import.entries().end() || !found->second.isString() ? nullptr : &found->second.text();
}

Outcome<void> importInto(const MapPointer &target, const Dependency &dependency, const MapPointer &values)
{
    for (const Value &import : dependency.importValues) {
        QByteArray child;
        QByteArray parent = ".";
        if (import.isString()) {
            child = "exports." + import.text();
        } else if (import.isMap()) {
            const QByteArray *from = importPart(import, "child");
            const QByteArray *to = importPart(import, "parent");
            if (!from || !to) {
                return failed(Stage::Dependencies,
                              u"interface conversion: interface {} is nil, not string (import-values of %1)"_s.arg(
                                  QString::fromUtf8(dependency.name)),
                              "Chart.yaml");
            }
            child = *from;
            parent = *to;
        } else {
            continue;
        }
        if (const MapPointer table = tableAt(values, dependency.name + '.' + child)) {
            coalesceTables(target, nested(parent, table));
        }
    }
    return {};
}

Outcome<void> importValues(Chart &chart)
{
    for (const ChartPointer &each : chart.dependencies) {
        if (const auto done = importValues(*each); !done) {
            return done;
        }
    }
    if (!chart.metadata.hasDependencies) {
        return {};
    }
    const Outcome<MapPointer> values = coalesceValues(chart, nullptr);
    if (!values) {
        return std::unexpected(values.error());
    }
    const auto imported = std::make_shared<templates::Map>();
    for (const DependencyPointer &dependency : chart.metadata.dependencies) {
        if (const auto done = importInto(imported, *dependency, *values); !done) {
            return done;
        }
    }
    chart.values = withoutNull(*values);
    coalesceTables(chart.values, imported);
    return {};
}

} // namespace

Outcome<void> processDependencies(Chart &chart, const MapPointer &values)
{
    const Outcome<void> enabled = Enabling(chart.originals).run(chart, values, {});
    return enabled ? importValues(chart) : enabled;
}

} // namespace sealyard::chart
