#pragma once

#include <memory>

class QString;
class QWidget;

namespace sealyard::gui {

class EditorDocument;
class EditorHelp;
class EditorView;

/// What texts are edited with: Kate's component, which only gui/editor/kate knows.
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

/// Made at the first call; it lives as long as the program.
[[nodiscard]] TextComponent &textComponent();

} // namespace sealyard::gui
