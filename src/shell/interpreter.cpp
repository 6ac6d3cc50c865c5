#include "shell/interpreter.h"

#include "shell/expander.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr int mostSteps = 20'000;
constexpr char16_t lastHole = u'\xefff';
constexpr int deepestScripts = 4;

/// "true", ":" or a message: what stands behind "||" when a failure does not matter.
bool isHarmless(const Pipeline &pipeline)
{
    const auto *simple =
        pipeline.commands.size() == 1 ? std::get_if<SimpleCommand>(&pipeline.commands.front().value) : nullptr;
    const QString name =
        simple && !simple->words.empty() ? simple->words.front().literal().value_or(QString()) : QString();
    return name == "true"_L1 || name == ":"_L1 || name == "echo"_L1 || name == "printf"_L1;
}

} // namespace

Facts effectsOf(const Script &script, const Parameters &parameters)
{
    return Interpreter(parameters).run(script);
}

Interpreter::Interpreter(const Parameters &parameters)
    : m_parameters(parameters)
{
    m_rootHole = makeHole(u"$PWD"_s, {});
    m_state.files = parameters.files;
    m_state.arePositionalKnown = parameters.arePositionalKnown;
    for (const std::optional<QString> &value : parameters.positional) {
        const QString source = u'$' + QString::number(m_state.positional.size() + 1);
        m_state.positional.append(Text(value ? *value : QString(makeHole(source, {}, true))));
    }
}

Facts Interpreter::run(const Script &script)
{
    statements(script.statements);
    std::vector<State> ends;
    for (State &state : m_flow.exits) {
        if (state.status != Status::NonZero) {
            ends.push_back(std::move(state));
        }
    }
    if (m_state.isReachable) {
        ends.push_back(m_state);
    }
    m_facts.alwaysFails = ends.empty();
    m_facts.after = joinedAll(std::move(ends)).files;
    if (!m_facts.isComplete || m_facts.alwaysFails) {
        m_facts.after = m_parameters.files;
        m_facts.after.open({}, Doubt::Program);
        m_facts.after.doubt({}, Doubt::Program);
    }
    return std::move(m_facts);
}

State Interpreter::join(const State &left, const State &right)
{
    return joined(left, right, [this](const QString &source) { return makeHole(source, {}); });
}

State Interpreter::joinedAll(std::vector<State> states)
{
    if (states.empty()) {
        State none = m_state;
        none.isReachable = false;
        return none;
    }
    State all = std::move(states.front());
    for (std::size_t index = 1; index < states.size(); ++index) {
        all = join(all, states[index]);
    }
    return all;
}

QChar Interpreter::makeHole(const QString &source, const core::TextRange &range, bool isPlain)
{
    if (m_nextHole >= lastHole) {
        m_facts.isComplete = false;
        m_state.isReachable = false;
        return lastHole;
    }
    const QChar hole = m_nextHole++;
    m_facts.unknowns.insert(hole, {source, placed(range)});
    if (isPlain) {
        m_plainHoles.insert(hole);
    }
    return hole;
}

QChar Interpreter::holeFor(const QString &key, const QString &source, const core::TextRange &range, bool isPlain)
{
    const auto found = m_cachedHoles.constFind(key);
    if (found != m_cachedHoles.constEnd()) {
        return *found;
    }
    const QChar hole = makeHole(source, range, isPlain);
    m_cachedHoles.insert(key, hole);
    return hole;
}

Text Interpreter::directoryText()
{
    if (!m_state.directory) {
        return Text(QString(makeHole(u"$PWD"_s, {})));
    }
    const QString &directory = *m_state.directory;
    if (directory.startsWith(u'/')) {
        return Text(directory);
    }
    return Text(directory.isEmpty() ? rootText() : rootText() + u'/' + directory);
}

Place Interpreter::resolve(const Text &text) const
{
    const QString &pattern = text.pattern();
    if (pattern.startsWith(m_rootHole) && (pattern.size() == 1 || pattern.at(1) == u'/')) {
        return {normalizedPath(pattern.size() == 1 ? QString() : pattern.sliced(2))};
    }
    if (pattern.startsWith(u'/')) {
        return {normalizedPath(pattern)};
    }
    const bool isVague = !pattern.isEmpty() && Text::isHole(pattern.front()) && !isPlainHole(pattern.front());
    if (isVague || !m_state.directory || pattern.isEmpty()) {
        return {pattern, true};
    }
    return {normalizedPath(*m_state.directory + u'/' + pattern).sliced(m_state.directory->isEmpty() ? 1 : 0)};
}

void Interpreter::record(VariableUse use)
{
    if (m_muted == 0) {
        use.command = -1;
        m_facts.variableUses.append(std::move(use));
    }
}

void Interpreter::record(VariableDefinition definition)
{
    if (m_muted == 0) {
        definition.function = m_context.function;
        definition.replacesCaller = m_parameters.environment.contains(definition.name);
        m_facts.definitions.append(std::move(definition));
    }
}

void Interpreter::record(OptionChange change)
{
    if (m_muted == 0) {
        change.certainty = m_context.possible > 0 ? Certainty::Possible : Certainty::Certain;
        m_facts.options.append(std::move(change));
    }
}

void Interpreter::record(Access access, const Place &place, const core::TextRange &range,
                         std::shared_ptr<const Content> content, bool isGuessed)
{
    if (m_muted > 0) {
        return;
    }
    FileUse use;
    use.access = access;
    use.path = place.path;
    const Lookup unknown{Existence::Unknown, FileKind::Unknown, Doubt::UnknownName};
    use.before = place.isAnywhere ? unknown : m_state.files.look(place.path);
    use.parent = place.isAnywhere ? unknown : m_state.files.look(place.path.section(u'/', 0, -2));
    use.certainty = m_context.possible > 0 ? Certainty::Possible : Certainty::Certain;
    use.range = range;
    use.file = m_context.file;
    use.command = m_current;
    use.isGuessed = isGuessed;
    use.content = std::move(content);
    m_facts.fileUses.append(std::move(use));
}

bool Interpreter::isHopeless()
{
    if (m_steps > mostSteps) {
        m_facts.isComplete = false;
        m_state.isReachable = false;
    }
    return !m_state.isReachable;
}

void Interpreter::statements(const StatementList &list)
{
    for (const Statement &each : list) {
        if (isHopeless()) {
            return;
        }
        statement(each);
    }
}

void Interpreter::statement(const Statement &statement)
{
    if (!statement.isBackground) {
        members(statement);
        return;
    }
    const Context outer = m_context;
    m_context.isInBackground = true;
    m_context.isFailureIgnored = true;
    runInSubshell([&] { members(statement); });
    m_context = outer;
    m_state.status = Status::Zero;
}

void Interpreter::members(const Statement &statement)
{
    const Context outer = m_context;
    for (std::size_t index = 0; index < statement.members.size() && m_state.isReachable; ++index) {
        const Statement::Member &member = statement.members[index];
        const bool isLast = index + 1 == statement.members.size();
        m_context.isCondition = outer.isCondition || !isLast;
        m_context.isFailureIgnored =
            outer.isFailureIgnored || (!isLast && statement.members[index + 1].connective == Connective::Or &&
                                       isHarmless(statement.members[index + 1].pipeline));
        const Status status = m_state.status;
        const bool isAnd = member.connective == Connective::And;
        const bool isSure = member.connective == Connective::Always ||
                            (isAnd ? status == Status::Zero || status == Status::Likely : status == Status::NonZero);
        const bool isSkipped = !isSure && status == (isAnd ? Status::NonZero : Status::Zero);
        if (isSure) {
            pipeline(member.pipeline);
        } else if (!isSkipped) {
            runPossibly([&] { pipeline(member.pipeline); }, isAnd ? Status::NonZero : Status::Zero);
        }
    }
    m_context = outer;
}

/// Follows the way on which something runs, and the one on which it is skipped with a status.
void Interpreter::runPossibly(const std::function<void()> &run, Status skipped)
{
    const std::optional<Refinement> refinement = m_refinement;
    State without = m_state;
    without.status = skipped;
    std::swap(m_state, without);
    applyRefinement(skipped == Status::Zero);
    std::swap(m_state, without);
    m_refinement = refinement;
    applyRefinement(skipped != Status::Zero);
    ++m_context.possible;
    run();
    --m_context.possible;
    m_state = join(without, m_state);
    m_refinement.reset();
}

/// What a decided test shows about its path.
void Interpreter::applyRefinement(bool isTrue)
{
    if (!m_refinement || !m_state.isReachable) {
        return;
    }
    const Refinement refinement = *std::exchange(m_refinement, std::nullopt);
    if (m_state.files.look(refinement.path).existence != Existence::Unknown) {
        return;
    }
    if (refinement.existsWhenTrue != isTrue) {
        m_state.files.remove(refinement.path);
    } else if (refinement.kind == FileKind::Directory) {
        m_state.files.addDirectory(refinement.path);
    } else if (refinement.kind == FileKind::File) {
        m_state.files.addFile(refinement.path);
    } else {
        m_state.files.addUnknown(refinement.path);
    }
}

void Interpreter::pipeline(const Pipeline &pipeline)
{
    if (isHopeless()) {
        return;
    }
    const Context outer = m_context;
    m_context.isCondition = outer.isCondition || pipeline.isNegated;
    m_refinement.reset();
    if (pipeline.commands.size() == 1) {
        command(pipeline.commands.front());
    } else if (!pipeline.commands.empty()) {
        stages(pipeline);
        m_refinement.reset();
    }
    m_context = outer;
    if (pipeline.isNegated) {
        m_state.status = m_state.status == Status::Zero      ? Status::NonZero
                         : m_state.status == Status::NonZero ? Status::Zero
                                                             : Status::Unknown;
        negateRefinement();
    } else {
        stopOnFailure();
    }
}

void Interpreter::stopOnFailure()
{
    if (m_state.isReachable && m_state.status == Status::NonZero && m_state.stopsOnFailure == Tristate::On &&
        !m_context.isCondition && !m_context.isFailureIgnored) {
        leave(Status::NonZero);
    }
}

void Interpreter::stages(const Pipeline &pipeline)
{
    const Context outer = m_context;
    const std::optional<Content> outerInput = m_state.input;
    std::optional<Content> outerOutput = m_state.output;
    const int id = ++m_pipelines;
    const auto count = static_cast<int>(pipeline.commands.size());
    for (int index = 0; index < count && m_state.isReachable; ++index) {
        const bool isLast = index + 1 == count;
        m_context.stage = {id, index, count};
        m_context.output = isLast ? outer.output : OutputTo::Pipe;
        m_context.isFailureIgnored = outer.isFailureIgnored || (!isLast && m_state.hasPipefail != Tristate::On);
        m_state.output = isLast ? std::exchange(outerOutput, std::nullopt) : Content();
        runInSubshell([&] { command(pipeline.commands[static_cast<std::size_t>(index)]); });
        m_state.input = m_state.output;
    }
    m_state.input = outerInput;
    m_context = outer;
}

/// Files stay changed, everything else is as before; an exit ends only this.
void Interpreter::runInSubshell(const std::function<void()> &run)
{
    const State before = m_state;
    Flow flow;
    std::swap(m_flow, flow);
    const bool wasInSubshell = std::exchange(m_context.isInSubshell, true);
    run();
    m_context.isInSubshell = wasInSubshell;
    std::swap(m_flow, flow);
    std::vector<State> ends = std::move(flow.exits);
    if (m_state.isReachable) {
        ends.push_back(m_state);
    }
    State end = ends.empty() ? before : joinedAll(std::move(ends));
    m_state = before;
    m_state.files = std::move(end.files);
    m_state.output = std::move(end.output);
    m_state.status = end.status;
    m_state.isReachable = m_facts.isComplete;
}

std::optional<Content> Interpreter::capture(const StatementList &statements)
{
    const Context outer = m_context;
    std::optional<Content> outerOutput = std::exchange(m_state.output, Content());
    m_context.output = OutputTo::Captured;
    m_context.isInSubstitution = true;
    m_context.stage = {};
    m_context.redirects.clear();
    // A failing substitution stops a script only as the status of an assignment; that is decided there.
    m_context.isFailureIgnored = true;
    runInSubshell([&] { this->statements(statements); });
    m_context = outer;
    return std::exchange(m_state.output, std::move(outerOutput));
}

void Interpreter::leave(Status status)
{
    m_state.status = status;
    m_flow.exits.push_back(m_state);
    m_state.isReachable = false;
}

void Interpreter::leaveFunction(Status status)
{
    m_state.status = status;
    (m_context.calls > 0 ? m_flow.returns : m_flow.exits).push_back(m_state);
    m_state.isReachable = false;
}

void Interpreter::leaveLoop(bool isContinue)
{
    m_state.status = Status::Zero;
    (isContinue ? m_flow.continues : m_flow.breaks).push_back(m_state);
    m_state.isReachable = false;
}

void Interpreter::assign(const QString &name, Text value)
{
    Variable &variable = m_state.variables[name];
    variable.isCertain = true;
    variable.isArray = false;
    variable.elements.clear();
    variable.value = std::move(value);
}

void Interpreter::makeLocal(const QString &name)
{
    if (!m_locals.empty()) {
        m_locals.back().insert(name);
    }
}

void Interpreter::setOption(const QString &name, Tristate value, const core::TextRange &range)
{
    if (name == "errexit"_L1) {
        m_state.stopsOnFailure = value;
    } else if (name == "nounset"_L1) {
        m_state.refusesUnset = value;
    } else if (name == "pipefail"_L1) {
        m_state.hasPipefail = value;
    }
    record(OptionChange{name, value == Tristate::On, range, Certainty::Certain});
}

std::optional<QString> Interpreter::scriptText(const Place &place) const
{
    if (place.isAnywhere || !Text(place.path).isKnown()) {
        return std::nullopt;
    }
    if (const std::shared_ptr<const Content> content = m_state.files.content(place.path)) {
        return content->text().isKnown() ? std::optional(content->text().pattern()) : std::nullopt;
    }
    const bool isUntouched = m_parameters.files.look(place.path).existence == Existence::Known &&
                             m_state.files.look(place.path).existence == Existence::Known;
    return isUntouched && m_parameters.textOf ? m_parameters.textOf(place.path) : std::nullopt;
}

void Interpreter::runText(const QString &text, const QString &file, std::optional<core::TextRange> range,
                          bool isSubshell)
{
    if (m_scripts.size() > 100 || m_context.calls > deepestScripts * 4) {
        m_state.files.open(m_state.directory.value_or(QString()), Doubt::Program);
        m_state.status = Status::Likely;
        return;
    }
    const Context outer = m_context;
    m_scripts.push_back(std::make_unique<Script>(parse(text)));
    const StatementList &list = m_scripts.back()->statements;
    m_context.file = file;
    m_context.range = range;
    m_context.calls += deepestScripts;
    if (isSubshell) {
        runInSubshell([&] { statements(list); });
    } else {
        std::vector<State> outerReturns = std::exchange(m_flow.returns, {});
        statements(list);
        std::vector<State> ends = std::exchange(m_flow.returns, std::move(outerReturns));
        ends.push_back(m_state);
        m_state = joinedAll(std::move(ends));
    }
    m_context = outer;
    if (!file.isEmpty() && m_muted == 0 && !m_facts.calledScripts.contains(file)) {
        m_facts.calledScripts.append(file);
    }
}

} // namespace sealyard::shell
