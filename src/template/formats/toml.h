#pragma once

#include "template/value.h"

#include <expected>

namespace sealyard::templates {

/// BurntSushi/toml's Encode; the error is Go's sentence.
[[nodiscard]] std::expected<QByteArray, QByteArray> toToml(const Value &value);
/// Reads a TOML document; the error is a sentence. Bounded by the nesting that the library allows.
[[nodiscard]] std::expected<Value, QByteArray> fromToml(const QByteArray &text);

} // namespace sealyard::templates
