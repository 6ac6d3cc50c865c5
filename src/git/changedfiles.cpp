#include "git/changedfiles.h"

#include "git/announced.h"
#include "git/pointers.h"
#include "git/stageddiff.h"
#include "git/tr.h"
#include "git/worktreechanges.h"

#include <QFile>
#include <QMap>

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

bool hasFile(const git_tree *tree, const char *path)
{
    git_tree_entry *found = nullptr;
    const bool isThere = tree && git_tree_entry_bypath(&found, tree, path) == 0;
    const bool isFile = isThere && git_tree_entry_type(found) != GIT_OBJECT_TREE;
    git_tree_entry_free(found);
    return isFile;
}

/// To git a file that was announced ("git add -N") is not in the index yet; libgit2 takes it for an empty one.
void correct(QMap<Path, FileStatus> &files, git_index *index, const git_tree *tree)
{
    for (std::size_t i = 0; i < git_index_entrycount(index); ++i) {
        const git_index_entry *entry = git_index_get_byindex(index, i);
        if (!isAnnounced(*entry)) {
            continue;
        }
        files.remove(entry->path);
        if (hasFile(tree, entry->path)) {
            files.insert(
                entry->path,
                {.path = entry->path, .staged = Change::Deleted, .isSubmodule = entry->mode == GIT_FILEMODE_COMMIT});
        }
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
    const auto diff = diffToIndex(Tr::tr("Cannot tell what has changed in “%1”").arg(repository.name()), repository,
                                  tree->get(), index, &options);
    if (!diff) {
        return std::unexpected(diff.error());
    }
    QMap<Path, FileStatus> files;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        const FileStatus file = fileOf(repository, *git_diff_get_delta(diff->get(), i));
        files.insert(file.path, file);
    }
    correct(files, index, tree->get());
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

core::Result<QList<FileStatus>> changedFiles(const Repository &repository, const std::function<void()> &meanwhile)
{
    struct ::stat indexFile{};
    ::stat(QFile::encodeName(repository.folder() + "/index"_L1).constData(), &indexFile);
    const auto index = knownIndex(repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    WorktreeChanges changes(repository, index->get(), indexFile);
    // Looking at the worktree takes longest, so other threads do it beside the rest.
    const auto looked = std::async(std::launch::async, [&] { changes.look(); });
    auto staged = stagedFiles(repository, index->get());
    if (meanwhile) {
        meanwhile();
    }
    looked.wait();
    return staged.transform([&](QMap<Path, FileStatus> &files) { return joined(std::move(files), changes.find()); });
}

} // namespace sealyard::git
