#include "cli/lint/lintcommand.h"

#include "cli/lint/lintoptions.h"
#include "cli/lint/lintorder.h"
#include "cli/lint/lintoutput.h"
#include "cli/tr.h"
#include "core/files.h"
#include "lint/configuration.h"
#include "lint/fixing.h"
#include "lint/linter.h"
#include "report/baseline.h"

#include <QCommandLineParser>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

/// What the linter uses in one call of the command.
class Tools final
{
public:
    Tools(const LintOptions &options, Console &console)
        : m_console(console)
        , m_tools{.cacheFolder = options.isCached ? console.cacheFolder : QString()}
    {
        const QString program = options.shellcheck == ShellcheckUse::Never ? QString() : shellcheck::installedProgram();
        if (!program.isEmpty()) {
            m_checker.emplace(program, m_tools.cacheFolder);
            m_tools.shellcheck = &*m_checker;
        }
        if (console.hasProgress) {
            m_tools.progress = [this](qsizetype done, qsizetype all) {
                show(done, all);
            };
        }
    }

    [[nodiscard]] const lint::LintTools &get() const { return m_tools; }

private:
    /// On one line, which is cleared at the end.
    void show(qsizetype done, qsizetype all)
    {
        const QString text = Tr::tr("shellcheck: %1 of %2 scripts").arg(done).arg(all);
        m_console.err << '\r' << (done == all ? QString(text.size(), u' ') + u'\r' : text) << Qt::flush;
    }

    Console &m_console;
    lint::LintTools m_tools;
    std::optional<shellcheck::Checker> m_checker;
};

/// What must be there and is not.
QString missing(const LintOptions &options, const LintOrder &order, const lint::LintTools &tools)
{
    const bool isWanted = options.shellcheck == ShellcheckUse::Always ||
                          (options.shellcheck == ShellcheckUse::IfInstalled &&
                           lint::configurationOf(order.sources).wantsShellcheck().value_or(false));
    return isWanted && !tools.shellcheck
               ? Tr::tr("shellcheck is wanted and not installed: install it, or say --shellcheck=off.")
               : QString();
}

lint::LintResult lintOrder(const LintOrder &order, const lint::LintTools &tools)
{
    if (order.isEmpty()) {
        return {};
    }
    lint::LintResult result =
        lint::lintWorkspace(order.selection.workspace, order.sources, order.directoryPaths(), tools);
    if (!order.onlyFile.isEmpty()) {
        result.diagnostics.removeIf([&](const core::Diagnostic &each) { return each.path != order.onlyFile; });
    }
    return result;
}

ExitStatus explain(const QString &name, Console &console)
{
    const QString explanation = lint::explanationOf(name);
    if (explanation.isEmpty()) {
        return fail(console, Tr::tr("There is no rule “%1”; “sealyard-cli rules” lists all.").arg(name),
                    ExitStatus::Usage);
    }
    console.out << explanation << '\n';
    return ExitStatus::Clean;
}

/// Those that the baseline does not have; none when a new one is written.
core::Result<lint::LintResult> newFindings(const LintOptions &options, const LintOrder &order, lint::LintResult all)
{
    const report::Findings findings{all, order.sources};
    if (!options.newBaseline.isEmpty()) {
        return core::writeFile(options.newBaseline, report::baselineOf(findings)).transform([&all] {
            return lint::LintResult{{}, all.directoryCount, all.problems};
        });
    }
    if (options.baseline.isEmpty()) {
        return all;
    }
    const auto bytes = core::readFile(options.baseline);
    return bytes ? report::withoutBaseline(findings, *bytes) : std::unexpected(bytes.error());
}

lint::FixedFiles fixedFiles(const LintOptions &options, const LintOrder &order, const lint::LintTools &tools)
{
    const lint::FixKind kind = options.areUnsafeFixesWanted ? lint::FixKind::All : lint::FixKind::Safe;
    return order.isEmpty()
               ? lint::FixedFiles()
               : lint::fixedFiles(order.selection.workspace, order.sources, order.directoryPaths(), kind, tools);
}

ExitStatus showDiff(const lint::FixedFiles &fixed, const LintExtras &extras, Console &console)
{
    for (const auto &[path, text] : fixed.after.asKeyValueRange()) {
        console.out << extras.unifiedDiff(path, fixed.before.value(path), text);
    }
    return fixed.after.isEmpty() ? ExitStatus::Clean : ExitStatus::Findings;
}

core::Result<void> writeFixes(const lint::FixedFiles &fixed, const LintOrder &order, Console &console)
{
    const auto written = lint::writeFixed(order.sources.root(), fixed);
    if (written) {
        const QStringList paths = fixed.after.keys();
        std::ranges::for_each(paths, [&](const QString &path) { console.err << Tr::tr("Fixed %1").arg(path) << '\n'; });
    }
    return written;
}

bool fails(const lint::LintResult &result, const LintOptions &options)
{
    return options.failing && std::ranges::any_of(result.diagnostics, [&](const core::Diagnostic &each) {
               return each.severity <= *options.failing;
           });
}

ExitStatus report(const LintOptions &options, const LintOrder &order, const lint::LintTools &tools, Console &console)
{
    auto found = newFindings(options, order, lintOrder(order, tools));
    if (!found) {
        return fail(console, found.error().message);
    }
    for (const QString &problem : order.selection.workspace.problems + found->problems) {
        console.err << "sealyard-cli: " << problem << '\n';
    }
    found->diagnostics.removeIf([&](const core::Diagnostic &each) { return each.severity > options.shown; });
    if (options.wantsStatistics) {
        console.out << report::statistics(*found);
    }
    if (const auto written = writeOutputs(options.outputs, {*found, order.sources}, console); !written) {
        return fail(console, written.error().message);
    }
    return fails(*found, options) ? ExitStatus::Findings : ExitStatus::Clean;
}

/// Reports again and again.
ExitStatus watch(const LintOptions &options, const lint::LintTools &tools, const LintExtras &extras, Console &console)
{
    ExitStatus status = ExitStatus::Clean;
    extras.watch([&]() -> std::optional<image::Workspace> {
        const auto order = lintOrderOf(options, &extras, console);
        if (!order) {
            status = fail(console, order.error().message);
            return std::nullopt;
        }
        status = report(options, *order, tools, console);
        console.err << Tr::tr("Waiting for changes; end with Ctrl+C.") << Qt::endl;
        console.out.flush();
        return order->selection.workspace;
    });
    return status;
}

ExitStatus lintOnce(const LintOptions &options, const lint::LintTools &tools, const LintExtras *extras,
                    Console &console)
{
    const auto order = lintOrderOf(options, extras, console);
    if (!order) {
        return fail(console, order.error().message);
    }
    if (const QString problem = missing(options, *order, tools); !problem.isEmpty()) {
        return fail(console, problem);
    }
    if (options.isDiffWanted) {
        return showDiff(fixedFiles(options, *order, tools), *extras, console);
    }
    if (options.isFixing) {
        if (const auto written = writeFixes(fixedFiles(options, *order, tools), *order, console); !written) {
            return fail(console, written.error().message);
        }
        // Times and sizes of the files are others now.
        const auto again = lintOrderOf(options, extras, console);
        return again ? report(options, *again, tools, console) : fail(console, again.error().message);
    }
    return report(options, *order, tools, console);
}

bool wantsExtras(const LintOptions &options)
{
    return options.isStaged || options.isChanged || options.isDiffWanted || options.isWatching;
}

} // namespace

std::optional<ExitStatus> runLint(const Command &command, const QStringList &arguments, const LintExtras *extras,
                                  Console &console)
{
    QCommandLineParser parser;
    addLintOptions(parser);
    if (const auto status = parse(parser, command, arguments, console)) {
        return status;
    }
    const auto options = lintOptionsOf(parser);
    if (!options) {
        return fail(console, options.error().message, ExitStatus::Usage);
    }
    if (!options->explained.isEmpty()) {
        return explain(options->explained, console);
    }
    if (wantsExtras(*options) && !extras) {
        return std::nullopt;
    }
    const Tools tools(*options, console);
    return options->isWatching ? watch(*options, tools.get(), *extras, console)
                               : lintOnce(*options, tools.get(), extras, console);
}

} // namespace sealyard::cli
