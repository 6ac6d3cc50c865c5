#pragma once

#include "cli/command.h"

namespace sealyard::cli {

// The steps of `sealyard-cli internal`; each takes the arguments behind its name.

[[nodiscard]] ExitStatus assemble(const QStringList &arguments, Console &console);
[[nodiscard]] ExitStatus exportImage(const QStringList &arguments, Console &console);
[[nodiscard]] ExitStatus pushImage(const QStringList &arguments, Console &console);

/// The command that these belong to, for their usage.
extern const Command internalCommand;

/// Prints how a step is called.
[[nodiscard]] ExitStatus wrongCount(Console &console, const QString &usage);

} // namespace sealyard::cli
