#pragma once

#include "git/ignorerules.h"

#include <QList>

namespace sealyard::git {

/// What a worktree has that the index does not tell.
struct Strangers
{
    QList<Path> files;      ///< new ones that are not ignored; one that ends with "/" is a repository of its own
    QList<Path> replaced;   ///< folders of the index that are something else now
    QList<Path> unread;     ///< folders of the index that were not looked at: they are ignored and have new files
    QList<Path> unreadable; ///< folders that cannot be read
};

/// Looks for them. A folder that is ignored is not entered, whatever is in it, as git does not. Thread-safe as long as
/// nothing changes the index. top: of the worktree, absolute, with "/" at its end.
[[nodiscard]] Strangers strangersIn(const QByteArray &top, git_index *index, IgnoreRules &rules);

} // namespace sealyard::git
