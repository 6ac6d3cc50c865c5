#include "template/go/formatter.h"

#include "template/go/goquote.h"
#include "template/go/instant.h"
#include "template/go/utf8.h"
#include "template/object.h"

#include <QScopeGuard>

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr int deepest = 1000; // Go would overflow its stack at a cycle

bool isTextVerb(char32_t verb)
{
    return verb == 'v' || verb == 's' || verb == 'x' || verb == 'X' || verb == 'q';
}

/// The text of a value that Go's fmt asks for it (Stringer).
std::optional<QByteArray> stringOf(const Value &value)
{
    switch (value.type()) {
    case Type::Time:
        return value.instant().toText();
    case Type::Duration:
        return durationText(value.toInt());
    case Type::Month:
        return monthName(value.toInt());
    case Type::Weekday:
        return weekdayName(value.toInt());
    case Type::Object:
        return value.object().print();
    default:
        return std::nullopt;
    }
}

/// Whether fmt prints the type without asking for methods.
bool isBasic(const Value &value)
{
    return value.type() <= Type::String || value.type() == Type::Bytes;
}

} // namespace

void Formatter::print(const Value &value, char32_t verb)
{
    if (value.isNil()) {
        if (verb == 'T' || verb == 'v') {
            pad("<nil>");
        } else {
            badVerb(value, verb);
        }
    } else if (verb == 'T') {
        pad(truncated(value.typeName()));
    } else if (verb == 'p' || (verb == 'w' && !isBasic(value))) {
        badVerb(value, verb);
    } else {
        printNested(value, verb, 0);
    }
}

void Formatter::printNested(const Value &value, char32_t verb, int depth)
{
    if (!m_isErroring && !m_flags.sharpV && isTextVerb(verb)) {
        if (const auto text = stringOf(value)) {
            formatText(*text, value, verb);
            return;
        }
    }
    if (value.isNil()) {
        m_text += m_flags.sharpV ? "interface {}(nil)" : "<nil>";
    } else if (depth > deepest) {
        m_text += "...";
    } else if (value.type() == Type::Bytes) {
        printBytes(value, verb);
    } else if (value.isList()) {
        printList(value, verb, depth);
    } else if (value.isMap()) {
        printMap(value, verb, depth);
    } else if (value.isString()) {
        formatText(value.text(), value, verb);
    } else if (value.type() == Type::Object || value.type() == Type::Time) {
        m_text += value.type() == Type::Object ? value.object().print() : value.instant().toText();
    } else {
        printNumber(value, verb);
    }
}

void Formatter::printNumber(const Value &value, char32_t verb)
{
    switch (value.kind()) {
    case Kind::Bool:
        formatBool(value.toBool(), value, verb);
        break;
    case Kind::Float:
        formatFloat(value.toDouble(), value, verb);
        break;
    case Kind::Complex:
        formatComplex(value, verb);
        break;
    default:
        formatInteger(value, verb);
        break;
    }
}

void Formatter::printList(const Value &value, char32_t verb, int depth)
{
    if (m_flags.sharpV) {
        m_text += value.typeName();
        if (value.isNilContainer()) {
            m_text += "(nil)";
            return;
        }
    }
    m_text += m_flags.sharpV ? '{' : '[';
    bool isFirst = true;
    for (const Value &item : value.items()) {
        m_text += isFirst ? "" : m_flags.sharpV ? ", " : " ";
        isFirst = false;
        printNested(item, verb, depth + 1);
    }
    m_text += m_flags.sharpV ? '}' : ']';
}

void Formatter::printMap(const Value &value, char32_t verb, int depth)
{
    if (m_flags.sharpV) {
        m_text += value.typeName();
        if (value.isNilContainer()) {
            m_text += "(nil)";
            return;
        }
    }
    m_text += m_flags.sharpV ? "{" : "map[";
    bool isFirst = true;
    for (const auto &[key, item] : value.entries()) {
        m_text += isFirst ? "" : m_flags.sharpV ? ", " : " ";
        isFirst = false;
        formatText(key, Value(key), verb);
        m_text += ':';
        printNested(item, verb, depth + 1);
    }
    m_text += m_flags.sharpV ? '}' : ']';
}

void Formatter::printBytes(const Value &value, char32_t verb)
{
    if (verb != 'v' && verb != 'd') {
        formatText(value.text(), value, verb);
        return;
    }
    m_text += m_flags.sharpV ? "[]byte{" : "[";
    for (qsizetype i = 0; i < value.text().size(); ++i) {
        m_text += i == 0 ? "" : m_flags.sharpV ? ", " : " ";
        const auto byte = static_cast<unsigned char>(value.text()[i]);
        m_text += m_flags.sharpV ? "0x" + QByteArray::number(byte, 16) : QByteArray::number(byte);
    }
    m_text += m_flags.sharpV ? '}' : ']';
}

void Formatter::badVerb(const Value &value, char32_t verb)
{
    const bool wasErroring = std::exchange(m_isErroring, true);
    const auto restore = qScopeGuard([&] { m_isErroring = wasErroring; });
    m_text += "%!";
    appendRune(m_text, verb);
    m_text += '(';
    if (value.isNil()) {
        m_text += "<nil>";
    } else {
        m_text += value.typeName() + '=';
        print(value, 'v');
    }
    m_text += ')';
}

void Formatter::formatText(const QByteArray &text, const Value &value, char32_t verb)
{
    switch (verb) {
    case 'v':
    case 's':
        if (!m_flags.sharpV || verb == 's') {
            pad(truncated(text));
            break;
        }
        [[fallthrough]];
    case 'q': {
        const QByteArray content = truncated(text);
        const bool isRaw = m_flags.sharp && canBackquote(content);
        pad(isRaw ? '`' + content + '`' : quoted(content, m_flags.plus));
        break;
    }
    case 'x':
    case 'X':
        hexText(text, verb == 'X');
        break;
    default:
        badVerb(value, verb);
        break;
    }
}

void Formatter::hexText(QByteArrayView bytes, bool isUpper)
{
    if (m_flags.hasPrecision && m_flags.precision < bytes.size()) {
        bytes = bytes.first(m_flags.precision);
    }
    if (bytes.isEmpty()) {
        padding(m_flags.hasWidth ? m_flags.width : 0);
        return;
    }
    const QByteArray prefix = m_flags.sharp ? (isUpper ? "0X" : "0x") : "";
    QByteArray hex;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        hex += i > 0 && m_flags.space ? " " : "";
        hex += i == 0 || m_flags.space ? prefix : QByteArray();
        const QByteArray digits = bytes.sliced(i, 1).toByteArray().toHex();
        hex += isUpper ? digits.toUpper() : digits;
    }
    pad(hex);
}

void Formatter::pad(QByteArrayView text, bool mayZero)
{
    const qsizetype missing = m_flags.hasWidth && m_flags.width > 0 ? m_flags.width - runeCount(text) : 0;
    if (!m_flags.minus) {
        padding(missing, mayZero);
    }
    m_text += text;
    if (m_flags.minus) {
        padding(missing, mayZero);
    }
}

void Formatter::padding(qsizetype count, bool mayZero)
{
    const bool isZero = mayZero && m_flags.zero && !m_flags.minus;
    m_text += QByteArray(std::max<qsizetype>(count, 0), isZero ? '0' : ' ');
}

QByteArray Formatter::truncated(const QByteArray &text) const
{
    if (!m_flags.hasPrecision) {
        return text;
    }
    qsizetype end = 0;
    for (int i = 0; i < m_flags.precision && end < text.size(); ++i) {
        end += decodeRune(text, end).size;
    }
    return text.first(end);
}

} // namespace sealyard::templates
