#pragma once

#include "cli/command.h"
#include "core/result.h"

#include <optional>

namespace sealyard::cli {

/// As git::exportCommitted(), which the program that starts quickly does without.
using CommitExporter = core::Result<void> (*)(const QString &folder, const QString &commit, const QStringList &paths,
                                              const QString &target);

inline constexpr auto imagesSummary =
    QT_TRANSLATE_NOOP("cli", "Lists the container images that sealos will pack, and where each comes from.");

/// Runs the command. Nothing is done when the arguments ask for a commit and there is no exporter (nullptr):
/// std::nullopt.
[[nodiscard]] std::optional<ExitStatus> runImages(const Command &command, const QStringList &arguments,
                                                  CommitExporter exporter, Console &console);

} // namespace sealyard::cli
