#include "shell/conditions.h"
#include "shell/expander.h"
#include "shell/interpreter.h"
#include "shell/pattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::shell {

namespace {

constexpr qsizetype longestUnrolled = 64;
constexpr int deepestCalls = 16;

} // namespace

void Interpreter::command(const CommandSyntax &command)
{
    std::visit([&](const auto &value) { visit(value, command); }, command.value);
}

void Interpreter::visit(const Group &group, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        if (group.isSubshell) {
            runInSubshell([&] { statements(group.body); });
        } else {
            statements(group.body);
        }
    });
}

void Interpreter::condition(const StatementList &list)
{
    const Context outer = m_context;
    m_context.isCondition = true;
    m_context.isFailureExpected = true;
    statements(list);
    m_context = outer;
}

void Interpreter::visit(const If &value, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        std::vector<State> ends;
        const int possible = m_context.possible;
        bool isDecided = false;
        for (const If::Branch &branch : value.branches) {
            condition(branch.condition);
            const Status status = m_state.status;
            if (status == Status::NonZero || !m_state.isReachable) {
                continue;
            }
            if (status == Status::Zero) {
                statements(branch.body);
                isDecided = true;
                break;
            }
            const std::optional<Refinement> refinement = m_refinement;
            State without = m_state;
            applyRefinement(true);
            ++m_context.possible;
            statements(branch.body);
            --m_context.possible;
            ends.push_back(std::exchange(m_state, std::move(without)));
            m_refinement = refinement;
            applyRefinement(false);
            const bool isOpen = std::ranges::any_of(ends, &State::isReachable);
            m_context.possible = possible + (isOpen ? 1 : 0);
        }
        if (!isDecided && m_state.isReachable) {
            m_state.status = Status::Zero;
            if (value.otherwise) {
                statements(*value.otherwise);
            }
        }
        m_context.possible = possible;
        ends.push_back(m_state);
        m_state = joinedAll(std::move(ends));
    });
}

/// The ways that end in "continue" go on with the next round.
void Interpreter::collectContinues()
{
    std::vector<State> ends = std::exchange(m_flow.continues, {});
    ends.push_back(m_state);
    m_state = joinedAll(std::move(ends));
}

/// A body that runs an unknown number of times. It is tried once in silence, so that what an earlier round changed is
/// not taken as known in the recorded one.
void Interpreter::repeat(const std::function<void()> &body, bool isEndless)
{
    std::vector<State> outerBreaks = std::exchange(m_flow.breaks, {});
    std::vector<State> outerContinues = std::exchange(m_flow.continues, {});
    const Context outer = m_context;
    m_context.isInLoop = true;
    const State before = m_state;
    ++m_muted;
    ++m_context.possible;
    body();
    collectContinues();
    --m_muted;
    m_flow.breaks.clear();
    m_state = join(before, m_state);
    State again = m_state;
    m_context.possible -= isEndless ? 1 : 0;
    body();
    collectContinues();
    m_context = outer;
    std::vector<State> ends = std::exchange(m_flow.breaks, std::move(outerBreaks));
    m_flow.continues = std::move(outerContinues);
    if (!isEndless) {
        ends.push_back(m_state);
        ends.push_back(std::move(again));
    }
    m_state = joinedAll(std::move(ends));
}

void Interpreter::visit(const Loop &loop, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        condition(loop.condition);
        const Status over = loop.isUntil ? Status::Zero : Status::NonZero;
        const Status goesOn = loop.isUntil ? Status::NonZero : Status::Zero;
        if (m_state.isReachable && m_state.status != over) {
            const bool isEndless = m_state.status == goesOn && loop.condition.size() == 1;
            repeat(
                [&] {
                    statements(loop.body);
                    collectContinues();
                    if (!isEndless && m_state.isReachable) {
                        condition(loop.condition);
                    }
                },
                isEndless);
        }
        m_state.status = Status::Likely;
    });
}

void Interpreter::visit(const For &loop, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        QList<Text> values = m_state.positional;
        bool areKnown = m_state.arePositionalKnown && !loop.isSelect;
        if (loop.words) {
            values.clear();
            Expander expander(*this);
            for (const Word &word : *loop.words) {
                for (const Field &field : expander.fields(word)) {
                    values.append(field.text());
                    areKnown = areKnown && !field.maySplit;
                }
            }
        }
        record(VariableDefinition{loop.name,
                                  placed(loop.nameRange),
                                  {},
                                  m_context.file,
                                  {},
                                  VariableDefinition::Origin::Loop,
                                  false,
                                  false,
                                  {}});
        if (areKnown && values.size() <= longestUnrolled) {
            unroll(loop, values);
            return;
        }
        repeat([&] {
            assign(loop.name, Text(QString(makeHole(u'$' + loop.name, loop.nameRange))));
            statements(loop.body);
        });
    });
}

void Interpreter::unroll(const For &loop, const QList<Text> &values)
{
    std::vector<State> outerBreaks = std::exchange(m_flow.breaks, {});
    std::vector<State> outerContinues = std::exchange(m_flow.continues, {});
    const int possible = m_context.possible;
    for (const Text &value : values) {
        if (isHopeless()) {
            break;
        }
        m_context.possible = possible + (m_flow.breaks.empty() ? 0 : 1);
        assign(loop.name, value);
        statements(loop.body);
        collectContinues();
    }
    m_context.possible = possible;
    std::vector<State> ends = std::exchange(m_flow.breaks, std::move(outerBreaks));
    m_flow.continues = std::move(outerContinues);
    ends.push_back(m_state);
    m_state = joinedAll(std::move(ends));
}

void Interpreter::visit(const ArithmeticFor &loop, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        Expander expander(*this);
        static_cast<void>(expander.number(loop.first));
        static_cast<void>(expander.number(loop.condition));
        repeat([&] {
            statements(loop.body);
            collectContinues();
            static_cast<void>(expander.number(loop.step));
        });
    });
}

void Interpreter::visit(const Case &value, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        Expander expander(*this);
        const Text subject = expander.single(value.subject).text();
        std::vector<State> ends;
        const int possible = m_context.possible;
        bool isDecided = false;
        bool fallsThrough = false;
        for (const Case::Clause &clause : value.clauses) {
            Match match = fallsThrough ? Match::Yes : Match::No;
            for (const Word &pattern : clause.patterns) {
                match = std::max(match, matchOf(expander.single(pattern).pattern, subject));
            }
            if (match == Match::No || isDecided) {
                continue;
            }
            State without = m_state;
            m_context.possible = possible + (match == Match::Yes && ends.empty() ? 0 : 1);
            statements(clause.body);
            fallsThrough = clause.end == Case::End::FallThrough;
            if (fallsThrough || clause.end == Case::End::TestNext) {
                continue;
            }
            isDecided = match == Match::Yes;
            ends.push_back(isDecided ? m_state : std::exchange(m_state, std::move(without)));
        }
        m_context.possible = possible;
        if (!isDecided) {
            ends.push_back(m_state);
        }
        m_state = joinedAll(std::move(ends));
    });
}

void Interpreter::visit(const Function &function, const CommandSyntax &)
{
    m_state.functions.insert(function.name, &function);
    m_state.status = Status::Zero;
}

void Interpreter::visit(const Conditional &conditional, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        const Conditions conditions(*this);
        m_state.status = conditions.statusOf(conditional.expression);
    });
}

void Interpreter::visit(const ArithmeticCommand &arithmetic, const CommandSyntax &command)
{
    withRedirections(command, [&] {
        const std::optional<qint64> value = Expander(*this).number(arithmetic.expression);
        m_state.status = !value ? Status::Unknown : *value != 0 ? Status::Zero : Status::NonZero;
    });
}

void Interpreter::callFunction(const Function &function, const QList<Argument> &words)
{
    if (m_context.calls >= deepestCalls || function.body.empty()) {
        m_state.files.open(m_state.directory.value_or(QString()), Doubt::Program);
        m_state.status = Status::Unknown;
        return;
    }
    m_facts.calledFunctions.insert(function.name);
    const QHash<QString, Variable> outerVariables = m_state.variables;
    const QList<Text> outerPositional = m_state.positional;
    const bool outerKnown = m_state.arePositionalKnown;
    std::vector<State> outerReturns = std::exchange(m_flow.returns, {});
    const QString outerFunction = std::exchange(m_context.function, function.name);
    const qsizetype outerCurrent = m_current;
    m_state.positional.clear();
    m_state.arePositionalKnown = true;
    for (const Argument &word : words.sliced(1)) {
        m_state.positional.append(word.text);
        m_state.arePositionalKnown = m_state.arePositionalKnown && !word.maySplit;
    }
    if (!m_state.arePositionalKnown) {
        // "main $@" with unknown words: what stands before the first of them is sure.
        const auto vague = std::ranges::find_if(words, &Argument::maySplit);
        m_state.positional.resize(std::max<qsizetype>(0, vague - words.begin() - 1));
    }
    m_locals.emplace_back();
    ++m_context.calls;
    command(function.body.front());
    --m_context.calls;
    std::vector<State> ends = std::exchange(m_flow.returns, std::move(outerReturns));
    ends.push_back(m_state);
    m_state = joinedAll(std::move(ends));
    for (const QString &name : m_locals.back()) {
        const auto outer = outerVariables.constFind(name);
        if (outer != outerVariables.constEnd()) {
            m_state.variables.insert(name, *outer);
        } else {
            m_state.variables.remove(name);
        }
    }
    m_locals.pop_back();
    m_state.positional = outerPositional;
    m_state.arePositionalKnown = outerKnown;
    m_context.function = outerFunction;
    m_current = outerCurrent;
}

} // namespace sealyard::shell
