#pragma once

#include "core/result.h"

class QString;

namespace sealyard::gui {

class TextComponent;

/// The component that a module has; it stays loaded. On the GUI thread. path: absolute. An error when the file is
/// missing or is not a module of this program.
[[nodiscard]] core::Result<TextComponent *> loadTextModule(const QString &path);

} // namespace sealyard::gui
