#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace sealyard::build {

enum class DotFiles { LeaveOut, Keep };

/// Copies a version directory to a new folder, making those above it, with its modes, times and symbolic links; what is
/// neither file nor folder nor link is left out. dotFiles: those directly below it. Blocks; nothing is followed or
/// executed.
[[nodiscard]] core::Result<void> copyContext(const QString &from, const QString &to, DotFiles dotFiles);

/// Looks at a build context (".../applications/APP/VERSION") after init.sh and says in sentences what `sealos build`
/// would do besides and this build does not: pack images into registry/. When the build file copies registry and there
/// is none, an empty one is made, as that COPY would fail otherwise.
[[nodiscard]] core::Result<QStringList> completeContext(const QString &context, const QString &buildFile);

} // namespace sealyard::build
