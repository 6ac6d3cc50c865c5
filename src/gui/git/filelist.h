#pragma once

#include "git/diff.h"

class QListWidget;

namespace sealyard::gui {

/// The name of a file in a difference, for people; the old one too where it was another.
[[nodiscard]] QString titleOf(const git::FileDiff &file);

/// Shows files with the letters that git has for what became of them, instead of what the list has.
void listFiles(const QList<git::FileDiff> &files, QListWidget *list);

} // namespace sealyard::gui
