#include "shell/syntax/characters.h"

#include <algorithm>

namespace sealyard::shell {

namespace {

constexpr QStringView letters = u"abeEfnrtv";
constexpr QStringView values = u"\a\b\x1b\x1b\f\n\r\t\v";

/// Up to `most` digits of a base at `at`; -1 when there is none.
int readNumber(QStringView text, qsizetype &at, int most, int base)
{
    int value = -1;
    for (int count = 0; count < most && at < text.size(); ++count, ++at) {
        bool isNumber = false;
        const int digit = text.sliced(at, 1).toInt(&isNumber, base);
        if (!isNumber) {
            break;
        }
        value = std::max(value, 0) * base + digit;
    }
    return value;
}

/// One escape behind its backslash; -1 when the backslash stands for itself.
int readEscape(QStringView text, qsizetype &at)
{
    const QChar c = text[at];
    if (const qsizetype known = letters.indexOf(c); known >= 0) {
        ++at;
        return values[known].unicode();
    }
    if (c == u'\\' || c == u'\'' || c == u'"' || c == u'?') {
        ++at;
        return c.unicode();
    }
    if (c >= u'0' && c <= u'7') {
        return readNumber(text, at, 3, 8) & 0xff;
    }
    if (c == u'c' && at + 1 < text.size()) {
        at += 2;
        return text[at - 1].unicode() & 0x1f;
    }
    if (c == u'x' || c == u'u' || c == u'U') {
        qsizetype next = at + 1;
        const int value = readNumber(text, next, c == u'x' ? 2 : c == u'u' ? 4 : 6, 16);
        at = value < 0 ? at : next;
        return value;
    }
    return -1;
}

} // namespace

bool isName(QStringView text)
{
    return !text.isEmpty() && isNameStart(text.front()) && std::ranges::all_of(text, isNameCharacter);
}

QString resolveAnsiEscapes(QStringView text)
{
    QString result;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u'\\' || at + 1 == text.size()) {
            result += text[at++];
            continue;
        }
        ++at;
        const int value = readEscape(text, at);
        if (value == 0) {
            break;
        }
        if (value < 0) {
            result += u'\\';
        } else {
            result += QChar::fromUcs4(static_cast<char32_t>(std::min(value, 0x10ffff)));
        }
    }
    return result;
}

} // namespace sealyard::shell
