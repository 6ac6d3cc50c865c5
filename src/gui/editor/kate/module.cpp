#include "gui/editor/kate/katecomponent.h"

#include <QtGlobal>

/// What the program looks for in the module.
extern "C" Q_DECL_EXPORT sealyard::gui::TextComponent *sealyardTextComponent()
{
    return &sealyard::gui::kateComponent();
}
