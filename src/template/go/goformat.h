#pragma once

#include "template/value.h"

#include <span>

namespace sealyard::templates {

/// fmt.Sprint of one value, that is %v.
[[nodiscard]] QByteArray printed(const Value &value);
/// fmt.Sprint: spaces between operands when neither is text.
[[nodiscard]] QByteArray printedAll(std::span<const Value> values);
/// fmt.Sprintln.
[[nodiscard]] QByteArray printedLine(std::span<const Value> values);
/// fmt.Sprintf.
[[nodiscard]] QByteArray formatted(QByteArrayView format, std::span<const Value> values);
/// How long formatted() makes the result by widths and precisions alone.
[[nodiscard]] qint64 widthsOf(QByteArrayView format, std::span<const Value> values);

} // namespace sealyard::templates
