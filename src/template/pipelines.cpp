#include "template/containers.h"
#include "template/evaluator.h"

#include "template/go/goformat.h"
#include "template/go/instant.h"
#include "template/object.h"

#include <algorithm>
#include <ranges>

namespace sealyard::templates {

namespace {

bool isHexInt(const QByteArray &text)
{
    return text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X') && !text.contains('p') &&
           !text.contains('P');
}

bool looksFloat(const QByteArray &text)
{
    return std::ranges::any_of(text, [](char letter) { return QByteArrayView(".eEpP").contains(letter); });
}

QByteArray staticTypeName(const Value &value)
{
    return value.isBoxed() ? QByteArray("interface {}") : value.typeName();
}

/// The parameters of a method that the value has; nullptr: none.
const char *methodParameters(const Value &value, const QByteArray &name)
{
    if (value.type() == Type::Time) {
        return Instant::method(name);
    }
    return value.type() == Type::Object ? value.object().method(name) : nullptr;
}

} // namespace

Value Evaluator::evalPipeline(const Value &dot, const PipeNode *pipe)
{
    if (!pipe) {
        return {};
    }
    at(*pipe);
    Value value;
    const Value *final = nullptr;
    for (const auto &command : pipe->commands) {
        value = evalCommand(dot, *command, final).unboxed();
        if (hasFailed() || !count()) {
            return {};
        }
        final = &value;
    }
    for (const QByteArray &name : pipe->declared) {
        if (pipe->isAssignment) {
            setVariable(name, value);
        } else {
            m_frame->variables.push_back({name, value});
        }
    }
    return value;
}

Value Evaluator::evalCommand(const Value &dot, const CommandNode &command, const Value *final)
{
    const Node &first = *command.arguments.front();
    const Arguments arguments = Arguments(command.arguments).subspan(1);
    switch (first.kind) {
    case NodeKind::Field:
        at(first);
        return evalFieldChain(dot, dot, first, static_cast<const NamesNode &>(first).names, arguments, final);
    case NodeKind::Chain:
        return evalChain(dot, static_cast<const ChainNode &>(first), arguments, final);
    case NodeKind::Identifier:
        return evalFunction(dot, static_cast<const IdentifierNode &>(first), command, arguments, final);
    case NodeKind::Pipe:
        return notAFunction(arguments, final, first) ? evalPipeline(dot, &static_cast<const PipeNode &>(first))
                                                     : Value();
    case NodeKind::Variable:
        return evalVariable(dot, static_cast<const NamesNode &>(first), arguments, final);
    default:
        break;
    }
    at(first);
    return notAFunction(arguments, final, first) ? evalLiteral(dot, static_cast<const LiteralNode &>(first)) : Value();
}

Value Evaluator::evalLiteral(const Value &dot, const LiteralNode &node)
{
    switch (node.kind) {
    case NodeKind::Dot:
        return dot;
    case NodeKind::Nil:
        return fail("nil is not a command");
    case NodeKind::Number:
        return idealConstant(node);
    default:
        return node.value;
    }
}

Value Evaluator::idealConstant(const LiteralNode &node)
{
    at(node);
    const NumberConstant &number = node.number;
    if (number.isComplex) {
        return Value(number.complexValue);
    }
    const bool isRune = node.original.startsWith('\'');
    if (number.isFloat && !isHexInt(node.original) && !isRune && looksFloat(node.original)) {
        return Value(number.floatValue);
    }
    return number.isInt ? Value::integer(number.intValue) : fail(node.original + " overflows int");
}

bool Evaluator::notAFunction(Arguments arguments, const Value *final, const Node &first)
{
    if (!arguments.empty() || final) {
        QByteArray shown;
        first.appendTo(shown);
        fail("can't give argument to non-function " + shown);
        return false;
    }
    return true;
}

Value Evaluator::evalChain(const Value &dot, const ChainNode &node, Arguments arguments, const Value *final)
{
    at(node);
    const Value operand = evalArgument(dot, 'r', *node.operand);
    return hasFailed() ? Value() : evalFieldChain(dot, operand, node, node.names, arguments, final);
}

Value Evaluator::evalVariable(const Value &dot, const NamesNode &node, Arguments arguments, const Value *final)
{
    at(node);
    const Value value = variable(node.names.first());
    if (node.names.size() == 1) {
        return notAFunction(arguments, final, node) ? value : Value();
    }
    return evalFieldChain(dot, value, node, std::span(node.names).subspan(1), arguments, final);
}

Value Evaluator::evalFieldChain(const Value &dot, const Value &receiver, const Node &node,
                                std::span<const QByteArray> names, Arguments arguments, const Value *final)
{
    Value value = receiver;
    for (const QByteArray &name : names.first(names.size() - 1)) {
        value = evalField(dot, name, node, {}, nullptr, value);
        if (hasFailed()) {
            return {};
        }
    }
    return evalField(dot, names.back(), node, arguments, final, value);
}

Value Evaluator::evalField(const Value &dot, const QByteArray &name, const Node &node, Arguments arguments,
                           const Value *final, const Value &receiver)
{
    if (receiver.isNil()) {
        if (receiver.isBoxed()) {
            return fail("nil pointer evaluating interface {}." + name);
        }
        const bool isError = m_session.options().missingKey == MissingKey::Error;
        return isError ? fail("nil data; no entry for key \"" + name + '"') : Value();
    }
    const bool hasArguments = !arguments.empty() || final;
    if (const char *parameters = methodParameters(receiver, name)) {
        const Value unboxed = receiver.unboxed();
        return evalCall(dot, {name, parameters, nullptr, &unboxed}, node, arguments, final);
    }
    if (receiver.isMap()) {
        return evalEntry(name, hasArguments, receiver);
    }
    if (receiver.type() == Type::Object && receiver.kind() == Kind::Map) {
        return evalEntry(name, hasArguments, receiver.object().plain());
    }
    const auto field = receiver.type() == Type::Object ? receiver.object().field(name) : std::nullopt;
    if (!field) {
        return fail("can't evaluate field " + name + " in type " + staticTypeName(receiver));
    }
    return hasArguments ? fail(name + " has arguments but cannot be invoked as function") : *field;
}

Value Evaluator::evalEntry(const QByteArray &name, bool hasArguments, const Value &map)
{
    if (hasArguments) {
        return fail(name + " is not a method but has arguments");
    }
    const auto found = map.entries().find(name);
    if (found != map.entries().end()) {
        m_session.noteAccess(map.mapPointer().get(), found->first);
        return map.holdsAnything() ? found->second.boxed() : found->second;
    }
    switch (m_session.options().missingKey) {
    case MissingKey::Zero:
        return map.holdsAnything() ? Value().boxed() : Value(QByteArray());
    case MissingKey::Error:
        return fail("map has no entry for key \"" + name + '"');
    default:
        return {};
    }
}

void Evaluator::setVariable(const QByteArray &name, const Value &value)
{
    for (Variable &variable : m_frame->variables | std::views::reverse) {
        if (variable.name == name) {
            variable.value = value;
            return;
        }
    }
    fail("undefined variable: " + name);
}

Value Evaluator::variable(const QByteArray &name)
{
    for (const Variable &variable : m_frame->variables | std::views::reverse) {
        if (variable.name == name) {
            return variable.value;
        }
    }
    return fail("undefined variable: " + name);
}

} // namespace sealyard::templates
