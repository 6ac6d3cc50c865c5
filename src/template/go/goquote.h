#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <expected>
#include <optional>

namespace sealyard::templates {

/// strconv.Quote; with onlyAscii strconv.QuoteToASCII.
[[nodiscard]] QByteArray quoted(QByteArrayView text, bool onlyAscii = false);
/// strconv.QuoteRune.
[[nodiscard]] QByteArray quotedRune(char32_t code, bool onlyAscii = false);
/// strconv.CanBackquote.
[[nodiscard]] bool canBackquote(QByteArrayView text);
/// strconv.Unquote of "..." and `...`; nothing when it is no literal.
[[nodiscard]] std::optional<QByteArray> unquoted(QByteArrayView literal);
/// The rune of a character constant with its quotes, or why it is none.
[[nodiscard]] std::expected<char32_t, QByteArray> characterConstant(QByteArrayView literal);

} // namespace sealyard::templates
