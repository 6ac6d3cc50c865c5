#include "lint/facts/similar.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace sealyard::lint {

int editDistance(QStringView left, QStringView right)
{
    static constexpr qsizetype longest = 100;
    if (left.size() > longest || right.size() > longest) {
        return left == right ? 0 : static_cast<int>(longest);
    }
    const auto width = static_cast<std::size_t>(right.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t i = 0; i < width; ++i) {
        last[i] = static_cast<int>(i);
    }
    for (qsizetype i = 1; i <= left.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const int change = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            }
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

QString similarTo(const QString &word, const QStringList &candidates)
{
    static constexpr qsizetype longWord = 8;
    int best = word.size() >= longWord ? 2 : 1;
    QString found;
    for (const QString &candidate : candidates) {
        if (std::abs(candidate.size() - word.size()) > best) {
            continue;
        }
        const int distance = editDistance(word, candidate);
        if (distance == 0) {
            return {};
        }
        if (distance < best || (distance == best && found.isEmpty())) {
            best = distance;
            found = candidate;
        }
    }
    return found;
}

} // namespace sealyard::lint
