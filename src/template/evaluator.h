#pragma once

#include "template/function.h"
#include "template/session.h"
#include "template/syntax/parser.h"

#include <QList>

#include <optional>

namespace sealyard::templates {

class Scope;

/// Where in a template something is: the line from 1, the column in bytes from 0, as Go prints them.
struct Place
{
    QByteArray templateName;
    int line = 1;
    qsizetype column = 0;
};

/// Why an execution stopped: Go's sentence, and the places from the outermost template to the innermost.
struct ExecutionFailure
{
    QByteArray message;
    QList<Place> places;
    bool isLimit = false; ///< a limit of the session was met, which Go does not have
};

/// Which node wrote the text from an offset on.
struct Piece
{
    qsizetype offset = 0;
    const Tree *tree = nullptr;
    int line = 1;                ///< where the node starts
    bool isText = false;         ///< copied from the template, so that lines count on
    std::size_t firstAccess = 0; ///< of the session's accesses: what the node read
    std::size_t endAccess = 0;
};

/// Text that a template writes.
struct Output
{
    QByteArray text;
    bool hasPieces = false; ///< whether to note the origin
    std::vector<Piece> pieces;
};

/// Executes templates: text/template's exec, node by node, with its errors. Failures stick: after one, every function
/// returns at once.
class Evaluator final
{
public:
    Evaluator(Session &session, const Scope &scope, const FunctionLookup &functions);

    /// Executes a tree; false: see failure().
    [[nodiscard]] bool execute(const Tree &tree, const Value &data, Output &output);
    [[nodiscard]] const ExecutionFailure &failure() const { return m_failure; }

    [[nodiscard]] Session &session() { return m_session; }
    /// Where the current node is.
    [[nodiscard]] Place place() const;

    /// Helm's include and tpl, for the functions of that name.
    [[nodiscard]] Value include(Call &call, const QByteArray &name, const Value &data);
    [[nodiscard]] Value renderText(Call &call, const QByteArray &text, const Value &data);

private:
    enum class Flow { Next, Break, Continue, Failed };
    using Arguments = std::span<const NodePointer>;

    struct Variable
    {
        QByteArray name;
        Value value;
    };

    /// A template that is being executed.
    struct Frame
    {
        const Tree *tree = nullptr;
        std::vector<Variable> variables;
        Output *output = nullptr;
    };

    /// What evalCall calls.
    struct Callee
    {
        QByteArray name;
        const char *parameters = nullptr;
        const Function *function = nullptr; ///< nullptr: a method of the receiver
        const Value *receiver = nullptr;
    };

    Flow walk(const Value &dot, const Node &node);
    Flow walkList(const Value &dot, const ListNode &list);
    Flow walkAction(const Value &dot, const ActionNode &node);
    Flow walkIfOrWith(const Value &dot, const BranchNode &node);
    Flow walkRange(const Value &dot, const BranchNode &node);
    Flow iterate(const BranchNode &node, const Value &key, const Value &element);
    Flow rangeOver(const BranchNode &node, const Value &value);
    Flow walkTemplate(const Value &dot, const TemplateNode &node);
    bool run(const Tree &tree, const Value &data, Output &output);
    void write(const QByteArray &text, const Piece &piece);

    Value evalPipeline(const Value &dot, const PipeNode *pipe);
    Value evalCommand(const Value &dot, const CommandNode &command, const Value *final);
    Value evalLiteral(const Value &dot, const LiteralNode &node);
    Value idealConstant(const LiteralNode &node);
    Value evalFieldChain(const Value &dot, const Value &receiver, const Node &node, std::span<const QByteArray> names,
                         Arguments arguments, const Value *final);
    Value evalField(const Value &dot, const QByteArray &name, const Node &node, Arguments arguments, const Value *final,
                    const Value &receiver);
    Value evalEntry(const QByteArray &name, bool hasArguments, const Value &map);
    Value evalChain(const Value &dot, const ChainNode &node, Arguments arguments, const Value *final);
    Value evalVariable(const Value &dot, const NamesNode &node, Arguments arguments, const Value *final);
    Value evalFunction(const Value &dot, const IdentifierNode &node, const Node &command, Arguments arguments,
                       const Value *final);
    Value evalCall(const Value &dot, const Callee &callee, const Node &node, Arguments arguments, const Value *final);
    bool walkValue(const Value &value);
    bool checkCount(const Callee &callee, qsizetype count, bool hasFinal);
    Value shortCircuit(const Value &dot, bool isOr, Arguments arguments, const Value *final);
    Value evalArgument(const Value &dot, char type, const Node &node);
    Value evalConstant(char type, const LiteralNode &node);
    Value validate(const Value &value, char type);
    bool notAFunction(Arguments arguments, const Value *final, const Node &first);

    void setVariable(const QByteArray &name, const Value &value);
    Value variable(const QByteArray &name);
    void at(const Node &node) { m_node = &node; }
    Value fail(const QByteArray &message);
    void failAtLimit(const char *what);
    bool count();
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    Session &m_session;
    const Scope *m_scope;
    const FunctionLookup &m_functions; ///< for tpl
    Frame *m_frame = nullptr;
    const Node *m_node = nullptr;
    quintptr m_stackBase = 0;
    bool m_hasFailed = false;
    ExecutionFailure m_failure;
};

} // namespace sealyard::templates
