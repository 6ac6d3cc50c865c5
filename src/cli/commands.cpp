#include "cli/command.h"

#include "cli/tr.h"
#include "core/version.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

extern const Command buildCommand;
extern const Command bumpCommand;
extern const Command chartsCommand;
extern const Command convertCommand;
extern const Command hookCommand;
extern const Command imagesCommand;
extern const Command importCommand;
extern const Command internalCommand;
extern const Command issueCommand;
extern const Command jobsCommand;
extern const Command lintCommand;
extern const Command lspCommand;
extern const Command missesCommand;
extern const Command newCommand;
extern const Command repairCommand;
extern const Command rulesCommand;
extern const Command scaffoldCommand;
extern const Command superviseCommand;
extern const Command undoCommand;

namespace {

constexpr std::array table{&lintCommand,   &newCommand,     &bumpCommand,      &importCommand,  &repairCommand,
                           &missesCommand, &convertCommand, &undoCommand,      &chartsCommand,  &scaffoldCommand,
                           &imagesCommand, &buildCommand,   &jobsCommand,      &issueCommand,   &hookCommand,
                           &lspCommand,    &rulesCommand,   &superviseCommand, &internalCommand};

void printHelp(QTextStream &out)
{
    out << Tr::tr("Usage: sealyard-cli COMMAND [OPTIONS] [ARGUMENTS]") << "\n\n"
        << Tr::tr("Authors Sealos cluster images: scaffolds, checks and builds them.") << "\n\n"
        << Tr::tr("Commands:") << '\n';
    for (const Command *command : commands()) {
        if (!command->isHidden) {
            out << "  " << QString::fromLatin1(command->name).leftJustified(10) << Tr::tr(command->summary) << '\n';
        }
    }
    out << '\n'
        << Tr::tr("“sealyard-cli COMMAND --help” explains a command.") << '\n'
        << Tr::tr("Exit status: 0 clean, 1 findings, 2 wrong usage, 3 could not run.") << '\n';
}

} // namespace

std::span<const Command *const> commands()
{
    return table;
}

ExitStatus run(const QStringList &arguments, Console &console)
{
    const QString name = arguments.value(0);
    if (name == "--version"_L1 || name == "-v"_L1) {
        console.out << "sealyard-cli " << core::version() << '\n';
        return ExitStatus::Clean;
    }
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
        printHelp(console.out);
        return ExitStatus::Clean;
    }
    const auto found =
        std::ranges::find_if(table, [&](const Command *command) { return name == QLatin1StringView(command->name); });
    if (found == table.end()) {
        printHelp(console.err);
        return fail(console,
                    name.isEmpty() ? Tr::tr("No command was given.") : Tr::tr("There is no command “%1”.").arg(name),
                    ExitStatus::Usage);
    }
    return (*found)->run(arguments.sliced(1), console);
}

} // namespace sealyard::cli
