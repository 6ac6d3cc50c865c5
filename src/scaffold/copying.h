#pragma once

#include "core/result.h"
#include "scaffold/plan.h"

namespace sealyard::scaffold {

/// The files that copying a file or a folder from this computer into target (relative to the workspace) gives, under
/// its own name, or under name when that is not empty. Texts become contents, which can be shown and edited, everything
/// else keeps its source. Symbolic links are followed inside the folder and refused otherwise, and version control's
/// own folders are left out. Bounded: 5,000 files of 200 MiB together.
[[nodiscard]] core::Result<QList<PlannedFile>> plannedCopy(const QString &source, const QString &target,
                                                           const QString &name = {});

} // namespace sealyard::scaffold
