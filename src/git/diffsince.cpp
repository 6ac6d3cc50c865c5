#include "git/changedfiles.h"
#include "git/filediff.h"
#include "git/paths.h"
#include "git/stageddiff.h"
#include "git/tr.h"

#include <QSet>

#include <algorithm>

namespace sealyard::git {

namespace {

QString cannotCompare(const Repository &repository)
{
    return Tr::tr("Cannot compare the files of “%1”").arg(repository.name());
}

/// What differs from the tree to the index, or from there to the worktree; both may be undone by one another.
core::Result<QList<Path>> mayDiffer(const Repository &repository, const git_tree *tree)
{
    return changedFiles(repository).and_then([&](const QList<FileStatus> &files) -> core::Result<QList<Path>> {
        const auto index = knownIndex(repository);
        const auto staged = index.and_then([&](const Handle<git_index> &known) {
            return diffToIndex(cannotCompare(repository), repository, tree, known.get());
        });
        if (!staged) {
            return std::unexpected(staged.error());
        }
        QSet<Path> paths;
        for (const FileStatus &file : files) {
            paths.insert(file.path);
        }
        for (std::size_t i = 0; i < git_diff_num_deltas(staged->get()); ++i) {
            paths.insert(git_diff_get_delta(staged->get(), i)->new_file.path);
        }
        QList<Path> sorted = paths.values();
        std::ranges::sort(sorted);
        return sorted;
    });
}

core::Result<FileDiff> fileSince(const Repository &repository, const git_tree *tree, const Path &path)
{
    git_tree_entry *found = nullptr;
    git_tree_entry_bypath(&found, tree, path.constData());
    const Handle<git_tree_entry> entry(found);
    const bool wasFile = entry && git_tree_entry_type(entry.get()) != GIT_OBJECT_TREE;
    const unsigned int mode = wasFile ? git_tree_entry_filemode(entry.get()) : 0;
    git_blob *blob = nullptr;
    if (wasFile && git_tree_entry_type(entry.get()) == GIT_OBJECT_BLOB) {
        if (const int code = git_blob_lookup(&blob, repository.get(), git_tree_entry_id(entry.get())); code != 0) {
            return failed(Tr::tr("“%1” cannot be read").arg(shown(path)), code);
        }
    }
    const Handle<git_blob> before(blob);
    return fileNow(repository, path, before.get(), mode);
}

/// Nothing has changed after all.
bool isSame(const FileDiff &file)
{
    using Content = FileDiff::Content;
    return (file.isNew && file.isDeleted) || (file.content == Content::Text && file.hunks.isEmpty() && !file.isNew &&
                                              !file.isDeleted && file.oldMode == file.newMode);
}

} // namespace

core::Result<QList<FileDiff>> diffFrom(const QString &folder, const QString &commit, const Path &below)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto tree = commitNamed(*repository, commit).and_then([&](const Handle<git_commit> &found) {
        return make<git_tree>(cannotCompare(*repository), git_commit_tree, found.get());
    });
    const auto paths = tree.and_then([&](const Handle<git_tree> &from) { return mayDiffer(*repository, from.get()); });
    if (!paths) {
        return std::unexpected(paths.error());
    }
    QList<FileDiff> files;
    for (const Path &path : *paths) {
        if (!isAtOrBelow(path, below)) {
            continue;
        }
        auto file = fileSince(*repository, tree->get(), path);
        if (!file) {
            return std::unexpected(file.error());
        }
        if (!isSame(*file)) {
            files.append(*std::move(file));
        }
    }
    return files;
}

} // namespace sealyard::git
