#include "template/functiontable.h"
#include "template/go/utf8.h"
#include "template/go/wordcase.h"

#include <array>

namespace sealyard::templates {

namespace {

/// strings.Title's idea of what ends a word.
bool isSeparator(char32_t code)
{
    if (code < 0x80) {
        return !isLetter(code) && !isDigit(code) && code != '_';
    }
    return !isLetter(code) && !isDigit(code) && isSpace(code);
}

Value title(Call &call)
{
    char32_t last = ' ';
    return Value(mapRunes(call.text(0), [&last](char32_t code) {
        const bool isFirst = isSeparator(last);
        last = code;
        return isFirst ? QChar::toTitleCase(code) : code;
    }));
}

Value untitle(Call &call)
{
    bool isFirst = true;
    return Value(mapRunes(call.text(0), [&isFirst](char32_t code) {
        const bool isGap = isSpace(code);
        const bool changes = isFirst && !isGap;
        isFirst = isGap || (isFirst && !changes);
        return changes ? QChar::toLower(code) : code;
    }));
}

Value swapcase(Call &call)
{
    bool isAfterSpace = true;
    return Value(mapRunes(call.text(0), [&isAfterSpace](char32_t code) {
        if (QChar::isUpper(code) || QChar::isTitleCase(code)) {
            isAfterSpace = false;
            return QChar::toLower(code);
        }
        if (QChar::isLower(code)) {
            return std::exchange(isAfterSpace, false) ? QChar::toTitleCase(code) : QChar::toUpper(code);
        }
        isAfterSpace = isSpace(code);
        return code;
    }));
}

/// Bytes taken for runes, as goutils does.
Value nospace(Call &call)
{
    const QByteArray &text = call.text(0);
    QByteArray kept;
    qsizetype count = 0;
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (!isSpace(code)) {
            appendRune(kept, code);
            ++count;
        }
    }
    return Value(count == text.size() ? text : kept);
}

Value initials(Call &call)
{
    QByteArray letters;
    bool isAfterGap = true;
    for (const char letter : call.text(0)) {
        const auto code = static_cast<unsigned char>(letter);
        if (isSpace(code)) {
            isAfterGap = true;
        } else if (std::exchange(isAfterGap, false)) {
            appendRune(letters, code);
        }
    }
    return Value(letters);
}

QByteArray abbreviated(const QByteArray &text, qint64 offset, qint64 width)
{
    if (text.isEmpty() || text.size() <= width) {
        return text;
    }
    if (width < 4) {
        return {};
    }
    offset = std::min<qint64>(offset, text.size());
    if (text.size() - offset < width - 3) {
        offset = text.size() - (width - 3);
    }
    if (offset <= 4) {
        return text.first(width - 3) + "...";
    }
    if (width < 7) {
        return {};
    }
    if (offset + width - 3 < text.size()) {
        return "..." + abbreviated(text.sliced(offset), 0, width - 3);
    }
    return "..." + text.last(width - 3);
}

Value abbrev(Call &call)
{
    return call.integer(0) < 4 ? call.at(1) : Value(abbreviated(call.text(1), 0, call.integer(0)));
}

Value abbrevboth(Call &call)
{
    const qint64 left = call.integer(0);
    const qint64 right = call.integer(1);
    const bool isTooNarrow = right < 4 || (left > 0 && right < 7);
    return isTooNarrow ? call.at(2) : Value(abbreviated(call.text(2), left, right));
}

/// goutils.WrapCustom.
QByteArray wrapped(const QByteArray &text, qint64 width, const QByteArray &newLine, bool wrapsLongWords)
{
    width = std::max<qint64>(width, 1);
    QByteArray lines;
    qsizetype offset = 0;
    while (text.size() - offset > width) {
        if (text[offset] == ' ') {
            ++offset;
            continue;
        }
        const qsizetype space = text.sliced(offset, width + 1).lastIndexOf(' ');
        if (space >= 0) {
            lines += text.sliced(offset, space) + newLine;
            offset += space + 1;
        } else if (wrapsLongWords) {
            lines += text.sliced(offset, width) + newLine;
            offset += width;
        } else {
            const qsizetype end = text.indexOf(' ', offset + width);
            lines += end < 0 ? text.sliced(offset) : text.sliced(offset, end - offset) + newLine;
            offset = end < 0 ? text.size() : end + 1;
        }
    }
    return lines + text.sliced(offset);
}

Value wrap(Call &call)
{
    return Value(wrapped(call.text(1), call.integer(0), "\n", false));
}

Value wrapWith(Call &call)
{
    const QByteArray newLine = call.text(1).isEmpty() ? QByteArray("\n") : call.text(1);
    const double lines = static_cast<double>(call.text(2).size());
    return call.reserve(lines * static_cast<double>(newLine.size()) / double(std::max<qint64>(call.integer(0), 1)))
               ? Value(wrapped(call.text(2), call.integer(0), newLine, true))
               : Value();
}

constexpr std::array functions{
    Function{"abbrev", "is", abbrev},
    Function{"abbrevboth", "iis", abbrevboth},
    Function{"camelcase", "s",
             [](Call &call) {
                 return Value(pascalCase(call.text(0)));
             }},
    Function{"initials", "s", initials},
    Function{"kebabcase", "s",
             [](Call &call) {
                 return Value(connectedCase(call.text(0), '-'));
             }},
    Function{"nospace", "s", nospace},
    Function{"snakecase", "s",
             [](Call &call) {
                 return Value(connectedCase(call.text(0), '_'));
             }},
    Function{"swapcase", "s", swapcase},
    Function{"title", "s", title},
    Function{"untitle", "s", untitle},
    Function{"wrap", "is", wrap},
    Function{"wrapWith", "iss", wrapWith},
};

} // namespace

std::span<const Function> wordFunctions()
{
    return functions;
}

} // namespace sealyard::templates
