#pragma once

#include "core/result.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

#include <string>

namespace sealyard::oci {

/// True when a source of COPY is a pattern rather than a path: it contains one of "*?[\".
[[nodiscard]] bool isPattern(const std::string &path);

/// One component of a pattern by the rules of Go's filepath.Match: *, ?, [a-z], [^a-z] and \ as escape.
/// ErrorKind::Invalid for an unfinished one.
[[nodiscard]] core::Result<QRegularExpression> componentPattern(const QString &pattern);

/// The lines of a .containerignore or .dockerignore: patterns with "**" too, "!" takes back, the last match decides,
/// and what holds for a folder holds for all below it.
class IgnoreList final
{
public:
    IgnoreList() = default;

    /// ErrorKind::Invalid with the line for a broken pattern.
    [[nodiscard]] static core::Result<IgnoreList> parse(const QString &text);

    /// path: relative to the build context.
    [[nodiscard]] bool isExcluded(const std::string &path) const;
    /// True when something below an excluded folder may be taken back.
    [[nodiscard]] bool hasExceptions() const;

private:
    struct Rule
    {
        QRegularExpression expression;
        bool isException = false;
    };

    QList<Rule> m_rules;
};

} // namespace sealyard::oci
