#pragma once

#include "template/value.h"

#include <expected>

namespace sealyard::templates {

struct JsonStyle
{
    bool escapesHtml = true;
    QByteArray indent; ///< of one level; empty: all on one line
};

/// encoding/json's Marshal; the error is Go's sentence. Deeper than 1000 levels is an error.
[[nodiscard]] std::expected<QByteArray, QByteArray> toJson(const Value &value, const JsonStyle &style = {});

/// encoding/json's Unmarshal into an interface {}: numbers are float64. Deeper than 1000 levels is an error.
[[nodiscard]] std::expected<Value, QByteArray> fromJson(QByteArrayView text);

/// What encoding/json says when the value is none of that Go type.
[[nodiscard]] QByteArray jsonTypeError(const Value &value, const char *goType);

} // namespace sealyard::templates
