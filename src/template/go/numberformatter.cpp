#include "template/go/floattext.h"
#include "template/go/formatter.h"
#include "template/go/goquote.h"
#include "template/go/utf8.h"

#include <algorithm>

namespace sealyard::templates {

void Formatter::formatBool(bool truth, const Value &value, char32_t verb)
{
    if (verb == 't' || verb == 'v') {
        pad(truth ? "true" : "false");
    } else {
        badVerb(value, verb);
    }
}

void Formatter::formatInteger(const Value &value, char32_t verb)
{
    const bool isSigned = value.kind() == Kind::Int;
    const bool isNegative = isSigned && value.toInt() < 0;
    const auto bits = static_cast<quint64>(value.toInt());
    const quint64 magnitude = isNegative ? 0 - bits : bits;
    switch (verb) {
    case 'v':
        if (m_flags.sharpV && !isSigned) {
            m_flags.sharp = true;
            integer(magnitude, false, 16, verb, false);
            m_flags.sharp = false;
            break;
        }
        [[fallthrough]];
    case 'd':
        return integer(magnitude, isNegative, 10, verb, false);
    case 'b':
        return integer(magnitude, isNegative, 2, verb, false);
    case 'o':
    case 'O':
        return integer(magnitude, isNegative, 8, verb, false);
    case 'x':
    case 'X':
        return integer(magnitude, isNegative, 16, verb, verb == 'X');
    case 'c': {
        QByteArray character;
        appendRune(character, bits > 0x10ffff ? replacementRune : static_cast<char32_t>(bits));
        return pad(character);
    }
    case 'q':
        return pad(quotedRune(bits > 0x10ffff ? replacementRune : static_cast<char32_t>(bits), m_flags.plus));
    case 'U':
        return unicode(bits);
    default:
        return badVerb(value, verb);
    }
}

void Formatter::integer(quint64 magnitude, bool isNegative, int base, char32_t verb, bool isUpper)
{
    qsizetype digits = 0;
    if (m_flags.hasPrecision) {
        digits = m_flags.precision;
        if (digits == 0 && magnitude == 0) {
            padding(m_flags.width, false);
            return;
        }
    } else if (m_flags.zero && !m_flags.minus && m_flags.hasWidth) {
        digits = m_flags.width - (isNegative || m_flags.plus || m_flags.space ? 1 : 0);
    }
    QByteArray text = QByteArray::number(magnitude, base);
    text = (isUpper ? text.toUpper() : text).rightJustified(digits, '0');
    if (m_flags.sharp && base == 2) {
        text.prepend("0b");
    } else if (m_flags.sharp && base == 8 && !text.startsWith('0')) {
        text.prepend('0');
    } else if (m_flags.sharp && base == 16) {
        text.prepend(isUpper ? "0X" : "0x");
    }
    if (verb == 'O') {
        text.prepend("0o");
    }
    text.prepend(isNegative ? "-" : m_flags.plus ? "+" : m_flags.space ? " " : "");
    pad(text, false);
}

void Formatter::unicode(quint64 code)
{
    const int digits = m_flags.hasPrecision ? std::max(m_flags.precision, 4) : 4;
    QByteArray text = "U+" + QByteArray::number(code, 16).toUpper().rightJustified(digits, '0');
    if (m_flags.sharp && code <= 0x10ffff && isPrintable(static_cast<char32_t>(code))) {
        text += " '";
        appendRune(text, static_cast<char32_t>(code));
        text += '\'';
    }
    pad(text, false);
}

void Formatter::formatFloat(double number, const Value &value, char32_t verb)
{
    switch (verb) {
    case 'v':
        return floating(number, 'g', -1);
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
        return floating(number, static_cast<char>(verb), -1);
    case 'f':
    case 'e':
    case 'E':
        return floating(number, static_cast<char>(verb), 6);
    case 'F':
        return floating(number, 'f', 6);
    default:
        return badVerb(value, verb);
    }
}

void Formatter::floating(double number, char format, int precision)
{
    if (m_flags.hasPrecision) {
        precision = m_flags.precision;
    }
    QByteArray text = floatText(number, format, precision);
    if (!text.startsWith('-') && !text.startsWith('+')) {
        text.prepend('+');
    }
    if (m_flags.space && text.startsWith('+') && !m_flags.plus) {
        text[0] = ' ';
    }
    if (text[1] == 'I' || text[1] == 'N') {
        const bool dropsSign = text[1] == 'N' ? !m_flags.space && !m_flags.plus : text[0] == '+' && !m_flags.plus;
        pad(dropsSign ? text.sliced(1) : text, false);
        return;
    }
    if (m_flags.sharp && format != 'b') {
        text = withPoint(text, format, precision);
    }
    if (!m_flags.plus && text.startsWith('+')) {
        pad(QByteArrayView(text).sliced(1));
    } else if (m_flags.zero && !m_flags.minus && m_flags.hasWidth && m_flags.width > text.size()) {
        m_text += text[0];
        padding(m_flags.width - text.size());
        m_text += QByteArrayView(text).sliced(1);
    } else {
        pad(text);
    }
}

/// The # flag: a decimal point always, and zeros at the end as the precision says.
QByteArray Formatter::withPoint(QByteArray number, char format, int precision) const
{
    const bool isGeneral = format == 'g' || format == 'G' || format == 'x';
    int digits = isGeneral ? (precision < 0 ? 6 : precision) : 0;
    const bool isHex = format == 'x' || format == 'X';
    qsizetype end = 1;
    bool hasPoint = false;
    bool isSignificant = false;
    for (; end < number.size(); ++end) {
        const char letter = number[end];
        if (letter == 'p' || letter == 'P' || ((letter == 'e' || letter == 'E') && !isHex)) {
            break;
        }
        if (letter == '.') {
            hasPoint = true;
            continue;
        }
        isSignificant = isSignificant || letter != '0';
        digits -= isSignificant ? 1 : 0;
    }
    const QByteArray tail = number.sliced(end);
    number.truncate(end);
    if (!hasPoint) {
        digits -= number.size() == 2 && number[1] == '0' ? 1 : 0;
        number += '.';
    }
    return number + QByteArray(std::max(digits, 0), '0') + tail;
}

void Formatter::formatComplex(const Value &value, char32_t verb)
{
    if (verb > 'z' || !QByteArrayView("vbgGxXfFeE").contains(static_cast<char>(verb))) {
        badVerb(value, verb);
        return;
    }
    const bool plus = m_flags.plus;
    m_text += '(';
    formatFloat(value.toComplex().real(), value, verb);
    m_flags.plus = true;
    formatFloat(value.toComplex().imag(), value, verb);
    m_text += "i)";
    m_flags.plus = plus;
}

} // namespace sealyard::templates
