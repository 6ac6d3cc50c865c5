#include "template/evaluator.h"
#include "template/functiontable.h"
#include "template/go/goformat.h"
#include "template/object.h"

#include <array>

namespace sealyard::templates {

namespace {

/// Go's value of a nil interface or nothing.
bool isNothing(const Value &value)
{
    return value.isNil();
}

/// indexArg: an index as a number, or what is wrong with it.
std::expected<qint64, QByteArray> indexOf(const Value &index, qint64 limit)
{
    if (index.isNil()) {
        return std::unexpected(QByteArray("cannot index slice/array with nil"));
    }
    if (index.kind() != Kind::Int && index.kind() != Kind::Uint) {
        return std::unexpected("cannot index slice/array with type " + index.typeName());
    }
    if (index.toInt() < 0 || index.toInt() > limit) {
        return std::unexpected("index out of range: " + QByteArray::number(index.toInt()));
    }
    return index.toInt();
}

Value plainOf(const Value &value)
{
    const bool isContainer =
        value.type() == Type::Object && value.kind() != Kind::Struct && value.kind() != Kind::Pointer;
    return isContainer ? value.object().plain() : value.unboxed();
}

Value indexMap(Call &call, const Value &map, const Value &index)
{
    if (index.isNil()) {
        return call.fail("value is nil; should be of type string");
    }
    if (!index.isString()) {
        return call.fail("value has type " + index.typeName() + "; should be string");
    }
    const auto found = map.entries().find(index.text());
    if (found != map.entries().end()) {
        return map.holdsAnything() ? found->second.boxed() : found->second;
    }
    return map.holdsAnything() ? Value().boxed() : Value(QByteArray());
}

Value indexSequence(Call &call, const Value &sequence, const Value &index)
{
    const auto at = indexOf(index, sequence.length());
    if (!at) {
        return call.fail(at.error());
    }
    if (*at == sequence.length()) {
        return call.fail(sequence.isString() ? "reflect: string index out of range"
                                             : "reflect: slice index out of range");
    }
    if (!sequence.isList()) {
        return Value::number(Type::Uint8, static_cast<unsigned char>(sequence.text()[*at]));
    }
    const Value &item = sequence.items()[static_cast<std::size_t>(*at)];
    return sequence.holdsAnything() ? item.boxed() : item;
}

Value index(Call &call)
{
    Value item = call.at(0);
    if (isNothing(item)) {
        return call.fail("index of untyped nil");
    }
    for (const Value &index : call.from(1)) {
        if (isNothing(item)) {
            return call.fail("index of nil pointer");
        }
        const Value container = plainOf(item);
        if (container.isMap()) {
            item = indexMap(call, container, index.unboxed());
        } else if (container.length() >= 0) {
            item = indexSequence(call, container, index.unboxed());
        } else {
            return call.fail("can't index item of type " + item.typeName());
        }
        if (call.hasFailed()) {
            return {};
        }
    }
    return item;
}

Value slice(Call &call)
{
    const Value item = plainOf(call.at(0));
    if (isNothing(item)) {
        return call.fail("slice of untyped nil");
    }
    if (call.count() > 4) {
        return call.fail("too many slice indexes: " + QByteArray::number(call.count() - 1));
    }
    if (item.isString() && call.count() == 4) {
        return call.fail("cannot 3-index slice a string");
    }
    if (item.isMap() || item.length() < 0) {
        return call.fail("can't slice item of type " + item.typeName());
    }
    qint64 bounds[3] = {0, item.length(), item.length()};
    for (qsizetype i = 1; i < call.count(); ++i) {
        const auto at = indexOf(call.at(i).unboxed(), item.length());
        if (!at) {
            return call.fail(at.error());
        }
        bounds[i - 1] = *at;
    }
    for (int i = 0; i < (call.count() == 4 ? 2 : 1); ++i) {
        if (bounds[i] > bounds[i + 1]) {
            return call.fail("invalid slice index: " + QByteArray::number(bounds[i]) + " > " +
                             QByteArray::number(bounds[i + 1]));
        }
    }
    if (!item.isList()) {
        const QByteArray part = item.text().sliced(bounds[0], bounds[1] - bounds[0]);
        return item.isString() ? Value(part) : Value::bytes(part);
    }
    const auto begin = item.items().begin();
    return Value::list(std::vector<Value>(begin + bounds[0], begin + bounds[1]), item.type());
}

/// What a pointer points to, for reflect looks through it.
QByteArray pointedType(const Value &value)
{
    const QByteArray name = value.typeName();
    return name.startsWith('*') ? name.sliced(1) : name;
}

Value length(Call &call)
{
    const Value &value = call.at(0);
    if (value.isNil()) {
        return call.fail(value.isBoxed() ? "len of nil pointer" : "reflect: call of reflect.Value.Type on zero Value");
    }
    return value.length() < 0 ? call.fail("len of type " + pointedType(value)) : Value::integer(value.length());
}

/// The last argument is the text of what was called.
Value callFunction(Call &call)
{
    if (call.at(0).isNil()) {
        return call.fail("call of nil");
    }
    return call.fail("non-function " + call.text(call.count() - 1) + " of type " + call.at(0).typeName());
}

Value negate(Call &call)
{
    return Value(!call.at(0).isTrue());
}

Value print(Call &call)
{
    return Value(printedAll(call.from(0)));
}

Value printLine(Call &call)
{
    return Value(printedLine(call.from(0)));
}

Value printFormatted(Call &call)
{
    const double widths = static_cast<double>(widthsOf(call.text(0), call.from(1)));
    return call.reserve(widths) ? Value(formatted(call.text(0), call.from(1))) : Value();
}

/// The evaluator does these itself: they evaluate no more arguments than they need.
Value shortCircuit(Call &call)
{
    return call.at(0);
}

constexpr std::array functions{
    Function{"and", "rr.", shortCircuit},
    Function{"call", "rr.", callFunction},
    Function{"index", "rr.", index},
    Function{"len", "r", length},
    Function{"not", "r", negate},
    Function{"or", "rr.", shortCircuit},
    Function{"print", "v.", print, true},
    Function{"printf", "sv.", printFormatted, true},
    Function{"println", "v.", printLine, true},
    Function{"slice", "rr.", slice},
};

} // namespace

std::span<const Function> builtinFunctions()
{
    return functions;
}

} // namespace sealyard::templates
