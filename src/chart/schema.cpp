#include "chart/schema.h"

#include "chart/schemavalidator.h"
#include "template/containers.h"
#include "template/formats/json.h"
#include "template/formats/yaml.h"

using namespace Qt::StringLiterals;
using sealyard::templates::MapPointer;
using sealyard::templates::Value;

namespace sealyard::chart {

namespace {

QByteArray problemsOf(const Chart &chart, const MapPointer &values)
{
    QByteArray text;
    if (chart.hasSchema) {
        const auto problems = schemaProblems(chart.schema, Value(values));
        if (!problems) {
            text += chart.metadata.name + ":\n" + problems.error();
        } else if (!problems->isEmpty()) {
            text += chart.metadata.name + ":\n";
            for (const QByteArray &problem : *problems) {
                text += "- " + problem + '\n';
            }
        }
    }
    for (const ChartPointer &each : chart.dependencies) {
        const auto found = values->entries.find(each->metadata.name);
        if (found != values->entries.end() && found->second.isMap()) {
            text += problemsOf(*each, found->second.mapPointer());
        }
    }
    return text;
}

} // namespace

std::expected<QByteArrayList, QByteArray> schemaProblems(const QByteArray &schema, const Value &value)
{
    const auto root = templates::fromJson(schema);
    if (!root) {
        return std::unexpected(root.error());
    }
    if (!root->isMap() && root->type() != templates::Type::Bool) {
        return std::unexpected(QByteArray("schema is invalid"));
    }
    return SchemaValidator(*root).check(*root, value, "(root)").problems;
}

Outcome<void> checkSchemas(const Chart &chart, const MapPointer &values)
{
    const QByteArray problems = problemsOf(chart, values);
    if (problems.isEmpty()) {
        return {};
    }
    return failed(Stage::Schema,
                  u"values don't meet the specifications of the schema(s) in the following chart(s):\n"_s +
                      QString::fromUtf8(problems),
                  "values.yaml");
}

} // namespace sealyard::chart
