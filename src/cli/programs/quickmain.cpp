#include "cli/imagescommand.h"
#include "cli/lint/lintcommand.h"
#include "cli/program.h"
#include "core/version.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>

#include <malloc.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

extern const Command rulesCommand;

namespace {

/// Becomes the program that has all commands; returns only when that is not possible.
ExitStatus runWhole(char *argv[])
{
    const QByteArray own = QFile::encodeName(QFile::symLinkTarget(u"/proc/self/exe"_s));
    const QByteArray whole = own.first(own.lastIndexOf('/')) + "/../libexec/sealyard/sealyard-cli";
    ::execv(whole.constData(), argv);
    std::fprintf(stderr, "sealyard-cli: cannot run %s: %s; install Sealyard again\n", whole.constData(),
                 std::strerror(errno));
    return ExitStatus::CouldNotRun;
}

/// What hooks and editors start again and again. nullopt: only the whole program can.
std::optional<ExitStatus> runQuickly(const QStringList &arguments, Console &console)
{
    static constexpr Command lintCommand{.name = "lint", .summary = lintSummary, .run = nullptr};
    static constexpr Command imagesCommand{.name = "images", .summary = imagesSummary, .run = nullptr};
    const QString name = arguments.value(0);
    if (name == "--version"_L1) {
        console.out << "sealyard-cli " << core::version() << '\n';
        return ExitStatus::Clean;
    }
    if (name == "lint"_L1) {
        return runLint(lintCommand, arguments.sliced(1), nullptr, console);
    }
    if (name == "images"_L1) {
        return runImages(imagesCommand, arguments.sliced(1), nullptr, console);
    }
    return rulesCommand.run(arguments.sliced(1), console);
}

bool isQuick(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> names{"lint", "images", "rules", "--version"};
    return std::ranges::contains(names, name);
}

/// Keeps memory for the next file instead of giving it back in between: a tenth of the time for a large workspace.
void keepFreedMemory()
{
    ::mallopt(M_MMAP_THRESHOLD, 1 << 28);
    ::mallopt(M_TRIM_THRESHOLD, 1 << 28);
    ::mallopt(M_TOP_PAD, 1 << 20);
}

} // namespace

} // namespace sealyard::cli

/// The program that people start: most commands need the network, the libraries for which take several times as long to
/// load as a version directory takes to check, and so are in a program of their own.
int main(int argc, char *argv[])
{
    using namespace sealyard::cli;
    if (argc < 2 || !isQuick(argv[1])) {
        return static_cast<int>(runWhole(argv));
    }
    keepFreedMemory();
    return runProgram(argc, argv, [argv](const QStringList &arguments, Console &console) {
        const auto status = runQuickly(arguments, console);
        return status ? *status : runWhole(argv);
    });
}
