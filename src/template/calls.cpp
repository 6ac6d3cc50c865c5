#include "template/containers.h"
#include "template/evaluator.h"

#include "template/go/goformat.h"
#include "template/go/goquote.h"
#include "template/go/instant.h"
#include "template/object.h"

#include <algorithm>

namespace sealyard::templates {

namespace {

/// Go's name of the type behind a parameter's letter.
QByteArray parameterType(char type)
{
    switch (type) {
    case 's':
        return "string";
    case 'i':
        return "int";
    case 'u':
        return "uint32";
    case 'f':
        return "float64";
    case 'b':
        return "bool";
    case 'm':
        return "map[string]interface {}";
    case 'l':
        return "[]interface {}";
    case 't':
        return "time.Time";
    case 'c':
        return "sprig.certificate";
    case 'd':
        return "time.Duration";
    case 'p':
        return "*semver.Version";
    default:
        return "interface {}";
    }
}

bool isAssignable(const Value &value, char type)
{
    switch (type) {
    case 's':
        return value.isString();
    case 'i':
        return value.type() == Type::Int;
    case 'f':
        return value.type() == Type::Float64;
    case 'b':
        return value.type() == Type::Bool;
    case 'm':
        return value.type() == Type::Map || value.type() == Type::ChartValues;
    case 'l':
        return value.type() == Type::List;
    case 't':
        return value.type() == Type::Time;
    case 'd':
        return value.type() == Type::Duration;
    case 'c':
    case 'p':
        return value.typeName() == parameterType(type);
    default:
        return type == 'v' || type == 'r';
    }
}

bool canBeNil(char type)
{
    return type == 'v' || type == 'r' || type == 'm' || type == 'l';
}

/// nil as a value of the parameter's type.
Value nilOf(char type)
{
    return type == 'm' ? Value(MapPointer()) : type == 'l' ? Value::list(ListPointer()) : Value();
}

bool isVariadic(QByteArrayView parameters)
{
    return parameters.endsWith('.');
}

qsizetype parameterCount(QByteArrayView parameters)
{
    return parameters.size() - (isVariadic(parameters) ? 1 : 0);
}

char typeAt(QByteArrayView parameters, qsizetype index)
{
    return parameters[std::min(index, parameterCount(parameters) - 1)];
}

} // namespace

Call::Call(Evaluator &evaluator, const Function &function, std::vector<Value> arguments)
    : m_evaluator(evaluator)
    , m_function(function)
    , m_arguments(std::move(arguments))
{
}

std::span<const Value> Call::from(qsizetype index) const
{
    return std::span(m_arguments).subspan(std::min(static_cast<std::size_t>(index), m_arguments.size()));
}

Value Call::fail(const QByteArray &message)
{
    m_hasFailed = true;
    m_message = message;
    return {};
}

bool Call::reserve(double bytes)
{
    const auto limit = static_cast<double>(session().options().limits.bytes);
    if (bytes > limit || !session().take(static_cast<qint64>(bytes))) {
        fail("the result takes more than " + QByteArray::number(limit, 'f', 0) + " bytes");
    }
    return !m_hasFailed;
}

void Call::markRandom()
{
    const Place place = m_evaluator.place();
    const RandomCall random{m_function.name, place.templateName, place.line};
    if (!session().randomCalls.contains(random)) {
        session().randomCalls.append(random);
    }
}

Session &Call::session()
{
    return m_evaluator.session();
}

Value Evaluator::evalFunction(const Value &dot, const IdentifierNode &node, const Node &command, Arguments arguments,
                              const Value *final)
{
    at(node);
    return evalCall(dot, {node.name, node.function->parameters, node.function, nullptr}, command, arguments, final);
}

bool Evaluator::checkCount(const Callee &callee, qsizetype given, bool hasFinal)
{
    const qsizetype count = given + (hasFinal ? 1 : 0);
    const qsizetype known = parameterCount(callee.parameters);
    if (isVariadic(callee.parameters)) {
        if (count < known - 1) {
            fail("wrong number of args for " + callee.name + ": want at least " + QByteArray::number(known - 1) +
                 " got " + QByteArray::number(given));
        }
    } else if (count != known) {
        fail("wrong number of args for " + callee.name + ": want " + QByteArray::number(known) + " got " +
             QByteArray::number(count));
    }
    return !hasFailed();
}

Value Evaluator::shortCircuit(const Value &dot, bool isOr, Arguments arguments, const Value *final)
{
    Value value;
    for (const NodePointer &argument : arguments) {
        value = evalArgument(dot, 'r', *argument);
        if (hasFailed() || value.isTrue() == isOr) {
            return value;
        }
    }
    return final ? *final : value;
}

Value Evaluator::evalCall(const Value &dot, const Callee &callee, const Node &node, Arguments arguments,
                          const Value *final)
{
    if (!checkCount(callee, static_cast<qsizetype>(arguments.size()), final)) {
        return {};
    }
    if (callee.function && (callee.name == "and" || callee.name == "or")) {
        return shortCircuit(dot, callee.name == "or", arguments, final);
    }
    std::vector<Value> values;
    values.reserve(arguments.size() + 2);
    for (const NodePointer &argument : arguments) {
        const char type = typeAt(callee.parameters, static_cast<qsizetype>(values.size()));
        values.push_back(evalArgument(dot, type, *argument));
        if (hasFailed()) {
            return {};
        }
    }
    if (final) {
        values.push_back(validate(*final, typeAt(callee.parameters, static_cast<qsizetype>(values.size()))));
    }
    if (hasFailed()) {
        return {};
    }
    if (callee.name == "call" && callee.function) {
        values.emplace_back(arguments.empty() ? printed(*final) : arguments.front()->shown());
    }
    if (callee.function && callee.function->readsAll &&
        !std::ranges::all_of(values, [this](const Value &value) { return walkValue(value); })) {
        return {};
    }
    static const Function anonymous{"", "", nullptr};
    Call call(*this, callee.function ? *callee.function : anonymous, std::move(values));
    Value result = callee.function                         ? callee.function->run(call)
                   : callee.receiver->type() == Type::Time ? callee.receiver->instant().call(callee.name, call)
                                                           : callee.receiver->object().call(callee.name, call);
    if (call.hasFailed()) {
        at(node);
        return fail("error calling " + callee.name + ": " + call.message());
    }
    if (result.isString() && !m_session.take(result.text().size())) {
        at(node);
        failAtLimit("rendering makes ");
        return {};
    }
    return result;
}

/// Counts what writing a value out takes; false, and the execution fails, when that is too much.
bool Evaluator::walkValue(const Value &value)
{
    if ((value.isMap() || value.isList()) && !m_session.walk(value)) {
        failAtLimit("rendering takes ");
    }
    return !hasFailed();
}

Value Evaluator::validate(const Value &value, char type)
{
    if (value.isNil() && !value.isBoxed()) {
        return canBeNil(type) ? nilOf(type) : fail("invalid value; expected " + parameterType(type));
    }
    if (type == 'r') {
        return value;
    }
    if (value.isNil() && type != 'v') {
        return fail("wrong type for value; expected " + parameterType(type) + "; got interface {}");
    }
    if (!isAssignable(value, type)) {
        return fail("wrong type for value; expected " + parameterType(type) + "; got " + value.typeName());
    }
    return type == 'm' ? Value(value.mapPointer()) : value.unboxed();
}

Value Evaluator::evalArgument(const Value &dot, char type, const Node &node)
{
    at(node);
    switch (node.kind) {
    case NodeKind::Dot:
        return validate(dot, type);
    case NodeKind::Nil:
        return canBeNil(type) ? nilOf(type) : fail("cannot assign nil to " + parameterType(type));
    case NodeKind::Field: {
        const Value value = evalFieldChain(dot, dot, node, static_cast<const NamesNode &>(node).names, {}, nullptr);
        return hasFailed() ? Value() : validate(value, type);
    }
    case NodeKind::Variable: {
        const Value value = evalVariable(dot, static_cast<const NamesNode &>(node), {}, nullptr);
        return hasFailed() ? Value() : validate(value, type);
    }
    case NodeKind::Pipe: {
        const Value value = evalPipeline(dot, &static_cast<const PipeNode &>(node));
        return hasFailed() ? Value() : validate(value, type);
    }
    case NodeKind::Identifier: {
        const Value value = evalFunction(dot, static_cast<const IdentifierNode &>(node), node, {}, nullptr);
        return hasFailed() ? Value() : validate(value, type);
    }
    case NodeKind::Chain: {
        const Value value = evalChain(dot, static_cast<const ChainNode &>(node), {}, nullptr);
        return hasFailed() ? Value() : validate(value, type);
    }
    default:
        return evalConstant(type, static_cast<const LiteralNode &>(node));
    }
}

Value Evaluator::evalConstant(char type, const LiteralNode &node)
{
    const bool isNumber = node.kind == NodeKind::Number;
    switch (type) {
    case 'b':
        return node.kind == NodeKind::Bool ? node.value : fail("expected bool; found " + node.original);
    case 'f':
        return isNumber && node.number.isFloat ? Value(node.number.floatValue)
                                               : fail("expected float; found " + node.original);
    case 'i':
        return isNumber && node.number.isInt ? Value::integer(node.number.intValue)
                                             : fail("expected integer; found " + node.original);
    case 'd':
        return isNumber && node.number.isInt ? Value::number(Type::Duration, node.number.intValue)
                                             : fail("expected integer; found " + node.original);
    case 'u':
        return isNumber && node.number.isUint ? Value::number(Type::Uint64, static_cast<quint32>(node.number.uintValue))
                                              : fail("expected unsigned integer; found " + node.original);
    case 's':
        return node.kind == NodeKind::String ? node.value : fail("expected string; found " + node.original);
    case 'v':
    case 'r':
        return isNumber ? idealConstant(node) : node.value;
    default:
        return fail("can't handle " + node.original + " for arg of type " + parameterType(type));
    }
}

} // namespace sealyard::templates
