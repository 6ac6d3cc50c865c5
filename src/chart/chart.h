#pragma once

#include "template/containers.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace sealyard::chart {

/// A file of a chart; the name is relative to the chart's folder.
struct File
{
    QByteArray name;
    QByteArray data;

    bool operator==(const File &) const = default;
};

/// One entry of dependencies in Chart.yaml or requirements.yaml. Charts that are copies of one another by an alias
/// share theirs, as in Helm, which changes them while it decides what is enabled.
struct Dependency
{
    QByteArray name;
    QByteArray version;
    QByteArray repository;
    QByteArray condition;
    QByteArrayList tags;
    bool isEnabled = false;
    std::vector<templates::Value> importValues;
    QByteArray alias;
};

using DependencyPointer = std::shared_ptr<Dependency>;

struct Maintainer
{
    QByteArray name;
    QByteArray email;
    QByteArray url;
};

/// Chart.yaml.
struct Metadata
{
    QByteArray name;
    QByteArray home;
    QByteArrayList sources;
    QByteArray version;
    QByteArray description;
    QByteArrayList keywords;
    std::vector<Maintainer> maintainers;
    QByteArray icon;
    QByteArray apiVersion;
    QByteArray condition;
    QByteArray tags;
    QByteArray appVersion;
    bool isDeprecated = false;
    QList<std::pair<QByteArray, QByteArray>> annotations;
    QByteArray kubeVersion;
    std::vector<DependencyPointer> dependencies;
    bool hasDependencies = false; ///< the key is there, with a list: Helm then looks at what is in charts/
    QByteArray type;
};

/// A Helm chart with the charts it brings along.
struct Chart
{
    Metadata metadata;
    std::vector<File> templates;
    std::vector<File> files;      ///< what .Files sees
    templates::MapPointer values; ///< of values.yaml; nullptr: none
    QByteArray schema;            ///< values.schema.json; empty: none
    bool hasSchema = false;
    /// The folder or archive below the top chart's folder: "", "charts/redis", "charts/redis-1.tgz".
    QByteArray origin;
    bool isArchived = false;       ///< origin is an archive, or lies in one
    const Chart *parent = nullptr; ///< nullptr: the top chart
    std::vector<std::shared_ptr<Chart>> dependencies;
    std::vector<std::shared_ptr<Chart>> originals; ///< what copies of charts may still have as parent

    [[nodiscard]] bool isRoot() const { return !parent; }
    [[nodiscard]] bool isLibrary() const;
    /// "top/charts/sub": how templates are named.
    [[nodiscard]] QByteArray fullPath() const;
    /// The path of one of its files below the top chart's folder.
    [[nodiscard]] QByteArray pathOf(const QByteArray &file) const;
    /// Replaces the charts it brings along.
    void setDependencies(std::vector<std::shared_ptr<Chart>> charts);
};

using ChartPointer = std::shared_ptr<Chart>;

/// A chart as it was loaded, in which nothing is shared that rendering changes.
[[nodiscard]] ChartPointer cloned(const Chart &chart);

} // namespace sealyard::chart
