#include "gui/frame/windowmodule.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibrary>

namespace sealyard::gui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(windowmodule)
};

} // namespace

core::Result<FillFrame *> loadWindowModule(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return core::failure(Tr::tr("A part of Sealyard, “%1”, is missing. Install Sealyard again.").arg(path),
                             core::ErrorKind::NotFound);
    }
    QLibrary module(path);
    const auto entry = reinterpret_cast<FillFrame *>(module.resolve("sealyardFillFrame"));
    if (!entry) {
        return core::failure(
            Tr::tr("A part of Sealyard cannot be loaded: %1. Install Sealyard and the libraries it needs again.")
                .arg(module.errorString()));
    }
    return entry;
}

} // namespace sealyard::gui
