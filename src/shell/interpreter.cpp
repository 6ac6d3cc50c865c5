#include "shell/interpreter.h"

#include "shell/assignednames.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr int mostSteps = 20'000;

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
    m_assignedNames = assignedNames(script);
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

namespace {

/// True when "||" follows, be it behind other commands: "a && b || c".
bool hasAlternative(const Statement &statement, std::size_t index)
{
    return std::ranges::any_of(statement.members | std::views::drop(index + 1),
                               [](const Statement::Member &each) { return each.connective == Connective::Or; });
}

} // namespace

void Interpreter::members(const Statement &statement)
{
    const Context outer = m_context;
    for (std::size_t index = 0; index < statement.members.size() && m_state.isReachable; ++index) {
        const Statement::Member &member = statement.members[index];
        const bool isLast = index + 1 == statement.members.size();
        m_context.isCondition = outer.isCondition || !isLast;
        m_context.isFailureExpected = outer.isFailureExpected || hasAlternative(statement, index);
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
    m_context.isFailureExpected = outer.isFailureExpected || pipeline.isNegated;
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

} // namespace sealyard::shell
