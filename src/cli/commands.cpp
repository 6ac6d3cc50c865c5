#include "cli/command.h"

#include "cli/tr.h"
#include "core/version.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

extern const Command buildCommand;
extern const Command bumpCommand;
extern const Command hookCommand;
extern const Command imagesCommand;
extern const Command importCommand;
extern const Command internalCommand;
extern const Command issueCommand;
extern const Command jobsCommand;
extern const Command lintCommand;
extern const Command newCommand;
extern const Command repairCommand;
extern const Command rulesCommand;
extern const Command scaffoldCommand;
extern const Command superviseCommand;
extern const Command undoCommand;

namespace {

constexpr std::array table{&lintCommand,  &newCommand,      &bumpCommand,   &importCommand,    &repairCommand,
                           &undoCommand,  &scaffoldCommand, &imagesCommand, &buildCommand,     &jobsCommand,
                           &issueCommand, &hookCommand,     &rulesCommand,  &superviseCommand, &internalCommand};

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

std::optional<ExitStatus> parse(QCommandLineParser &parser, const Command &command, const QStringList &arguments,
                                Console &console)
{
    const QString name = QString::fromLatin1(command.name);
    const QCommandLineOption help(QStringList{u"h"_s, u"help"_s}, Tr::tr("Shows this help."));
    parser.addOption(help);
    parser.setApplicationDescription(Tr::tr(command.summary));
    const bool isParsed = parser.parse(QStringList{u"sealyard-cli %1"_s.arg(name)} + arguments);
    if (!isParsed) {
        return fail(console, Tr::tr("%1 (“sealyard-cli %2 --help” explains the usage.)").arg(parser.errorText(), name),
                    ExitStatus::Usage);
    }
    if (parser.isSet(help)) {
        console.out << parser.helpText().replace(QCoreApplication::arguments().value(0) + " ["_L1,
                                                 u"sealyard-cli %1 ["_s.arg(name));
        return ExitStatus::Clean;
    }
    return std::nullopt;
}

ExitStatus fail(Console &console, const QString &message, ExitStatus status)
{
    console.err << "sealyard-cli: " << message << '\n';
    return status;
}

} // namespace sealyard::cli
