#include "template/functiontable.h"
#include "template/go/goformat.h"
#include "template/object.h"

#include <array>
#include <compare>
#include <expected>

namespace sealyard::templates {

namespace {

using Comparison = std::expected<bool, QByteArray>;

/// basicKind: Invalid when it is none that can be compared.
Kind basicKind(const Value &value)
{
    const Kind kind = value.kind();
    return kind > Kind::String ? Kind::Invalid : kind;
}

bool isInteger(Kind kind)
{
    return kind == Kind::Int || kind == Kind::Uint;
}

std::unexpected<QByteArray> incompatible(const Value &left, const Value &right)
{
    return std::unexpected("incompatible types for comparison: " + left.typeName() + " and " + right.typeName());
}

std::strong_ordering order(const Value &left, const Value &right)
{
    const bool isLeftSigned = left.kind() == Kind::Int;
    const bool isRightSigned = right.kind() == Kind::Int;
    if (isLeftSigned && (isRightSigned || left.toInt() < 0)) {
        return isRightSigned ? left.toInt() <=> right.toInt() : std::strong_ordering::less;
    }
    if (isRightSigned && right.toInt() < 0) {
        return std::strong_ordering::greater;
    }
    return static_cast<quint64>(left.toInt()) <=> static_cast<quint64>(right.toInt());
}

/// As %s prints it, which is what Go's sentences have.
QByteArray asText(const Value &value)
{
    return formatted("%s", std::span(&value, 1));
}

bool isNilLike(const Value &value)
{
    return value.isNil() || value.isNilContainer();
}

Comparison equalOthers(const Value &left, const Value &right)
{
    if (left.kind() != right.kind() && !left.isNil() && !right.isNil()) {
        return std::unexpected("non-comparable types " + asText(left) + ": " + left.typeName() + ", " +
                               right.typeName() + ": " + printed(right));
    }
    if (isNilLike(left) || isNilLike(right)) {
        return isNilLike(left) == isNilLike(right);
    }
    if (right.kind() == Kind::Slice || right.kind() == Kind::Map) {
        return std::unexpected("non-comparable type " + asText(right) + ": " + right.typeName());
    }
    return deepEqual(left, right);
}

Comparison equal(const Value &left, const Value &right)
{
    const Kind kind = basicKind(left);
    const Kind other = basicKind(right);
    if (isInteger(kind) && isInteger(other)) {
        return order(left, right) == 0;
    }
    if (kind != other) {
        return left.isNil() || right.isNil() ? Comparison(false) : incompatible(left, right);
    }
    switch (kind) {
    case Kind::Bool:
        return left.toBool() == right.toBool();
    case Kind::Complex:
        return left.toComplex() == right.toComplex();
    case Kind::Float:
        return left.toDouble() == right.toDouble();
    case Kind::String:
        return left.text() == right.text();
    default:
        return equalOthers(left, right);
    }
}

Comparison less(const Value &left, const Value &right)
{
    const Kind kind = basicKind(left);
    const Kind other = basicKind(right);
    if (kind == Kind::Invalid || other == Kind::Invalid) {
        return std::unexpected(QByteArray("invalid type for comparison"));
    }
    if (isInteger(kind) && isInteger(other)) {
        return order(left, right) < 0;
    }
    if (kind != other) {
        return incompatible(left, right);
    }
    switch (kind) {
    case Kind::Float:
        return left.toDouble() < right.toDouble();
    case Kind::String:
        return left.text() < right.text();
    default:
        return std::unexpected(QByteArray("invalid type for comparison"));
    }
}

Comparison lessOrEqual(const Value &left, const Value &right)
{
    const Comparison isLess = less(left, right);
    return !isLess || *isLess ? isLess : equal(left, right);
}

Value result(Call &call, const Comparison &comparison, bool isNegated = false)
{
    return comparison ? Value(*comparison != isNegated) : call.fail(comparison.error());
}

Value eq(Call &call)
{
    if (call.count() == 1) {
        return call.fail("missing argument for comparison");
    }
    for (const Value &other : call.from(1)) {
        const Comparison comparison = equal(call.at(0).unboxed(), other.unboxed());
        if (!comparison || *comparison) {
            return result(call, comparison);
        }
    }
    return Value(false);
}

Value ne(Call &call)
{
    return result(call, equal(call.at(0).unboxed(), call.at(1).unboxed()), true);
}

Value lt(Call &call)
{
    return result(call, less(call.at(0).unboxed(), call.at(1).unboxed()));
}

Value le(Call &call)
{
    return result(call, lessOrEqual(call.at(0).unboxed(), call.at(1).unboxed()));
}

Value gt(Call &call)
{
    return result(call, lessOrEqual(call.at(0).unboxed(), call.at(1).unboxed()), true);
}

Value ge(Call &call)
{
    return result(call, less(call.at(0).unboxed(), call.at(1).unboxed()), true);
}

constexpr std::array functions{
    Function{"eq", "rr.", eq, true}, Function{"ge", "rr", ge}, Function{"gt", "rr", gt},
    Function{"le", "rr", le},        Function{"lt", "rr", lt}, Function{"ne", "rr", ne, true},
};

} // namespace

std::span<const Function> comparisonFunctions()
{
    return functions;
}

} // namespace sealyard::templates
