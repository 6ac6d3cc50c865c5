#pragma once

#include "core/result.h"

#include <memory>

class QString;
class QWidget;

namespace sealyard::gui {

class EditorDocument;
class EditorHelp;
class EditorView;

/// What texts are edited with. Kate's component brings more than a hundred libraries, which take longer to load than
/// the window needs to come up, so the program loads it behind this interface when the window is there.
class TextComponent
{
public:
    virtual ~TextComponent() = default;

    /// Loads a file, which must be text that core::readText() accepts, or be missing. path: absolute.
    [[nodiscard]] virtual std::shared_ptr<EditorDocument> open(const QString &path) = 0;
    /// Shows a text that this component has opened.
    [[nodiscard]] virtual EditorView *createView(const std::shared_ptr<EditorDocument> &file, EditorHelp &help,
                                                 QWidget *parent) = 0;
};

/// The component, which lives as long as the program; an error where it is not installed. The first call loads it, on
/// the GUI thread: libraries make objects that belong to the thread which loads them. Programs choose by what they link
/// how it is loaded: the desktop as a module (src/app), tests have it linked in (Sealyard::gui_kate).
[[nodiscard]] core::Result<TextComponent *> textComponent();

} // namespace sealyard::gui
