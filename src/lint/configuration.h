#pragma once

#include "core/diagnostic.h"
#include "image/sourcetree.h"

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace sealyard::lint {

/// The severity that a rule is given; nothing: it is off.
using RuleSetting = std::optional<core::Severity>;

/// What .sealyard.yaml in the root of a workspace says:
///
///     profile: author            # or maintainer: author leaves hints out
///     rules:
///       SY312: off               # or error, warning, info; a code or a name
///     paths:
///       - path: applications/demo/**
///         rules: {SY317: off}
///     exclude: [applications/old/**]
class Configuration final
{
public:
    Configuration() = default;
    /// Reads the text; what is wrong in it is in problems(), and the rest holds.
    explicit Configuration(const QString &text);

    /// Findings of SY911 in .sealyard.yaml.
    [[nodiscard]] const QList<core::Diagnostic> &problems() const { return m_problems; }
    /// Without the findings that are off, the others with their severities.
    [[nodiscard]] QList<core::Diagnostic> applied(QList<core::Diagnostic> findings) const;

private:
    struct PathRules
    {
        QRegularExpression path;
        QMap<QString, RuleSetting> rules; ///< by code
    };
    class Reader;

    [[nodiscard]] bool isLeftOut(const core::Diagnostic &finding) const;
    [[nodiscard]] RuleSetting settingOf(const core::Diagnostic &finding) const;

    bool m_leavesHintsOut = false;
    QMap<QString, RuleSetting> m_rules; ///< by code
    QList<PathRules> m_paths;           ///< a later one wins
    QList<QRegularExpression> m_excluded;
    QList<core::Diagnostic> m_problems;
};

/// That of a workspace; an empty one when it has no .sealyard.yaml.
[[nodiscard]] Configuration configurationOf(const image::SourceTree &sources);

/// A path pattern as a regular expression for whole paths: "*" and "?" stay in one folder, "**" crosses folders.
[[nodiscard]] QRegularExpression pathPattern(const QString &pattern);

} // namespace sealyard::lint
