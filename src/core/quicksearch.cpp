#include "core/quicksearch.h"

#include <algorithm>
#include <string_view>

namespace sealyard::core {

namespace {

/// How often a character stands in YAML and scripts, roughly: the smaller, the more seldom.
int frequency(char c)
{
    static constexpr std::string_view common = "etaoinsrhldcumfpg -:./\"\n";
    static constexpr std::string_view usual = "bjkqvwxyz0123456789";
    return common.contains(c) ? 3 : usual.contains(c) ? 2 : c >= 'A' && c <= 'Z' ? 1 : 0;
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
