#pragma once

#include <QByteArray>
#include <QString>

namespace sealyard::core {

/// The version of both programs, e.g. "0.1.0".
[[nodiscard]] QString version();

/// A value that differs between builds of the running program, also between those of one version: the linker's build
/// ID, or without one what the file system says of the program's file. For keys of what a build has computed.
[[nodiscard]] QByteArray buildIdentity();

} // namespace sealyard::core
