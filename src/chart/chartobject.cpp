#include "chart/metadata.h"
#include "template/containers.h"
#include "template/object.h"

using sealyard::templates::MapBuilder;
using sealyard::templates::Record;
using sealyard::templates::Type;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

using Fields = std::vector<Record::Field>;

Record::Field text(const char *name, const char *key, const QByteArray &value, bool isOmittedEmpty = true)
{
    return {name, key, Value(value), isOmittedEmpty};
}

Record::Field list(const char *name, const char *key, Value value)
{
    return {name, key, std::move(value), true};
}

Value record(const char *type, Fields fields)
{
    return Value(
        std::static_pointer_cast<const templates::Object>(std::make_shared<const Record>(type, std::move(fields))));
}

Value maintainers(const Metadata &metadata)
{
    std::vector<Value> items;
    for (const Maintainer &each : metadata.maintainers) {
        items.push_back(
            record("*chart.Maintainer", {text("Name", "name", each.name), text("Email", "email", each.email),
                                         text("URL", "url", each.url)}));
    }
    return Value::list(std::move(items));
}

Value dependencies(const Metadata &metadata)
{
    std::vector<Value> items;
    for (const DependencyPointer &each : metadata.dependencies) {
        items.push_back(record(
            "*chart.Dependency",
            {text("Name", "name", each->name, false), text("Version", "version", each->version),
             text("Repository", "repository", each->repository, false), text("Condition", "condition", each->condition),
             list("Tags", "tags", Value::strings(each->tags)), list("Enabled", "enabled", Value(each->isEnabled)),
             list("ImportValues", "import-values", Value::list(each->importValues)),
             text("Alias", "alias", each->alias)}));
    }
    return Value::list(std::move(items));
}

Value annotations(const Metadata &metadata)
{
    MapBuilder map;
    for (const auto &[key, value] : metadata.annotations) {
        map.set(key, Value(value));
    }
    return map.value(Type::StringMap);
}

Fields fieldsOf(const Metadata &metadata)
{
    return {text("Name", "name", metadata.name),
            text("Home", "home", metadata.home),
            list("Sources", "sources", Value::strings(metadata.sources)),
            text("Version", "version", metadata.version),
            text("Description", "description", metadata.description),
            list("Keywords", "keywords", Value::strings(metadata.keywords)),
            list("Maintainers", "maintainers", maintainers(metadata)),
            text("Icon", "icon", metadata.icon),
            text("APIVersion", "apiVersion", metadata.apiVersion),
            text("Condition", "condition", metadata.condition),
            text("Tags", "tags", metadata.tags),
            text("AppVersion", "appVersion", metadata.appVersion),
            list("Deprecated", "deprecated", Value(metadata.isDeprecated)),
            list("Annotations", "annotations", annotations(metadata)),
            text("KubeVersion", "kubeVersion", metadata.kubeVersion),
            list("Dependencies", "dependencies", dependencies(metadata)),
            text("Type", "type", metadata.type)};
}

/// struct { chart.Metadata; IsRoot bool }: the fields of the embedded struct are its own too.
class ChartObject final : public templates::Object
{
public:
    explicit ChartObject(const Chart &chart)
        : m_metadata("chart.Metadata", fieldsOf(chart.metadata))
        , m_isRoot(chart.isRoot())
    {
    }

    [[nodiscard]] QByteArray typeName() const override { return "struct { chart.Metadata; IsRoot bool }"; }
    [[nodiscard]] QByteArray print() const override
    {
        return '{' + m_metadata.print() + (m_isRoot ? " true}" : " false}");
    }
    [[nodiscard]] std::optional<Value> field(QByteArrayView name) const override
    {
        return name == "IsRoot" ? std::optional(Value(m_isRoot)) : m_metadata.field(name);
    }
    [[nodiscard]] Value plain() const override
    {
        const Value map = m_metadata.plain();
        templates::insert(*map.mapPointer(), "IsRoot", Value(m_isRoot));
        return map;
    }

private:
    Record m_metadata;
    bool m_isRoot;
};

} // namespace

Value chartObject(const Chart &chart)
{
    return Value(std::static_pointer_cast<const templates::Object>(std::make_shared<const ChartObject>(chart)));
}

} // namespace sealyard::chart
