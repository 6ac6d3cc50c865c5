#include "cli/program.h"
#include "core/version.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string_view>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

extern const Command imagesCommand;
extern const Command lintCommand;
extern const Command rulesCommand;

namespace {

/// What hooks and editors start again and again.
constexpr std::array quickCommands{&lintCommand, &imagesCommand, &rulesCommand};

const Command *find(std::string_view name)
{
    const auto found = std::ranges::find(quickCommands, name, &Command::name);
    return found == quickCommands.end() ? nullptr : *found;
}

ExitStatus runQuickly(const QStringList &arguments, Console &console)
{
    if (const Command *command = find(arguments.value(0).toStdString())) {
        return command->run(arguments.sliced(1), console);
    }
    console.out << "sealyard-cli " << core::version() << '\n';
    return ExitStatus::Clean;
}

/// Becomes the program that has all commands; returns only when that is not possible.
int runWhole(char *argv[])
{
    const QByteArray own = QFile::encodeName(QFile::symLinkTarget(u"/proc/self/exe"_s));
    const QByteArray whole = own.first(own.lastIndexOf('/')) + "/../libexec/sealyard/sealyard-cli";
    ::execv(whole.constData(), argv);
    std::fprintf(stderr, "sealyard-cli: cannot run %s: %s; install Sealyard again\n", whole.constData(),
                 std::strerror(errno));
    return static_cast<int>(ExitStatus::CouldNotRun);
}

} // namespace

} // namespace sealyard::cli

/// The program that people start: most commands need the network, the libraries for which take several times as long to
/// load as a version directory takes to check, and so are in a program of their own.
int main(int argc, char *argv[])
{
    const std::string_view name = argc > 1 ? argv[1] : "";
    const bool isQuick = name == "--version" || sealyard::cli::find(name);
    return isQuick ? sealyard::cli::runProgram(argc, argv, sealyard::cli::runQuickly) : sealyard::cli::runWhole(argv);
}
