#pragma once

#include "core/diagnostic.h"
#include "lint/context.h"

namespace sealyard::lint {

/// Adds the build file that init.sh writes to those of the context, if it is the one that the build takes.
void addGeneratedBuildFiles(DirectoryContext &context);

/// Findings in a build file that init.sh writes, moved to the lines of init.sh that write it; without fixes.
[[nodiscard]] QList<core::Diagnostic> inInitScript(QList<core::Diagnostic> findings, const BuildFile &file,
                                                   const DirectoryContext &context);

} // namespace sealyard::lint
