#pragma once

#include <QList>
#include <QString>

namespace sealyard::gui {

/// One line of two texts laid one over the other.
struct DiffLine
{
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// The shortest way from one text to the other, line by line (Myers). Texts that differ in more than 2,000 lines are
/// given as removed and added as a whole.
[[nodiscard]] QList<DiffLine> diffLines(const QString &before, const QString &after);

/// The same as text, each line behind "  ", "- " or "+ ".
[[nodiscard]] QString diffText(const QList<DiffLine> &lines);

/// For each of the lines the line of the text before that it is, or that made it: origins has it for each line after.
/// All from 0; lines after that origins does not know are 0.
[[nodiscard]] QList<int> linesBefore(const QList<DiffLine> &lines, const QList<int> &origins);

} // namespace sealyard::gui
