#pragma once

#include "core/result.h"
#include "git/paths.h"

#include <QDateTime>
#include <QList>

#include <optional>
#include <stop_token>

namespace sealyard::git {

/// One commit as lists show it.
struct CommitInfo
{
    QString id;
    QString subject;
    QString message; ///< with the subject
    QString author;
    QString mail;
    QDateTime time; ///< of the author, with their offset from UTC
    QStringList parents;
};

/// Who wrote some lines last.
struct BlameRange
{
    int start = 0; ///< 0-based line of the text that was given
    int count = 0;
    std::optional<CommitInfo> commit; ///< nothing: not committed yet
};

/// The commits that changed a file or anything below a folder (empty: all), from HEAD on, newest first, at most limit.
/// Of a merge only what is new in it counts. Cancelled when stop is requested. Reads only; thread-safe.
[[nodiscard]] core::Result<QList<CommitInfo>> historyOf(const QString &folder, const Path &path, int limit,
                                                        const std::stop_token &stop = {});

/// Who wrote each line of a file as it stands in content, which may be unsaved. Reads only; thread-safe.
[[nodiscard]] core::Result<QList<BlameRange>> blameOf(const QString &folder, const Path &path,
                                                      const QByteArray &content);

/// A file as a commit has it; ErrorKind::NotFound when it has none.
[[nodiscard]] core::Result<QByteArray> contentAt(const QString &folder, const QString &commit, const Path &path);

} // namespace sealyard::git
