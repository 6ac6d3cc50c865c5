#pragma once

#include "shell/context.h"

#include <memory>
#include <vector>

namespace sealyard::shell {

class Execution;

/// Follows a script through all its ways. Words are expanded by Expander, programs modelled by Tool functions, and
/// both come back here for state and facts.
class Interpreter final
{
public:
    explicit Interpreter(const Parameters &parameters);

    [[nodiscard]] Facts run(const Script &script);

    // For words, builtins and programs.
    [[nodiscard]] State &state() { return m_state; }
    [[nodiscard]] Context &context() { return m_context; }
    [[nodiscard]] const Parameters &parameters() const { return m_parameters; }
    [[nodiscard]] core::TextRange placed(const core::TextRange &range) const { return m_context.range.value_or(range); }
    /// A new unknown part; isPlain: it holds no slash and is not empty, so that it is one name in a path.
    [[nodiscard]] QChar makeHole(const QString &source, const core::TextRange &range, bool isPlain = false);
    /// The same unknown part whenever the key is the same.
    [[nodiscard]] QChar holeFor(const QString &key, const QString &source, const core::TextRange &range, bool isPlain);
    [[nodiscard]] bool isPlainHole(QChar hole) const { return m_plainHoles.contains(hole); }
    /// The start directory as an absolute path.
    [[nodiscard]] QString rootText() const { return QString(m_rootHole); }
    [[nodiscard]] Place resolve(const Text &text) const;
    /// What $PWD is.
    [[nodiscard]] Text directoryText();
    [[nodiscard]] bool isAssignedSomewhere(const QString &name) const { return m_assignedNames.contains(name); }
    void record(VariableUse use);
    void record(VariableDefinition definition);
    void record(OptionChange change);
    /// Notes an access; the tree stays as it is.
    void record(Access access, const Place &place, const core::TextRange &range, Naming naming = Naming::Spelt,
                std::shared_ptr<const Content> content = {});
    /// What one list of statements prints, run in a subshell.
    [[nodiscard]] std::optional<Content> capture(const StatementList &statements);
    /// Runs what an own script or eval holds; in a subshell if wanted.
    void runText(const QString &text, const QString &file, std::optional<core::TextRange> range, bool isSubshell);
    [[nodiscard]] std::optional<QString> scriptText(const Place &place) const;
    void assign(const QString &name, Text value);
    void leave(Status status);         ///< exit
    void leaveFunction(Status status); ///< return
    void leaveLoop(bool isContinue);   ///< break, continue
    void makeLocal(const QString &name);
    void refine(const std::optional<Refinement> &refinement) { m_refinement = refinement; }
    void negateRefinement()
    {
        if (m_refinement) {
            m_refinement->existsWhenTrue = !m_refinement->existsWhenTrue;
        }
    }
    /// Runs the script that a word names; isSource: in this shell.
    void runFile(Execution &execution, const Text &path, qsizetype word, bool isSource = false);
    void callFunction(const Function &function, const QList<Argument> &words);
    void setOption(const QString &name, Tristate value, const core::TextRange &range);
    [[nodiscard]] State join(const State &left, const State &right);
    void runPossibly(const std::function<void()> &run, Status skipped);
    void runInSubshell(const std::function<void()> &run);

private:
    struct Flow
    {
        std::vector<State> exits;
        std::vector<State> returns;
        std::vector<State> breaks;
        std::vector<State> continues;
    };

    // interpreter.cpp
    void statements(const StatementList &list);
    void statement(const Statement &statement);
    void members(const Statement &statement);
    void pipeline(const Pipeline &pipeline);
    void stages(const Pipeline &pipeline);
    void stopOnFailure();
    void command(const CommandSyntax &command);
    void applyRefinement(bool isTrue);
    [[nodiscard]] bool isHopeless();
    State joinedAll(std::vector<State> states);

    // interpretercompounds.cpp
    void visit(const SimpleCommand &simple, const CommandSyntax &command);
    void visit(const Group &group, const CommandSyntax &command);
    void visit(const If &value, const CommandSyntax &command);
    void visit(const Loop &loop, const CommandSyntax &command);
    void visit(const For &loop, const CommandSyntax &command);
    void visit(const ArithmeticFor &loop, const CommandSyntax &command);
    void visit(const Case &value, const CommandSyntax &command);
    void visit(const Function &function, const CommandSyntax &command);
    void visit(const Conditional &conditional, const CommandSyntax &command);
    void visit(const ArithmeticCommand &arithmetic, const CommandSyntax &command);
    void unroll(const For &loop, const QList<Text> &values);
    void repeat(const std::function<void()> &body, bool isEndless = false);
    void collectContinues();
    void condition(const StatementList &list);

    // redirections.cpp
    struct Output
    {
        Place place;
        core::TextRange range;
        bool isAppending = false;
        bool isStandardOutput = true;
    };
    struct Redirected
    {
        QList<Redirect> redirects;
        std::vector<Output> outputs;
        OutputTo output = OutputTo::Log;
        bool isOutputChanged = false;
        std::optional<std::optional<Content>> input;
    };
    [[nodiscard]] Redirected redirect(const std::vector<Redirection> &redirections);
    void redirectOne(const Redirection &redirection, Redirected &result);
    void redirectOutput(const Redirection &redirection, const Argument &target, Redirected &result);
    void withRedirections(const CommandSyntax &command, const std::function<void()> &run);
    [[nodiscard]] qsizetype openOutput(const Output &output);
    void closeOutput(const Output &output, qsizetype use, const std::optional<Content> &written);

    // interpretersimple.cpp
    void assignments(const SimpleCommand &simple);
    void assignOne(const Assignment &assignment, bool isDeclared);
    void assignArray(const Assignment &assignment, Variable &variable);
    void define(const Assignment &assignment, const Text &value, bool isDeclared);
    void describe(Command &command, const CommandSyntax &syntax, const Redirected &redirected) const;
    void execute(Execution execution, const SimpleCommand &simple, const Redirected &redirected, qsizetype firstUse);
    void dispatch(Execution &execution, const SimpleCommand &simple);
    void addOutput(const std::optional<Content> &content);
    // wrappers.cpp
    void takeWrappers(Command &command, QList<Content> &contents);
    // builtins.cpp
    void declare(const Command &command, const SimpleCommand &simple);

    const Parameters &m_parameters;
    State m_state;
    Context m_context;
    Flow m_flow;
    Facts m_facts;
    std::optional<Refinement> m_refinement;
    std::vector<QSet<QString>> m_locals;
    std::vector<std::unique_ptr<Script>> m_scripts;
    QHash<QString, QChar> m_cachedHoles;
    QSet<QChar> m_plainHoles;
    QSet<QString> m_assignedNames; ///< on whatever way
    QChar m_rootHole;
    char16_t m_nextHole = u'\xe000';
    int m_steps = 0;
    int m_muted = 0; ///< more than 0 while a loop is tried out: nothing is recorded
    int m_pipelines = 0;
    qsizetype m_current = -1; ///< index of the command that runs
};

} // namespace sealyard::shell
