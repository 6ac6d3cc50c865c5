#pragma once

#include "core/diagnostic.h"
#include "core/result.h"
#include "image/workspace.h"
#include "lint/linter.h"

namespace sealyard::gui {

/// Findings of the version directories that the next commit changes, as they will be in it: of what is in git's index.
/// Blocks, so never on the GUI thread.
[[nodiscard]] core::Result<QList<core::Diagnostic>> lintStaged(const image::Workspace &workspace,
                                                               const lint::LintTools &tools);

} // namespace sealyard::gui
