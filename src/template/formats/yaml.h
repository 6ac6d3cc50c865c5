#pragma once

#include "template/value.h"

#include <expected>

namespace sealyard::templates {

struct YamlStyle
{
    bool isDirect = false; ///< as toYamlPretty has it: lists indented below their key, long lines left whole
};

/// sigs.k8s.io/yaml's Marshal, without the line break at the end: keys in natural order, strings quoted when they would
/// read as something else. The error is Go's sentence.
[[nodiscard]] std::expected<QByteArray, QByteArray> toYaml(const Value &value, const YamlStyle &style = {});

/// sigs.k8s.io/yaml's Unmarshal of the first document into an interface {}: YAML 1.1's types, numbers are float64, keys
/// become text. Bounded: nesting depth 100, a million nodes with aliases expanded. The error is a sentence.
[[nodiscard]] std::expected<Value, QByteArray> fromYaml(const QByteArray &text);

} // namespace sealyard::templates
