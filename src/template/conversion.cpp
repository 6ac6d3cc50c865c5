#include "template/conversion.h"

#include "template/go/goformat.h"
#include "template/go/gonumber.h"
#include "template/object.h"

#include <limits>

namespace sealyard::templates {

namespace {

/// Cuts .000 off the end.
QByteArrayView withoutZeroDecimals(QByteArrayView text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1] == '0') {
        --end;
    }
    const bool hasZeros = end < text.size();
    return hasZeros && end > 0 && text[end - 1] == '.' ? text.first(end - 1) : text;
}

} // namespace

qint64 truncated(double number)
{
    const bool fits = number >= -9223372036854775808.0 && number < 9223372036854775808.0;
    return fits ? static_cast<qint64>(number) : std::numeric_limits<qint64>::min();
}

qint64 toInt64(const Value &value)
{
    switch (value.type()) {
    case Type::Bool:
    case Type::Int:
    case Type::Int64:
    case Type::Uint8:
    case Type::Uint64:
    case Type::Month:
    case Type::Weekday:
        return value.toInt();
    case Type::Float64:
        return truncated(value.toDouble());
    case Type::String:
        return parseInt(withoutZeroDecimals(value.text()), 0).value_or(0);
    default:
        return 0;
    }
}

double toFloat64(const Value &value)
{
    switch (value.type()) {
    case Type::Float64:
        return value.toDouble();
    case Type::Uint64:
        return static_cast<double>(static_cast<quint64>(value.toInt()));
    case Type::String:
        return parseFloat(value.text()).value_or(0);
    default:
        return static_cast<double>(toInt64(value));
    }
}

QByteArray toText(const Value &value)
{
    return value.type() == Type::Bytes ? value.text() : printed(value);
}

QList<QByteArray> toTexts(const Value &value)
{
    if (!isSlice(value)) {
        return value.isNil() ? QList<QByteArray>() : QList<QByteArray>{toText(value)};
    }
    QList<QByteArray> texts;
    for (const Value &item : elementsOf(value)) {
        if (!item.isNil()) {
            texts.append(toText(item));
        }
    }
    return texts;
}

bool isEmptyValue(const Value &value)
{
    return !value.isTrue();
}

std::vector<Value> elementsOf(const Value &value)
{
    if (value.type() == Type::Object) {
        return elementsOf(value.object().plain());
    }
    if (value.type() != Type::Bytes) {
        return value.isList() ? value.items() : std::vector<Value>();
    }
    std::vector<Value> bytes;
    for (const char byte : value.text()) {
        bytes.push_back(Value::number(Type::Uint8, static_cast<unsigned char>(byte)));
    }
    return bytes;
}

} // namespace sealyard::templates
