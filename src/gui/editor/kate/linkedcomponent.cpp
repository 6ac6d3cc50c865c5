#include "gui/editor/kate/katecomponent.h"
#include "gui/editor/textcomponent.h"

namespace sealyard::gui {

core::Result<TextComponent *> textComponent()
{
    return &kateComponent();
}

} // namespace sealyard::gui
