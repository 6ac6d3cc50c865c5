#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "scaffold/conversion.h"
#include "scaffold/journal.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runConvert(const QStringList &arguments, Console &console);

} // namespace

extern const Command convertCommand;
const Command convertCommand{
    .name = "convert",
    .summary = QT_TRANSLATE_NOOP("cli", "Makes a Kubefile of the Dockerfile of an application."),
    .run = runConvert,
};

namespace {

ExitStatus runConvert(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOption({u"dry-run"_s, Tr::tr("Shows the Kubefile and writes nothing.")});
    parser.addPositionalArgument(u"version"_s, Tr::tr("APP/VERSION, or its folder."), u"APP/VERSION"_s);
    if (const auto status = parse(parser, convertCommand, arguments, console)) {
        return *status;
    }
    const auto selection = selectOne(parser.positionalArguments());
    if (!selection) {
        return fail(console, selection.error().message, ExitStatus::Usage);
    }
    const auto plan =
        scaffold::planConversion(selection->directories.first(), image::SourceTree(selection->workspace.root));
    if (!plan) {
        return fail(console, plan.error().message, ExitStatus::Usage);
    }
    console.out << "==> " << plan->changes.changed.first().path << " <==\n" << plan->changes.changed.first().after;
    for (const QString &note : plan->notes) {
        console.out << note << '\n';
    }
    if (parser.isSet(u"dry-run"_s)) {
        return ExitStatus::Clean;
    }
    const auto written =
        scaffold::Journal(scaffold::defaultJournalFolder()).apply(plan->changes, selection->workspace.root);
    return written ? ExitStatus::Clean : fail(console, written.error().message);
}

} // namespace

} // namespace sealyard::cli
