#pragma once

#include "language/navigation.h"

#include <QList>
#include <QString>

namespace sealyard::language {

/// A part of a file, with its line for a list of results.
struct FoundText
{
    core::TextRange range;
    QString line;    ///< what stands around it on its first line: 200 characters at most
    int column = 0;  ///< where it begins in line
    QString newText; ///< what a replacement puts there

    bool operator==(const FoundText &) const = default;
};

/// The parts of one file that were found, in the order of the text.
struct FoundInFile
{
    QString path; ///< relative to the workspace
    QList<FoundText> texts;

    bool operator==(const FoundInFile &) const = default;
};

/// A part of a text as a list shows it. line: the whole line that range begins on.
[[nodiscard]] FoundText foundText(const core::TextRange &range, QStringView line);

/// Places with their lines, file by file; the file of the document first. Reads the files.
[[nodiscard]] QList<FoundInFile> foundAt(const Snapshot &snapshot, const QList<Location> &places);

} // namespace sealyard::language
