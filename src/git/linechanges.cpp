#include "git/linechanges.h"

#include "git/diff.h"
#include "git/handles.h"

namespace sealyard::git {

namespace {

/// libgit2 counts from 1, and names the line before when there are no lines.
int firstLine(int start, int count)
{
    return count == 0 ? start : start - 1;
}

int addHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *payload)
{
    static_cast<QList<LineChange> *>(payload)->append({.before = firstLine(hunk->old_start, hunk->old_lines),
                                                       .beforeCount = hunk->old_lines,
                                                       .after = firstLine(hunk->new_start, hunk->new_lines),
                                                       .afterCount = hunk->new_lines});
    return 0;
}

} // namespace

QList<LineChange> lineChanges(const QString &before, const QString &after)
{
    const QByteArray old = before.toUtf8();
    const QByteArray now = after.toUtf8();
    return qMax(old.size(), now.size()) > diffLimit ? QList<LineChange>() : changedLines(old, now);
}

QList<LineChange> changedLines(const QByteArray &before, const QByteArray &after)
{
    QList<LineChange> changes;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
    options.context_lines = 0;
    initialiseLibrary();
    git_diff_buffers(before.constData(), static_cast<std::size_t>(before.size()), nullptr, after.constData(),
                     static_cast<std::size_t>(after.size()), nullptr, &options, nullptr, nullptr, addHunk, nullptr,
                     &changes);
    return changes;
}

} // namespace sealyard::git
