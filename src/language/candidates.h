#pragma once

#include "language/completion.h"

#include <QStringView>

namespace sealyard::language {

/// What can stand at some place, with how much of the text in front is replaced by it.
struct Candidates
{
    QList<Completion> items = {};
    qsizetype replaced = 0; ///< characters in front of the place
};

// What follows takes the part of a word in front of the place.

[[nodiscard]] Candidates instructionCandidates(QStringView typed);
/// "--from=" and the like of a kind; with "=" the values.
[[nodiscard]] Candidates flagCandidates(const Document &document, const image::Instruction &instruction,
                                        QStringView typed);
/// The stages of a build file before an instruction.
[[nodiscard]] Candidates stageCandidates(const Document &document, const image::Instruction &instruction,
                                         QStringView typed);
/// Files and folders of the version directory, one level below the typed folder.
[[nodiscard]] Candidates pathCandidates(const Snapshot &snapshot, QStringView typed);
/// The shell scripts of the version directory.
[[nodiscard]] Candidates scriptCandidates(const Snapshot &snapshot, QStringView typed);
/// Repositories that the workspace speaks of; behind ":" their tags.
[[nodiscard]] Candidates imageCandidates(const WorkspaceIndex &index, QStringView typed);
/// "KEY=" of LABEL; behind "=" the values that sealos knows.
[[nodiscard]] Candidates labelCandidates(QStringView typed);
/// Codes and names of rules, for a comment that allows them.
[[nodiscard]] Candidates ruleCandidates(QStringView typed);
/// The next word of a shell command: programs, then what helm and kubectl understand, else paths. before: the command
/// in front of the place.
[[nodiscard]] Candidates commandCandidates(const Snapshot &snapshot, QStringView before);

} // namespace sealyard::language
