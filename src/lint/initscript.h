#pragma once

#include <QString>

namespace sealyard::lint {

/// True when a shell script contains this path or name as a word of its own, be it in a comment.
[[nodiscard]] bool isMentioned(const QString &script, const QString &name);

/// True when a script makes files in its working directory whose names its text does not show: it unpacks archives
/// there, clones, runs other programs that write, or writes to names that begin with a variable.
[[nodiscard]] bool makesUnknownFiles(const QString &script);

} // namespace sealyard::lint
