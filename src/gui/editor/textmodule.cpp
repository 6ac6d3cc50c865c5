#include "gui/editor/textmodule.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

namespace sealyard::gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(textmodule)
};

} // namespace

core::Result<TextComponent *> loadTextModule(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return core::failure(
            Tr::tr("Texts cannot be edited: a part of Sealyard, “%1”, is missing. Install Sealyard again.").arg(path),
            core::ErrorKind::NotFound);
    }
    QLibrary module(path);
    using Entry = TextComponent *();
    const auto entry = reinterpret_cast<Entry *>(module.resolve("sealyardTextComponent"));
    if (!entry) {
        return core::failure(
            Tr::tr("Texts cannot be edited: a part of Sealyard cannot be loaded (%1). Install Sealyard "
                   "and KTextEditor again.")
                .arg(module.errorString()));
    }
    return entry();
}

} // namespace sealyard::gui
