#include "language/variables.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

void define(QList<Variable> &variables, const Variable &variable)
{
    variables.removeIf([&](const Variable &each) { return each.name == variable.name; });
    variables.append(variable);
}

core::TextRange definitionIn(const image::Instruction &instruction, const QString &name)
{
    core::TextRange range = instruction.range;
    for (const image::Assignment &assignment : instruction.assignments) {
        if (assignment.key.value == name) {
            range = assignment.key.range;
        }
    }
    return range;
}

/// ARG before the first FROM: evaluated here, since stages have only what they declare again.
QList<Variable> globalArguments(const Document &document)
{
    QList<Variable> variables;
    const image::VariableLookup lookup = [&](const QString &name) {
        const Variable *found = findVariable(variables, name);
        return found ? found->value : std::nullopt;
    };
    for (const image::Instruction &instruction : document.kubefile().instructions) {
        if (instruction.kind == InstructionKind::From) {
            break;
        }
        for (const image::Assignment &each : instruction.assignments) {
            if (instruction.kind == InstructionKind::Arg) {
                std::optional<QString> value;
                if (each.value) {
                    value = image::expandWord(each.value->raw, lookup, document.kubefile().escape).value_or(QString());
                }
                define(variables, {each.key.value, value, each.key.range, true});
            }
        }
    }
    return variables;
}

/// What is declared without a value is known too.
void addInstruction(const Document &document, const image::EvaluatedInstruction &evaluated, QList<Variable> &variables)
{
    const bool isArgument = evaluated.kind == InstructionKind::Arg;
    if (!isArgument && evaluated.kind != InstructionKind::Env) {
        return;
    }
    const image::Instruction &instruction = document.kubefile().instructions.at(evaluated.index);
    for (const image::Assignment &each : instruction.assignments) {
        const auto value =
            std::ranges::find(evaluated.assignments, each.key.value, &std::pair<QString, QString>::first);
        const bool isKnown = value != evaluated.assignments.end();
        const Variable *before = findVariable(variables, each.key.value);
        if (isArgument && before && !before->isArgument) {
            continue; // ENV wins
        }
        define(variables, {each.key.value, isKnown ? std::optional(value->second) : std::nullopt,
                           definitionIn(instruction, each.key.value), isArgument});
    }
}

/// The variables of a stage before an instruction. Earlier stages are those before it, so that this ends.
QList<Variable> variablesOf(const Document &document, qsizetype stage, qsizetype before)
{
    const QList<image::Stage> &stages = document.evaluation().stages;
    QList<Variable> variables;
    for (qsizetype i = stage - 1; i >= 0; --i) {
        if (!stages.at(i).name.isEmpty() && stages.at(i).name == stages.at(stage).image.toLower()) {
            variables = variablesOf(document, i, document.kubefile().instructions.size());
            variables.removeIf([](const Variable &each) { return each.isArgument; });
            break;
        }
    }
    for (const image::EvaluatedInstruction &each : stages.at(stage).instructions) {
        if (each.index < before) {
            addInstruction(document, each, variables);
        }
    }
    return variables;
}

} // namespace

QList<Variable> variablesAt(const Document &document, qsizetype instruction)
{
    const QList<image::Stage> &stages = document.evaluation().stages;
    const auto after = std::ranges::upper_bound(stages, instruction, {}, &image::Stage::fromIndex);
    const bool isBetween = after == stages.begin() || std::prev(after)->fromIndex == instruction;
    return isBetween ? globalArguments(document)
                     : variablesOf(document, std::distance(stages.begin(), after) - 1, instruction);
}

QList<Variable> imageVariables(const Document &document)
{
    const qsizetype count = document.evaluation().stages.size();
    QList<Variable> variables;
    if (count > 0) {
        variables = variablesOf(document, count - 1, document.kubefile().instructions.size());
        variables.removeIf([](const Variable &each) { return each.isArgument; });
    }
    return variables;
}

const Variable *findVariable(const QList<Variable> &variables, QStringView name)
{
    const auto found = std::ranges::find(variables, name, [](const Variable &each) { return QStringView(each.name); });
    return found == variables.end() ? nullptr : &*found;
}

const QStringList &platformArguments()
{
    static const QStringList names{u"TARGETPLATFORM"_s, u"TARGETOS"_s, u"TARGETARCH"_s, u"TARGETVARIANT"_s,
                                   u"BUILDPLATFORM"_s,  u"BUILDOS"_s,  u"BUILDARCH"_s,  u"BUILDVARIANT"_s};
    return names;
}

} // namespace sealyard::language
