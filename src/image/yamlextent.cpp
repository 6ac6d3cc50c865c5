#include "image/yamlextent.h"

#include <algorithm>

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

/// Of which anchors consist in libyaml (IS_ALPHA).
bool isAnchorLetter(QChar c)
{
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'_' || c == u'-';
}

bool isTagLetter(QChar c)
{
    return !isSpace(c) && !QStringView(u",[]{}").contains(c);
}

qsizetype propertyEnd(QStringView text, qsizetype at)
{
    if (text.sliced(at).startsWith("!<"_L1)) {
        const qsizetype close = text.indexOf(u'>', at);
        return close < 0 ? text.size() : close + 1;
    }
    const bool isAnchor = text[at] == u'&';
    for (++at; at < text.size() && (isAnchor ? isAnchorLetter(text[at]) : isTagLetter(text[at])); ++at) {
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

qsizetype yamlControlCharacter(QStringView text, qsizetype from)
{
    const auto isForbidden = [](QChar c) {
        return (c < u' ' && !isSpace(c)) || (c >= u'\x7f' && c <= u'\x9f' && c != u'\x85') || c >= u'\ufffe';
    };
    const auto found = std::find_if(text.begin() + from, text.end(), isForbidden);
    return found == text.end() ? -1 : found - text.begin();
}

} // namespace sealyard::image
