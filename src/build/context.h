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

/// The SHA-256 of a script, in hex: what a user agreed to run. A script that is a symbolic link, no regular file or
/// longer than 16 MiB is an error.
[[nodiscard]] core::Result<QString> scriptDigest(const QString &path);

/// ErrorKind::Denied when the script is not the one that the digest is of.
[[nodiscard]] core::Result<void> checkScript(const QString &path, const QString &digest);

/// Copies .github/scripts/apps of a workspace to a new folder, as CI copies it to /tmp/scripts_apps, and makes link
/// point to it unless that is empty. ErrorKind::Exists when something else is there that is in use.
[[nodiscard]] core::Result<void> copySharedScripts(const QString &from, const QString &to, const QString &link);

/// Looks at a build context (".../applications/APP/VERSION") after init.sh and says in sentences what `sealos build`
/// would do besides and this build does not: pack images into registry/. When the build file copies registry and there
/// is none, an empty one is made, as that COPY would fail otherwise.
[[nodiscard]] core::Result<QStringList> completeContext(const QString &context, const QString &buildFile);

} // namespace sealyard::build
