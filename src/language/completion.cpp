#include "language/completion.h"

#include "language/buildfilecontext.h"
#include "language/candidates.h"
#include "language/tr.h"
#include "language/variables.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

/// The variable that is being written in front of a place: "$NA", "${NA" or "$(NA".
struct StartedVariable
{
    QString typed;
    QChar bracket; ///< "{", "(" or null
};

std::optional<StartedVariable> startedVariable(QStringView before)
{
    static const QRegularExpression expression(u"\\$([{(]?)([A-Za-z_][A-Za-z0-9_]*|)\\z"_s);
    const auto match = expression.matchView(before.last(qMin<qsizetype>(before.size(), 256)));
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QStringView bracket = match.capturedView(1);
    return StartedVariable{match.captured(2), bracket.isEmpty() ? QChar() : bracket.front()};
}

Candidates variableCandidates(const QList<Variable> &variables, const StartedVariable &started, QStringView behind)
{
    Candidates found{.items = {}, .replaced = started.typed.size()};
    const QChar closing = started.bracket == u'{' ? u'}' : u')';
    const bool closes = !started.bracket.isNull() && !behind.startsWith(closing);
    for (const Variable &variable : variables) {
        found.items.append({.label = variable.name,
                            .kind = CompletionKind::Variable,
                            .detail = variable.value.value_or(Tr::tr("no value")).left(80),
                            .newText = closes ? variable.name + closing : variable.name});
    }
    return found;
}

QList<Variable> variablesFor(const Document &document, const image::Instruction &instruction)
{
    const bool isRun = instruction.kind == InstructionKind::Cmd || instruction.kind == InstructionKind::Entrypoint;
    const auto &all = document.kubefile().instructions;
    const qsizetype index = std::distance(all.data(), &instruction);
    QList<Variable> variables = isRun ? imageVariables(document) : variablesAt(document, index);
    return variables;
}

Candidates fromCandidates(const Snapshot &snapshot, const BuildFileContext &context)
{
    if (context.wordIndex == 1) {
        return {.items = {{.label = u"AS"_s, .kind = CompletionKind::Instruction, .newText = u"AS "_s}},
                .replaced = context.word.size()};
    }
    if (context.wordIndex > 1) {
        return {};
    }
    Candidates found = imageCandidates(*snapshot.index, context.word);
    if (!context.word.contains(u':')) {
        found.items.prepend({.label = u"scratch"_s,
                             .kind = CompletionKind::Image,
                             .detail = Tr::tr("nothing: for cluster images"),
                             .sortText = u" scratch"_s});
        found.items += stageCandidates(snapshot.document, *context.instruction, context.word).items;
    }
    return found;
}

Candidates argumentCandidates(const Snapshot &snapshot, const BuildFileContext &context)
{
    switch (context.instruction->kind) {
    case InstructionKind::From:
        return fromCandidates(snapshot, context);
    case InstructionKind::Copy:
    case InstructionKind::Add: {
        const auto isFrom = [](const image::Flag &flag) {
            return flag.name == "from"_L1;
        };
        return std::ranges::any_of(context.instruction->flags, isFrom) ? Candidates()
                                                                       : pathCandidates(snapshot, context.word);
    }
    case InstructionKind::Label:
        return labelCandidates(context.word);
    case InstructionKind::Arg: {
        Candidates found{.items = {}, .replaced = context.word.size()};
        for (const QString &name : platformArguments()) {
            found.items.append({.label = name, .kind = CompletionKind::Variable});
        }
        return context.word.contains(u'=') ? Candidates() : found;
    }
    case InstructionKind::Cmd:
    case InstructionKind::Entrypoint:
    case InstructionKind::Run:
    case InstructionKind::HealthCheck:
        return context.isBetweenElements ? Candidates() : commandCandidates(snapshot, context.command);
    case InstructionKind::OnBuild:
        return context.wordIndex == 0 ? instructionCandidates(context.word) : Candidates();
    case InstructionKind::Env:
    case InstructionKind::Expose:
    case InstructionKind::Maintainer:
    case InstructionKind::Shell:
    case InstructionKind::StopSignal:
    case InstructionKind::User:
    case InstructionKind::Volume:
    case InstructionKind::WorkDir:
    case InstructionKind::Unknown:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

Candidates inBuildFile(const Snapshot &snapshot, core::Position position, QStringView line)
{
    const BuildFileContext context = buildFileContextAt(snapshot.document, position);
    if (context.place == BuildFilePlace::Keyword) {
        return instructionCandidates(context.word);
    }
    if (context.place == BuildFilePlace::Nothing) {
        return {};
    }
    if (const auto started = startedVariable(line.first(position.column))) {
        return variableCandidates(variablesFor(snapshot.document, *context.instruction), *started,
                                  line.sliced(position.column));
    }
    if (context.place == BuildFilePlace::Flag) {
        return flagCandidates(snapshot.document, *context.instruction, context.word);
    }
    return argumentCandidates(snapshot, context);
}

/// "image: REFERENCE" of a manifest, also of values; "repository: REPOSITORY" of values.
Candidates inYaml(const Snapshot &snapshot, QStringView before)
{
    static const QRegularExpression key(u"(?:image|repository):\\s+[\"']?([^\\s\"']*)\\z"_s);
    const auto match = key.matchView(before.last(qMin<qsizetype>(before.size(), 1024)));
    return match.hasMatch() ? imageCandidates(*snapshot.index, match.captured(1)) : Candidates();
}

Candidates inImageList(const Snapshot &snapshot, QStringView before)
{
    QStringView typed = before.trimmed();
    if (typed.startsWith(u'#') || (!before.isEmpty() && !typed.isEmpty() && before.back().isSpace())) {
        return {};
    }
    if (typed.startsWith(u'"') || typed.startsWith(u'\'')) {
        typed = typed.sliced(1);
    }
    return imageCandidates(*snapshot.index, typed);
}

/// The environment that the version directory's build file gives; the editor's text of it counts.
QList<Variable> environmentOf(const Snapshot &snapshot)
{
    const image::VersionDirectory *directory = snapshot.directory();
    const QString name = directory ? image::buildFileOf(*directory) : QString();
    const auto text = name.isEmpty() ? core::failure({}) : snapshot.sources.text(directory->path + u'/' + name);
    return text ? imageVariables(Document(name, *text, DocumentKind::BuildFile)) : QList<Variable>();
}

Candidates inScript(const Snapshot &snapshot, QStringView before, QStringView behind)
{
    if (const auto started = startedVariable(before); started && started->bracket != u'(') {
        return variableCandidates(environmentOf(snapshot), *started, behind);
    }
    return before.trimmed().startsWith(u'#') ? Candidates() : commandCandidates(snapshot, before);
}

/// "{{ .NAME".
Candidates inTemplate(const Snapshot &snapshot, QStringView before)
{
    static const QRegularExpression field(u"\\{\\{[^}]*\\.(\\w*)\\z"_s);
    const auto match = field.matchView(before.last(qMin<qsizetype>(before.size(), 1024)));
    Candidates found{.items = {}, .replaced = match.capturedLength(1)};
    if (match.hasMatch()) {
        for (const Variable &each : environmentOf(snapshot)) {
            found.items.append(
                {.label = each.name, .kind = CompletionKind::Variable, .detail = each.value.value_or(QString())});
        }
    }
    return found;
}

Candidates candidatesAt(const Snapshot &snapshot, core::Position position)
{
    static const QRegularExpression allowed(u"#[ \\t]*sealyard:[ \\t]*ignore(?:-file)?=(?:[\\w-]+,)*([\\w-]*)\\z"_s);
    const QStringView line = snapshot.document.line(position.line);
    const QStringView before = line.first(qMin<qsizetype>(position.column, line.size()));
    if (const auto match = allowed.matchView(before); match.hasMatch()) {
        return ruleCandidates(match.capturedView(1));
    }
    switch (snapshot.document.kind()) {
    case DocumentKind::BuildFile:
        return inBuildFile(snapshot, position, line);
    case DocumentKind::ImageList:
        return inImageList(snapshot, before);
    case DocumentKind::Manifest:
    case DocumentKind::ChartValues:
        return inYaml(snapshot, before);
    case DocumentKind::Script:
        return inScript(snapshot, before, line.sliced(before.size()));
    case DocumentKind::Template:
        return inTemplate(snapshot, before);
    case DocumentKind::Other:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Completions completionsAt(const Snapshot &snapshot, core::Position position)
{
    if (!snapshot.document.isHelped()) {
        return {};
    }
    const core::LineIndex &lines = snapshot.document.lines();
    const core::Position inside = lines.position(lines.offset(position));
    Candidates found = candidatesAt(snapshot, inside);
    const core::TextRange range{{inside.line, inside.column - static_cast<int>(found.replaced)}, inside};
    const bool isComplete = found.items.size() <= completionLimit;
    if (!isComplete) {
        const QString typed = snapshot.document.textIn(range).toString();
        found.items.removeIf([&](const Completion &each) { return !each.label.contains(typed, Qt::CaseInsensitive); });
    }
    return {range, found.items.first(qMin(found.items.size(), completionLimit)), isComplete};
}

} // namespace sealyard::language
