#include "shell/expander.h"
#include "shell/syntax/characters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

/// Notes that a variable is used, and whether anything gave it a value.
void Expander::noteUse(const Parameter &parameter)
{
    const QString &name = parameter.name;
    if (name.isEmpty() || isSpecialParameter(name.front())) {
        return;
    }
    const State &state = m_interpreter.state();
    const Parameters &parameters = m_interpreter.parameters();
    VariableUse use{name, m_interpreter.placed(parameter.nameRange), m_interpreter.context().file};
    if (isDigit(name.front())) {
        const bool isGiven = name == "0"_L1 || name.toInt() <= state.positional.size();
        use.state = isGiven                     ? VariableUse::State::Set
                    : !state.arePositionalKnown ? VariableUse::State::Perhaps
                                                : VariableUse::State::Never;
    } else if (const auto found = state.variables.constFind(name); found != state.variables.constEnd()) {
        use.state = found->isCertain ? VariableUse::State::Set : VariableUse::State::Perhaps;
    } else if (parameters.environment.contains(name) || isShellVariable(name)) {
        use.state = VariableUse::State::Environment;
    } else if (state.mayHaveOtherVariables || m_interpreter.isAssignedSomewhere(name)) {
        use.state = VariableUse::State::Perhaps;
    } else {
        use.state = parameters.isEnvironmentComplete ? VariableUse::State::Never : VariableUse::State::Environment;
    }
    use.hasDefault = parameter.op == ParameterOperator::Default || parameter.op == ParameterOperator::Assign ||
                     parameter.op == ParameterOperator::Error || parameter.op == ParameterOperator::Alternative;
    use.isUnsetAllowed = state.refusesUnset == Tristate::Off;
    m_interpreter.record(use);
}

std::optional<qint64> Expander::numberOf(QStringView name, const core::TextRange &range)
{
    Parameter parameter;
    parameter.name = name.toString();
    parameter.nameRange = range;
    // An unset variable is 0 in arithmetic: that is how counters are meant to begin.
    parameter.op = ParameterOperator::Default;
    noteUse(parameter);
    const Value value = lookUpName(parameter.name, std::nullopt, range);
    if (!value.isSet) {
        return 0;
    }
    bool isNumber = false;
    const qint64 number =
        value.texts.isEmpty() ? 0 : value.texts.constFirst().pattern().trimmed().toLongLong(&isNumber);
    const bool isEmpty = !value.texts.isEmpty() && value.texts.constFirst().pattern().trimmed().isEmpty();
    return isNumber || isEmpty ? std::optional(number) : std::nullopt;
}

Expander::Value Expander::lookUp(const Parameter &parameter)
{
    noteUse(parameter);
    const QString &name = parameter.name;
    if (isSpecialParameter(name.front())) {
        return lookUpSpecial(name);
    }
    if (isDigit(name.front())) {
        return lookUpPositional(name.toInt());
    }
    return lookUpName(name, parameter.subscript, parameter.nameRange);
}

Expander::Value Expander::lookUpSpecial(const QString &name)
{
    const State &state = m_interpreter.state();
    if (name == "#"_L1 && state.arePositionalKnown) {
        return {{Text(QString::number(state.positional.size()))}};
    }
    if (name == "@"_L1 || name == "*"_L1) {
        Value value{state.positional, true};
        value.isJoined = name == "*"_L1;
        value.isSet = !state.positional.isEmpty() || !state.arePositionalKnown;
        if (!state.arePositionalKnown) {
            value.texts.append(Text(QString(m_interpreter.holeFor(u"$@"_s, u"$@"_s, {}, false))));
            value.isUnknownList = true;
        }
        return value;
    }
    if (name == "?"_L1 && state.status == Status::Zero) {
        return {{Text(u"0"_s)}};
    }
    return {{Text(QString(m_interpreter.makeHole(u'$' + name, {}, true)))}};
}

Expander::Value Expander::lookUpPositional(qsizetype index)
{
    const State &state = m_interpreter.state();
    if (index == 0) {
        return {{Text(m_interpreter.parameters().scriptName)}};
    }
    if (index <= state.positional.size()) {
        return {{state.positional.at(index - 1)}};
    }
    if (state.arePositionalKnown) {
        return {{Text()}, false, false};
    }
    const QString source = u'$' + QString::number(index);
    return {{Text(QString(m_interpreter.holeFor(source, source, {}, false)))}, false, true, false};
}

Expander::Value Expander::lookUpName(const QString &name, const std::optional<QString> &subscript,
                                     const core::TextRange &range)
{
    const State &state = m_interpreter.state();
    if (name == "PWD"_L1) {
        return {{m_interpreter.directoryText()}};
    }
    if (name == "BASH_SOURCE"_L1) {
        const QString &file = m_interpreter.context().file;
        return {{Text(file.isEmpty() ? m_interpreter.parameters().scriptName : file)}};
    }
    const auto found = state.variables.constFind(name);
    if (found == state.variables.constEnd()) {
        return lookUpEnvironment(name, range);
    }
    if (subscript || found->isArray) {
        return lookUpArray(*found, subscript.value_or(u"0"_s), range);
    }
    Value value{{found->value}};
    value.isSetSure = found->isCertain;
    return value;
}

Expander::Value Expander::lookUpArray(const Variable &variable, const QString &subscript, const core::TextRange &range)
{
    const bool isAll = subscript == "@"_L1 || subscript == "*"_L1;
    if (isAll) {
        Value value;
        value.isList = true;
        value.isJoined = subscript == "*"_L1;
        for (const auto &[key, text] : variable.elements) {
            value.texts.append(text);
        }
        if (!variable.isArray) {
            value.texts.append(variable.value);
        }
        if (variable.hasUnknownElements) {
            value.texts = {Text(QString(m_interpreter.makeHole(u"${…[@]}"_s, range)))};
            value.isUnknownList = true;
        }
        value.isSet = !value.texts.isEmpty();
        return value;
    }
    const Field key = single({{range, Literal{subscript}}}, range, true);
    const QString wanted = key.text().pattern();
    const bool isPlain = std::ranges::all_of(wanted, isNameCharacter);
    for (const auto &[name, text] : variable.elements) {
        if (name == wanted && !variable.hasUnknownElements) {
            return {{text}};
        }
    }
    if (!variable.isArray && wanted == "0"_L1) {
        return {{variable.value}};
    }
    const bool isNumber = isPlain && std::ranges::all_of(wanted, isDigit);
    if (isNumber && !variable.hasUnknownElements) {
        return {{Text()}, false, false};
    }
    return {{Text(QString(m_interpreter.makeHole(u"${…["_s + subscript + u"]}"_s, range)))}};
}

Expander::Value Expander::lookUpEnvironment(const QString &name, const core::TextRange &range)
{
    const Parameters &parameters = m_interpreter.parameters();
    const auto found = parameters.environment.constFind(name);
    if (found != parameters.environment.constEnd() && *found) {
        return {{Text(**found)}};
    }
    const QString source = u'$' + name;
    const bool isKnownToBeSet = found != parameters.environment.constEnd();
    if (name == "HOME"_L1) {
        return {{Text(u'/' + QString(m_interpreter.holeFor(u"~"_s, u"~"_s, range, true)))}};
    }
    const Text unknown(QString(m_interpreter.holeFor(source, source, range, false)));
    Value value{{unknown}};
    value.isSetSure = isKnownToBeSet;
    const bool mayBeSet = isKnownToBeSet || isShellVariable(name) || !parameters.isEnvironmentComplete ||
                          m_interpreter.state().mayHaveOtherVariables;
    if (!mayBeSet) {
        value.isSet = false;
        value.texts = {Text()};
    }
    return value;
}

Expander::Value Expander::parameterValue(const Parameter &parameter, const core::TextRange &range)
{
    if (parameter.op == ParameterOperator::Invalid) {
        return {{Text(QString(m_interpreter.makeHole(u"${…}"_s, range)))}};
    }
    Value value = lookUp(parameter);
    if (parameter.isLength) {
        return {{length(parameter, value, range)}};
    }
    if (parameter.isIndirect) {
        const QString target = value.texts.size() == 1 ? value.texts.constFirst().known() : QString();
        if (!isName(target) || parameter.subscript) {
            return {{Text(QString(m_interpreter.makeHole(u"${!"_s + parameter.name + u'}', range)))}};
        }
        value = lookUpName(target, std::nullopt, range);
    }
    switch (parameter.op) {
    case ParameterOperator::None:
        break;
    case ParameterOperator::Default:
    case ParameterOperator::Assign:
    case ParameterOperator::Error:
    case ParameterOperator::Alternative:
        return defaulted(parameter, std::move(value), range);
    default:
        for (Text &text : value.texts) {
            text = transformed(parameter, text, range);
        }
    }
    // What is never set is empty; but that is a mistake of its own, so nothing else is concluded from it.
    const bool isMistake = !isDigit(parameter.name.front()) && !m_interpreter.isAssignedSomewhere(parameter.name);
    if (!value.isSet && !value.isList && isMistake && parameter.op == ParameterOperator::None) {
        const QString source = u'$' + parameter.name;
        value.texts = {Text(QString(m_interpreter.holeFor(source, source, range, false)))};
    }
    return value;
}

/// ${X-d}, ${X=d}, ${X?d}, ${X+d} and their forms with a colon.
Expander::Value Expander::defaulted(const Parameter &parameter, Value value, const core::TextRange &range)
{
    const QString text = value.texts.isEmpty() ? QString() : value.texts.constFirst().pattern();
    const bool isEmpty = value.texts.size() <= 1 && text.isEmpty();
    const bool mayBeEmpty = isEmpty || (Text(text).isUnknown() && !std::ranges::all_of(text, [&](QChar hole) {
                                            return m_interpreter.isPlainHole(hole);
                                        }));
    const bool isUsable = value.isSet && value.isSetSure && !(parameter.testsNull && mayBeEmpty);
    const bool isUseless = !value.isSet || (parameter.testsNull && isEmpty && value.isSetSure);
    const auto other = [&] {
        return single(parameter.argument, range, false).text();
    };
    if (parameter.op == ParameterOperator::Alternative) {
        if (isUseless) {
            return {{Text()}};
        }
        Value alternative;
        alternative.usesArgument = isUsable;
        if (!isUsable) {
            static_cast<void>(other());
            alternative.texts = {Text(QString(m_interpreter.makeHole(u'$' + parameter.name, range)))};
        }
        return alternative;
    }
    if (isUsable) {
        return value;
    }
    if (parameter.op == ParameterOperator::Error) {
        return isUseless ? Value{{Text(QString(m_interpreter.makeHole(u'$' + parameter.name, range)))}} : value;
    }
    if (isUseless && parameter.op == ParameterOperator::Default) {
        Value argument;
        argument.usesArgument = true;
        return argument;
    }
    const Text replacement = other();
    Text result = replacement;
    if (!isUseless && replacement != Text(text)) {
        const QString key = u"default "_s + text + u' ' + replacement.pattern();
        result = Text(QString(m_interpreter.holeFor(key, u'$' + parameter.name, range, false)));
    }
    if (parameter.op == ParameterOperator::Assign) {
        m_interpreter.assign(parameter.name, result);
        m_interpreter.record(VariableDefinition{parameter.name,
                                                m_interpreter.placed(parameter.nameRange),
                                                m_interpreter.placed(parameter.argumentRange),
                                                m_interpreter.context().file,
                                                result,
                                                VariableDefinition::Origin::Default,
                                                false,
                                                false,
                                                {}});
    }
    return {{result}};
}

} // namespace sealyard::shell
