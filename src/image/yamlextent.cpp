#include "image/yamlextent.h"

#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sealyard::image {

namespace {

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

/// The next line break; a lone "\r" is one too in YAML.
qsizetype lineEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] != u'\n' && text[at] != u'\r') {
        ++at;
    }
    return at;
}

std::optional<qsizetype> singleQuotedEnd(QStringView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == u'\'') {
            if (at + 1 == text.size() || text[at + 1] != u'\'') {
                return at + 1;
            }
            ++at;
        }
    }
    return std::nullopt;
}

std::optional<qsizetype> doubleQuotedEnd(QStringView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == u'"') {
            return at + 1;
        }
        if (text[at] == u'\\') {
            ++at;
        }
    }
    return std::nullopt;
}

/// A plain scalar holds no escapes: its characters follow each other in the text, apart from folded white space.
qsizetype plainEnd(QStringView text, qsizetype at, QStringView value)
{
    qsizetype end = at;
    for (const QChar c : value) {
        if (isSpace(c)) {
            continue;
        }
        while (at < text.size() && isSpace(text[at])) {
            ++at;
        }
        if (at == text.size() || text[at] != c) {
            break;
        }
        end = ++at;
    }
    return end;
}

/// The column of the content that the header of a block scalar demands by a digit; -1 when it is to be detected.
qsizetype demandedColumn(QStringView header, qsizetype parentColumn)
{
    for (const QChar c : header.sliced(1)) {
        if (c >= u'1' && c <= u'9') {
            return std::max<qsizetype>(parentColumn, 0) + c.digitValue();
        }
        if (c != u'+' && c != u'-') {
            break;
        }
    }
    return -1;
}

qsizetype blockEnd(QStringView text, qsizetype at, qsizetype parentColumn)
{
    qsizetype lineStart = lineEnd(text, at);
    const QStringView header = text.sliced(at, lineStart - at);
    qsizetype column = demandedColumn(header, parentColumn);
    qsizetype end = at + header.trimmed().size();
    while (lineStart < text.size()) {
        const qsizetype next = lineEnd(text, ++lineStart);
        const QStringView line = text.sliced(lineStart, next - lineStart);
        if (const QStringView content = line.trimmed(); !content.isEmpty()) {
            const auto indent = std::ranges::find_if(line, [](QChar c) { return c != u' '; }) - line.begin();
            if (column < 0 && indent > parentColumn) {
                column = indent;
            }
            if (column < 0 || indent < column || (indent == 0 && (content == "---"_L1 || content == "..."_L1))) {
                break;
            }
            end = next;
        }
        lineStart = next;
    }
    return end;
}

qsizetype propertyEnd(QStringView text, qsizetype at)
{
    if (text.sliced(at).startsWith("!<"_L1)) {
        const qsizetype close = text.indexOf(u'>', at);
        return close < 0 ? text.size() : close + 1;
    }
    while (at < text.size() && !isSpace(text[at]) && !QStringView(u",[]{}").contains(text[at])) {
        ++at;
    }
    return at;
}

} // namespace

qsizetype skipYamlSpace(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        if (isSpace(text[at])) {
            ++at;
        } else if (text[at] == u'#' && (at == 0 || isSpace(text[at - 1]))) {
            at = lineEnd(text, at);
        } else {
            break;
        }
    }
    return at;
}

qsizetype skipYamlProperties(QStringView text, qsizetype at)
{
    while (at < text.size() && (text[at] == u'!' || text[at] == u'&')) {
        at = skipYamlSpace(text, propertyEnd(text, at));
    }
    return at;
}

std::optional<qsizetype> yamlScalarEnd(QStringView text, qsizetype at, QStringView value, qsizetype parentColumn)
{
    if (at >= text.size()) {
        return text.size();
    }
    switch (text[at].unicode()) {
    case u'\'':
        return singleQuotedEnd(text, at);
    case u'"':
        return doubleQuotedEnd(text, at);
    case u'|':
    case u'>':
        return blockEnd(text, at, parentColumn);
    default:
        return plainEnd(text, at, value);
    }
}

qsizetype yamlControlCharacter(QStringView text, qsizetype from)
{
    const auto isForbidden = [](QChar c) {
        return (c < u' ' && !isSpace(c)) || c == u'\x7f';
    };
    const auto found = std::find_if(text.begin() + from, text.end(), isForbidden);
    return found == text.end() ? -1 : found - text.begin();
}

bool isYamlNullWord(QStringView text, qsizetype at)
{
    static constexpr std::array words{"null"_L1, "Null"_L1, "NULL"_L1, "~"_L1};
    const QStringView rest = text.sliced(std::min(at, text.size()));
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return rest.startsWith(word); });
}

} // namespace sealyard::image
