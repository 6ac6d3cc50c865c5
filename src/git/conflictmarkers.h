#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sealyard::git {

/// A place of a text where two sides could not be brought together, between the lines "<<<<<<<" and ">>>>>>>".
struct ConflictRegion
{
    int first = 0; ///< 0-based number of the line "<<<<<<<"
    int last = 0;  ///< of the line ">>>>>>>"
    QStringList ours;
    QStringList base; ///< only where git's setting merge.conflictStyle asks for it
    QStringList theirs;

    bool operator==(const ConflictRegion &) const = default;
};

/// What of a conflict stays.
enum class Take { Ours, Theirs, Both /**< ours, then theirs */ };

/// The conflicts of a text in their order; marks that belong to none are text. Pure.
[[nodiscard]] QList<ConflictRegion> conflictRegions(const QString &text);

/// The lines that take a conflict's place. Pure.
[[nodiscard]] QStringList linesOf(const ConflictRegion &region, Take take);

} // namespace sealyard::git
