#include "cli/lint/lintoptions.h"

#include "cli/tr.h"

#include <QCommandLineParser>
#include <QMap>

using namespace Qt::StringLiterals;
using sealyard::core::Severity;

namespace sealyard::cli {

namespace {

void addReportOptions(QCommandLineParser &parser)
{
    const QString formats = report::formatNames().join(u", "_s);
    parser.addOption(
        {u"output"_s,
         Tr::tr("A report, on the standard output or in a file; can be given several times. Formats: %1; “auto” is "
                "github in GitHub's workflows, else text.")
             .arg(formats),
         Tr::tr("FORMAT[:FILE]")});
    parser.addOption({u"format"_s, Tr::tr("The same for the standard output."), Tr::tr("FORMAT")});
    parser.addOption({u"statistics"_s, Tr::tr("Counts the findings of each rule instead of listing them.")});
    parser.addOption({u"severity"_s,
                      Tr::tr("Reports only findings of this severity and worse: error, warning or info (default)."),
                      Tr::tr("SEVERITY")});
    parser.addOption({u"fail-on"_s,
                      Tr::tr("Ends with status 1 only for findings of this severity and worse: error, warning, info "
                             "(default) or never."),
                      Tr::tr("SEVERITY")});
    parser.addOption({u"baseline"_s, Tr::tr("Leaves out the findings that this file has."), Tr::tr("FILE")});
    parser.addOption({u"write-baseline"_s, Tr::tr("Writes all findings to a file for --baseline, and reports none."),
                      Tr::tr("FILE")});
    parser.addOption({u"explain"_s, Tr::tr("Explains a rule and checks nothing."), Tr::tr("RULE")});
    parser.addOption({u"watch"_s, Tr::tr("Reports again after each change of a file.")});
}

void addInputOptions(QCommandLineParser &parser)
{
    parser.addOption({u"staged"_s, Tr::tr("Checks the version directories that the next commit changes, as they will "
                                          "be in it, and those of files that are named; for git's pre-commit hook.")});
    parser.addOption({u"changed"_s, Tr::tr("Checks the version directories with changes that are not committed yet.")});
    parser.addOption({{u"changed-since"_s, u"since"_s},
                      Tr::tr("The same for all that has changed since this branch left a commit."),
                      Tr::tr("COMMIT")});
    parser.addOption({u"stdin-filename"_s,
                      Tr::tr("Checks the text of the standard input as if it stood in this file of a workspace."),
                      Tr::tr("FILE")});
    parser.addOption({u"shellcheck"_s,
                      Tr::tr("Adds what shellcheck says of scripts: auto (default, when it is installed), on or off."),
                      Tr::tr("WHEN")});
    parser.addOption({u"no-cache"_s, Tr::tr("Checks what has not changed too, and keeps nothing for the next time.")});
}

void addFixOptions(QCommandLineParser &parser)
{
    parser.addOption({u"fix"_s, Tr::tr("Applies the safe fixes first, and says which files changed.")});
    parser.addOption(
        {u"diff"_s, Tr::tr("Shows what --fix would change and changes nothing; status 1 when that is something.")});
    parser.addOption({u"unsafe-fixes"_s,
                      Tr::tr("With --fix or --diff: those that may change the meaning too; look at the result.")});
}

const QMap<QString, Severity> &severities()
{
    static const QMap<QString, Severity> names{
        {u"error"_s, Severity::Error}, {u"warning"_s, Severity::Warning}, {u"info"_s, Severity::Info}};
    return names;
}

std::unexpected<core::Error> invalid(const QString &value, const QString &option, const QString &values)
{
    return core::failure(Tr::tr("“%1” is no value for --%2; use one of: %3.").arg(value, option, values),
                         core::ErrorKind::Invalid);
}

core::Result<void> readSeverities(const QCommandLineParser &parser, LintOptions &options)
{
    const QString shown = parser.value(u"severity"_s);
    if (parser.isSet(u"severity"_s) && !severities().contains(shown)) {
        return invalid(shown, u"severity"_s, u"error, warning, info"_s);
    }
    options.shown = severities().value(shown, Severity::Info);
    const QString failing = parser.value(u"fail-on"_s);
    if (failing == "never"_L1) {
        options.failing.reset();
    } else if (parser.isSet(u"fail-on"_s) && !severities().contains(failing)) {
        return invalid(failing, u"fail-on"_s, u"error, warning, info, never"_s);
    } else {
        options.failing = severities().value(failing, Severity::Info);
    }
    return {};
}

core::Result<void> readShellcheck(const QCommandLineParser &parser, LintOptions &options)
{
    static const QMap<QString, ShellcheckUse> uses{
        {u"auto"_s, ShellcheckUse::IfInstalled}, {u"on"_s, ShellcheckUse::Always}, {u"off"_s, ShellcheckUse::Never}};
    const QString use = parser.value(u"shellcheck"_s);
    if (parser.isSet(u"shellcheck"_s) && !uses.contains(use)) {
        return invalid(use, u"shellcheck"_s, u"auto, on, off"_s);
    }
    options.shellcheck = uses.value(use, ShellcheckUse::IfInstalled);
    return {};
}

core::Result<void> readOutputs(const QCommandLineParser &parser, LintOptions &options)
{
    QStringList specifications = parser.values(u"output"_s) + parser.values(u"format"_s);
    if (specifications.isEmpty() && !options.wantsStatistics) {
        specifications.append(u"text"_s);
    }
    auto outputs = outputsOf(specifications);
    if (!outputs) {
        return std::unexpected(outputs.error());
    }
    options.outputs = *std::move(outputs);
    return {};
}

/// The two options that cannot be given together; empty when all can.
core::Result<void> checkCombinations(const LintOptions &options, const QCommandLineParser &parser)
{
    static const QList<std::pair<QString, QString>> pairs{{u"staged"_s, u"stdin-filename"_s},
                                                          {u"staged"_s, u"changed"_s},
                                                          {u"staged"_s, u"changed-since"_s},
                                                          {u"staged"_s, u"fix"_s},
                                                          {u"staged"_s, u"watch"_s},
                                                          {u"stdin-filename"_s, u"fix"_s},
                                                          {u"stdin-filename"_s, u"watch"_s},
                                                          {u"stdin-filename"_s, u"changed"_s},
                                                          {u"stdin-filename"_s, u"changed-since"_s},
                                                          {u"diff"_s, u"fix"_s},
                                                          {u"diff"_s, u"watch"_s},
                                                          {u"baseline"_s, u"write-baseline"_s}};
    for (const auto &[left, right] : pairs) {
        if (parser.isSet(left) && parser.isSet(right)) {
            return core::failure(Tr::tr("--%1 and --%2 cannot be used together.").arg(left, right),
                                 core::ErrorKind::Invalid);
        }
    }
    if (options.areUnsafeFixesWanted && !options.isFixing && !options.isDiffWanted) {
        return core::failure(Tr::tr("--unsafe-fixes needs --fix, or --diff to look at them first."),
                             core::ErrorKind::Invalid);
    }
    return {};
}

} // namespace

void addLintOptions(QCommandLineParser &parser)
{
    addReportOptions(parser);
    addInputOptions(parser);
    addFixOptions(parser);
    parser.addPositionalArgument(
        u"path"_s, Tr::tr("A workspace, application, version directory or APP/VERSION; default: the current folder."),
        u"[PATH...]"_s);
}

core::Result<LintOptions> lintOptionsOf(const QCommandLineParser &parser)
{
    LintOptions options{.paths = parser.positionalArguments(),
                        .outputs = {},
                        .explained = parser.value(u"explain"_s),
                        .baseline = parser.value(u"baseline"_s),
                        .newBaseline = parser.value(u"write-baseline"_s),
                        .typedFile = parser.value(u"stdin-filename"_s),
                        .isStaged = parser.isSet(u"staged"_s),
                        .isChanged = parser.isSet(u"changed"_s) || parser.isSet(u"changed-since"_s),
                        .since = parser.value(u"changed-since"_s)};
    options.wantsStatistics = parser.isSet(u"statistics"_s);
    options.isWatching = parser.isSet(u"watch"_s);
    options.isFixing = parser.isSet(u"fix"_s);
    options.isDiffWanted = parser.isSet(u"diff"_s);
    options.areUnsafeFixesWanted = parser.isSet(u"unsafe-fixes"_s);
    options.isCached = !parser.isSet(u"no-cache"_s);
    return readSeverities(parser, options)
        .and_then([&] { return readShellcheck(parser, options); })
        .and_then([&] { return readOutputs(parser, options); })
        .and_then([&] { return checkCombinations(options, parser); })
        .transform([&] { return options; });
}

} // namespace sealyard::cli
