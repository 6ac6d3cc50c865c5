#include "gui/editor/textcomponent.h"
#include "gui/editor/textmodule.h"
#include "gui/mainwindow/appearance.h"

#include <QCoreApplication>
#include <QDir>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

core::Result<TextComponent *> load()
{
    const QStringList places = QIcon::themeSearchPaths();
    const QString folder = QCoreApplication::applicationDirPath() + "/" SEALYARD_MODULES ""_L1;
    const auto component = loadTextModule(QDir::cleanPath(folder + "/sealyard-kate.so"_L1));
    if (QIcon::themeSearchPaths() != places) {
        chooseIcons(); // libraries of the component bring some
    }
    return component;
}

} // namespace

core::Result<TextComponent *> textComponent()
{
    static const core::Result<TextComponent *> component = load();
    return component;
}

} // namespace sealyard::gui
