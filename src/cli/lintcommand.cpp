#include "cli/command.h"
#include "cli/lintoutput.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "core/files.h"
#include "image/workspacewatcher.h"
#include "lint/fixing.h"
#include "lint/linter.h"
#include "report/baseline.h"

#include <QCommandLineParser>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>

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

void addOptions(QCommandLineParser &parser)
{
    const QString formats = report::formatNames().join(u", "_s);
    parser.addOption(
        {u"output"_s,
         Tr::tr("A report, on the standard output or in a file; can be given several times. Formats: %1.").arg(formats),
         Tr::tr("FORMAT[:FILE]")});
    parser.addOption({u"format"_s, Tr::tr("The same for the standard output."), Tr::tr("FORMAT")});
    parser.addOption({u"statistics"_s, Tr::tr("Counts the findings of each rule instead of listing them.")});
    parser.addOption({u"watch"_s, Tr::tr("Reports again after each change of a file.")});
    parser.addOption({u"explain"_s, Tr::tr("Explains a rule and checks nothing."), Tr::tr("RULE")});
    parser.addOption({u"fix"_s, Tr::tr("Applies the safe fixes first, and says which files changed.")});
    parser.addOption(
        {u"unsafe-fixes"_s, Tr::tr("With --fix: those that may change the meaning too; look at the result.")});
    parser.addOption({u"baseline"_s, Tr::tr("Leaves out the findings that this file has."), Tr::tr("FILE")});
    parser.addOption({u"write-baseline"_s, Tr::tr("Writes all findings to a file for --baseline, and reports none."),
                      Tr::tr("FILE")});
    parser.addOption({u"stdin-filename"_s,
                      Tr::tr("Checks the text of the standard input as if it stood in this file of a workspace."),
                      Tr::tr("FILE")});
    parser.addPositionalArgument(
        u"path"_s, Tr::tr("A workspace, application, version directory or APP/VERSION; default: the current folder."),
        u"[PATH...]"_s);
}

/// What one run looks at.
struct LintOrder
{
    Selection selection;
    image::SourceTree sources;
    QString baseline;
    QString newBaseline;
    QString onlyFile = {}; ///< relative to the root: findings elsewhere are left out
};

core::Result<LintOrder> orderOf(const QCommandLineParser &parser, Console &console)
{
    const QString typed = parser.value(u"stdin-filename"_s);
    auto selection = select(typed.isEmpty() ? parser.positionalArguments() : QStringList{typed});
    if (!selection) {
        return std::unexpected(selection.error());
    }
    const QString root = selection->workspace.root;
    if (typed.isEmpty()) {
        return LintOrder{*std::move(selection), image::SourceTree(root), parser.value(u"baseline"_s),
                         parser.value(u"write-baseline"_s)};
    }
    const QString relative = QDir(root).relativeFilePath(QFileInfo(typed).canonicalFilePath());
    return LintOrder{*std::move(selection), image::SourceTree(root, {{relative, console.in.readAll()}}),
                     parser.value(u"baseline"_s), parser.value(u"write-baseline"_s), relative};
}

QStringList pathsOf(const Selection &selection)
{
    QStringList paths;
    if (!selection.isWhole) {
        std::ranges::transform(selection.directories, std::back_inserter(paths), &image::VersionDirectory::path);
    }
    return paths;
}

lint::LintResult lintOrder(const LintOrder &order)
{
    lint::LintResult result = lint::lintWorkspace(order.selection.workspace, order.sources, pathsOf(order.selection));
    if (!order.onlyFile.isEmpty()) {
        result.diagnostics.removeIf([&](const core::Diagnostic &each) { return each.path != order.onlyFile; });
    }
    return result;
}

ExitStatus explain(const QString &name, Console &console)
{
    const lint::Rule *rule = lint::findRule(name);
    if (!rule) {
        return fail(console, Tr::tr("There is no rule “%1”; “sealyard-cli rules” lists all.").arg(name),
                    ExitStatus::Usage);
    }
    console.out << lint::documentationOf(*rule) << '\n';
    return ExitStatus::Clean;
}

/// Those that the baseline does not have; none when a new one is written.
core::Result<lint::LintResult> newFindings(const LintOrder &order, lint::LintResult all)
{
    const report::Findings findings{all, order.sources};
    if (!order.newBaseline.isEmpty()) {
        return core::writeFile(order.newBaseline, report::baselineOf(findings)).transform([&all] {
            return lint::LintResult{{}, all.directoryCount};
        });
    }
    if (order.baseline.isEmpty()) {
        return all;
    }
    const auto bytes = core::readFile(order.baseline);
    return bytes ? report::withoutBaseline(findings, *bytes) : std::unexpected(bytes.error());
}

/// Writes what fixes make of the files.
core::Result<void> fix(const Selection &selection, bool isUnsafeWanted, Console &console)
{
    const lint::FixKind kind = isUnsafeWanted ? lint::FixKind::All : lint::FixKind::Safe;
    const lint::FixedFiles fixed = lint::fixedFiles(selection.workspace, pathsOf(selection), kind);
    for (const auto &[path, text] : fixed.after.asKeyValueRange()) {
        if (auto written = core::writeFile(QDir(selection.workspace.root).filePath(path), text.toUtf8()); !written) {
            return written;
        }
        console.err << Tr::tr("Fixed %1").arg(path) << '\n';
    }
    return {};
}

ExitStatus report(const LintOrder &order, const QList<LintOutput> &outputs, bool wantsStatistics, Console &console)
{
    for (const QString &problem : order.selection.workspace.problems) {
        console.err << "sealyard-cli: " << problem << '\n';
    }
    const auto found = newFindings(order, lintOrder(order));
    if (!found) {
        return fail(console, found.error().message);
    }
    const lint::LintResult &result = *found;
    if (wantsStatistics) {
        console.out << report::statistics(result);
    }
    if (const auto written = writeOutputs(outputs, {result, order.sources}, console); !written) {
        return fail(console, written.error().message);
    }
    return result.diagnostics.isEmpty() ? ExitStatus::Clean : ExitStatus::Findings;
}

/// Reports again after each change on disk, until the program is interrupted or there is no workspace any more.
ExitStatus watch(const QCommandLineParser &parser, const QList<LintOutput> &outputs, Console &console)
{
    image::WorkspaceWatcher watcher;
    QEventLoop loop;
    ExitStatus status = ExitStatus::Clean;
    const auto lintAgain = [&] {
        const auto order = orderOf(parser, console);
        if (!order) {
            status = fail(console, order.error().message);
            loop.quit();
            return;
        }
        status = report(*order, outputs, parser.isSet(u"statistics"_s), console);
        console.err << Tr::tr("Waiting for changes; end with Ctrl+C.") << Qt::endl;
        console.out.flush();
        watcher.watch(order->selection.workspace);
    };
    QObject::connect(&watcher, &image::WorkspaceWatcher::changed, &loop, lintAgain);
    QTimer::singleShot(0, &loop, lintAgain);
    loop.exec();
    return status;
}

ExitStatus runLint(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto status = parse(parser, lintCommand, arguments, console)) {
        return *status;
    }
    if (parser.isSet(u"explain"_s)) {
        return explain(parser.value(u"explain"_s), console);
    }
    const bool wantsStatistics = parser.isSet(u"statistics"_s);
    QStringList specifications = parser.values(u"output"_s) + parser.values(u"format"_s);
    if (specifications.isEmpty() && !wantsStatistics) {
        specifications.append(u"text"_s);
    }
    const auto outputs = outputsOf(specifications);
    if (!outputs) {
        return fail(console, outputs.error().message, ExitStatus::Usage);
    }
    if (parser.isSet(u"watch"_s)) {
        return watch(parser, *outputs, console);
    }
    const auto order = orderOf(parser, console);
    if (order && parser.isSet(u"fix"_s) && order->onlyFile.isEmpty()) {
        if (const auto written = fix(order->selection, parser.isSet(u"unsafe-fixes"_s), console); !written) {
            return fail(console, written.error().message);
        }
    }
    return order ? report(*order, *outputs, wantsStatistics, console) : fail(console, order.error().message);
}

} // namespace

} // namespace sealyard::cli
