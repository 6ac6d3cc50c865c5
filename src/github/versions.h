#pragma once

#include "image/workspace.h"

namespace sealyard::github {

/// Applications of a type that a command can name, sorted.
[[nodiscard]] QStringList appsOf(const image::Workspace &workspace, image::ImageType type);

/// Versions that may be meant for an application: its directories but "latest", newest first, then what the charts in
/// them say of themselves (appVersion, with and without "v", and version). Reads at most 20 charts; works in the
/// background as well.
[[nodiscard]] QStringList versionsOf(const image::Workspace &workspace, image::ImageType type, const QString &app);

} // namespace sealyard::github
