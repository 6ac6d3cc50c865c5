#pragma once

#include "chart/chart.h"
#include "chart/failure.h"
#include "template/containers.h"

namespace sealyard::chart {

/// chartutil.ValidateAgainstSchema for a chart and those it brings along, with values.schema.json of each.
[[nodiscard]] Outcome<void> checkSchemas(const Chart &chart, const templates::MapPointer &values);

/// What a value does not fulfil of a JSON schema (drafts 4, 6 and 7), in the words of gojsonschema, which Helm uses;
/// the error says why the schema is none. References to other documents are taken for fulfilled: nothing is fetched.
[[nodiscard]] std::expected<QByteArrayList, QByteArray> schemaProblems(const QByteArray &schema,
                                                                       const templates::Value &value);

} // namespace sealyard::chart
