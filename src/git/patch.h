#pragma once

#include "git/diff.h"

#include <QSet>

namespace sealyard::git {

/// Which lines of FileDiff::lines() are meant, by number; context lines among them mean nothing.
using LineSelection = QSet<qsizetype>;

/// All lines of one hunk.
[[nodiscard]] LineSelection linesOfHunk(const FileDiff &diff, qsizetype hunk);

/// The old text with the selected changes only: what is to be staged. Pure.
[[nodiscard]] QByteArray withChanges(const FileDiff &diff, const QByteArray &before, const LineSelection &selection);

/// The new text without the selected changes: what remains when they are taken back. Pure.
[[nodiscard]] QByteArray withoutChanges(const FileDiff &diff, const QByteArray &after, const LineSelection &selection);

/// True when the selection has every change of the difference.
[[nodiscard]] bool selectsAll(const FileDiff &diff, const LineSelection &selection);

} // namespace sealyard::git
