#pragma once

#include "template/value.h"

#include <span>

namespace sealyard::templates {

/// fmt's printer: one format string, or %v of values.
class Formatter final
{
public:
    void format(QByteArrayView format, std::span<const Value> values);
    /// Prints one value with a verb and the flags of the moment.
    void print(const Value &value, char32_t verb);

    [[nodiscard]] QByteArray &text() { return m_text; }

private:
    struct Flags
    {
        bool hasWidth = false;
        bool hasPrecision = false;
        bool minus = false;
        bool plus = false;
        bool sharp = false;
        bool space = false;
        bool zero = false;
        bool plusV = false;
        bool sharpV = false;
        int width = 0;
        int precision = 0;
    };

    /// Where in a format string and in its operands the printer is.
    struct Cursor
    {
        QByteArrayView format;
        std::span<const Value> values;
        qsizetype at = 0;
        qsizetype argument = 0;
        bool isIndexGood = true;
        bool isReordered = false;
        bool isAfterIndex = false;
    };

    void verb(Cursor &cursor);
    bool readFlags(Cursor &cursor);
    void readIndex(Cursor &cursor);
    void readWidth(Cursor &cursor);
    void readPrecision(Cursor &cursor);
    [[nodiscard]] bool intArgument(Cursor &cursor, int &number);
    void printExtra(const Cursor &cursor);
    void prepareV();

    void printNested(const Value &value, char32_t verb, int depth);
    void printList(const Value &value, char32_t verb, int depth);
    void printMap(const Value &value, char32_t verb, int depth);
    void printBytes(const Value &value, char32_t verb);
    void printNumber(const Value &value, char32_t verb);
    void badVerb(const Value &value, char32_t verb);

    void formatBool(bool truth, const Value &value, char32_t verb);
    void formatInteger(const Value &value, char32_t verb);
    void integer(quint64 magnitude, bool isNegative, int base, char32_t verb, bool isUpper);
    void unicode(quint64 code);
    void formatFloat(double number, const Value &value, char32_t verb);
    void floating(double number, char format, int precision);
    [[nodiscard]] QByteArray withPoint(QByteArray number, char format, int precision) const;
    void formatComplex(const Value &value, char32_t verb);
    void formatText(const QByteArray &text, const Value &value, char32_t verb);
    void hexText(QByteArrayView bytes, bool isUpper);
    void pad(QByteArrayView text, bool mayZero = true);
    void padding(qsizetype count, bool mayZero = true);
    [[nodiscard]] QByteArray truncated(const QByteArray &text) const;

    QByteArray m_text;
    Flags m_flags;
    bool m_isErroring = false;
};

} // namespace sealyard::templates
