#pragma once

#include "chart/failure.h"

#include <QByteArray>
#include <QList>

namespace sealyard::chart {

/// Go's path.Match: "*", "?", "[a-z]", "[^a-z]" and "\"; nothing crosses a "/". A broken pattern matches nothing.
[[nodiscard]] bool matchesPath(QByteArrayView pattern, QByteArrayView path);
/// Whether path.Match takes the pattern.
[[nodiscard]] bool isPathPattern(QByteArrayView pattern);

/// .helmignore, as Helm reads it: the first rule that matches decides, and a rule that begins with "!" ignores all that
/// it does not match.
class IgnoreRules final
{
public:
    /// Adds the rules of a file; "**" and broken patterns are errors.
    [[nodiscard]] Outcome<void> add(const QByteArray &text);
    /// Ends what add() began: Helm's own rule comes last.
    void addDefaults();
    [[nodiscard]] bool ignores(const QByteArray &path, bool isDirectory) const;

private:
    struct Rule
    {
        QByteArray pattern;
        bool isNegated = false;
        bool isForDirectories = false;
        bool isForName = false; ///< the last part of the path alone is compared
    };

    [[nodiscard]] static bool matches(const Rule &rule, const QByteArray &path);

    QList<Rule> m_rules;
};

} // namespace sealyard::chart
