#include "template/go/floattext.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace sealyard::templates {

namespace {

constexpr int longest = 1200; // 309 digits before the point and as many after it as a double can have

QByteArray toChars(double number, std::chars_format format, int precision)
{
    QByteArray text(longest + std::max(precision, 0), Qt::Uninitialized);
    const auto result = precision < 0 ? std::to_chars(text.begin(), text.end(), number, format)
                                      : std::to_chars(text.begin(), text.end(), number, format, precision);
    text.truncate(result.ptr - text.constData());
    return text;
}

int exponentOf(const QByteArray &scientific)
{
    return scientific.sliced(scientific.indexOf('e') + 1).toInt();
}

/// The fewest digits that read back as the same number, filled up with zeros.
QByteArray shortestFixed(double number)
{
    const QByteArray scientific = toChars(std::fabs(number), std::chars_format::scientific, -1);
    const int exponent = exponentOf(scientific);
    QByteArray digits = scientific.first(scientific.indexOf('e')).replace(".", "");
    if (exponent < 0) {
        digits.prepend(QByteArray(-exponent, '0'));
    } else {
        digits = digits.leftJustified(exponent + 1, '0');
    }
    const qsizetype point = exponent < 0 ? 1 : exponent + 1;
    if (digits.size() > point) {
        digits.insert(point, '.');
    }
    return (std::signbit(number) ? "-" : "") + digits;
}

QByteArray upperIf(const QByteArray &text, char format)
{
    return format < 'a' ? text.toUpper() : text;
}

/// %g: %e for large exponents, without zeros at the end.
QByteArray general(double number, int precision)
{
    const bool isShortest = precision < 0;
    const int digits = std::max(precision, 1);
    const QByteArray scientific = toChars(number, std::chars_format::scientific, isShortest ? -1 : digits - 1);
    QByteArray mantissa = scientific.first(scientific.indexOf('e'));
    if (!isShortest && mantissa.contains('.')) {
        while (mantissa.endsWith('0')) {
            mantissa.chop(1);
        }
        mantissa = mantissa.endsWith('.') ? mantissa.chopped(1) : mantissa;
    }
    const int count = static_cast<int>(std::ranges::count_if(mantissa, [](char c) { return c >= '0' && c <= '9'; }));
    const int exponent = exponentOf(scientific);
    int limit = isShortest ? 6 : digits;
    if (!isShortest && limit > count && count >= exponent + 1) {
        limit = count;
    }
    if (exponent < -4 || exponent >= limit) {
        return mantissa + scientific.sliced(scientific.indexOf('e'));
    }
    return isShortest ? shortestFixed(number)
                      : toChars(number, std::chars_format::fixed, std::max(count - exponent - 1, 0));
}

/// %b: mantissa and binary exponent.
QByteArray binary(double number)
{
    const auto bits = std::bit_cast<quint64>(number);
    qint64 exponent = static_cast<qint64>((bits >> 52) & 0x7ff);
    quint64 mantissa = bits & ((1ULL << 52) - 1);
    if (exponent == 0) {
        exponent = 1;
    } else {
        mantissa |= 1ULL << 52;
    }
    exponent -= 1023 + 52;
    return (std::signbit(number) ? "-" : "") + QByteArray::number(mantissa) + 'p' + (exponent >= 0 ? "+" : "") +
           QByteArray::number(exponent);
}

/// %x: hexadecimal with a binary exponent of at least two digits.
QByteArray hexadecimal(double number, int precision)
{
    QByteArray text = toChars(std::fabs(number), std::chars_format::hex, precision);
    const qsizetype exponent = text.indexOf('p') + 2;
    if (text.size() - exponent < 2) {
        text.insert(exponent, '0');
    }
    return (std::signbit(number) ? "-0x" : "0x") + text;
}

} // namespace

QByteArray floatText(double number, char format, int precision)
{
    if (std::isnan(number)) {
        return "NaN";
    }
    if (std::isinf(number)) {
        return number > 0 ? "+Inf" : "-Inf";
    }
    switch (format) {
    case 'b':
        return binary(number);
    case 'x':
    case 'X':
        return upperIf(hexadecimal(number, precision), format);
    case 'e':
    case 'E':
        return upperIf(toChars(number, std::chars_format::scientific, precision), format);
    case 'f':
        return precision < 0 ? shortestFixed(number) : toChars(number, std::chars_format::fixed, precision);
    default:
        return upperIf(general(number, precision), format);
    }
}

QByteArray jsonFloat(double number)
{
    if (!std::isfinite(number)) {
        return {};
    }
    const double size = std::fabs(number);
    if (size == 0 || (size >= 1e-6 && size < 1e21)) {
        return floatText(number, 'f', -1);
    }
    QByteArray text = floatText(number, 'e', -1);
    const qsizetype end = text.size();
    if (end >= 4 && text[end - 4] == 'e' && text[end - 3] == '-' && text[end - 2] == '0') {
        text.remove(end - 2, 1); // e-09 becomes e-9
    }
    return text;
}

} // namespace sealyard::templates
