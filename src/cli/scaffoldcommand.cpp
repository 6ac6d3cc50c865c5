#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "scaffold/pattern.h"

#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runScaffold(const QStringList &arguments, Console &console);

} // namespace

extern const Command scaffoldCommand;
const Command scaffoldCommand{
    .name = "scaffold",
    .summary = QT_TRANSLATE_NOOP("cli", "Checks patterns for new images that a team wrote."),
    .run = runScaffold,
};

namespace {

/// The folders of all patterns of the workspace and the user.
QStringList ownPatterns()
{
    const auto workspace = openAround(u"."_s);
    QStringList found;
    for (const QString &folder : scaffold::patternFolders(workspace ? workspace->root : QString())) {
        for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            found.append(QDir(folder).filePath(name));
        }
    }
    return found;
}

/// Findings are printed as compilers do: file, line and column, both from 1.
ExitStatus check(const QString &folder, Console &console)
{
    const auto problems = scaffold::checkPattern(folder);
    if (!problems) {
        return fail(console, problems.error().message);
    }
    for (const core::Diagnostic &problem : *problems) {
        console.out << QDir::toNativeSeparators(QDir(folder).filePath(problem.path)) << ':'
                    << problem.range.start.line + 1 << ':' << problem.range.start.column + 1 << ": " << problem.message
                    << '\n';
    }
    return problems->isEmpty() ? ExitStatus::Clean : ExitStatus::Findings;
}

ExitStatus runScaffold(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"check"_s, Tr::tr("Reports the mistakes of patterns with file, line and column."),
                                 u"check"_s);
    parser.addPositionalArgument(u"folder"_s,
                                 Tr::tr("The folder of a pattern. Default: all below “.sealyard/scaffold” of the "
                                        "workspace and “sealyard/scaffold” of the user's data folders."),
                                 u"[FOLDER...]"_s);
    if (const auto status = parse(parser, scaffoldCommand, arguments, console)) {
        return *status;
    }
    QStringList positional = parser.positionalArguments();
    if (positional.isEmpty() || positional.takeFirst() != "check"_L1) {
        return fail(console, Tr::tr("Write “sealyard-cli scaffold check [FOLDER...]”."), ExitStatus::Usage);
    }
    const QStringList folders = positional.isEmpty() ? ownPatterns() : positional;
    ExitStatus worst = ExitStatus::Clean;
    for (const QString &folder : folders) {
        worst = std::max(worst, check(folder, console));
    }
    console.out << Tr::tr("%n pattern(s) checked.", nullptr, static_cast<int>(folders.size())) << '\n';
    return worst;
}

} // namespace

} // namespace sealyard::cli
