#pragma once

#include <QByteArray>

#include <expected>

namespace sealyard::templates {

/// Go's base64.StdEncoding.DecodeString and base32's; the error is where the input is wrong. Line breaks are skipped.
[[nodiscard]] std::expected<QByteArray, qsizetype> fromBase64(const QByteArray &text);
[[nodiscard]] std::expected<QByteArray, qsizetype> fromBase32(const QByteArray &text);
[[nodiscard]] QByteArray toBase32(const QByteArray &bytes);

} // namespace sealyard::templates
