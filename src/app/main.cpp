#include "core/translation.h"
#include "core/version.h"
#include "gui/frame/appearance.h"
#include "gui/frame/frame.h"
#include "gui/frame/windowmodule.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sealyard;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(app)
};

void nameProgram()
{
    QCoreApplication::setApplicationName(u"sealyard"_s);
    QCoreApplication::setApplicationVersion(core::version());
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Tr::tr("A studio for Sealos cluster images."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"folder"_s, Tr::tr("The workspace to open; without it the last one."), u"[folder]"_s);
    parser.addPositionalArgument(u"files"_s, Tr::tr("Files to open in the editor."), u"[files...]"_s);
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

/// --help and --version are answered without a display; nothing when a window is wanted.
std::optional<int> answerWithoutWindow(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    nameProgram();
    core::installTranslator();
    QCommandLineParser parser;
    describe(parser);
    parser.parse(QCoreApplication::arguments());
    if (parser.isSet(u"help"_s)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return 0;
    }
    if (parser.isSet(u"version"_s)) {
        std::puts(qPrintable(u"sealyard "_s + core::version()));
        return 0;
    }
    if (!hasDisplay() && !QCoreApplication::arguments().contains(u"-platform"_s)) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(Tr::tr("Sealyard needs a display, and DISPLAY and WAYLAND_DISPLAY name none. "
                                       "sealyard-cli does the same without one.")));
        return 3;
    }
    return std::nullopt;
}

/// Fills the frame with the rest of the program, or says in it that this is not there.
void fill(gui::Frame &frame, QSettings &store, const QStringList &arguments)
{
    const QStringList iconPlaces = QIcon::themeSearchPaths();
    const QString folder = QCoreApplication::applicationDirPath() + "/" SEALYARD_MODULES ""_L1;
    const auto fillFrame = gui::loadWindowModule(QDir::cleanPath(folder + "/sealyard-window.so"_L1));
    if (!fillFrame) {
        std::fprintf(stderr, "%s\n", qPrintable(fillFrame.error().message));
        frame.explain(fillFrame.error());
        return;
    }
    if (QIcon::themeSearchPaths() != iconPlaces) {
        gui::chooseIcons(); // libraries of the text component bring some
    }
    frame.findIcons();
    (*fillFrame)(frame, store, arguments);
}

} // namespace

int main(int argc, char *argv[])
{
    const bool hasOptions =
        argc > 1 && std::any_of(argv + 1, argv + argc, [](const char *argument) { return *argument == '-'; });
    if (hasOptions || !hasDisplay()) {
        if (const std::optional<int> status = answerWithoutWindow(argc, argv)) {
            return *status;
        }
    }
    // The editor asks for spelling dictionaries, which are not needed here.
    QLoggingCategory::setFilterRules(u"kf.sonnet.core=false"_s);
    QApplication application(argc, argv);
    nameProgram();
    QGuiApplication::setApplicationDisplayName(u"Sealyard"_s);
    QGuiApplication::setDesktopFileName(u"io.github.sealyard.Sealyard"_s);
    core::installTranslator();

    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return 2;
    }

    QSettings store(QStandardPaths::writableLocation(QStandardPaths::StateLocation) + u"/session.conf"_s,
                    QSettings::IniFormat);
    gui::applyColorScheme(gui::WindowSettings(store).colorScheme());
    gui::Frame frame(store);
    frame.showEmpty();
    fill(frame, store, parser.positionalArguments());
    return QApplication::exec();
}
