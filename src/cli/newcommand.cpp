#include "cli/command.h"
#include "cli/selection.h"
#include "cli/tr.h"
#include "scaffold/answers.h"
#include "scaffold/invocation.h"
#include "scaffold/journal.h"
#include "scaffold/plan.h"

#include <QCommandLineParser>
#include <QDir>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::cli {

namespace {

ExitStatus runNew(const QStringList &arguments, Console &console);

} // namespace

extern const Command newCommand;
const Command newCommand{
    .name = "new",
    .summary = QT_TRANSLATE_NOOP("cli", "Creates the version directory of a new image from a pattern."),
    .run = runNew,
};

namespace {

void printPatterns(const QList<scaffold::Pattern> &patterns, QTextStream &out)
{
    for (const scaffold::Pattern &pattern : patterns) {
        out << pattern.id << "  " << pattern.title;
        if (!pattern.origin.isEmpty()) {
            //: Behind the name of a pattern: the folder that it comes from.
            out << "  "_L1 << Tr::tr("(from %1)").arg(QDir::toNativeSeparators(pattern.origin));
        }
        out << '\n';
        for (const scaffold::Question &question : pattern.questions) {
            out << "    " << question.id.leftJustified(20) << question.title << '\n';
        }
    }
}

core::Result<scaffold::Pattern> patternNamed(const QList<scaffold::Pattern> &patterns, const QString &id)
{
    const auto found = std::ranges::find(patterns, id, &scaffold::Pattern::id);
    if (found != patterns.end()) {
        return *found;
    }
    QStringList ids;
    std::ranges::transform(patterns, std::back_inserter(ids), &scaffold::Pattern::id);
    return core::failure(Tr::tr("There is no pattern “%1”; there are: %2.").arg(id, ids.join(", "_L1)),
                         core::ErrorKind::NotFound);
}

/// Answers of --answers, overlaid by NAME and VERSION, overlaid by --set.
core::Result<scaffold::Answers> collectAnswers(const QString &file, const QStringList &positional,
                                               const QStringList &settings)
{
    scaffold::Answers answers;
    if (!file.isEmpty()) {
        const auto fromFile = scaffold::readAnswers(file);
        if (!fromFile) {
            return std::unexpected(fromFile.error());
        }
        answers = *fromFile;
    }
    if (!positional.isEmpty()) {
        answers.insert(u"name"_s, positional.first());
    }
    if (positional.size() > 1) {
        answers.insert(u"version"_s, positional.at(1));
    }
    for (const QString &setting : settings) {
        const auto answer = scaffold::parseSetting(setting);
        if (!answer) {
            return std::unexpected(answer.error());
        }
        answers.insert(answer->first, answer->second);
    }
    return answers;
}

core::Result<scaffold::ScaffoldPlan> planFor(const scaffold::Pattern &pattern, const scaffold::Answers &given,
                                             const image::Workspace &workspace, Console &console)
{
    for (const auto &[id, answer] : given.asKeyValueRange()) {
        if (std::ranges::find(pattern.questions, id, &scaffold::Question::id) == pattern.questions.end()) {
            return core::failure(Tr::tr("The pattern “%1” does not ask “%2”.").arg(pattern.id, id));
        }
    }
    const scaffold::ScaffoldRequest request{.pattern = pattern, .answers = scaffold::withDefaults(pattern, given)};
    const QList<scaffold::AnswerProblem> problems = scaffold::validate(request, workspace);
    for (const scaffold::AnswerProblem &problem : problems) {
        console.err << problem.questionId << ": " << problem.reason << '\n';
    }
    if (!problems.isEmpty()) {
        return core::failure(
            Tr::tr("Nothing was written: %n answer(s) will not do.", nullptr, static_cast<int>(problems.size())));
    }
    return scaffold::makePlan(request, workspace);
}

void printPlan(const scaffold::ScaffoldPlan &plan, QTextStream &out)
{
    for (const scaffold::PlannedFile &file : plan.files) {
        out << "==> " << file.path << (file.isExecutable ? " (+x)" : "") << " <==\n";
        if (file.source.isEmpty()) {
            out << file.contents << '\n';
        } else {
            out << Tr::tr("A copy of “%1”.").arg(QDir::toNativeSeparators(file.source)) << "\n\n";
        }
    }
}

/// Name and version: what stands behind the pattern, which "--pattern" may name too.
QStringList positionalAnswers(const QCommandLineParser &parser)
{
    const QStringList positional = parser.positionalArguments();
    return parser.isSet(u"pattern"_s) ? positional : positional.sliced(1);
}

ExitStatus create(QCommandLineParser &parser, const QList<scaffold::Pattern> &patterns,
                  const image::Workspace &workspace, Console &console)
{
    const QStringList positional = positionalAnswers(parser);
    if (positional.size() > 2) {
        return fail(console, Tr::tr("“%1” is one argument too many.").arg(positional.at(2)), ExitStatus::Usage);
    }
    const QString id = parser.isSet(u"pattern"_s) ? parser.value(u"pattern"_s) : parser.positionalArguments().first();
    const auto pattern = patternNamed(patterns, id);
    if (!pattern) {
        return fail(console, pattern.error().message, ExitStatus::Usage);
    }
    const auto answers = collectAnswers(parser.value(u"answers"_s), positional, parser.values(u"set"_s));
    if (!answers) {
        return fail(console, answers.error().message, ExitStatus::Usage);
    }
    const auto plan = planFor(*pattern, *answers, workspace, console);
    if (!plan) {
        return fail(console, plan.error().message, ExitStatus::Usage);
    }
    if (parser.isSet(u"dry-run"_s)) {
        printPlan(*plan, console.out);
        return ExitStatus::Clean;
    }
    const auto written =
        scaffold::Journal(scaffold::defaultJournalFolder()).apply({.created = *plan, .changed = {}}, workspace.root);
    if (!written) {
        return fail(console, written.error().message);
    }
    for (const QString &path : *written) {
        console.out << QDir::toNativeSeparators(path) << '\n';
    }
    return ExitStatus::Clean;
}

ExitStatus runNew(const QStringList &arguments, Console &console)
{
    QCommandLineParser parser;
    parser.addOptions({
        {u"pattern"_s, Tr::tr("The pattern; NAME and VERSION may follow."), Tr::tr("PATTERN")},
        {u"list"_s, Tr::tr("Lists all patterns with their questions.")},
        {u"answers"_s, Tr::tr("A YAML file with an answer for each question."), Tr::tr("FILE")},
        {u"set"_s, Tr::tr("One answer; \\n separates lines. Can be repeated."), Tr::tr("QUESTION=ANSWER")},
        {u"workspace"_s, Tr::tr("A folder in the workspace; default: the current one."), Tr::tr("FOLDER"), u"."_s},
        {u"dry-run"_s, Tr::tr("Prints the files instead of writing them.")},
    });
    parser.addPositionalArgument(u"pattern"_s, Tr::tr("The pattern; without one, all are listed with their questions."),
                                 u"[PATTERN]"_s);
    parser.addPositionalArgument(u"name"_s, Tr::tr("The application's name."), u"[NAME]"_s);
    parser.addPositionalArgument(u"version"_s, Tr::tr("Its version, or latest."), u"[VERSION]"_s);
    if (const auto status = parse(parser, newCommand, arguments, console)) {
        return *status;
    }
    const bool isList =
        parser.isSet(u"list"_s) || (parser.positionalArguments().isEmpty() && !parser.isSet(u"pattern"_s));
    const auto workspace = openAround(parser.value(u"workspace"_s));
    const auto patterns =
        scaffold::allPatterns(QLocale().name(), scaffold::patternFolders(workspace ? workspace->root : QString()));
    if (!patterns) {
        return fail(console, patterns.error().message);
    }
    for (const QString &problem : patterns->problems) {
        console.err << "sealyard-cli: " << problem << '\n';
    }
    if (isList) {
        printPatterns(patterns->patterns, console.out);
        return ExitStatus::Clean;
    }
    if (!workspace) {
        return fail(console, workspace.error().message);
    }
    return create(parser, patterns->patterns, *workspace, console);
}

} // namespace

} // namespace sealyard::cli
