#pragma once

#include "git/diff.h"
#include "git/patch.h"

#include <QList>
#include <QString>

namespace sealyard::gui {

/// One row of a difference as it is shown.
struct DiffRow
{
    enum class Kind { Header, Context, Removed, Added, Filler };

    Kind kind = Kind::Context;
    QString text;
    int before = 0;      ///< line number in the old file; 0: none
    int after = 0;       ///< in the new file
    qsizetype line = -1; ///< into git::FileDiff::lines(); -1: none
    qsizetype hunk = -1;

    bool operator==(const DiffRow &) const = default;
};

/// Both sides, as many rows each.
struct SideRows
{
    QList<DiffRow> before;
    QList<DiffRow> after;
};

/// Old and new lines one below the other, a header above each hunk. Pure.
[[nodiscard]] QList<DiffRow> unifiedRows(const git::FileDiff &diff);

/// Old lines beside new ones: what was replaced stands side by side, fillers make up for the rest. Pure.
[[nodiscard]] SideRows sideRows(const git::FileDiff &diff);

/// The changed lines in some of the rows, from first to last; when there are none, the hunk of the first row. Pure.
[[nodiscard]] git::LineSelection selectionOf(const git::FileDiff &diff, const QList<DiffRow> &rows, qsizetype first,
                                             qsizetype last);

} // namespace sealyard::gui
