#pragma once

#include "scaffold/plan.h"

namespace sealyard::scaffold {

/// An existing file that gets another text.
struct ChangedFile
{
    QString path;   ///< relative to the workspace's root
    QString before; ///< what it must hold when it is written
    QString after;

    bool operator==(const ChangedFile &) const = default;
};

/// What is done to a workspace in one go: a new version directory, changes of files, or both.
struct ChangeSet
{
    ScaffoldPlan created; ///< with an empty directory: nothing is created
    QList<ChangedFile> changed;
};

/// The lines that differ between two texts, as "-old" and "+new" below "@@ LINE", the way people know from diff. Lines
/// in front of the first and behind the last difference are left out.
[[nodiscard]] QString lineDifferences(const QString &before, const QString &after);

} // namespace sealyard::scaffold
