#include "cli/command.h"
#include "core/translation.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
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
        .program = QCoreApplication::applicationFilePath(),
    };
    return static_cast<int>(sealyard::cli::run(QCoreApplication::arguments().sliced(1), console));
}
