#include "git/status.h"

#include "git/oddities.h"
#include "git/pointers.h"
#include "git/repository.h"
#include "git/tr.h"
#include "git/worktreechanges.h"

#include <QFile>
#include <QMap>

#include <algorithm>
#include <future>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

Change changeOf(git_delta_t status)
{
    switch (status) {
    case GIT_DELTA_ADDED:
        return Change::Added;
    case GIT_DELTA_DELETED:
        return Change::Deleted;
    case GIT_DELTA_MODIFIED:
        return Change::Modified;
    case GIT_DELTA_TYPECHANGE:
        return Change::TypeChanged;
    default:
        return Change::None;
    }
}

FileStatus fileOf(const Repository &repository, const git_diff_delta &delta)
{
    return {.path = delta.new_file.path ? delta.new_file.path : delta.old_file.path,
            .staged = changeOf(delta.status),
            .isConflicted = delta.status == GIT_DELTA_CONFLICTED,
            .isSubmodule = delta.old_file.mode == GIT_FILEMODE_COMMIT || delta.new_file.mode == GIT_FILEMODE_COMMIT,
            .pointer = pointerOf(repository, &delta, false)};
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

/// To git a file that was announced ("git add -N") is not in the index yet; libgit2 takes it for an empty one.
void leaveOutAnnounced(QMap<Path, FileStatus> &files, git_index *index, const git_tree *tree)
{
    for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        if ((entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) == 0) {
            continue;
        }
        git_tree_entry *known = nullptr;
        if (tree && git_tree_entry_bypath(&known, tree, entry->path) == 0) {
            files.insert(entry->path, {.path = entry->path, .staged = Change::Deleted});
        } else {
            files.remove(entry->path);
        }
        git_tree_entry_free(known);
    }
}

core::Result<QMap<Path, FileStatus>> stagedFiles(const Repository &repository, git_index *index)
{
    const auto tree = headTree(repository);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    const auto diff = make<git_diff>(Tr::tr("Cannot tell what has changed in “%1”").arg(repository.name()),
                                     git_diff_tree_to_index, repository.get(), tree->get(), index, &options);
    if (!diff) {
        return std::unexpected(diff.error());
    }
    QMap<Path, FileStatus> files;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        const FileStatus file = fileOf(repository, *git_diff_get_delta(diff->get(), i));
        files.insert(file.path, file);
    }
    leaveOutAnnounced(files, index, tree->get());
    return files;
}

/// One list of what differs on one side or the other.
QList<FileStatus> joined(QMap<Path, FileStatus> byPath, const QList<FileStatus> &unstaged)
{
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
    git_index_set_caps(index->get(), 0); // to git "a" and "A" are two files in it, whatever core.ignoreCase says
    WorktreeChanges changes(*repository, index->get(), indexFile);
    // Looking at the worktree takes longest, so other threads do it beside the rest.
    const auto looked = std::async(std::launch::async, [&] { changes.look(); });
    Status status{.top = repository->name(), .operation = operationOf(repository->get())};
    readHead(status, *repository);
    auto staged = stagedFiles(*repository, index->get());
    status.notes = odditiesOf(*repository, status);
    looked.wait();
    if (!staged) {
        return std::unexpected(staged.error());
    }
    status.files = joined(*std::move(staged), changes.find());
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
