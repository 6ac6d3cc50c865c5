#include "chartsource/importname.h"
#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "scaffold/importing.h"
#include "scaffold/journal.h"

#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runImport(const QStringList &arguments, Console &console);

} // namespace

extern const Command importCommand;
const Command importCommand{
    .name = "import",
    .summary = QT_TRANSLATE_NOOP("cli", "Makes an application of a folder, a chart or manifests."),
    .run = runImport,
};

namespace {

void printPlan(const scaffold::ImportPlan &plan, QTextStream &out)
{
    for (const scaffold::SortedFile &file : plan.sorted) {
        //: In the list of imported files: this one does not become part of the image.
        const QString target = file.target.isEmpty() ? Tr::tr("(left out)") : file.target;
        out << (file.source.isEmpty() ? u"+"_s : file.source) << " -> " << target << "  " << file.reason << '\n';
    }
}

/// What is not written follows from the source.
scaffold::ImportRequest requestOf(const QStringList &positional)
{
    const QString source = QFileInfo(positional.front()).absoluteFilePath();
    const chartsource::ImportName found =
        positional.size() < 3 ? chartsource::importNameOf(source) : chartsource::ImportName{};
    return {.source = source,
            .name = positional.value(1, found.name),
            .version = positional.value(2, found.version.isEmpty() ? u"latest"_s : found.version)};
}

ExitStatus runImport(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"workspace"_s, Tr::tr("A folder in the workspace; default: the current one."), Tr::tr("FOLDER"), u"."_s},
        {u"dry-run"_s, Tr::tr("Shows where each file would go and writes nothing.")},
    });
    parser.addPositionalArgument(u"source"_s, Tr::tr("A folder, a chart (folder or .tgz) or a manifest."), u"SOURCE"_s);
    parser.addPositionalArgument(u"name"_s, Tr::tr("The application's name; default: the chart's or the folder's."),
                                 u"[NAME]"_s);
    parser.addPositionalArgument(u"version"_s, Tr::tr("Its version; default: what the chart installs, else latest."),
                                 u"[VERSION]"_s);
    if (const auto status = parse(parser, importCommand, arguments, console)) {
        return *status;
    }
    const QStringList positional = parser.positionalArguments();
    if (positional.isEmpty() || positional.size() > 3) {
        return fail(console, Tr::tr("Write “sealyard-cli import SOURCE [NAME [VERSION]]”."), ExitStatus::Usage);
    }
    const auto workspace = openAround(parser.value(u"workspace"_s));
    if (!workspace) {
        return fail(console, workspace.error().message);
    }
    const auto plan = scaffold::planImport(requestOf(positional), *workspace);
    if (!plan) {
        return fail(console, plan.error().message, ExitStatus::Usage);
    }
    printPlan(*plan, console.out);
    if (parser.isSet(u"dry-run"_s)) {
        return ExitStatus::Clean;
    }
    const auto written = scaffold::Journal(scaffold::defaultJournalFolder()).apply(plan->changes, workspace->root);
    return written ? ExitStatus::Clean : fail(console, written.error().message);
}

} // namespace

} // namespace sealyard::cli
