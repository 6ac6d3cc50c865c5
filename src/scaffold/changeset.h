#pragma once

#include "scaffold/plan.h"

namespace sealyard::scaffold {

enum class ChangeKind { Changed, Added, Removed };

/// A file outside of a new version directory that gets another text, is new, or goes.
struct ChangedFile
{
    QString path;   ///< relative to the workspace's root
    QString before; ///< what it must hold when it is written; nothing of an added one
    QString after;  ///< nothing of a removed one
    ChangeKind kind = ChangeKind::Changed;

    bool operator==(const ChangedFile &) const = default;
};

/// What is done to a workspace in one go: a new version directory, changes of single files, or both.
struct ChangeSet
{
    ScaffoldPlan created; ///< with an empty directory: nothing is created
    QList<ChangedFile> changed;
};

/// The lines that differ between two texts, as "-old" and "+new" below "@@ LINE", the way people know from diff. Lines
/// in front of the first and behind the last difference are left out.
[[nodiscard]] QString lineDifferences(const QString &before, const QString &after);

} // namespace sealyard::scaffold
