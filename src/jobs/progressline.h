#pragma once

#include <QString>

#include <optional>

namespace sealyard::jobs {

/// A line of output that says how far a step is: the control sequence OSC 9;4 that terminals show as a progress bar
/// ("ESC ] 9 ; 4 ; 1 ; PERCENT ESC \"). percent: 0 to 100.
[[nodiscard]] QString progressLine(int percent);

/// std::nullopt for a line that is something else.
[[nodiscard]] std::optional<int> progressOf(QStringView line);

} // namespace sealyard::jobs
