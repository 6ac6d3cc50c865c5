#pragma once

#include <QString>

namespace sealyard::gui {

/// A text without the sign that says which letter chooses it; in Chinese the letter itself stands in brackets.
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace sealyard::gui
