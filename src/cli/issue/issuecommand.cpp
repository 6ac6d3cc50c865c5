#include "cli/issue/issuecommand.h"

#include "cli/selection.h"
#include "cli/tr.h"

#include <QCommandLineParser>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runIssue(const QStringList &arguments, Console &console);

} // namespace

extern const Command issueCommand;
const Command issueCommand{
    .name = "issue",
    .summary = QT_TRANSLATE_NOOP("cli", "Checks, writes and follows the issues that start builds on GitHub."),
    .run = runIssue,
};

namespace {

constexpr std::array actions{&issueCheckCommand, &issueComposeCommand, &issueCreateCommand, &issueStatusCommand,
                             &issueWatchCommand, &issueResumeCommand,  &issueSignInCommand};

void printHelp(QTextStream &out)
{
    out << Tr::tr("Usage: %1").arg("sealyard-cli issue ACTION [OPTIONS] [ARGUMENTS]"_L1) << "\n\n"
        << Tr::tr(issueCommand.summary) << "\n\n"
        << Tr::tr("Actions:") << '\n';
    for (const Command *action : actions) {
        const QString name = QString::fromLatin1(action->name).sliced(int{sizeof "issue"});
        out << "  " << name.leftJustified(10) << Tr::tr(action->summary) << '\n';
    }
}

ExitStatus runIssue(const QStringList &arguments, Console &console)
{
    const QString name = arguments.value(0);
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1) {
        printHelp(console.out);
        return ExitStatus::Clean;
    }
    const auto found = std::ranges::find_if(
        actions, [&](const Command *action) { return "issue "_L1 + name == QLatin1StringView(action->name); });
    if (found == actions.end()) {
        printHelp(console.err);
        return fail(console,
                    name.isEmpty() ? Tr::tr("No action was given.") : Tr::tr("There is no action “%1”.").arg(name),
                    ExitStatus::Usage);
    }
    return (*found)->run(arguments.sliced(1), console);
}

} // namespace

QString workspaceRootAround(const QString &folder)
{
    return rootAround(folder).value_or(QString());
}

core::Result<github::Place> placeNamed(const QString &word)
{
    if (word == "body"_L1) {
        return github::Place::Body;
    }
    if (word == "comment"_L1) {
        return github::Place::Comment;
    }
    return core::failure(Tr::tr("“%1” is no place of a command; there are: body, comment.").arg(word),
                         core::ErrorKind::Invalid);
}

void addWorkspaceOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"workspace"_s, Tr::tr("A folder in the workspace; default: the current one."), Tr::tr("FOLDER"), u"."_s});
}

void addCommandArguments(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"type"_s, Tr::tr("apps or dockerimages."), u"TYPE"_s);
    parser.addPositionalArgument(u"name"_s, Tr::tr("The application's name."), u"NAME"_s);
    parser.addPositionalArgument(u"version"_s, Tr::tr("The version to build."), u"VERSION"_s);
    parser.addPositionalArgument(u"arguments"_s, Tr::tr("For dockerimages: KEY=VALUE, joined by commas."),
                                 u"[KEY=VALUE,...]"_s);
}

core::Result<github::IssueCommand> commandOf(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const auto type = github::typeOfWord(words.value(0));
    if (words.size() < 3 || words.size() > 4) {
        return core::failure(Tr::tr("Type, name and version are needed, and nothing behind the build arguments."),
                             core::ErrorKind::Invalid);
    }
    if (!type) {
        return core::failure(Tr::tr("“%1” is no type of image; there are: apps, dockerimages.").arg(words.first()),
                             core::ErrorKind::Invalid);
    }
    return github::IssueCommand{*type, words.at(1), words.at(2), github::splitBuildArguments(words.value(3))};
}

} // namespace sealyard::cli
