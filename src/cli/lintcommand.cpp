#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "lint/linter.h"
#include "lint/report.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runLint(const QStringList &arguments, Console &console);

} // namespace

extern const Command lintCommand;
const Command lintCommand{
    .name = "lint",
    .summary = QT_TRANSLATE_NOOP("cli", "Checks version directories and reports mistakes."),
    .run = runLint,
};

namespace {

lint::LintResult lintSelection(const Selection &selection)
{
    const image::SourceTree sources(selection.workspace.root);
    QStringList paths;
    if (!selection.isWhole) {
        for (const image::VersionDirectory &directory : selection.directories) {
            paths.append(directory.path);
        }
    }
    return lint::lintWorkspace(selection.workspace, sources, paths);
}

ExitStatus runLint(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    const QCommandLineOption format(u"format"_s, Tr::tr("The report: text or json."), Tr::tr("FORMAT"), u"text"_s);
    parser.addOption(format);
    parser.addPositionalArgument(
        u"path"_s, Tr::tr("A workspace, application, version directory or APP/VERSION; default: the current folder."),
        u"[PATH...]"_s);
    if (const auto status = parse(parser, lintCommand, arguments, console)) {
        return *status;
    }
    const QString wanted = parser.value(format);
    if (wanted != "text"_L1 && wanted != "json"_L1) {
        return fail(console, Tr::tr("There is no report format “%1”; use text or json.").arg(wanted),
                    ExitStatus::Usage);
    }
    const auto selection = select(parser.positionalArguments());
    if (!selection) {
        return fail(console, selection.error().message);
    }
    for (const QString &problem : selection->workspace.problems) {
        console.err << "sealyard-cli: " << problem << '\n';
    }
    const lint::LintResult result = lintSelection(*selection);
    console.out << (wanted == "json"_L1 ? QString::fromUtf8(lint::jsonReport(result)) : lint::textReport(result));
    return result.diagnostics.isEmpty() ? ExitStatus::Clean : ExitStatus::Findings;
}

} // namespace

} // namespace sealyard::cli
