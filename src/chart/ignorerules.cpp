#include "chart/ignorerules.h"

#include "chart/tr.h"
#include "template/go/gopath.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sealyard::chart {

namespace {

/// One step of a pattern: what it takes at the beginning of a path.
struct Step
{
    qsizetype patternSize = 0;
    qsizetype pathSize = -1; ///< -1: no match
};

qsizetype characterSize(QByteArrayView text)
{
    qsizetype size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U) {
        ++size;
    }
    return size;
}

/// A character of a class, perhaps escaped; nullopt: the pattern is broken.
std::optional<QByteArrayView> classCharacter(QByteArrayView pattern, qsizetype &at)
{
    if (at >= pattern.size() || pattern[at] == '-' || pattern[at] == ']') {
        return std::nullopt;
    }
    at += pattern[at] == '\\' ? 1 : 0;
    if (at >= pattern.size()) {
        return std::nullopt;
    }
    const QByteArrayView character = pattern.sliced(at, characterSize(pattern.sliced(at)));
    at += character.size();
    return at < pattern.size() ? std::optional(character) : std::nullopt;
}

/// "[...]" at the beginning of the pattern; nullopt: broken.
std::optional<Step> stepOverClass(QByteArrayView pattern, QByteArrayView path)
{
    qsizetype at = 1;
    const bool isNegated = at < pattern.size() && pattern[at] == '^';
    at += isNegated ? 1 : 0;
    const QByteArrayView subject = path.isEmpty() ? path : path.first(characterSize(path));
    bool isMatch = false;
    for (int ranges = 0;; ++ranges) {
        if (at < pattern.size() && pattern[at] == ']' && ranges > 0) {
            ++at;
            break;
        }
        const auto low = classCharacter(pattern, at);
        if (!low) {
            return std::nullopt;
        }
        auto high = low;
        if (pattern[at] == '-') {
            high = classCharacter(pattern, ++at);
            if (!high) {
                return std::nullopt;
            }
        }
        isMatch = isMatch || (subject.compare(*low) >= 0 && subject.compare(*high) <= 0);
    }
    const bool fits = !subject.isEmpty() && subject != "/"_ba && isMatch != isNegated;
    return Step{at, fits ? subject.size() : -1};
}

std::optional<Step> step(QByteArrayView pattern, QByteArrayView path)
{
    switch (pattern[0]) {
    case '[':
        return stepOverClass(pattern, path);
    case '?':
        return Step{1, path.isEmpty() || path[0] == '/' ? -1 : characterSize(path)};
    case '\\':
        if (pattern.size() == 1) {
            return std::nullopt;
        }
        return Step{2, !path.isEmpty() && path[0] == pattern[1] ? 1 : -1};
    default:
        return Step{1, !path.isEmpty() && path[0] == pattern[0] ? 1 : -1};
    }
}

} // namespace

bool isPathPattern(QByteArrayView pattern)
{
    while (!pattern.isEmpty()) {
        const auto next = pattern[0] == '*' ? Step{1, 0} : step(pattern, "a");
        if (!next) {
            return false;
        }
        pattern = pattern.sliced(next->patternSize);
    }
    return true;
}

bool matchesPath(QByteArrayView pattern, QByteArrayView path)
{
    QByteArrayView retryPattern;
    QByteArrayView retryPath;
    bool canRetry = false;
    for (;;) {
        if (!pattern.isEmpty() && pattern[0] == '*') {
            pattern = pattern.sliced(1);
            retryPattern = pattern;
            retryPath = path;
            canRetry = true;
            continue;
        }
        if (pattern.isEmpty() && path.isEmpty()) {
            return true;
        }
        const auto next = pattern.isEmpty() ? std::optional(Step()) : step(pattern, path);
        if (!next) {
            return false;
        }
        if (next->pathSize >= 0) {
            pattern = pattern.sliced(next->patternSize);
            path = path.sliced(next->pathSize);
        } else if (canRetry && !retryPath.isEmpty() && retryPath[0] != '/') {
            retryPath = retryPath.sliced(1);
            pattern = retryPattern;
            path = retryPath;
        } else {
            return false;
        }
    }
}

Outcome<void> IgnoreRules::add(const QByteArray &text)
{
    const QByteArrayList lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArray rule = lines[i].trimmed();
        if (rule.isEmpty() || rule.startsWith('#')) {
            continue;
        }
        if (rule.contains("**")) {
            return failed(Stage::Load, u"double-star (**) syntax is not supported"_s, ".helmignore",
                          static_cast<int>(i) + 1);
        }
        if (!isPathPattern(rule)) {
            return failed(Stage::Load, u"syntax error in pattern"_s, ".helmignore", static_cast<int>(i) + 1);
        }
        Rule added;
        added.isNegated = rule.startsWith('!');
        rule = rule.sliced(added.isNegated ? 1 : 0);
        added.isForDirectories = rule.endsWith('/');
        rule.chop(added.isForDirectories ? 1 : 0);
        added.isForName = !rule.contains('/');
        added.pattern = rule.startsWith('/') ? rule.sliced(1) : rule;
        m_rules.append(added);
    }
    return {};
}

void IgnoreRules::addDefaults()
{
    m_rules.append({.pattern = "templates/.?*"});
}

bool IgnoreRules::matches(const Rule &rule, const QByteArray &path)
{
    return matchesPath(rule.pattern, rule.isForName ? templates::pathBase(path) : path);
}

bool IgnoreRules::ignores(const QByteArray &path, bool isDirectory) const
{
    for (const Rule &rule : m_rules) {
        if (rule.isNegated) {
            if ((rule.isForDirectories && !isDirectory) || !matches(rule, path)) {
                return true;
            }
        } else if ((!rule.isForDirectories || isDirectory) && matches(rule, path)) {
            return true;
        }
    }
    return false;
}

} // namespace sealyard::chart
