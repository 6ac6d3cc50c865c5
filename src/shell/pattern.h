#pragma once

#include "shell/text.h"

namespace sealyard::shell {

/// What can be said of a comparison of which a side may have unknown parts.
enum class Match { No, Perhaps, Yes };

/// A pattern text: "*", "?", "[...]" mean what they do in bash, "\" takes the next character literally.
[[nodiscard]] QString escapedForPattern(QStringView text);
[[nodiscard]] bool hasPatternCharacters(QStringView text);
/// The text that a pattern without pattern characters stands for.
[[nodiscard]] QString unescapedPattern(QStringView pattern);

/// The whole of a known text against a pattern without unknown parts; extended patterns are not understood.
[[nodiscard]] bool matches(QStringView pattern, QStringView text);
/// The same when either may have unknown parts.
[[nodiscard]] Match matchOf(const QString &pattern, const Text &text);

} // namespace sealyard::shell
