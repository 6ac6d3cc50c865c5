#include "chart/chart.h"

namespace sealyard::chart {

bool Chart::isLibrary() const
{
    return metadata.type.compare("library", Qt::CaseInsensitive) == 0;
}

QByteArray Chart::fullPath() const
{
    return parent ? parent->fullPath() + "/charts/" + metadata.name : metadata.name;
}

QByteArray Chart::pathOf(const QByteArray &file) const
{
    return origin.isEmpty() ? file : origin + '/' + file;
}

void Chart::setDependencies(std::vector<std::shared_ptr<Chart>> charts)
{
    dependencies = std::move(charts);
    for (const auto &each : dependencies) {
        each->parent = this;
    }
}

ChartPointer cloned(const Chart &chart)
{
    auto clone = std::make_shared<Chart>(chart);
    for (DependencyPointer &dependency : clone->metadata.dependencies) {
        dependency = std::make_shared<Dependency>(*dependency);
    }
    std::vector<ChartPointer> charts;
    charts.reserve(chart.dependencies.size());
    for (const ChartPointer &each : chart.dependencies) {
        charts.push_back(cloned(*each));
    }
    clone->setDependencies(std::move(charts));
    return clone;
}

} // namespace sealyard::chart
