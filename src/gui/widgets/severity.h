#pragma once

#include "core/diagnostic.h"

#include <QColor>
#include <QIcon>
#include <QString>

namespace sealyard::gui {

/// A shape of its own for each severity, so that colour is never the only sign.
[[nodiscard]] QIcon severityIcon(core::Severity severity);

/// "Error", "Warning", "Hint": translated.
[[nodiscard]] QString severityWord(core::Severity severity);

/// The colour of squiggles and bars; legible on light and dark backgrounds.
[[nodiscard]] QColor severityColor(core::Severity severity);

} // namespace sealyard::gui
