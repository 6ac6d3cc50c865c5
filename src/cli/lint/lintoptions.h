#pragma once

#include "cli/lint/lintoutput.h"
#include "core/diagnostic.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace sealyard::cli {

/// Whether shellcheck is asked: when it is installed, always, or never.
enum class ShellcheckUse { IfInstalled, Always, Never };

/// What "sealyard-cli lint" was told.
struct LintOptions
{
    QStringList paths;
    QList<LintOutput> outputs;
    QString explained;                           ///< a rule to explain instead; empty: none
    QString baseline;                            ///< a file; empty: none
    QString newBaseline;                         ///< the same
    QString typedFile;                           ///< the file whose text comes from the standard input; empty: none
    bool isStaged = false;                       ///< only what the next commit changes, as it will be in it
    bool isChanged = false;                      ///< only what has changed since a commit
    QString since;                               ///< that commit; empty: the last one
    core::Severity shown = core::Severity::Info; ///< the least severe one that is reported
    std::optional<core::Severity> failing = core::Severity::Info; ///< the same for the exit status; nothing: never
    ShellcheckUse shellcheck = ShellcheckUse::IfInstalled;
    bool wantsStatistics = false;
    bool isWatching = false;
    bool isFixing = false;
    bool isDiffWanted = false;
    bool areUnsafeFixesWanted = false;
    bool isCached = true;
};

/// Declares the options.
void addLintOptions(QCommandLineParser &parser);

/// Reads what was parsed. ErrorKind::Invalid for values and combinations that make no sense.
[[nodiscard]] core::Result<LintOptions> lintOptionsOf(const QCommandLineParser &parser);

} // namespace sealyard::cli
