#pragma once

#include "core/result.h"
#include "git/commitinfo.h"
#include "git/linechanges.h"
#include "git/paths.h"

#include <QList>

#include <stop_token>

namespace sealyard::git {

/// Which commits the lines of a text come from.
struct Blame
{
    QList<CommitInfo> commits; ///< each once
    QList<int> lines;          ///< of each line the place of its commit in commits; -1: it is not committed yet

    /// The commit of a 0-based line; nullptr: it is not committed yet, or is no line.
    [[nodiscard]] const CommitInfo *at(qsizetype line) const;
};

/// Who wrote each line of a file as the last commit has it, as "git blame HEAD -- PATH" says: renames are followed.
/// ErrorKind::NotFound: the last commit has no such file; TooLarge beyond diffLimit bytes; Cancelled when stop is
/// requested. Reads only; thread-safe.
[[nodiscard]] core::Result<Blame> blameOf(const QString &folder, const Path &path, const std::stop_token &stop = {});

/// The same of a text that changes made of the committed one, whose lines are not committed where they changed. Pure.
[[nodiscard]] Blame blameAfter(const Blame &committed, const QList<LineChange> &changes);

} // namespace sealyard::git
