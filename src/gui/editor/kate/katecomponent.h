#pragma once

namespace sealyard::gui {

class TextComponent;

/// Kate's component, made at the first call.
[[nodiscard]] TextComponent &kateComponent();

} // namespace sealyard::gui
