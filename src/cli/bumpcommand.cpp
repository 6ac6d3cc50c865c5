#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "scaffold/bump.h"
#include "scaffold/journal.h"

#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runBump(const QStringList &arguments, Console &console);
ExitStatus runUndo(const QStringList &arguments, Console &console);

} // namespace

extern const Command bumpCommand;
const Command bumpCommand{
    .name = "bump",
    .summary = QT_TRANSLATE_NOOP("cli", "Creates the next version of an application from an older one."),
    .run = runBump,
};

extern const Command undoCommand;
const Command undoCommand{
    .name = "undo",
    .summary = QT_TRANSLATE_NOOP("cli", "Takes back what the last command that changed the workspace did."),
    .run = runUndo,
};

namespace {

void printPlan(const scaffold::BumpPlan &plan, QTextStream &out)
{
    out << Tr::tr("New folder: %1").arg(plan.changes.created.directory) << '\n'
        << Tr::tr("%n file(s) are copied.", nullptr, static_cast<int>(plan.changes.created.files.size())) << '\n';
    for (const scaffold::BumpedFile &file : plan.bumped) {
        out << "==> " << file.path << " <==\n" << scaffold::lineDifferences(file.before, file.after);
    }
    for (const QString &note : plan.notes) {
        out << note << '\n';
    }
}

ExitStatus runBump(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"from"_s, Tr::tr("The text that the new version replaces; default: the old version."), Tr::tr("TEXT")},
        {u"dry-run"_s, Tr::tr("Shows what would change and writes nothing.")},
    });
    parser.addPositionalArgument(u"version"_s, Tr::tr("The version to start from: APP/VERSION or its folder."),
                                 u"APP/VERSION"_s);
    parser.addPositionalArgument(u"new"_s, Tr::tr("The new version."), u"NEW"_s);
    if (const auto status = parse(parser, bumpCommand, arguments, console)) {
        return *status;
    }
    const QStringList positional = parser.positionalArguments();
    if (positional.size() != 2) {
        return fail(console, Tr::tr("Name the old version and the new one."), ExitStatus::Usage);
    }
    const auto selection = select({positional.first()});
    if (!selection) {
        return fail(console, selection.error().message);
    }
    if (selection->directories.size() != 1) {
        return fail(console, Tr::tr("“%1” is not one version directory.").arg(positional.first()), ExitStatus::Usage);
    }
    const auto plan = scaffold::planBump({.directory = selection->directories.first().path,
                                          .version = positional.last(),
                                          .from = parser.value(u"from"_s)},
                                         selection->workspace);
    if (!plan) {
        return fail(console, plan.error().message, ExitStatus::Usage);
    }
    printPlan(*plan, console.out);
    if (parser.isSet(u"dry-run"_s)) {
        return ExitStatus::Clean;
    }
    const auto written =
        scaffold::Journal(scaffold::defaultJournalFolder()).apply(plan->changes, selection->workspace.root);
    return written ? ExitStatus::Clean : fail(console, written.error().message);
}

ExitStatus runUndo(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOption(
        {u"workspace"_s, Tr::tr("A folder in the workspace; default: the current one."), Tr::tr("FOLDER"), u"."_s});
    if (const auto status = parse(parser, undoCommand, arguments, console)) {
        return *status;
    }
    const auto workspace = openAround(parser.value(u"workspace"_s));
    if (!workspace) {
        return fail(console, workspace.error().message);
    }
    const auto done = scaffold::Journal(scaffold::defaultJournalFolder()).undo(workspace->root);
    if (!done) {
        return fail(console, done.error().message);
    }
    for (const QString &path : *done) {
        console.out << QDir::toNativeSeparators(path) << '\n';
    }
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
