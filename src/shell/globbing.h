#pragma once

#include "shell/interpreter.h"

namespace sealyard::shell {

/// The paths that a pattern (see pattern.h) matches, as the word would be written, sorted; std::nullopt when a
/// directory that counts is not wholly known.
[[nodiscard]] std::optional<QStringList> globbed(Interpreter &interpreter, const QString &pattern);

/// The pattern with each "*", "?" and set replaced by an unknown part.
[[nodiscard]] QString unglobbed(const QString &pattern, QChar hole);

} // namespace sealyard::shell
