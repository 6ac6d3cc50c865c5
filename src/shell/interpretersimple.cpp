#include "shell/execution.h"
#include "shell/expander.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

void Interpreter::visit(const SimpleCommand &simple, const CommandSyntax &syntax)
{
    ++m_steps;
    const qsizetype firstUse = m_facts.variableUses.size();
    const Status before = m_state.status;
    m_state.status = Status::Zero;
    Expander expander(*this);
    QList<Content> contents;
    Command command;
    for (const Word &word : simple.words) {
        for (const Field &field : expander.fields(word)) {
            command.words.append(Expander::argument(field));
            contents.append(field.content);
        }
        m_state.status = simple.words.size() == 1 ? m_state.status : before;
    }
    if (simple.words.empty()) {
        assignments(simple);
    } else {
        for (const Assignment &each : simple.assignments) {
            Argument argument = Expander::argument(expander.single(each.value));
            argument.text = Text(each.name + u'=' + argument.text.pattern());
            argument.range = placed(each.range);
            command.assignments.append(argument);
        }
        m_state.status = before;
    }
    if (!m_state.isReachable) {
        return;
    }
    Redirected redirected = redirect(syntax.redirections);
    if (command.words.isEmpty()) {
        for (const Output &output : redirected.outputs) {
            closeOutput(output, openOutput(output), Content());
        }
        return;
    }
    takeWrappers(command, contents);
    describe(command, syntax, redirected);
    execute(Execution(*this, std::move(command), std::move(contents)), simple, redirected, firstUse);
}

/// Fills in what the surroundings say of a command.
void Interpreter::describe(Command &command, const CommandSyntax &syntax, const Redirected &redirected) const
{
    const Text &name = command.words.constFirst().text;
    command.name = name.isKnown() ? baseName(name.pattern()) : QString();
    command.redirects = redirected.redirects + m_context.redirects;
    command.range = placed(syntax.range);
    command.file = m_context.file;
    command.directory = m_state.directory;
    command.certainty = m_context.possible > 0 ? Certainty::Possible : Certainty::Certain;
    command.output = redirected.isOutputChanged ? redirected.output : m_context.output;
    command.stage = m_context.stage;
    command.function = m_context.function;
    command.isCondition = m_context.isCondition;
    command.isFailureExpected = m_context.isFailureExpected;
    command.isFailureIgnored = m_context.isFailureIgnored;
    command.stopsOnFailure =
        m_state.stopsOnFailure == Tristate::On && !m_context.isCondition && !m_context.isFailureIgnored;
    command.isInLoop = m_context.isInLoop;
    command.isInSubshell = m_context.isInSubshell;
    command.isInSubstitution = m_context.isInSubstitution;
    command.isInBackground = m_context.isInBackground;
}

void Interpreter::execute(Execution execution, const SimpleCommand &simple, const Redirected &redirected,
                          qsizetype firstUse)
{
    const qsizetype outerCurrent = m_current;
    m_current = -1;
    if (m_muted == 0) {
        m_current = m_facts.commands.size();
        m_facts.commands.append(execution.command);
        for (qsizetype index = firstUse; index < m_facts.variableUses.size(); ++index) {
            VariableUse &use = m_facts.variableUses[index];
            use.command = use.command < 0 ? m_current : use.command;
        }
    }
    const qsizetype index = m_current;
    std::vector<qsizetype> uses;
    for (const Output &output : redirected.outputs) {
        uses.push_back(openOutput(output));
    }
    std::optional<Content> outerInput = m_state.input;
    if (redirected.input) {
        m_state.input = *redirected.input;
    }
    if (const Function *function = m_state.functions.value(execution.command.name)) {
        const std::optional<Content> outerOutput = m_state.output;
        const OutputTo outerTarget = m_context.output;
        const QList<Redirect> outerRedirects = m_context.redirects;
        if (redirected.isOutputChanged) {
            m_state.output = Content();
            m_context.output = redirected.output;
        }
        m_context.redirects = redirected.redirects + outerRedirects;
        callFunction(*function, execution.command.words);
        m_context.redirects = outerRedirects;
        m_context.output = outerTarget;
        if (redirected.isOutputChanged) {
            execution.output = std::exchange(m_state.output, outerOutput);
        }
    } else {
        dispatch(execution, simple);
        m_state.status = execution.status;
        if (!redirected.isOutputChanged) {
            addOutput(execution.output);
        }
        if (!execution.isModelled && index >= 0) {
            m_facts.commands[index].isModelled = false;
        }
    }
    m_state.input = std::move(outerInput);
    if (m_state.isReachable) {
        for (std::size_t each = 0; each < uses.size(); ++each) {
            closeOutput(redirected.outputs[each], uses[each], execution.output);
        }
    }
    m_current = outerCurrent;
}

void Interpreter::dispatch(Execution &execution, const SimpleCommand &simple)
{
    const QString &name = execution.command.name;
    static constexpr QStringView declarations[] = {u"export", u"readonly", u"local", u"declare", u"typeset"};
    const Text &written = execution.command.words.constFirst().text;
    if (std::ranges::contains(declarations, QStringView(name))) {
        declare(execution.command, simple);
        execution.output = Content();
        execution.status = m_state.status;
    } else if (const Tool builtin = written.contains(u"/") ? nullptr : findBuiltin(name)) {
        m_refinement.reset();
        builtin(execution);
    } else if (written.contains(u"/") && !written.startsWith(u"/usr/") && !written.startsWith(u"/bin/")) {
        runFile(execution, written, 0);
    } else if (const Tool tool = findTool(name)) {
        tool(execution);
    } else {
        execution.isModelled = false;
        execution.disturb(execution.here());
    }
}

/// "./x", "bash x", "source x": followed when the text is known.
void Interpreter::runFile(Execution &execution, const Text &path, qsizetype word, bool isSource)
{
    const Place place = resolve(path);
    record(Access::Execute, place, execution.command.words.at(word).range);
    const std::optional<QString> text = scriptText(place);
    if (!text || !(word > 0 || text->startsWith("#!"_L1))) {
        execution.isModelled = false;
        execution.disturb(execution.here());
        m_state.mayHaveOtherVariables = m_state.mayHaveOtherVariables || isSource;
        m_state.mayHaveOtherFunctions = m_state.mayHaveOtherFunctions || isSource;
        return;
    }
    const QList<Text> outerPositional = m_state.positional;
    const bool outerKnown = m_state.arePositionalKnown;
    const QList<Argument> arguments = execution.command.words.sliced(word + 1);
    if (!isSource || !arguments.isEmpty()) {
        m_state.positional.clear();
        for (const Argument &each : arguments) {
            m_state.positional.append(each.text);
            m_state.arePositionalKnown = m_state.arePositionalKnown && !each.maySplit;
        }
    }
    runText(*text, place.path, std::nullopt, !isSource);
    m_state.positional = outerPositional;
    m_state.arePositionalKnown = outerKnown;
    execution.status = m_state.status == Status::Zero ? Status::Likely : m_state.status;
}

void Interpreter::addOutput(const std::optional<Content> &content)
{
    if (m_context.output == OutputTo::Log || m_context.output == OutputTo::Null) {
        return;
    }
    if (content && m_state.output) {
        m_state.output->append(*content);
    } else {
        m_state.output.reset();
    }
}

void Interpreter::assignments(const SimpleCommand &simple)
{
    for (const Assignment &each : simple.assignments) {
        assignOne(each, false);
    }
}

void Interpreter::assignOne(const Assignment &assignment, bool isDeclared)
{
    if (assignment.isArray) {
        Variable &variable = m_state.variables[assignment.name];
        Variable array = assignment.isAppending ? variable : Variable();
        assignArray(assignment, array);
        m_state.variables[assignment.name] = array;
        define(assignment, Text(), isDeclared);
        return;
    }
    Text value = Expander(*this).single(assignment.value).text();
    if (assignment.subscript) {
        const QString key =
            Expander(*this)
                .single({{assignment.nameRange, Literal{*assignment.subscript}}}, assignment.nameRange, true)
                .text()
                .pattern();
        Variable &variable = m_state.variables[assignment.name];
        variable.isArray = true;
        variable.hasUnknownElements = variable.hasUnknownElements || key.contains(u'$') || !Text(key).isKnown();
        variable.elements.removeIf([&](const auto &each) { return each.first == key; });
        variable.elements.append({key, value});
    } else {
        if (assignment.isAppending) {
            value = Text(m_state.variables.value(assignment.name).value.pattern() + value.pattern());
        }
        const bool isExported = m_state.variables.value(assignment.name).isExported;
        assign(assignment.name, value);
        m_state.variables[assignment.name].isExported = isExported;
    }
    define(assignment, value, isDeclared);
}

void Interpreter::assignArray(const Assignment &assignment, Variable &variable)
{
    variable.isArray = true;
    variable.isCertain = true;
    qsizetype next = variable.elements.size();
    Expander expander(*this);
    for (const ArrayElement &element : assignment.elements) {
        if (element.key) {
            const QString key = expander.single(*element.key).text().pattern();
            variable.elements.append({key, expander.single(element.value).text()});
            continue;
        }
        for (const Field &field : expander.fields(element.value)) {
            variable.elements.append({QString::number(next++), field.text()});
            variable.hasUnknownElements = variable.hasUnknownElements || field.maySplit;
        }
    }
    if (!variable.elements.isEmpty()) {
        variable.value = variable.elements.constFirst().second;
    }
}

void Interpreter::define(const Assignment &assignment, const Text &value, bool isDeclared)
{
    const auto origin = isDeclared ? VariableDefinition::Origin::Declaration : VariableDefinition::Origin::Assignment;
    const core::TextRange valueRange = assignment.isArray ? assignment.range : assignment.value.range;
    record(VariableDefinition{assignment.name,
                              placed(assignment.nameRange),
                              placed(valueRange),
                              m_context.file,
                              value,
                              origin,
                              m_state.variables.value(assignment.name).isExported,
                              false,
                              {}});
}

} // namespace sealyard::shell
