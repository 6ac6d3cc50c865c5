#include "gui/editor/kate/editorengine.h"
#include "gui/editor/kate/katedocument.h"
#include "gui/editor/kate/kateview.h"
#include "gui/editor/textcomponent.h"

namespace sealyard::gui {

namespace {

class KateComponent final : public TextComponent
{
public:
    std::shared_ptr<EditorDocument> open(const QString &path) override
    {
        return std::make_shared<KateDocument>(path, m_engine);
    }

    EditorView *createView(const std::shared_ptr<EditorDocument> &file, EditorHelp &help, QWidget *parent) override
    {
        return new KateView(std::static_pointer_cast<KateDocument>(file), help, parent);
    }

private:
    EditorEngine m_engine;
};

} // namespace

TextComponent &textComponent()
{
    static KateComponent component;
    return component;
}

} // namespace sealyard::gui
