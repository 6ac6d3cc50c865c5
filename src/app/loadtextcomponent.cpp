#include "gui/editor/textcomponent.h"
#include "gui/mainwindow/appearance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace sealyard::gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(app)
};

core::Result<TextComponent *> load()
{
    const QString path = QDir::cleanPath(QCoreApplication::applicationDirPath() + "/" SEALYARD_MODULES "/sealyard-kate.so"_L1);
    if (!QFileInfo::exists(path)) {
        return core::failure(Tr::tr("The text cannot be shown: the editor's part of Sealyard, “%1”, is missing. Install "
                                    "Sealyard again.")
                                 .arg(path),
                             core::ErrorKind::NotFound);
    }
    const QStringList places = QIcon::themeSearchPaths();
    QLibrary module(path); // stays loaded: nothing unloads it
    using Entry = TextComponent *();
    auto *entry = reinterpret_cast<Entry *>(module.resolve("sealyardTextComponent"));
    if (!entry) {
        return core::failure(Tr::tr("The text cannot be shown: the editor's part of Sealyard cannot be loaded (%1). Check "
                                    "that it is of the same version and that KTextEditor is installed.")
                                 .arg(module.errorString()));
    }
    if (QIcon::themeSearchPaths() != places) {
        chooseIcons();
    }
    return entry();
}

} // namespace

core::Result<TextComponent *> textComponent()
{
    static const core::Result<TextComponent *> component = load();
    return component;
}

} // namespace sealyard::gui
