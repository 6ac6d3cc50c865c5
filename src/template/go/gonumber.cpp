#include "template/go/gonumber.h"

#include "template/go/goquote.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace sealyard::templates {

namespace {

constexpr double intLimit = 9223372036854775808.0;   // 2^63
constexpr double uintLimit = 18446744073709551616.0; // 2^64

char lower(char letter)
{
    return static_cast<char>(letter | 0x20);
}

bool isHexDigit(char letter)
{
    return (letter >= '0' && letter <= '9') || (lower(letter) >= 'a' && lower(letter) <= 'f');
}

bool hasPrefix(QByteArrayView text, const char *letters)
{
    return text.size() >= 2 && text[0] == '0' && QByteArrayView(letters).contains(lower(text[1]));
}

/// Underscores only between digits, or between a base prefix and a digit.
bool areUnderscoresRight(QByteArrayView text)
{
    const bool isHex = hasPrefix(text, "x");
    const bool isPrefixed = hasPrefix(text, "box");
    char last = isPrefixed ? '0' : '^';
    for (const char letter : text.sliced(isPrefixed ? 2 : 0)) {
        if ((letter >= '0' && letter <= '9') || (isHex && isHexDigit(letter))) {
            last = '0';
        } else if (letter == '_') {
            if (last != '0') {
                return false;
            }
            last = '_';
        } else if (last == '_') {
            return false;
        } else {
            last = '!';
        }
    }
    return last != '_';
}

int baseByPrefix(QByteArrayView &digits)
{
    if (digits.size() < 2 || digits[0] != '0') {
        return 10;
    }
    const char letter = lower(digits[1]);
    const int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (base != 0 && digits.size() >= 3) {
        digits = digits.sliced(2);
        return base;
    }
    digits = digits.sliced(1);
    return 8;
}

QByteArray withoutUnderscores(QByteArrayView text)
{
    return text.toByteArray().replace("_", "");
}

NumberResult<double> parseSpecial(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    const bool isSigned = isNegative || text.startsWith('+');
    const QByteArray name = text.sliced(isSigned ? 1 : 0).toByteArray().toLower();
    if (name == "inf" || name == "infinity") {
        const double infinity = std::numeric_limits<double>::infinity();
        return isNegative ? -infinity : infinity;
    }
    if (name == "nan" && !isSigned) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::unexpected(NumberTrouble::Syntax);
}

/// The integers that a float can be, as the conversions in Go do.
void addIntegers(NumberConstant &constant)
{
    const double number = constant.floatValue;
    if (!constant.isInt && number >= -intLimit && number < intLimit && double(qint64(number)) == number) {
        constant.isInt = true;
        constant.intValue = qint64(number);
    }
    if (!constant.isUint && number >= 0 && number < uintLimit && double(quint64(number)) == number) {
        constant.isUint = true;
        constant.uintValue = quint64(number);
    }
}

void simplifyComplex(NumberConstant &constant)
{
    constant.isComplex = true;
    constant.isFloat = constant.complexValue.imag() == 0;
    if (constant.isFloat) {
        constant.floatValue = constant.complexValue.real();
        addIntegers(constant);
    }
}

} // namespace

NumberResult<quint64> parseUint(QByteArrayView text, int base)
{
    QByteArrayView digits = text;
    if (base == 0) {
        base = digits == "0" ? 10 : baseByPrefix(digits);
        if (text.contains('_') && !areUnderscoresRight(text)) {
            return std::unexpected(NumberTrouble::Syntax);
        }
    } else if (text.contains('_')) {
        return std::unexpected(NumberTrouble::Syntax);
    }
    const QByteArray plain = withoutUnderscores(digits);
    quint64 number = 0;
    const auto [end, error] = std::from_chars(plain.begin(), plain.end(), number, base);
    if (plain.isEmpty() || end != plain.end()) {
        return std::unexpected(NumberTrouble::Syntax);
    }
    return error == std::errc() ? NumberResult<quint64>(number) : std::unexpected(NumberTrouble::Range);
}

NumberResult<qint64> parseInt(QByteArrayView text, int base)
{
    const bool isNegative = text.startsWith('-');
    const bool isSigned = isNegative || text.startsWith('+');
    const NumberResult<quint64> magnitude = parseUint(text.sliced(isSigned ? 1 : 0), base);
    if (!magnitude) {
        return std::unexpected(magnitude.error());
    }
    if (*magnitude > quint64(std::numeric_limits<qint64>::max()) + (isNegative ? 1 : 0)) {
        return std::unexpected(NumberTrouble::Range);
    }
    return static_cast<qint64>(isNegative ? 0 - *magnitude : *magnitude);
}

NumberResult<double> parseFloat(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    QByteArrayView unsignedText = text.sliced(isNegative || text.startsWith('+') ? 1 : 0);
    if (unsignedText.isEmpty() || (!isHexDigit(unsignedText[0]) && unsignedText[0] != '.') ||
        lower(unsignedText[0]) >= 'a') {
        return parseSpecial(text);
    }
    if (unsignedText.contains('_') && !areUnderscoresRight(unsignedText)) {
        return std::unexpected(NumberTrouble::Syntax);
    }
    const bool isHex = hasPrefix(unsignedText, "x");
    const QByteArray plain = withoutUnderscores(unsignedText.sliced(isHex ? 2 : 0));
    if (isHex && !plain.contains('p') && !plain.contains('P')) {
        return std::unexpected(NumberTrouble::Syntax);
    }
    double number = 0;
    const auto [end, error] = std::from_chars(plain.begin(), plain.end(), number,
                                              isHex ? std::chars_format::hex : std::chars_format::general);
    if (end != plain.end()) {
        return std::unexpected(NumberTrouble::Syntax);
    }
    if (error == std::errc::result_out_of_range) {
        if (!plain.contains("e-") && !plain.contains("E-") && !plain.contains("p-") && !plain.contains("P-")) {
            return std::unexpected(NumberTrouble::Range);
        }
        number = 0;
    } else if (error != std::errc()) {
        return std::unexpected(NumberTrouble::Syntax);
    }
    return isNegative ? -number : number;
}

QByteArray numberError(const char *function, QByteArrayView text, NumberTrouble trouble)
{
    return "strconv." + QByteArray(function) + ": parsing " + quoted(text) +
           (trouble == NumberTrouble::Syntax ? ": invalid syntax" : ": value out of range");
}

std::expected<NumberConstant, QByteArray> numberConstant(const QByteArray &text)
{
    NumberConstant constant;
    if (text.endsWith('i')) {
        if (const auto imaginary = parseFloat(QByteArrayView(text).chopped(1))) {
            constant.complexValue = {0, *imaginary};
            simplifyComplex(constant);
            return constant;
        }
    }
    if (const auto number = parseUint(text, 0)) {
        constant.isUint = true;
        constant.uintValue = *number;
    }
    if (const auto number = parseInt(text, 0)) {
        constant.isInt = true;
        constant.intValue = *number;
        constant.isUint = constant.isUint || *number == 0;
    }
    if (constant.isInt || constant.isUint) {
        constant.isFloat = true;
        constant.floatValue = constant.isInt ? double(constant.intValue) : double(constant.uintValue);
        return constant;
    }
    const auto number = parseFloat(text);
    if (!number) {
        return std::unexpected("illegal number syntax: " + quoted(text));
    }
    if (std::ranges::none_of(text, [](char letter) { return QByteArrayView(".eEpP").contains(letter); })) {
        return std::unexpected("integer overflow: " + quoted(text));
    }
    constant.isFloat = true;
    constant.floatValue = *number;
    addIntegers(constant);
    return constant;
}

std::expected<NumberConstant, QByteArray> complexConstant(const QByteArray &text)
{
    const qsizetype sign = std::max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    const auto real = parseFloat(QByteArrayView(text).first(sign));
    const auto imaginary = parseFloat(QByteArrayView(text).sliced(sign).chopped(1));
    if (!real || !imaginary) {
        return std::unexpected(QByteArray("syntax error scanning complex number"));
    }
    NumberConstant constant;
    constant.complexValue = {*real, *imaginary};
    simplifyComplex(constant);
    return constant;
}

NumberConstant runeConstant(char32_t code)
{
    return {true, true, true, false, qint64(code), quint64(code), double(code), {}};
}

} // namespace sealyard::templates
