#pragma once

#include "image/workspace.h"

namespace sealyard::build {

/// The version directories of a workspace that differ from a commit ("main", "origin/main", "HEAD~3"): changed, staged
/// or new files that git does not ignore. Asks the program git and blocks. ErrorKind::Invalid for a reference that git
/// does not know.
[[nodiscard]] core::Result<QList<image::VersionDirectory>> changedSince(const QString &reference,
                                                                        const image::Workspace &workspace);

} // namespace sealyard::build
