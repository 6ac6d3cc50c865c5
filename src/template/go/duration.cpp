#include "template/go/goquote.h"
#include "template/go/instant.h"

#include <array>
#include <limits>

namespace sealyard::templates {

namespace {

struct Unit
{
    QByteArrayView name;
    quint64 nanoseconds;
};

constexpr std::array units{
    Unit{"ns", 1},         Unit{"us", 1'000},        Unit{"\u00b5s", 1'000},    Unit{"\u03bcs", 1'000},
    Unit{"ms", 1'000'000}, Unit{"s", 1'000'000'000}, Unit{"m", 60'000'000'000}, Unit{"h", 3'600'000'000'000},
};

constexpr quint64 largest = 1ULL << 63;

bool isDigitByte(char letter)
{
    return letter >= '0' && letter <= '9';
}

QByteArray fractional(quint64 number, int digits)
{
    QByteArray text = QByteArray::number(number).rightJustified(digits + 1, '0');
    text.insert(text.size() - digits, '.');
    while (text.endsWith('0')) {
        text.chop(1);
    }
    return text.endsWith('.') ? text.chopped(1) : text;
}

/// One number with its unit; what is left of the text remains in rest.
std::expected<quint64, QByteArray> readPart(QByteArrayView text, QByteArrayView &rest)
{
    const auto invalid = std::unexpected("time: invalid duration " + quoted(text));
    quint64 whole = 0;
    long double fraction = 0;
    long double scale = 1;
    qsizetype at = 0;
    bool hasDigits = false;
    for (; at < rest.size() && isDigitByte(rest[at]); ++at) {
        if (whole > largest / 10) {
            return invalid;
        }
        whole = whole * 10 + quint64(rest[at] - '0');
        hasDigits = true;
    }
    if (at < rest.size() && rest[at] == '.') {
        for (++at; at < rest.size() && isDigitByte(rest[at]); ++at) {
            fraction = fraction * 10 + (rest[at] - '0');
            scale *= 10;
            hasDigits = true;
        }
    }
    if (!hasDigits) {
        return invalid;
    }
    qsizetype end = at;
    while (end < rest.size() && rest[end] != '.' && !isDigitByte(rest[end])) {
        ++end;
    }
    const QByteArrayView name = rest.sliced(at, end - at);
    if (name.isEmpty()) {
        return std::unexpected("time: missing unit in duration " + quoted(text));
    }
    const auto unit = std::ranges::find(units, name, &Unit::name);
    if (unit == units.end()) {
        return std::unexpected("time: unknown unit " + quoted(name) + " in duration " + quoted(text));
    }
    if (whole > largest / unit->nanoseconds) {
        return invalid;
    }
    rest = rest.sliced(end);
    return whole * unit->nanoseconds + static_cast<quint64>(fraction / scale * unit->nanoseconds);
}

} // namespace

QByteArray durationText(qint64 nanoseconds)
{
    const bool isNegative = nanoseconds < 0;
    const quint64 size = isNegative ? 0 - static_cast<quint64>(nanoseconds) : static_cast<quint64>(nanoseconds);
    const QByteArray sign = isNegative ? "-" : "";
    if (size == 0) {
        return "0s";
    }
    if (size < 1'000) {
        return sign + QByteArray::number(size) + "ns";
    }
    if (size < 1'000'000) {
        return sign + fractional(size, 3) + "\u00b5s";
    }
    if (size < 1'000'000'000) {
        return sign + fractional(size, 6) + "ms";
    }
    const quint64 minutes = size / 60'000'000'000;
    QByteArray text = fractional(size % 60'000'000'000, 9) + 's';
    if (minutes > 0) {
        text.prepend(QByteArray::number(minutes % 60) + 'm');
    }
    if (minutes >= 60) {
        text.prepend(QByteArray::number(minutes / 60) + 'h');
    }
    return sign + text;
}

std::expected<qint64, QByteArray> parseDuration(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    QByteArrayView rest = text.sliced(isNegative || text.startsWith('+') ? 1 : 0);
    if (rest == "0") {
        return 0;
    }
    if (rest.isEmpty()) {
        return std::unexpected("time: invalid duration " + quoted(text));
    }
    quint64 sum = 0;
    while (!rest.isEmpty()) {
        const auto part = readPart(text, rest);
        if (!part) {
            return std::unexpected(part.error());
        }
        sum += *part;
        if (sum > largest - (isNegative ? 0 : 1)) {
            return std::unexpected("time: invalid duration " + quoted(text));
        }
    }
    return static_cast<qint64>(isNegative ? 0 - sum : sum);
}

} // namespace sealyard::templates
