#include "core/textsearch.h"

#include <algorithm>

namespace sealyard::core {

namespace {

/// How often a character stands in YAML and scripts, roughly: the smaller, the more seldom.
int frequency(char c)
{
    const bool isLower = c >= 'a' && c <= 'z';
    const bool isCommonSign = c == ' ' || c == '\n' || c == '-' || c == ':' || c == '.' || c == '/' || c == '"';
    return isLower || isCommonSign ? 2 : (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? 1 : 0;
}

} // namespace

bool containsText(QStringView text, QLatin1StringView words)
{
    const char *rarest = std::ranges::min_element(words, {}, frequency);
    const qsizetype before = rarest - words.begin();
    for (qsizetype at = text.indexOf(QLatin1Char(*rarest), before); at >= 0;
         at = text.indexOf(QLatin1Char(*rarest), at + 1)) {
        if (text.sliced(at - before).startsWith(words)) {
            return true;
        }
    }
    return false;
}

} // namespace sealyard::core
