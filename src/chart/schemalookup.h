#pragma once

#include "template/value.h"

#include <QByteArray>

#include <optional>

namespace sealyard::chart {

/// What stands under a key of a schema; nullptr: nothing, or nothing of that kind.
[[nodiscard]] const templates::Value *findValue(const templates::Value &map, QByteArrayView key);
[[nodiscard]] const templates::Value *findList(const templates::Value &map, QByteArrayView key);
[[nodiscard]] const templates::Value *findMap(const templates::Value &map, QByteArrayView key);
/// An object, or since draft 6 a truth.
[[nodiscard]] const templates::Value *findSchema(const templates::Value &map, QByteArrayView key);
[[nodiscard]] std::optional<double> findNumber(const templates::Value &map, QByteArrayView key);

[[nodiscard]] bool isNumber(const templates::Value &value);
[[nodiscard]] double numberOf(const templates::Value &value);
/// "object", "integer" ...
[[nodiscard]] QByteArray jsonType(const templates::Value &value);
[[nodiscard]] QByteArray jsonOf(const templates::Value &value);

/// Whether a regular expression finds something; a broken one finds everything.
[[nodiscard]] bool matchesExpression(const QByteArray &pattern, const QByteArray &text);

/// gojsonschema's checks of "format"; unknown formats fit.
[[nodiscard]] bool hasFormat(const QByteArray &text, const QByteArray &format);

} // namespace sealyard::chart
