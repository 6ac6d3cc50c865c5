#pragma once

#include "cli/command.h"
#include "cli/lint/lintoptions.h"
#include "cli/lint/lintorder.h"
#include "core/result.h"

#include <functional>
#include <optional>

namespace sealyard::cli {

/// What "lint" does with git, and with a watcher of folders: their libraries take longer to load than a version
/// directory takes to check, so the program that starts quickly does without.
struct LintExtras
{
    /// What is staged, or has changed, of a selection.
    core::Result<LintOrder> (*changes)(const Selection &selection, const LintOptions &options);
    /// As git::unifiedDiff().
    QString (*unifiedDiff)(const QString &path, const QString &before, const QString &after);
    /// Calls a function now and after each change of the workspace that it gives, until it gives none.
    void (*watch)(const std::function<std::optional<image::Workspace>()> &report);
};

inline constexpr auto lintSummary = QT_TRANSLATE_NOOP("cli", "Checks version directories and reports mistakes.");

/// Runs the command. Nothing is done when the arguments ask for extras and there are none (nullptr): std::nullopt.
[[nodiscard]] std::optional<ExitStatus> runLint(const Command &command, const QStringList &arguments,
                                                const LintExtras *extras, Console &console);

} // namespace sealyard::cli
