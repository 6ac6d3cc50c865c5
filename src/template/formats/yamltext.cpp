#include "template/formats/yamltext.h"

#include "template/go/floattext.h"
#include "template/go/utf8.h"

#include <algorithm>
#include <cmath>

namespace sealyard::templates {

namespace {

constexpr qsizetype longestSimpleKey = 128;

bool isYamlPrintable(char32_t code)
{
    return code == '\n' || (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code < 0xfffe && code != 0xfeff);
}

bool isBreak(char32_t code)
{
    return code == '\n' || code == 0x2028 || code == 0x2029;
}

bool startsIndicator(QByteArrayView text)
{
    const bool isFollowed = text.size() == 1 || text[1] == ' ' || text[1] == '\t';
    return QByteArrayView("#,[]{}&*!|>'\"%@`").contains(text[0]) ||
           (QByteArrayView("?:-").contains(text[0]) && isFollowed) || text.startsWith("---") || text.startsWith("...");
}

bool hasIndicator(QByteArrayView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool isFollowed = i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\t';
        const bool isPreceded = QByteArrayView(" \t\n").contains(text[i - 1]);
        if ((text[i] == ':' && isFollowed) || (text[i] == '#' && isPreceded)) {
            return true;
        }
    }
    return false;
}

QByteArray escaped(char32_t code)
{
    constexpr std::pair<char32_t, const char *> names[] = {
        {0, "\\0"},     {7, "\\a"},    {8, "\\b"},    {9, "\\t"},      {10, "\\n"},
        {11, "\\v"},    {12, "\\f"},   {13, "\\r"},   {27, "\\e"},     {'"', "\\\""},
        {'\\', "\\\\"}, {0x85, "\\N"}, {0xa0, "\\_"}, {0x2028, "\\L"}, {0x2029, "\\P"},
    };
    const auto name = std::ranges::find(names, code, &std::pair<char32_t, const char *>::first);
    if (name != std::end(names)) {
        return name->second;
    }
    const int digits = code <= 0xff ? 2 : code <= 0xffff ? 4 : 8;
    const char *prefix = digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
    return prefix + QByteArray::number(quint32(code), 16).toUpper().rightJustified(digits, '0');
}

} // namespace

bool isReadable(char32_t code)
{
    return code < 0x20 || isYamlPrintable(code) || code == 0x85 || code == 0xfeff || code >= 0x10000;
}

bool isLongKey(const QByteArray &key)
{
    return key.size() > longestSimpleKey || key.contains('\n') || key.contains('\r') || key.contains("\u0085") ||
           key.contains("\u2028") || key.contains("\u2029");
}

ScalarFacts factsOf(QByteArrayView text, bool isDirect)
{
    ScalarFacts facts;
    if (text.isEmpty()) {
        facts.isBlockAllowed = false;
        return facts;
    }
    bool hasSpecial = false;
    bool hasBreak = false;
    const bool hasTab = text.contains('\t');
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        hasSpecial = hasSpecial || (!isYamlPrintable(rune.code) && rune.code != '\t');
        hasBreak = hasBreak || isBreak(rune.code);
        at += rune.size;
    }
    const bool hasSpaceBreak = text.contains(" \n");
    const bool hasBreakSpace = text.contains("\n ");
    const bool hasEdges = text.startsWith(' ') || text.endsWith(' ') || hasBreak;
    facts.isPlainAllowed = !hasEdges && !hasSpecial && !hasTab && !startsIndicator(text) && !hasIndicator(text);
    facts.isSingleAllowed = !hasBreakSpace && !hasSpaceBreak && !hasSpecial && !hasTab;
    facts.isBlockAllowed = !text.endsWith(' ') && !hasSpaceBreak && !hasSpecial && (isDirect || !hasTab);
    return facts;
}

QByteArray doubleQuoted(QByteArrayView text)
{
    QByteArray result(1, '"');
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        const bool isEscaped =
            !isYamlPrintable(rune.code) || isBreak(rune.code) || rune.code == '"' || rune.code == '\\';
        result += isEscaped ? escaped(rune.code) : text.sliced(at, rune.size).toByteArray();
        at += rune.size;
    }
    return result += '"';
}

QByteArray singleQuoted(const QByteArray &text)
{
    return '\'' + QByteArray(text).replace("'", "''") + '\'';
}

QByteArray validText(const QByteArray &text)
{
    return isValidUtf8(text) ? text : mapRunes(text, [](char32_t code) { return code; });
}

QByteArray directFloat(double number)
{
    if (std::isfinite(number)) {
        return floatText(number, 'g', -1);
    }
    return std::isnan(number) ? ".nan" : number < 0 ? "-.inf" : ".inf";
}

QByteArray folded(const QByteArray &scalar, qsizetype column, qsizetype indent)
{
    const bool isDouble = scalar.startsWith('"');
    const qsizetype edge = isDouble || scalar.startsWith('\'') ? 2 : 0; // a quote, and the space beside it stays
    QByteArray result;
    bool isAfterSpace = false;
    for (qsizetype at = 0; at < scalar.size();) {
        const Rune rune = decodeRune(scalar, at);
        const bool isSpace = rune.code == ' ';
        const bool isNextSpace = at + 1 < scalar.size() && scalar[at + 1] == ' ';
        const bool isInside = at >= edge && at < scalar.size() - edge;
        if (isSpace && !isAfterSpace && column > longestLine && isInside && (isDouble || !isNextSpace)) {
            result += '\n' + QByteArray(indent, ' ') + (isNextSpace ? "\\" : "");
            column = indent + (isNextSpace ? 1 : 0);
        } else {
            result += QByteArrayView(scalar).sliced(at, rune.size);
            ++column;
        }
        isAfterSpace = isSpace;
        at += rune.size;
    }
    return result;
}

} // namespace sealyard::templates
