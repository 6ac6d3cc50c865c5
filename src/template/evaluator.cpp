#include "template/evaluator.h"
#include "template/containers.h"

#include "template/go/goformat.h"
#include "template/go/goquote.h"
#include "template/object.h"
#include "template/scope.h"

#include <QScopeGuard>

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr int templateDepth = 100'000; // text/template's maxExecDepth

quintptr stackPosition()
{
    return reinterpret_cast<quintptr>(__builtin_frame_address(0));
}

/// What range walks: of an object what it stands for.
Value rangedValue(const Value &value)
{
    const bool isContainer =
        value.type() == Type::Object && value.kind() != Kind::Struct && value.kind() != Kind::Pointer;
    return isContainer ? value.object().plain() : value;
}

/// What an action alone writes.
QByteArray shownValue(const Value &value)
{
    if (value.isNil()) {
        return "<no value>";
    }
    return value.type() == Type::Object ? value.object().shown() : printed(value);
}

} // namespace

Evaluator::Evaluator(Session &session, const Scope &scope, const FunctionLookup &functions)
    : m_session(session)
    , m_scope(&scope)
    , m_functions(functions)
    , m_stackBase(stackPosition())
{
}

bool Evaluator::execute(const Tree &tree, const Value &data, Output &output)
{
    const Node *outerNode = std::exchange(m_node, nullptr);
    const bool isDone = run(tree, data.unboxed(), output);
    m_node = outerNode;
    return isDone;
}

bool Evaluator::run(const Tree &tree, const Value &data, Output &output)
{
    Frame frame{&tree, {{"$", data}}, &output};
    Frame *outer = std::exchange(m_frame, &frame);
    const Flow flow = walkList(data, *tree.root);
    m_frame = outer;
    return flow != Flow::Failed;
}

Place Evaluator::place() const
{
    const Source &source = *m_frame->tree->source;
    const QByteArrayView before = QByteArrayView(source.text).first(m_node ? m_node->position : 0);
    return {source.name, 1 + static_cast<int>(std::ranges::count(before, '\n')),
            before.size() - (before.lastIndexOf('\n') + 1)};
}

Value Evaluator::fail(const QByteArray &message)
{
    if (m_hasFailed) {
        return {};
    }
    m_hasFailed = true;
    const Place where = place();
    const QByteArray &name = m_frame->tree->name;
    QByteArray text = "template: ";
    if (m_node) {
        text += where.templateName + ':' + QByteArray::number(where.line) + ':' + QByteArray::number(where.column) +
                ": executing " + quoted(name) + " at <" + m_node->shown() + ">: ";
    } else {
        text += name + ": ";
    }
    m_failure.message = text + message;
    m_failure.places.prepend(where);
    return {};
}

void Evaluator::failAtLimit(const char *what)
{
    m_failure.isLimit = !m_hasFailed;
    fail(what + m_session.problem());
}

/// Counts a step; false, and the execution fails, at a limit.
bool Evaluator::count()
{
    if (!m_session.step()) {
        failAtLimit("rendering takes ");
    } else if (m_stackBase - stackPosition() > static_cast<quintptr>(m_session.options().limits.stackBytes)) {
        fail("exceeded maximum template depth (" + QByteArray::number(templateDepth) + ')');
    }
    return !m_hasFailed;
}

void Evaluator::write(const QByteArray &text, const Piece &piece)
{
    Output &output = *m_frame->output;
    if (output.hasPieces && !text.isEmpty()) {
        output.pieces.push_back(piece);
        output.pieces.back().offset = output.text.size();
        output.pieces.back().tree = m_frame->tree;
    }
    output.text += text;
    if (!m_session.take(text.size())) {
        failAtLimit("rendering makes ");
    }
}

Evaluator::Flow Evaluator::walk(const Value &dot, const Node &node)
{
    at(node);
    if (!count()) {
        return Flow::Failed;
    }
    switch (node.kind) {
    case NodeKind::Text: {
        const auto &text = static_cast<const TextNode &>(node);
        write(text.text, {.line = text.line, .isText = true});
        break;
    }
    case NodeKind::Action:
        return walkAction(dot, static_cast<const ActionNode &>(node));
    case NodeKind::If:
    case NodeKind::With:
        return walkIfOrWith(dot, static_cast<const BranchNode &>(node));
    case NodeKind::Range:
        return walkRange(dot, static_cast<const BranchNode &>(node));
    case NodeKind::Template:
        return walkTemplate(dot, static_cast<const TemplateNode &>(node));
    case NodeKind::Break:
        return Flow::Break;
    case NodeKind::Continue:
        return Flow::Continue;
    default:
        break;
    }
    return hasFailed() ? Flow::Failed : Flow::Next;
}

Evaluator::Flow Evaluator::walkList(const Value &dot, const ListNode &list)
{
    for (const NodePointer &node : list.nodes) {
        if (const Flow flow = walk(dot, *node); flow != Flow::Next) {
            return flow;
        }
    }
    return Flow::Next;
}

Evaluator::Flow Evaluator::walkAction(const Value &dot, const ActionNode &node)
{
    const std::size_t firstAccess = m_session.accesses.size();
    const Value value = evalPipeline(dot, node.pipe.get());
    if (!hasFailed() && node.pipe->declared.isEmpty() && walkValue(value)) {
        at(node);
        write(shownValue(value),
              {.line = node.line, .firstAccess = firstAccess, .endAccess = m_session.accesses.size()});
    }
    return hasFailed() ? Flow::Failed : Flow::Next;
}

Evaluator::Flow Evaluator::walkIfOrWith(const Value &dot, const BranchNode &node)
{
    const std::size_t mark = m_frame->variables.size();
    const auto pop = qScopeGuard([this, mark] { m_frame->variables.resize(mark); });
    const Value value = evalPipeline(dot, node.pipe.get());
    if (hasFailed()) {
        return Flow::Failed;
    }
    if (value.isTrue()) {
        return walkList(node.kind == NodeKind::With ? value : dot, *node.list);
    }
    return node.elseList ? walkList(dot, *node.elseList) : Flow::Next;
}

Evaluator::Flow Evaluator::walkRange(const Value &dot, const BranchNode &node)
{
    const std::size_t mark = m_frame->variables.size();
    const auto pop = qScopeGuard([this, mark] { m_frame->variables.resize(mark); });
    const Value value = rangedValue(evalPipeline(dot, node.pipe.get()));
    if (hasFailed()) {
        return Flow::Failed;
    }
    const bool isInteger = value.kind() == Kind::Int || value.kind() == Kind::Uint;
    if (isInteger && node.pipe->declared.size() > 1) {
        fail("can't use " + printed(value) + " to iterate over more than one variable");
        return Flow::Failed;
    }
    const bool isEmpty = isInteger ? value.toInt() <= 0 : value.isNil() || value.length() == 0;
    if (isEmpty && (value.isNil() || isInteger || value.kind() == Kind::Slice || value.kind() == Kind::Map)) {
        return node.elseList ? walkList(dot, *node.elseList) : Flow::Next;
    }
    const Flow flow = rangeOver(node, value);
    return flow == Flow::Break ? Flow::Next : flow;
}

Evaluator::Flow Evaluator::rangeOver(const BranchNode &node, const Value &value)
{
    Flow flow = Flow::Next;
    const auto visit = [&](const Value &key, const Value &element) {
        flow = iterate(node, key, element);
        return flow == Flow::Next;
    };
    if (value.isList()) {
        // sortAlpha may sort it meanwhile. NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
        const ListPointer list = value.listPointer();
        const bool holdsAnything = value.holdsAnything();
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            const Value element = list->items[i];
            if (!visit(Value::integer(qint64(i)), holdsAnything ? element.boxed() : element)) {
                break;
            }
        }
    } else if (value.isMap()) {
        // The body may change the map. NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
        const std::map<QByteArray, Value, BytesLess> entries = value.entries();
        const bool holdsAnything = value.holdsAnything();
        for (const auto &[key, element] : entries) {
            if (!visit(Value(key), holdsAnything ? element.boxed() : element)) {
                break;
            }
        }
    } else if (value.type() == Type::Bytes) {
        for (qsizetype i = 0; i < value.text().size(); ++i) {
            if (!visit(Value::integer(i), Value::number(Type::Uint8, static_cast<unsigned char>(value.text()[i])))) {
                break;
            }
        }
    } else if (value.kind() == Kind::Int || value.kind() == Kind::Uint) {
        for (qint64 i = 0; i < value.toInt() && visit({}, Value::number(value.type(), i)); ++i) {
        }
    } else {
        fail("range can't iterate over " + printed(value));
        return Flow::Failed;
    }
    return flow;
}

/// One round of a loop: Next or Failed, or Break.
Evaluator::Flow Evaluator::iterate(const BranchNode &node, const Value &key, const Value &element)
{
    const QList<QByteArray> &declared = node.pipe->declared;
    const std::size_t mark = m_frame->variables.size();
    if (!declared.isEmpty() && node.pipe->isAssignment) {
        setVariable(declared[0], declared.size() > 1 ? key : element);
        if (declared.size() > 1) {
            setVariable(declared[1], element);
        }
    } else if (!declared.isEmpty()) {
        m_frame->variables[mark - 1].value = element;
        if (declared.size() > 1) {
            m_frame->variables[mark - 2].value = key;
        }
    }
    const Flow flow = count() ? walkList(element, *node.list) : Flow::Failed;
    m_frame->variables.resize(mark);
    return flow == Flow::Continue ? Flow::Next : flow;
}

Evaluator::Flow Evaluator::walkTemplate(const Value &dot, const TemplateNode &node)
{
    const std::shared_ptr<const Tree> tree = m_scope->find(node.name);
    if (!tree) {
        fail("template " + quoted(node.name) + " not defined");
        return Flow::Failed;
    }
    const Value data = evalPipeline(dot, node.pipe.get());
    return !hasFailed() && run(*tree, data, *m_frame->output) ? Flow::Next : Flow::Failed;
}

Value Evaluator::include(Call &call, const QByteArray &name, const Value &data)
{
    if (!m_session.enterInclude(name)) {
        return call.fail("rendering template has a nested reference name: " + name + ": unable to execute template");
    }
    const auto leave = qScopeGuard([&] { m_session.leaveInclude(name); });
    const std::shared_ptr<const Tree> tree = m_scope->find(name);
    if (!tree) {
        return call.fail("template: no template " + quoted(name) + " associated with template \"gotpl\"");
    }
    Output output;
    if (!execute(*tree, data, output)) {
        m_hasFailed = false;
        return call.fail(m_failure.message);
    }
    return Value(output.text);
}

Value Evaluator::renderText(Call &call, const QByteArray &text, const Value &data)
{
    const auto source = std::make_shared<const Source>("gotpl", text);
    const auto trees = Parser(source, m_functions).parse();
    if (!trees) {
        return call.fail("cannot parse template " + quoted(text) + ": " + trees.error().message);
    }
    Scope scope(m_scope);
    std::ranges::for_each(*trees, [&](const auto &tree) { scope.add(tree); });
    const Scope *outer = std::exchange(m_scope, &scope);
    Output output;
    const bool isDone = execute(*trees->back(), data, output);
    m_scope = outer;
    if (!isDone) {
        m_hasFailed = false;
        return call.fail("error during tpl function execution for " + quoted(text) + ": " + m_failure.message);
    }
    return Value(m_session.options().erasesNoValue ? output.text.replace("<no value>", "") : output.text);
}

} // namespace sealyard::templates
