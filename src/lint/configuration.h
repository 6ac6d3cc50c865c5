#pragma once

#include "core/diagnostic.h"
#include "image/platform.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "lint/settingpath.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace sealyard::lint {

/// The severity that a rule is given; nothing: it is off.
using RuleSetting = std::optional<core::Severity>;

/// What .sealyard.yaml in the root of a workspace says:
///
///     profile: author            # or maintainer: author leaves hints out
///     rules:
///       SY312: off               # or error, warning, info; a code or a name, also one of shellcheck's: SC2034
///     paths:
///       - path: applications/demo/**
///         rules: {SY317: off}
///     exclude: [applications/old]
///     platforms: [linux/amd64]   # for which images are built; without it those of CI, linux/amd64 and linux/arm64
///     shellcheck: off            # on: also when it is installed; without it the caller decides
class Configuration final
{
public:
    struct RuleKey
    {
        RuleSetting setting;
        core::TextRange range; ///< of its name in the file
    };
    using Rules = QMap<QString, RuleKey>; ///< by code

    struct PathRules
    {
        SettingPath path;
        Rules rules;
    };

    Configuration() = default;
    /// Reads the text; what is wrong in it is in problems(), and the rest holds.
    explicit Configuration(const QString &text);

    /// Findings of SY911 in .sealyard.yaml.
    [[nodiscard]] const QList<core::Diagnostic> &problems() const { return m_problems; }
    /// Without the findings that are off, the others with their severities.
    [[nodiscard]] QList<core::Diagnostic> applied(QList<core::Diagnostic> findings) const;
    /// Findings of SY910 in .sealyard.yaml: settings for paths that turn off what is not found there, and paths that
    /// are left out and do not exist. all: the findings of the whole workspace, before applied().
    [[nodiscard]] QList<core::Diagnostic> unused(const QList<core::Diagnostic> &all,
                                                 const image::Workspace &workspace) const;

    /// True when nothing is to be looked for in this file or folder.
    [[nodiscard]] bool isLeftOut(QStringView path) const;
    /// In order, each once, at least one.
    [[nodiscard]] const QList<image::Platform> &platforms() const { return m_platforms; }
    [[nodiscard]] std::optional<bool> wantsShellcheck() const { return m_wantsShellcheck; }

private:
    friend class ConfigurationReader;

    [[nodiscard]] RuleSetting settingOf(const core::Diagnostic &finding) const;

    bool m_leavesHintsOut = false;
    Rules m_rules;
    QList<PathRules> m_paths; ///< a later one wins
    QList<std::pair<SettingPath, core::TextRange>> m_excluded;
    QList<image::Platform> m_platforms{
        {}, {.os = QStringLiteral("linux"), .architecture = QStringLiteral("arm64"), .variant = {}}};
    std::optional<bool> m_wantsShellcheck;
    QList<core::Diagnostic> m_problems;
};

/// The configuration's file, relative to the workspace's root.
inline constexpr auto configurationFile = QLatin1StringView(".sealyard.yaml");

/// That of a workspace; an empty one when it has no .sealyard.yaml, and one with a problem when that cannot be read.
[[nodiscard]] Configuration configurationOf(const image::SourceTree &sources);

} // namespace sealyard::lint
