#include "shell/state.h"

namespace sealyard::shell {

namespace {

using Variables = QHash<QString, Variable>;

Variable joinedVariable(const QString &name, const Variable &left, const Variable &right, const HoleMaker &makeHole)
{
    if (left == right) {
        return left;
    }
    Variable variable = left;
    variable.isCertain = left.isCertain && right.isCertain;
    variable.isExported = left.isExported || right.isExported;
    variable.isArray = left.isArray || right.isArray;
    variable.hasUnknownElements =
        left.hasUnknownElements || right.hasUnknownElements || left.elements != right.elements;
    if (left.value != right.value) {
        variable.value = Text(QString(makeHole(name)));
    }
    return variable;
}

Variables joinedVariables(const Variables &left, const Variables &right, const HoleMaker &makeHole)
{
    if (left.isSharedWith(right)) {
        return left;
    }
    Variables all = left;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const auto other = right.constFind(it.key());
        if (other == right.constEnd()) {
            it->isCertain = false;
            it->value = Text(QString(makeHole(it.key())));
        } else {
            *it = joinedVariable(it.key(), *it, *other, makeHole);
        }
    }
    for (const auto &[name, variable] : right.asKeyValueRange()) {
        if (!left.contains(name)) {
            Variable only = variable;
            only.isCertain = false;
            only.value = Text(QString(makeHole(name)));
            all.insert(name, only);
        }
    }
    return all;
}

template <typename T> std::optional<T> joinedOptional(const std::optional<T> &left, const std::optional<T> &right)
{
    return left == right ? left : std::nullopt;
}

} // namespace

Status joined(Status left, Status right)
{
    if (left == right) {
        return left;
    }
    const bool areGood =
        left != Status::NonZero && left != Status::Unknown && right != Status::NonZero && right != Status::Unknown;
    return areGood ? Status::Likely : Status::Unknown;
}

Tristate joined(Tristate left, Tristate right)
{
    return left == right ? left : Tristate::Unknown;
}

State joined(const State &left, const State &right, const HoleMaker &makeHole)
{
    if (!left.isReachable || !right.isReachable) {
        return left.isReachable ? left : right;
    }
    State state = left;
    state.variables = joinedVariables(left.variables, right.variables, makeHole);
    for (const auto &[name, function] : right.functions.asKeyValueRange()) {
        state.functions.insert(name, function);
    }
    state.files = FileTree::joined(left.files, right.files);
    state.directory = joinedOptional(left.directory, right.directory);
    if (left.directoryStack != right.directoryStack) {
        state.directoryStack.clear();
    }
    state.arePositionalKnown =
        left.arePositionalKnown && right.arePositionalKnown && left.positional == right.positional;
    state.stopsOnFailure = joined(left.stopsOnFailure, right.stopsOnFailure);
    state.refusesUnset = joined(left.refusesUnset, right.refusesUnset);
    state.hasPipefail = joined(left.hasPipefail, right.hasPipefail);
    state.output = joinedOptional(left.output, right.output);
    state.input = joinedOptional(left.input, right.input);
    state.status = joined(left.status, right.status);
    state.mayHaveOtherVariables = left.mayHaveOtherVariables || right.mayHaveOtherVariables;
    state.mayHaveOtherFunctions = left.mayHaveOtherFunctions || right.mayHaveOtherFunctions;
    return state;
}

} // namespace sealyard::shell
