#include "git/status.h"

#include "git/oddities.h"
#include "git/pointers.h"
#include "git/repository.h"
#include "git/suspects.h"
#include "git/tr.h"

#include <QFile>
#include <QMap>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

Change stagedChange(unsigned int flags)
{
    return (flags & GIT_STATUS_INDEX_NEW) != 0          ? Change::Added
           : (flags & GIT_STATUS_INDEX_DELETED) != 0    ? Change::Deleted
           : (flags & GIT_STATUS_INDEX_TYPECHANGE) != 0 ? Change::TypeChanged
           : (flags & GIT_STATUS_INDEX_MODIFIED) != 0   ? Change::Modified
                                                        : Change::None;
}

Change unstagedChange(unsigned int flags)
{
    return (flags & GIT_STATUS_WT_NEW) != 0          ? Change::Untracked
           : (flags & GIT_STATUS_WT_DELETED) != 0    ? Change::Deleted
           : (flags & GIT_STATUS_WT_TYPECHANGE) != 0 ? Change::TypeChanged
           : (flags & GIT_STATUS_WT_UNREADABLE) != 0 ? Change::Unreadable
           : (flags & GIT_STATUS_WT_MODIFIED) != 0   ? Change::Modified
                                                     : Change::None;
}

const git_diff_delta *deltaOf(const git_status_entry &entry)
{
    return entry.index_to_workdir ? entry.index_to_workdir : entry.head_to_index;
}

FileStatus fileOf(const Repository &repository, const git_status_entry &entry)
{
    const git_diff_delta *delta = deltaOf(entry);
    const bool isWorktree = entry.index_to_workdir != nullptr;
    const auto isLink = [](const git_diff_delta *each) {
        return each && (each->old_file.mode == GIT_FILEMODE_COMMIT || each->new_file.mode == GIT_FILEMODE_COMMIT);
    };
    return {.path = delta->new_file.path ? delta->new_file.path : delta->old_file.path,
            .staged = stagedChange(entry.status),
            .unstaged = unstagedChange(entry.status),
            .isConflicted = (entry.status & GIT_STATUS_CONFLICTED) != 0,
            .isSubmodule = isLink(entry.head_to_index) || isLink(entry.index_to_workdir),
            .pointer = pointerOf(repository, delta, isWorktree)};
}

void readUpstream(Status &status, const Repository &repository, const git_reference *head)
{
    const auto upstream = make<git_reference>(QString(), git_branch_upstream, head);
    if (!upstream) {
        return;
    }
    status.upstream = QString::fromUtf8(git_reference_shorthand(upstream->get()));
    std::size_t ahead = 0;
    std::size_t behind = 0;
    const git_oid *ours = git_reference_target(head);
    const git_oid *theirs = git_reference_target(upstream->get());
    if (ours && theirs && git_graph_ahead_behind(&ahead, &behind, repository.get(), ours, theirs) == 0) {
        status.ahead = static_cast<int>(ahead);
        status.behind = static_cast<int>(behind);
    }
}

void readHead(Status &status, const Repository &repository)
{
    if (git_repository_head_unborn(repository.get()) == 1) {
        const auto head = make<git_reference>(QString(), git_reference_lookup, repository.get(), "HEAD");
        const char *target = head ? git_reference_symbolic_target(head->get()) : nullptr;
        status.branch = target ? QString::fromUtf8(target).section(u'/', 2) : QString();
        return;
    }
    const auto head = make<git_reference>(QString(), git_repository_head, repository.get());
    if (!head) {
        return;
    }
    status.head = hex(git_reference_target(head->get()));
    if (git_repository_head_detached(repository.get()) != 1) {
        status.branch = QString::fromUtf8(git_reference_shorthand(head->get()));
        readUpstream(status, repository, head->get());
    }
}

/// libgit2 takes files that a sparse checkout leaves out for deleted ones.
void leaveOutSparse(QList<FileStatus> &files, const Repository &repository)
{
    const auto index = readIndex(repository);
    for (FileStatus &file : files) {
        const git_index_entry *entry = index ? git_index_get_bypath(index->get(), file.path.constData(), 0) : nullptr;
        if (entry && (entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0 && file.unstaged == Change::Deleted) {
            file.unstaged = Change::None;
        }
    }
    files.removeIf([](const FileStatus &file) {
        return file.staged == Change::None && file.unstaged == Change::None && !file.isConflicted;
    });
}

/// among: paths; empty: all.
core::Result<QList<FileStatus>> filesOf(const Repository &repository, git_status_show_t show, QList<Path> among = {})
{
    QList<char *> paths;
    std::ranges::transform(among, std::back_inserter(paths), [](Path &path) { return path.data(); });
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.show = show;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS |
                    GIT_STATUS_OPT_INCLUDE_UNREADABLE | GIT_STATUS_OPT_SORT_CASE_SENSITIVELY |
                    GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH | GIT_STATUS_OPT_NO_REFRESH;
    options.pathspec = {.strings = paths.data(), .count = static_cast<std::size_t>(paths.size())};
    const auto list = make<git_status_list>(Tr::tr("Cannot tell what has changed in “%1”").arg(repository.name()),
                                            git_status_list_new, repository.get(), &options);
    if (!list) {
        return std::unexpected(list.error());
    }
    QList<FileStatus> files;
    const std::size_t count = git_status_list_entrycount(list->get());
    files.reserve(static_cast<qsizetype>(count));
    for (std::size_t i = 0; i < count; ++i) {
        files.append(fileOf(repository, *git_status_byindex(list->get(), i)));
    }
    return files;
}

/// One list of what differs on one side or the other.
QList<FileStatus> joined(const QList<FileStatus> &staged, const QList<FileStatus> &unstaged)
{
    QMap<Path, FileStatus> byPath; // sorted by bytes
    for (const FileStatus &file : staged) {
        byPath.insert(file.path, file);
    }
    for (const FileStatus &file : unstaged) {
        FileStatus &known = byPath[file.path];
        known.path = file.path;
        known.unstaged = file.unstaged;
        known.isConflicted = known.isConflicted || file.isConflicted;
        known.isSubmodule = known.isSubmodule || file.isSubmodule;
        known.pointer = known.staged == Change::None ? file.pointer : known.pointer;
    }
    return byPath.values();
}

core::Result<QList<FileStatus>> unstagedFiles(const Repository &repository, const std::optional<QList<Path>> &suspects)
{
    if (suspects && suspects->isEmpty()) {
        return QList<FileStatus>();
    }
    return filesOf(repository, GIT_STATUS_SHOW_WORKDIR_ONLY, suspects.value_or(QList<Path>()));
}

} // namespace

Operation operationOf(git_repository *repository)
{
    switch (git_repository_state(repository)) {
    case GIT_REPOSITORY_STATE_NONE:
        return Operation::None;
    case GIT_REPOSITORY_STATE_MERGE:
        return Operation::Merge;
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        return Operation::Revert;
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        return Operation::CherryPick;
    case GIT_REPOSITORY_STATE_REBASE:
    case GIT_REPOSITORY_STATE_REBASE_INTERACTIVE:
    case GIT_REPOSITORY_STATE_REBASE_MERGE:
        return Operation::Rebase;
    default:
        return Operation::Other;
    }
}

core::Result<Status> statusOf(const QString &folder)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    struct ::stat indexFile{};
    ::stat(QFile::encodeName(repository->folder() + "/index"_L1).constData(), &indexFile);
    const auto index = make<git_index>(Tr::tr("The index of “%1” cannot be read").arg(repository->name()),
                                       git_repository_index, repository->get());
    if (!index) {
        return std::unexpected(index.error());
    }
    // Looking at the worktree takes longest, so other threads do it beside the rest.
    auto suspects = std::async(std::launch::async, [&] { return suspectsOf(*repository, index->get(), indexFile); });
    Status status{.top = repository->name(), .operation = operationOf(repository->get())};
    readHead(status, *repository);
    const auto staged = filesOf(*repository, GIT_STATUS_SHOW_INDEX_ONLY);
    status.notes = odditiesOf(*repository, status);
    const auto others = unstagedFiles(*repository, suspects.get());
    if (!staged || !others) {
        return std::unexpected(staged ? others.error() : staged.error());
    }
    status.files = joined(*staged, *others);
    if (isSet(*repository, "core.sparsecheckout")) {
        leaveOutSparse(status.files, *repository);
    }
    return status;
}

Badge badgeOf(const FileStatus &file)
{
    if (file.isConflicted) {
        return Badge::Conflicted;
    }
    if (file.unstaged == Change::None) {
        return Badge::Staged;
    }
    return file.unstaged == Change::Untracked ? Badge::Added : Badge::Modified;
}

QHash<QString, Badge> badgesOf(const QList<FileStatus> &files, const QString &below)
{
    QHash<QString, Badge> badges;
    const QString prefix = below.isEmpty() ? QString() : below + u'/';
    for (const FileStatus &file : files) {
        QString path = QFile::decodeName(file.path);
        if (!path.startsWith(prefix)) {
            continue;
        }
        path = path.sliced(prefix.size());
        if (path.endsWith(u'/')) {
            path.chop(1);
        }
        const Badge badge = badgeOf(file);
        for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
            Badge &known = badges[path.first(end)];
            known = std::max(known, badge);
        }
    }
    return badges;
}

} // namespace sealyard::git
