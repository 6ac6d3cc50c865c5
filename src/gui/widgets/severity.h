#pragma once

#include "core/diagnostic.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

namespace sealyard::gui {

/// A shape of its own for each severity, so that colour is never the only sign.
[[nodiscard]] QIcon severityIcon(core::Severity severity);

/// "Error", "Warning", "Hint": translated.
[[nodiscard]] QString severityWord(core::Severity severity);

/// The colour of squiggles, bars and texts, legible on the palette's background: at least 4.5:1, as WCAG AA asks.
[[nodiscard]] QColor severityColor(core::Severity severity, const QPalette &palette);

} // namespace sealyard::gui
