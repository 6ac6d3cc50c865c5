#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <complex>
#include <expected>

namespace sealyard::templates {

/// Why strconv refuses a number; Range also when the number is too large.
enum class NumberTrouble { Syntax, Range };

template <typename T> using NumberResult = std::expected<T, NumberTrouble>;

/// strconv.ParseInt and ParseUint; base 0: by prefix, underscores allowed.
[[nodiscard]] NumberResult<qint64> parseInt(QByteArrayView text, int base);
[[nodiscard]] NumberResult<quint64> parseUint(QByteArrayView text, int base);
/// strconv.ParseFloat of 64 bits.
[[nodiscard]] NumberResult<double> parseFloat(QByteArrayView text);
/// strconv's sentence of such an error.
[[nodiscard]] QByteArray numberError(const char *function, QByteArrayView text, NumberTrouble trouble);

/// A number in a template: every type that can hold it, as Go's ideal constants.
struct NumberConstant
{
    bool isInt = false;
    bool isUint = false;
    bool isFloat = false;
    bool isComplex = false;
    qint64 intValue = 0;
    quint64 uintValue = 0;
    double floatValue = 0;
    std::complex<double> complexValue;
};

/// Reads a number as the template parser does; the error is Go's sentence.
[[nodiscard]] std::expected<NumberConstant, QByteArray> numberConstant(const QByteArray &text);
/// Reads a constant such as 1+2i.
[[nodiscard]] std::expected<NumberConstant, QByteArray> complexConstant(const QByteArray &text);
/// The number of a character.
[[nodiscard]] NumberConstant runeConstant(char32_t code);

} // namespace sealyard::templates
