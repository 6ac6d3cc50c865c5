#include "cli/program.h"

#include "cli/tr.h"
#include "core/diskcache.h"
#include "core/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// As https://no-color.org and https://bixense.com/clicolors ask for.
bool showsColours()
{
    if (!qEnvironmentVariableIsEmpty("NO_COLOR")) {
        return false;
    }
    const QByteArray forced = qgetenv("CLICOLOR_FORCE");
    const bool isForced = !forced.isEmpty() && forced != "0";
    return isForced || (::isatty(STDOUT_FILENO) != 0 && qgetenv("TERM") != "dumb" && qgetenv("CLICOLOR") != "0");
}

bool showsProgress()
{
    return ::isatty(STDERR_FILENO) != 0 && qgetenv("TERM") != "dumb";
}

/// The program of the name that people type, which lies beside the folder of the one that runs.
QString startedProgram()
{
    const QString own = QCoreApplication::applicationFilePath();
    const QString typed = QDir::cleanPath(QFileInfo(own).path() + "/../../bin/"_L1 + QFileInfo(own).fileName());
    return QFileInfo(typed).isExecutable() ? typed : own;
}

} // namespace

int sealyard::cli::runProgram(int argc, char *argv[], const Runner &run)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"sealyard"_s);
    sealyard::core::installTranslator();
    QTextStream out(stdout);
    QTextStream err(stderr);
    QTextStream in(stdin);
    sealyard::cli::Console console{
        .out = out,
        .err = err,
        .in = in,
        .isInteractive = ::isatty(STDIN_FILENO) != 0 && ::isatty(STDOUT_FILENO) != 0,
        .hasColours = showsColours(),
        .program = startedProgram(),
        .hasProgress = showsProgress(),
        .cacheFolder = sealyard::core::userCacheFolder(),
    };
    const auto status = run(QCoreApplication::arguments().sliced(1), console);
    out.flush();
    if (out.status() != QTextStream::Ok || std::fflush(stdout) != 0) {
        return static_cast<int>(sealyard::cli::fail(
            console, sealyard::cli::Tr::tr("Cannot write to the standard output: %1").arg(qt_error_string(errno))));
    }
    return static_cast<int>(status);
}
