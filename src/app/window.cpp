#include "gui/frame/frame.h"
#include "gui/frame/windowmodule.h"
#include "gui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>

#include <memory>

using namespace Qt::StringLiterals;
using namespace sealyard;

// The module that fills the frame.

namespace {

void open(gui::MainWindow &window, const QStringList &arguments, const QStringList &recent)
{
    if (arguments.isEmpty() && !recent.isEmpty()) {
        window.openFolder(recent.first());
    } else if (!arguments.isEmpty() && QFileInfo(arguments.first()).isFile()) {
        window.openWorkspaceOf(arguments.first());
    }
    for (const QString &argument : arguments) {
        const QString path = QFileInfo(argument).absoluteFilePath();
        if (argument == arguments.first() && !QFileInfo(path).isFile()) {
            window.openFolder(path);
        } else {
            window.openFile(path);
        }
    }
}

} // namespace

extern "C" Q_DECL_EXPORT void sealyardFillFrame(gui::Frame &frame, QSettings &settings, const QStringList &arguments)
{
    QGuiApplication::setWindowIcon(QIcon(u":/icons/io.github.sealyard.Sealyard.svg"_s));
    auto window = std::make_unique<gui::MainWindow>(frame, settings, gui::defaultPaths());
    open(*window, arguments, gui::SessionSettings(settings).recentWorkspaces());
    frame.keep(std::move(window));
}
