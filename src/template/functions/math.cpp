#include "template/conversion.h"
#include "template/functiontable.h"
#include "template/go/goformat.h"
#include "template/go/gonumber.h"

#include <QLocale>

#include <array>
#include <charconv>
#include <cmath>

namespace sealyard::templates {

namespace {

constexpr const char *divisionByZero = "runtime error: integer divide by zero";

/// Wraps around, as Go's integers do.
qint64 wrapped(quint64 number)
{
    return static_cast<qint64>(number);
}

quint64 bits(const Value &value)
{
    return static_cast<quint64>(toInt64(value));
}

Value add(Call &call)
{
    quint64 sum = 0;
    for (const Value &value : call.from(0)) {
        sum += bits(value);
    }
    return Value::int64(wrapped(sum));
}

Value mul(Call &call)
{
    quint64 product = bits(call.at(0));
    for (const Value &value : call.from(1)) {
        product *= bits(value);
    }
    return Value::int64(wrapped(product));
}

Value divide(Call &call, bool isRemainder)
{
    const qint64 left = toInt64(call.at(0));
    const qint64 right = toInt64(call.at(1));
    if (right == 0) {
        return call.fail(divisionByZero);
    }
    if (right == -1) {
        return Value::int64(isRemainder ? 0 : wrapped(0 - static_cast<quint64>(left)));
    }
    return Value::int64(isRemainder ? left % right : left / right);
}

Value div(Call &call)
{
    return divide(call, false);
}

Value mod(Call &call)
{
    return divide(call, true);
}

Value largest(Call &call)
{
    qint64 best = toInt64(call.at(0));
    for (const Value &value : call.from(1)) {
        best = std::max(best, toInt64(value));
    }
    return Value::int64(best);
}

Value smallest(Call &call)
{
    qint64 best = toInt64(call.at(0));
    for (const Value &value : call.from(1)) {
        best = std::min(best, toInt64(value));
    }
    return Value::int64(best);
}

Value largestFloat(Call &call)
{
    double best = toFloat64(call.at(0));
    for (const Value &value : call.from(1)) {
        const double number = toFloat64(value);
        best = std::isnan(best) || std::isnan(number) ? std::nan("") : std::max(best, number);
    }
    return Value(best);
}

Value smallestFloat(Call &call)
{
    double best = toFloat64(call.at(0));
    for (const Value &value : call.from(1)) {
        const double number = toFloat64(value);
        best = std::isnan(best) || std::isnan(number) ? std::nan("") : std::min(best, number);
    }
    return Value(best);
}

Value round(Call &call)
{
    const double roundOn = call.count() > 2 ? call.at(2).toDouble() : 0.5;
    const double power = std::pow(10, static_cast<double>(call.integer(1)));
    const double digits = power * toFloat64(call.at(0));
    double whole = 0;
    const double fraction = std::modf(digits, &whole);
    return Value((fraction >= roundOn ? std::ceil(digits) : std::floor(digits)) / power);
}

Value toDecimal(Call &call)
{
    return Value::int64(parseInt(printed(call.at(0)), 8).value_or(0));
}

/// A decimal number: sprig counts 0.1 and 0.2 together to 0.3. 64 bits of mantissa hold what a float has to give.
class Decimal final
{
public:
    explicit Decimal(double number)
        : m_number(fromText(QByteArray::number(number, 'g', QLocale::FloatingPointShortest)))
    {
    }

    void add(const Decimal &other) { m_number += other.m_number; }
    void subtract(const Decimal &other) { m_number -= other.m_number; }
    void multiply(const Decimal &other) { m_number *= other.m_number; }
    /// To 16 places, as shopspring/decimal does.
    void divide(const Decimal &other)
    {
        const long double quotient = m_number / other.m_number;
        const long double scaled = std::round(quotient * 1e16L);
        m_number = std::fabs(scaled) < 9e18L ? scaled / 1e16L : quotient;
    }
    [[nodiscard]] bool isZero() const { return m_number == 0; }
    [[nodiscard]] double toDouble() const
    {
        std::array<char, 64> text{};
        const auto end =
            std::to_chars(text.data(), text.data() + text.size(), m_number, std::chars_format::general, 18);
        return QByteArray(text.data(), end.ptr - text.data()).toDouble();
    }

private:
    [[nodiscard]] static long double fromText(const QByteArray &text)
    {
        long double number = 0;
        std::from_chars(text.begin(), text.end(), number);
        return number;
    }

    long double m_number = 0;
};

Value calculate(Call &call, Decimal result, qsizetype first, void (Decimal::*operation)(const Decimal &))
{
    for (const Value &value : call.from(first)) {
        (result.*operation)(Decimal(toFloat64(value)));
    }
    return Value(result.toDouble() + 0.0); // a decimal zero has no sign
}

Value add1f(Call &call)
{
    Decimal sum(toFloat64(call.at(0)));
    sum.add(Decimal(1));
    return Value(sum.toDouble());
}

Value addf(Call &call)
{
    return calculate(call, Decimal(0), 0, &Decimal::add);
}

Value subf(Call &call)
{
    return calculate(call, Decimal(toFloat64(call.at(0))), 1, &Decimal::subtract);
}

Value mulf(Call &call)
{
    return calculate(call, Decimal(toFloat64(call.at(0))), 1, &Decimal::multiply);
}

Value divf(Call &call)
{
    for (const Value &value : call.from(1)) {
        if (toFloat64(value) == 0) {
            return call.fail("decimal division by 0");
        }
    }
    return calculate(call, Decimal(toFloat64(call.at(0))), 1, &Decimal::divide);
}

Value toInt(Call &call)
{
    return Value::integer(toInt64(call.at(0)));
}

constexpr std::array functions{
    Function{"add", "v.", add},
    Function{"add1", "v",
             [](Call &call) {
                 return Value::int64(wrapped(bits(call.at(0)) + 1));
             }},
    Function{"add1f", "v", add1f},
    Function{"addf", "v.", addf},
    Function{"biggest", "vv.", largest},
    Function{"ceil", "v",
             [](Call &call) {
                 return Value(std::ceil(toFloat64(call.at(0))));
             }},
    Function{"div", "vv", div},
    Function{"divf", "vv.", divf},
    Function{"float64", "v",
             [](Call &call) {
                 return Value(toFloat64(call.at(0)));
             }},
    Function{"floor", "v",
             [](Call &call) {
                 return Value(std::floor(toFloat64(call.at(0))));
             }},
    Function{"int", "v", toInt},
    Function{"int64", "v",
             [](Call &call) {
                 return Value::int64(toInt64(call.at(0)));
             }},
    Function{"max", "vv.", largest},
    Function{"maxf", "vv.", largestFloat},
    Function{"min", "vv.", smallest},
    Function{"minf", "vv.", smallestFloat},
    Function{"mod", "vv", mod},
    Function{"mul", "vv.", mul},
    Function{"mulf", "vv.", mulf},
    Function{"round", "vif.", round},
    Function{"sub", "vv",
             [](Call &call) {
                 return Value::int64(wrapped(bits(call.at(0)) - bits(call.at(1))));
             }},
    Function{"subf", "vv.", subf},
    Function{"toDecimal", "v", toDecimal},
};

} // namespace

std::span<const Function> mathFunctions()
{
    return functions;
}

} // namespace sealyard::templates
