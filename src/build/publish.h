#pragma once

#include "core/result.h"

#include <QString>

namespace sealyard::build {

/// Makes the folder that a finished image shall lie in.
[[nodiscard]] core::Result<void> makeOutputFolder(const QString &outputPath);

/// Moves a finished image to its place, across file systems too, replacing what is there atomically.
[[nodiscard]] core::Result<void> publish(const QString &from, const QString &to);

} // namespace sealyard::build
