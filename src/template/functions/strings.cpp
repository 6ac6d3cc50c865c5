#include "template/containers.h"
#include "template/conversion.h"
#include "template/functiontable.h"
#include "template/go/goformat.h"
#include "template/go/gonumber.h"
#include "template/go/goquote.h"
#include "template/go/utf8.h"

#include <array>

namespace sealyard::templates {

namespace {

QByteArray outOfBounds(const QByteArray &range)
{
    return "runtime error: slice bounds out of range " + range;
}

Value trunc(Call &call)
{
    const qint64 count = call.integer(0);
    const QByteArray &text = call.text(1);
    if (count < 0 && text.size() + count > 0) {
        return Value(text.sliced(text.size() + count));
    }
    return Value(count >= 0 ? text.first(std::min<qint64>(count, text.size())) : text);
}

Value substr(Call &call)
{
    qint64 start = call.integer(0);
    qint64 end = call.integer(1);
    const QByteArray &text = call.text(2);
    if (start >= 0 && (end < 0 || end > text.size())) {
        end = text.size();
        if (start > end) {
            return call.fail(outOfBounds('[' + QByteArray::number(start) + ':' + QByteArray::number(end) + ']'));
        }
    }
    start = std::max<qint64>(start, 0);
    if (end < 0) {
        return call.fail(outOfBounds("[:" + QByteArray::number(end) + ']'));
    }
    if (end > text.size()) {
        return call.fail(
            outOfBounds("[:" + QByteArray::number(end) + "] with length " + QByteArray::number(text.size())));
    }
    if (start > end) {
        return call.fail(outOfBounds('[' + QByteArray::number(start) + ':' + QByteArray::number(end) + ']'));
    }
    return Value(text.sliced(start, end - start));
}

Value repeat(Call &call)
{
    const qint64 count = call.integer(0);
    if (count < 0) {
        return call.fail("strings: negative Repeat count");
    }
    const bool fits = call.reserve(static_cast<double>(count) * static_cast<double>(call.text(1).size()));
    return fits ? Value(call.text(1).repeated(call.text(1).isEmpty() ? 0 : count)) : Value();
}

bool isInSet(char32_t code, const QList<char32_t> &set)
{
    return set.contains(code);
}

Value trimAll(Call &call)
{
    const QList<char32_t> cutset = runesOf(call.text(0));
    const QByteArray &text = call.text(1);
    qsizetype start = 0;
    for (Rune rune = decodeRune(text, 0); rune.size > 0 && isInSet(rune.code, cutset); rune = decodeRune(text, start)) {
        start += rune.size;
    }
    qsizetype end = start;
    for (qsizetype at = start; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        at += rune.size;
        end = isInSet(rune.code, cutset) ? end : at;
    }
    return Value(text.sliced(start, end - start));
}

Value trimSuffix(Call &call)
{
    const bool isThere = call.text(1).endsWith(call.text(0));
    return Value(isThere ? call.text(1).chopped(call.text(0).size()) : call.text(1));
}

Value trimPrefix(Call &call)
{
    const bool isThere = call.text(1).startsWith(call.text(0));
    return Value(isThere ? call.text(1).sliced(call.text(0).size()) : call.text(1));
}

Value quote(Call &call)
{
    QByteArrayList texts;
    for (const Value &value : call.from(0)) {
        if (!value.isNil()) {
            texts.append(quoted(toText(value)));
        }
    }
    return Value(texts.join(' '));
}

Value squote(Call &call)
{
    QByteArrayList texts;
    for (const Value &value : call.from(0)) {
        if (!value.isNil()) {
            texts.append('\'' + printed(value) + '\'');
        }
    }
    return Value(texts.join(' '));
}

Value cat(Call &call)
{
    QByteArrayList texts;
    for (const Value &value : call.from(0)) {
        if (!value.isNil()) {
            texts.append(printed(value));
        }
    }
    return Value(texts.join(' '));
}

Value indented(Call &call, const QByteArray &before)
{
    const qint64 count = call.integer(0);
    if (count < 0) {
        return call.fail("strings: negative Repeat count");
    }
    const QByteArray &text = call.text(1);
    if (!call.reserve(static_cast<double>(count) * static_cast<double>(text.count('\n') + 1))) {
        return {};
    }
    const QByteArray padding(count, ' ');
    QByteArray indented = before + padding;
    for (const char c : text) {
        indented += c;
        if (c == '\n') {
            indented += padding;
        }
    }
    return Value(indented);
}

Value indent(Call &call)
{
    return indented(call, {});
}

Value nindent(Call &call)
{
    return indented(call, "\n");
}

/// strings.ReplaceAll: an empty text is found before each rune and at the end.
Value replace(Call &call)
{
    const QByteArray &old = call.text(0);
    const QByteArray &replacement = call.text(1);
    const QByteArray &text = call.text(2);
    const qsizetype found = old.isEmpty() ? runeCount(text) + 1 : text.count(old);
    if (!call.reserve(static_cast<double>(found) * static_cast<double>(replacement.size()))) {
        return {};
    }
    if (!old.isEmpty()) {
        return Value(QByteArray(text).replace(old, replacement));
    }
    QByteArray replaced = replacement;
    for (qsizetype at = 0; at < text.size();) {
        const Rune rune = decodeRune(text, at);
        replaced += text.sliced(at, rune.size) + replacement;
        at += rune.size;
    }
    return Value(replaced);
}

Value plural(Call &call)
{
    return call.at(call.integer(2) == 1 ? 0 : 1);
}

Value upper(Call &call)
{
    return Value(mapRunes(call.text(0), [](char32_t code) { return QChar::toUpper(code); }));
}

Value lower(Call &call)
{
    return Value(mapRunes(call.text(0), [](char32_t code) { return QChar::toLower(code); }));
}

Value atoi(Call &call)
{
    const auto number = parseInt(call.text(0), 10);
    const bool isTooLarge = !number && number.error() == NumberTrouble::Range;
    const qint64 limit =
        call.text(0).startsWith('-') ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
    return Value::integer(isTooLarge ? limit : number.value_or(0));
}

Value splitMap(const QList<QByteArray> &parts)
{
    MapBuilder map;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        map.set('_' + QByteArray::number(i), Value(parts[i]));
    }
    return map.value(Type::StringMap);
}

/// strings.SplitN; limit -1: all parts.
QList<QByteArray> parts(const QByteArray &text, const QByteArray &separator, qint64 limit)
{
    QList<QByteArray> parts;
    if (limit == 0) {
        return parts;
    }
    qsizetype at = 0;
    while (limit < 0 || parts.size() < limit - 1) {
        const qsizetype found = separator.isEmpty() ? at + decodeRune(text, at).size : text.indexOf(separator, at);
        if (found < 0 || (separator.isEmpty() && found >= text.size())) {
            break;
        }
        parts.append(text.sliced(at, found - at));
        at = found + separator.size();
    }
    if (!separator.isEmpty() || at < text.size()) {
        parts.append(text.sliced(at));
    }
    return parts;
}

Value split(Call &call)
{
    return splitMap(parts(call.text(1), call.text(0), -1));
}

Value splitn(Call &call)
{
    return splitMap(parts(call.text(2), call.text(0), call.integer(1)));
}

Value splitList(Call &call)
{
    return Value::strings(parts(call.text(1), call.text(0), -1));
}

Value join(Call &call)
{
    return Value(toTexts(call.at(1)).join(call.text(0)));
}

constexpr std::array functions{
    Function{"atoi", "s", atoi},
    Function{"cat", "v.", cat, true},
    Function{"contains", "ss",
             [](Call &call) {
                 return Value(call.text(1).contains(call.text(0)));
             }},
    Function{"hasPrefix", "ss",
             [](Call &call) {
                 return Value(call.text(1).startsWith(call.text(0)));
             }},
    Function{"hasSuffix", "ss",
             [](Call &call) {
                 return Value(call.text(1).endsWith(call.text(0)));
             }},
    Function{"hello", "",
             [](Call &) {
                 return Value(QByteArray("Hello!"));
             }},
    Function{"indent", "is", indent},
    Function{"join", "sv", join, true},
    Function{"lower", "s", lower},
    Function{"nindent", "is", nindent},
    Function{"plural", "ssi", plural},
    Function{"quote", "v.", quote, true},
    Function{"repeat", "is", repeat},
    Function{"replace", "sss", replace},
    Function{"split", "ss", split},
    Function{"splitList", "ss", splitList},
    Function{"splitn", "sis", splitn},
    Function{"squote", "v.", squote, true},
    Function{"substr", "iis", substr},
    Function{"toString", "v", [](Call &call) { return Value(toText(call.at(0))); }, true},
    Function{"toStrings", "v", [](Call &call) { return Value::strings(toTexts(call.at(0))); }, true},
    Function{"trim", "s",
             [](Call &call) {
                 return Value(trimSpace(call.text(0)));
             }},
    Function{"trimAll", "ss", trimAll},
    Function{"trimPrefix", "ss", trimPrefix},
    Function{"trimSuffix", "ss", trimSuffix},
    Function{"trimall", "ss", trimAll},
    Function{"trunc", "is", trunc},
    Function{"upper", "s", upper},
};

} // namespace

std::span<const Function> stringFunctions()
{
    return functions;
}

} // namespace sealyard::templates
