#pragma once

#include "core/result.h"
#include "git/paths.h"

#include <QList>

namespace sealyard::git {

/// A file that git ignores, and the pattern that made it so.
struct IgnoredFile
{
    Path path;
    QString pattern;     ///< as it stands in the file: "*charts"
    QString patternFile; ///< relative to the worktree's top, or absolute
    int line = 0;        ///< 1-based

    bool operator==(const IgnoredFile &) const = default;
};

/// Those of these files that git ignores and does not have in its index: "git check-ignore -v" of each. Reads only;
/// thread-safe.
[[nodiscard]] core::Result<QList<IgnoredFile>> ignoredAmong(const QString &folder, const QList<Path> &paths);

} // namespace sealyard::git
