#include "cli/issue/issuecommand.h"
#include "cli/tr.h"
#include "github/issuecommand.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runCompose(const QStringList &arguments, Console &console);

} // namespace

const Command issueComposeCommand{
    .name = "issue compose",
    .summary = QT_TRANSLATE_NOOP("cli", "Prints the title and the command for a build."),
    .run = runCompose,
};

namespace {

ExitStatus runCompose(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addCommandArguments(parser);
    if (const auto status = parse(parser, issueComposeCommand, arguments, console)) {
        return *status;
    }
    const auto command = commandOf(parser);
    const auto text = command.and_then(github::compose);
    if (!text) {
        return fail(console, text.error().message, ExitStatus::Usage);
    }
    console.out << github::titleFor(command->app) << '\n' << *text << '\n';
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
