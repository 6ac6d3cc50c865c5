#pragma once

#include <QString>

namespace sealyard::lint {

/// The architecture that a file name, URL or text names as a word of its own ("amd64", "x86_64", "x64" after "linux",
/// "arm64", "aarch64"), as written; empty when it names none.
[[nodiscard]] QString architectureIn(const QString &text);

/// True when a text names amd64 and arm64 (in any spelling), so that it can tell them apart.
[[nodiscard]] bool namesSeveralArchitectures(const QString &text);

/// A text without the names of architectures and what joins them: equal for "tool-linux-amd64" and "tool_linux_arm64".
[[nodiscard]] QString withoutArchitectures(QString text);

} // namespace sealyard::lint
