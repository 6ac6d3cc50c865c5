#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "lint/linter.h"
#include "lint/repairs.h"
#include "scaffold/journal.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runRepair(const QStringList &arguments, Console &console);

} // namespace

extern const Command repairCommand;
const Command repairCommand{
    .name = "repair",
    .summary = QT_TRANSLATE_NOOP("cli", "Walks through the findings that can be repaired."),
    .run = runRepair,
};

namespace {

/// The files that fixes change, as differences of lines.
QString shown(const lint::FixedFiles &files)
{
    QString text;
    for (const auto &[path, after] : files.after.asKeyValueRange()) {
        text += "==> "_L1 + path + " <==\n"_L1 + scaffold::lineDifferences(files.before.value(path), after);
    }
    return text;
}

enum class Answer { Yes, No, Stop };

Answer ask(Console &console)
{
    console.out << Tr::tr("Repair it? [y]es, [n]o, [q]uit ") << Qt::flush;
    const QString line = console.in.readLine().trimmed().toLower();
    if (line.startsWith(u'q') || (line.isEmpty() && console.in.atEnd())) {
        return Answer::Stop;
    }
    return line.startsWith(u'y') ? Answer::Yes : Answer::No;
}

/// Shows each finding with its first usable fix; returns how many were chosen.
int walk(const QList<core::Diagnostic> &findings, bool isYes, lint::Repairs &repairs, Console &console)
{
    int chosen = 0;
    for (const core::Diagnostic &finding : findings) {
        const auto fix =
            std::ranges::find_if(finding.fixes, [isYes](const core::Fix &each) { return each.isSafe || !isYes; });
        if (fix == finding.fixes.end()) {
            continue;
        }
        const auto preview = repairs.preview(*fix);
        console.out << finding.path << ':' << finding.range.start.line + 1 << ": " << finding.code << ' '
                    << finding.message << '\n';
        if (!preview) {
            console.out << Tr::tr("It overlaps with a repair before. Run this again afterwards.") << '\n';
            continue;
        }
        console.out << fix->title << (fix->isSafe ? QString() : u' ' + Tr::tr("(may change the meaning)")) << '\n'
                    << shown(*preview);
        const Answer answer = isYes ? Answer::Yes : ask(console);
        if (answer == Answer::Stop) {
            break;
        }
        if (answer == Answer::Yes) {
            repairs.choose(*fix);
            ++chosen;
        }
    }
    return chosen;
}

ExitStatus runRepair(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOptions({{u"yes"_s, Tr::tr("Takes every safe repair without asking.")},
                       {u"dry-run"_s, Tr::tr("Shows the repairs and writes nothing.")}});
    parser.addPositionalArgument(u"paths"_s, Tr::tr("What to repair; default: the current folder."), u"[PATHS...]"_s);
    if (const auto status = parse(parser, repairCommand, arguments, console)) {
        return *status;
    }
    const auto selection = select(parser.positionalArguments());
    if (!selection) {
        return fail(console, selection.error().message);
    }
    QStringList paths;
    std::ranges::transform(selection->directories, std::back_inserter(paths), &image::VersionDirectory::path);
    const image::SourceTree sources(selection->workspace.root);
    const auto result = lint::lintWorkspace(selection->workspace, sources, selection->isWhole ? QStringList() : paths);
    lint::Repairs repairs(sources);
    const bool isYes = parser.isSet(u"yes"_s) || parser.isSet(u"dry-run"_s);
    const int count = walk(result.diagnostics, isYes, repairs, console);
    const auto files = repairs.files();
    if (!files) {
        return fail(console, files.error().message);
    }
    if (!parser.isSet(u"dry-run"_s) && !files->after.isEmpty()) {
        scaffold::ChangeSet changes;
        for (const auto &[path, after] : files->after.asKeyValueRange()) {
            changes.changed.append({.path = path, .before = files->before.value(path), .after = after});
        }
        const auto written =
            scaffold::Journal(scaffold::defaultJournalFolder()).apply(changes, selection->workspace.root);
        if (!written) {
            return fail(console, written.error().message);
        }
    }
    console.out << Tr::tr("%n finding(s) repaired.", nullptr, parser.isSet(u"dry-run"_s) ? 0 : count) << '\n';
    return ExitStatus::Clean;
}

} // namespace

} // namespace sealyard::cli
