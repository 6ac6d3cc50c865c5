#include "template/go/utf8.h"

#include <QList>

#include <algorithm>

namespace sealyard::templates {

namespace {

constexpr char32_t lastRune = 0x10ffff;

bool isSurrogate(char32_t code)
{
    return code >= 0xd800 && code <= 0xdfff;
}

/// The smallest code that needs so many bytes.
char32_t smallestOf(int size)
{
    return size == 2 ? 0x80 : size == 3 ? 0x800 : 0x10000;
}

int sizeByLead(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xc2 && lead < 0xe0) {
        return 2;
    }
    if (lead >= 0xe0 && lead < 0xf0) {
        return 3;
    }
    return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

bool isBeyondLatin1Space(char32_t code)
{
    return code == 0x1680 || (code >= 0x2000 && code <= 0x200a) || code == 0x2028 || code == 0x2029 || code == 0x202f ||
           code == 0x205f || code == 0x3000;
}

} // namespace

Rune decodeRune(QByteArrayView text, qsizetype at)
{
    if (at >= text.size()) {
        return {};
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const int size = sizeByLead(lead);
    if (size == 0 || at + size > text.size()) {
        return {replacementRune, 1};
    }
    char32_t code = lead & (0xff >> (size + 1));
    for (int i = 1; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xc0) != 0x80) {
            return {replacementRune, 1};
        }
        code = (code << 6) | (byte & 0x3f);
    }
    const bool isValid = code >= smallestOf(size) && code <= lastRune && !isSurrogate(code);
    return isValid ? Rune{code, size} : Rune{replacementRune, 1};
}

void appendRune(QByteArray &text, char32_t code)
{
    if (code > lastRune || isSurrogate(code)) {
        code = replacementRune;
    }
    if (code < 0x80) {
        text.append(static_cast<char>(code));
        return;
    }
    const int size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    text.append(static_cast<char>((0xf00 >> size) | (code >> (6 * (size - 1)))));
    for (int i = size - 2; i >= 0; --i) {
        text.append(static_cast<char>(0x80 | ((code >> (6 * i)) & 0x3f)));
    }
}

qsizetype runeCount(QByteArrayView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); at += decodeRune(text, at).size) {
        ++count;
    }
    return count;
}

bool isValidUtf8(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        if (rune.isInvalid()) {
            return false;
        }
        at += rune.size;
    }
    return true;
}

QList<char32_t> runesOf(QByteArrayView text)
{
    QList<char32_t> runes;
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        runes.append(rune.code);
        at += rune.size;
    }
    return runes;
}

bool isLetter(char32_t code)
{
    return QChar::isLetter(code);
}

bool isDigit(char32_t code)
{
    return QChar::category(code) == QChar::Number_DecimalDigit;
}

bool isSpace(char32_t code)
{
    if (code < 0x100) {
        return (code >= 9 && code <= 13) || code == ' ' || code == 0x85 || code == 0xa0;
    }
    return isBeyondLatin1Space(code);
}

bool isPrintable(char32_t code)
{
    if (code == ' ') {
        return true;
    }
    switch (QChar::category(code)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return false;
    default:
        return true;
    }
}

bool isPunctuation(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category >= QChar::Punctuation_Connector && category <= QChar::Punctuation_Other;
}

QByteArray trimSpace(QByteArrayView text)
{
    qsizetype start = 0;
    for (Rune rune = decodeRune(text, 0); rune.size > 0 && isSpace(rune.code); rune = decodeRune(text, start)) {
        start += rune.size;
    }
    qsizetype end = start;
    for (qsizetype at = start; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        at += rune.size;
        if (!isSpace(rune.code)) {
            end = at;
        }
    }
    return text.sliced(start, end - start).toByteArray();
}

} // namespace sealyard::templates
