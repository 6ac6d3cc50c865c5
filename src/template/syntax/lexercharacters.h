#pragma once

#include <QByteArray>

namespace sealyard::templates {

/// What reading behind the end of a template gives.
constexpr char32_t endOfText = 0xffffffff;

[[nodiscard]] bool isBlank(char32_t code);
[[nodiscard]] bool isAlphaNumeric(char32_t code);
/// %#U of fmt.
[[nodiscard]] QByteArray shownCode(char32_t code);

} // namespace sealyard::templates
