#include "template/go/goformat.h"

#include "template/go/formatter.h"
#include "template/go/utf8.h"
#include "template/object.h"

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr int largestNumber = 1'000'000;

/// parsenum: digits from a place on; false when there are none or too many.
bool readNumber(QByteArrayView format, qsizetype &at, qsizetype end, int &number)
{
    bool isNumber = false;
    number = 0;
    for (; at < end && format[at] >= '0' && format[at] <= '9'; ++at) {
        if (number > largestNumber) {
            number = 0;
            at = end;
            return false;
        }
        number = number * 10 + (format[at] - '0');
        isNumber = true;
    }
    return isNumber;
}

} // namespace

QByteArray printed(const Value &value)
{
    if (value.isString()) {
        return value.text();
    }
    Formatter formatter;
    formatter.print(value, 'v');
    return formatter.text();
}

QByteArray printedAll(std::span<const Value> values)
{
    Formatter formatter;
    bool wasText = true;
    for (const Value &value : values) {
        if (!value.isString() && !wasText) {
            formatter.text() += ' ';
        }
        formatter.print(value, 'v');
        wasText = value.isString();
    }
    return formatter.text();
}

QByteArray printedLine(std::span<const Value> values)
{
    QByteArrayList texts;
    std::ranges::transform(values, std::back_inserter(texts), printed);
    return texts.join(' ') + '\n';
}

QByteArray formatted(QByteArrayView format, std::span<const Value> values)
{
    Formatter formatter;
    formatter.format(format, values);
    return formatter.text();
}

qint64 widthsOf(QByteArrayView format, std::span<const Value> values)
{
    qint64 sum = 0;
    int number = 0;
    for (qsizetype at = 0; at < format.size(); ++at) {
        if (readNumber(format, at, format.size(), number)) {
            sum += number;
        }
    }
    const auto stars = std::ranges::count(format, '*');
    const bool hasInteger = std::ranges::any_of(values, [](const Value &value) { return value.kind() == Kind::Int; });
    return sum + (hasInteger ? stars * largestNumber : 0);
}

void Formatter::format(QByteArrayView format, std::span<const Value> values)
{
    Cursor cursor{format, values};
    while (cursor.at < format.size()) {
        const qsizetype percent = format.indexOf('%', cursor.at);
        const qsizetype end = percent < 0 ? format.size() : percent;
        m_text += format.sliced(cursor.at, end - cursor.at);
        cursor.at = end + 1;
        if (percent >= 0) {
            cursor.isIndexGood = true;
            verb(cursor);
        }
    }
    printExtra(cursor);
}

/// The part behind a percent sign.
void Formatter::verb(Cursor &cursor)
{
    m_flags = {};
    if (readFlags(cursor)) {
        return;
    }
    readIndex(cursor);
    readWidth(cursor);
    readPrecision(cursor);
    if (!cursor.isAfterIndex) {
        readIndex(cursor);
    }
    if (cursor.at >= cursor.format.size()) {
        m_text += "%!(NOVERB)";
        return;
    }
    const Rune rune = decodeRune(cursor.format, cursor.at);
    cursor.at += rune.size;
    const QByteArray shown = cursor.format.sliced(cursor.at - rune.size, rune.size).toByteArray();
    if (rune.code == '%') {
        m_text += '%';
    } else if (!cursor.isIndexGood) {
        m_text += "%!" + shown + "(BADINDEX)";
    } else if (cursor.argument >= static_cast<qsizetype>(cursor.values.size())) {
        m_text += "%!" + shown + "(MISSING)";
    } else {
        if (rune.code == 'v') {
            prepareV();
        }
        print(cursor.values[static_cast<std::size_t>(cursor.argument++)], rune.code);
    }
}

/// Reads flags; true when a simple verb followed and was printed.
bool Formatter::readFlags(Cursor &cursor)
{
    for (; cursor.at < cursor.format.size(); ++cursor.at) {
        const char letter = cursor.format[cursor.at];
        switch (letter) {
        case '#':
            m_flags.sharp = true;
            continue;
        case '0':
            m_flags.zero = true;
            continue;
        case '+':
            m_flags.plus = true;
            continue;
        case '-':
            m_flags.minus = true;
            continue;
        case ' ':
            m_flags.space = true;
            continue;
        default:
            break;
        }
        if (letter < 'a' || letter > 'z' || cursor.argument >= static_cast<qsizetype>(cursor.values.size())) {
            return false;
        }
        if (letter == 'v') {
            prepareV();
        }
        print(cursor.values[static_cast<std::size_t>(cursor.argument++)], static_cast<unsigned char>(letter));
        ++cursor.at;
        return true;
    }
    return false;
}

void Formatter::prepareV()
{
    m_flags.sharpV = std::exchange(m_flags.sharp, false);
    m_flags.plusV = std::exchange(m_flags.plus, false);
}

/// An explicit index such as [2].
void Formatter::readIndex(Cursor &cursor)
{
    cursor.isAfterIndex = false;
    if (cursor.at >= cursor.format.size() || cursor.format[cursor.at] != '[') {
        return;
    }
    cursor.isReordered = true;
    const qsizetype close = cursor.format.indexOf(']', cursor.at + 1);
    if (close < 0 || cursor.format.size() - cursor.at < 3) {
        cursor.isIndexGood = false;
        cursor.at += 1;
        return;
    }
    qsizetype digits = cursor.at + 1;
    int number = 0;
    const bool isNumber = readNumber(cursor.format, digits, close, number) && digits == close;
    cursor.at = close + 1;
    cursor.isAfterIndex = isNumber;
    if (isNumber && number >= 1 && number <= static_cast<int>(cursor.values.size())) {
        cursor.argument = number - 1;
    } else {
        cursor.isIndexGood = false;
    }
}

void Formatter::readWidth(Cursor &cursor)
{
    if (cursor.at < cursor.format.size() && cursor.format[cursor.at] == '*') {
        ++cursor.at;
        m_flags.hasWidth = intArgument(cursor, m_flags.width);
        if (!m_flags.hasWidth) {
            m_text += "%!(BADWIDTH)";
        }
        if (m_flags.width < 0) {
            m_flags.width = -m_flags.width;
            m_flags.minus = true;
            m_flags.zero = false;
        }
        cursor.isAfterIndex = false;
        return;
    }
    m_flags.hasWidth = readNumber(cursor.format, cursor.at, cursor.format.size(), m_flags.width);
    if (cursor.isAfterIndex && m_flags.hasWidth) {
        cursor.isIndexGood = false;
    }
}

void Formatter::readPrecision(Cursor &cursor)
{
    if (cursor.at + 1 >= cursor.format.size() || cursor.format[cursor.at] != '.') {
        return;
    }
    ++cursor.at;
    if (cursor.isAfterIndex) {
        cursor.isIndexGood = false;
    }
    readIndex(cursor);
    if (cursor.at < cursor.format.size() && cursor.format[cursor.at] == '*') {
        ++cursor.at;
        m_flags.hasPrecision = intArgument(cursor, m_flags.precision);
        if (m_flags.precision < 0) {
            m_flags.precision = 0;
            m_flags.hasPrecision = false;
        }
        if (!m_flags.hasPrecision) {
            m_text += "%!(BADPREC)";
        }
        cursor.isAfterIndex = false;
        return;
    }
    if (!readNumber(cursor.format, cursor.at, cursor.format.size(), m_flags.precision)) {
        m_flags.precision = 0;
    }
    m_flags.hasPrecision = true;
}

bool Formatter::intArgument(Cursor &cursor, int &number)
{
    if (cursor.argument >= static_cast<qsizetype>(cursor.values.size())) {
        return false;
    }
    const Value &value = cursor.values[static_cast<std::size_t>(cursor.argument++)];
    const bool isInteger = value.kind() == Kind::Int || value.kind() == Kind::Uint;
    if (!isInteger || value.toInt() > largestNumber || value.toInt() < -largestNumber) {
        return false;
    }
    number = static_cast<int>(value.toInt());
    return true;
}

void Formatter::printExtra(const Cursor &cursor)
{
    if (cursor.isReordered || cursor.argument >= static_cast<qsizetype>(cursor.values.size())) {
        return;
    }
    m_flags = {};
    m_text += "%!(EXTRA ";
    bool isFirst = true;
    for (const Value &value : cursor.values.subspan(static_cast<std::size_t>(cursor.argument))) {
        m_text += isFirst ? "" : ", ";
        isFirst = false;
        if (value.isNil()) {
            m_text += "<nil>";
            continue;
        }
        m_text += value.typeName() + '=';
        print(value, 'v');
    }
    m_text += ')';
}

} // namespace sealyard::templates
