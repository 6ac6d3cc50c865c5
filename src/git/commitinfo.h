#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

struct git_commit;

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

    bool operator==(const CommitInfo &) const = default;
};

// For this folder alone.

[[nodiscard]] CommitInfo infoOf(const git_commit *commit);

/// The first lines of a commit's message as one.
[[nodiscard]] QString subjectOf(const git_commit *commit);

/// A text of a commit, which need not be in UTF-8 (i18n.commitEncoding).
[[nodiscard]] QString decoded(const git_commit *commit, const char *bytes);

} // namespace sealyard::git
