#include "core/translation.h"
#include "core/version.h"
#include "gui/editor/textcomponent.h"
#include "gui/mainwindow/appearance.h"
#include "gui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <tuple>

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
    const bool mayHaveDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                                qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
                                QCoreApplication::arguments().contains(u"-platform"_s);
    if (!mayHaveDisplay) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(Tr::tr("Sealyard needs a display, and DISPLAY and WAYLAND_DISPLAY name none. "
                                       "sealyard-cli does the same without one.")));
        return 3;
    }
    return std::nullopt;
}

/// Does as soon as the window is on the screen what takes longer than the window needs to come up: draws its icon,
/// which takes a plugin, and loads what texts are shown with, so that the first file need not wait for it.
class LoadingAfterPaint final : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, &LoadingAfterPaint::load);
        }
        return false;
    }

private:
    static void load()
    {
        QGuiApplication::setWindowIcon(QIcon(u":/icons/io.github.sealyard.Sealyard.svg"_s));
        std::ignore = gui::textComponent(); // a failure is told where a text is wanted
    }
};

void openArguments(gui::MainWindow &window, const QStringList &arguments, const QStringList &recent)
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

int main(int argc, char *argv[])
{
    if (const std::optional<int> status = answerWithoutWindow(argc, argv)) {
        return *status;
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
    const gui::SessionSettings settings(store);
    gui::applyColorScheme(settings.colorScheme());
    gui::MainWindow window(store, gui::defaultPaths());
    LoadingAfterPaint loading;
    window.installEventFilter(&loading);
    window.show();
    // The window is painted before anything is read.
    QTimer::singleShot(0, &window,
                       [&window, arguments = parser.positionalArguments(), recent = settings.recentWorkspaces()] {
                           openArguments(window, arguments, recent);
                       });
    return QApplication::exec();
}
