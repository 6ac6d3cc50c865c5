#pragma once

#include "lint/facts/scripts.h"

#include <QList>
#include <QString>

namespace sealyard::lint {

/// A change of one piece of shell text, also of one inside a run command or a here-document.
struct WordChange
{
    QString title;   ///< translated
    QString written; ///< what stands at the place
    QString text;    ///< what replaces it
    bool isSafe = true;
};

/// The fix that makes a change at a place; none when the file does not have the written text there, as when escapes
/// hide it or an expansion made it.
[[nodiscard]] QList<core::Fix> wordFix(const DirectoryContext &context, const Place &place, const WordChange &change);

/// The fix that inserts an option behind a word of a command: " -i" behind "upgrade".
[[nodiscard]] QList<core::Fix> optionFix(const DirectoryContext &context, const PlacedCommand &command,
                                         const shell::Argument &word, const QString &option);

} // namespace sealyard::lint
