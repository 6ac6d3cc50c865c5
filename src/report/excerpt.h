#pragma once

#include "core/textrange.h"

#include <QString>

namespace sealyard::report {

/// A line of a file as a terminal can show it, and what to print below it so that the place is marked.
struct Excerpt
{
    QString text;    ///< printable, tabs made blanks; a long line is cut around the place
    QString padding; ///< as wide as what stands before the place
    QString marks;   ///< "^~~~" as wide as the place, or up to the end of the line
};

/// The excerpt of one line; range gives the place, of which the part on its first line is marked. Columns are those of
/// a terminal: wide characters (Chinese, full-width forms) take two. Empty when the line is blank.
[[nodiscard]] Excerpt excerptOf(const QString &line, const core::TextRange &range);

} // namespace sealyard::report
