#pragma once

#include "core/result.h"
#include "git/commitinfo.h"
#include "git/paths.h"

#include <QList>
#include <QSet>

#include <stop_token>

namespace sealyard::git {

/// A commit that changed a path.
struct HistoryEntry
{
    CommitInfo commit;
    Path path;   ///< as this commit has it: another one before the file or folder was renamed
    Path before; ///< as its first parent has it
};

/// How far a history has been read, and with it all that is needed to read on. Made and understood by this file's
/// functions alone.
struct HistoryPlace
{
    struct Step
    {
        QString commit;
        qint64 time = 0; ///< of its committer, in seconds
        Path path;       ///< what is followed there
    };

    QList<Step> pending; ///< newest first; empty: the history has no more
    QSet<QString> seen;

    [[nodiscard]] bool isEnd() const { return pending.isEmpty(); }
};

/// A part of a history; it may have no entries although more follow.
struct HistoryPage
{
    QList<HistoryEntry> entries;
    HistoryPlace rest;
};

/// The newest commits that changed a file or anything below a folder (empty: all), from HEAD on: those of "git log --
/// PATH", in its order, at most limit. Renames are followed as by "git log --follow", copies are not, and no rename is
/// looked for in a commit of more than a thousand files. A page ends early after some thousand commits without any, so
/// that it can be shown and stopped. Cancelled when stop is requested. Reads only; thread-safe.
[[nodiscard]] core::Result<HistoryPage> historyOf(const QString &folder, const Path &path, int limit,
                                                  const std::stop_token &stop = {});

/// The page that follows another one.
[[nodiscard]] core::Result<HistoryPage> moreHistory(const QString &folder, const HistoryPlace &place, int limit,
                                                    const std::stop_token &stop = {});

/// A file as a commit has it; ErrorKind::NotFound when it has none.
[[nodiscard]] core::Result<QByteArray> contentAt(const QString &folder, const QString &commit, const Path &path);

} // namespace sealyard::git
