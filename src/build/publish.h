#pragma once

#include "core/result.h"

#include <QString>

namespace sealyard::build {

/// Makes the folder that a finished image shall lie in.
[[nodiscard]] core::Result<void> makeOutputFolder(const QString &outputPath);

/// Gives a finished image, a file or an OCI layout in a folder, its final name on the same file system; what is there
/// is replaced atomically, unless it is a folder that holds something else.
[[nodiscard]] core::Result<void> putInPlace(const QString &from, const QString &to);

/// Moves a finished image to its place, across file systems too, replacing what is there atomically.
[[nodiscard]] core::Result<void> publish(const QString &from, const QString &to);

} // namespace sealyard::build
