#include "language/variables.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::InstructionKind;

namespace sealyard::language {

namespace {

/// Variables by name; one that is defined again keeps its place. Files of strangers may have a great many.
class Scope final
{
public:
    void define(const Variable &variable)
    {
        const auto known = m_places.constFind(variable.name);
        if (known != m_places.cend()) {
            m_variables[*known] = variable;
            return;
        }
        m_places.insert(variable.name, m_variables.size());
        m_variables.append(variable);
    }

    [[nodiscard]] const Variable *find(const QString &name) const
    {
        const auto known = m_places.constFind(name);
        return known == m_places.cend() ? nullptr : &m_variables.at(*known);
    }

    [[nodiscard]] const QList<Variable> &variables() const { return m_variables; }

private:
    QList<Variable> m_variables;
    QHash<QString, qsizetype> m_places;
};

/// ARG before the first FROM: evaluated here, since stages have only what they declare again.
QList<Variable> globalArguments(const Document &document)
{
    Scope scope;
    const image::VariableLookup lookup = [&](const QString &name) {
        const Variable *found = scope.find(name);
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
                scope.define({each.key.value, value, each.key.range, true});
            }
        }
    }
    return scope.variables();
}

/// What is declared without a value is known too.
void addInstruction(const Document &document, const image::EvaluatedInstruction &evaluated, Scope &scope)
{
    const bool isArgument = evaluated.kind == InstructionKind::Arg;
    if (!isArgument && evaluated.kind != InstructionKind::Env) {
        return;
    }
    QHash<QString, QString> values;
    for (const auto &[name, value] : evaluated.assignments) {
        values.insert(name, value);
    }
    for (const image::Assignment &each : document.kubefile().instructions.at(evaluated.index).assignments) {
        const auto value = values.constFind(each.key.value);
        const Variable *before = scope.find(each.key.value);
        if (isArgument && before && !before->isArgument) {
            continue; // ENV wins
        }
        scope.define({each.key.value, value != values.cend() ? std::optional(*value) : std::nullopt, each.key.range,
                      isArgument});
    }
}

/// The variables of a stage before an instruction. Earlier stages are those before it, so that this ends.
QList<Variable> variablesOf(const Document &document, qsizetype stage, qsizetype before)
{
    const QList<image::Stage> &stages = document.evaluation().stages;
    Scope scope;
    for (qsizetype i = stage - 1; i >= 0; --i) {
        if (!stages.at(i).name.isEmpty() && stages.at(i).name == stages.at(stage).image.toLower()) {
            for (const Variable &each : variablesOf(document, i, document.kubefile().instructions.size())) {
                if (!each.isArgument) {
                    scope.define(each);
                }
            }
            break;
        }
    }
    for (const image::EvaluatedInstruction &each : stages.at(stage).instructions) {
        if (each.index < before) {
            addInstruction(document, each, scope);
        }
    }
    return scope.variables();
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
