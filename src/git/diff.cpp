#include "git/diff.h"

#include "git/announced.h"
#include "git/filediff.h"
#include "git/oddities.h"
#include "git/repository.h"
#include "git/stageddiff.h"
#include "git/tr.h"

#include <algorithm>

#include <sys/stat.h>

namespace sealyard::git {

namespace {

git_diff_options optionsFor(git_strarray &pathspec)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_SHOW_UNTRACKED_CONTENT |
                    GIT_DIFF_INCLUDE_TYPECHANGE | GIT_DIFF_DISABLE_PATHSPEC_MATCH;
    options.max_size = diffLimit;
    options.pathspec = pathspec;
    return options;
}

core::Result<FileDiff> fileOf(git_diff *diff, std::size_t number)
{
    const git_diff_delta *delta = git_diff_get_delta(diff, number);
    const Path path(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
    FileDiff file{.path = path,
                  .oldPath = Path(delta->old_file.path),
                  .isNew = delta->status == GIT_DELTA_ADDED || delta->status == GIT_DELTA_UNTRACKED,
                  .isDeleted = delta->status == GIT_DELTA_DELETED,
                  .oldMode = delta->old_file.mode,
                  .newMode = delta->new_file.mode};
    git_patch *made = nullptr;
    if (const int code = git_patch_from_diff(&made, diff, number); code != 0) {
        return failed(Tr::tr("Cannot compare “%1”").arg(shown(path)), code);
    }
    const Handle<git_patch> patch(made);
    file.hunks = hunksOf(patch.get());
    file.content = contentOf(*git_diff_get_delta(diff, number), file.hunks);
    return file;
}

core::Result<QList<FileDiff>> filesOf(git_diff *diff, const Path &below)
{
    QList<FileDiff> files;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff, i);
        if (!isAtOrBelow(delta->new_file.path, below) && !isAtOrBelow(delta->old_file.path, below)) {
            continue;
        }
        auto file = fileOf(diff, i);
        if (!file) {
            return std::unexpected(file.error());
        }
        files.append(*std::move(file));
    }
    return files;
}

QString cannotCompare(const Repository &repository)
{
    return Tr::tr("Cannot compare the files of “%1”").arg(repository.name());
}

core::Result<Handle<git_diff>> sideOf(const Repository &repository, git_index *index, DiffSide side,
                                      const git_diff_options *options)
{
    const QString what = cannotCompare(repository);
    if (side == DiffSide::Unstaged) {
        return make<git_diff>(what, git_diff_index_to_workdir, repository.get(), index, options);
    }
    return headTree(repository).and_then([&](const Handle<git_tree> &tree) {
        return diffToIndex(what, repository, tree.get(), index, options);
    });
}

bool isFileOrLink(const QByteArray &path)
{
    struct ::stat info{};
    return ::lstat(path.constData(), &info) == 0 && (S_ISREG(info.st_mode) || S_ISLNK(info.st_mode));
}

/// Lets libgit2 look into a file that git looks into too: one that a sparse checkout leaves out though it is there, one
/// that was written in the second of the index. In memory alone.
void compareAnew(git_index *index, const Path &path)
{
    const git_index_entry *known = git_index_get_bypath(index, path.constData(), 0);
    if (!known) {
        return;
    }
    git_index_entry entry = *known;
    entry.flags_extended &= static_cast<std::uint16_t>(~GIT_INDEX_ENTRY_SKIP_WORKTREE);
    entry.mtime = {};
    git_index_add(index, &entry);
}

/// libgit2 compares with what a file is on disk, where git does with what the file's filter makes of it.
core::Result<FileDiff> withFilteredContent(FileDiff file, const Repository &repository, const git_index_entry *entry)
{
    if (file.isDeleted || !entry || !S_ISREG(entry->mode) || !hasForeignFilter(repository, file.path)) {
        return file;
    }
    return make<git_blob>(Tr::tr("“%1” cannot be read").arg(shown(file.path)), git_blob_lookup, repository.get(),
                          &entry->id)
        .and_then(
            [&](const Handle<git_blob> &before) { return withContent(std::move(file), repository, before.get()); });
}

/// Only those at and below a path, which is enough of a difference of more: the other name of a file may lie elsewhere.
core::Result<QList<FileDiff>> withRenames(core::Result<Handle<git_diff>> diff, const Path &below = {})
{
    if (!diff) {
        return std::unexpected(diff.error());
    }
    git_diff_find_options options = GIT_DIFF_FIND_OPTIONS_INIT;
    options.flags = GIT_DIFF_FIND_RENAMES;
    git_diff_find_similar(diff->get(), &options);
    return filesOf(diff->get(), below);
}

} // namespace

QList<DiffLine> FileDiff::lines() const
{
    QList<DiffLine> all;
    for (const DiffHunk &hunk : hunks) {
        all += hunk.lines;
    }
    return all;
}

core::Result<FileDiff> diffOf(const QString &folder, const Path &path, DiffSide side)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto index = knownIndex(*repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    const bool isThere = isFileOrLink(repository->absolute(path));
    if (side == DiffSide::Staged || isThere) { // one that was announced and is gone counts as deleted
        forgetAnnounced(index->get(), {path});
    }
    if (side == DiffSide::Unstaged && isThere && git_index_find(nullptr, index->get(), path.constData()) != 0) {
        return fileNow(*repository, path);
    }
    compareAnew(index->get(), path);
    QByteArray name = path;
    char *names = name.data();
    git_strarray pathspec{.strings = &names, .count = isPlain(path) ? 1U : 0U};
    const git_diff_options options = optionsFor(pathspec);
    const auto diff = sideOf(*repository, index->get(), side, &options);
    if (!diff) {
        return std::unexpected(diff.error());
    }
    // A path of a folder stands for all below it, which matters where a file became one.
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff->get(), i);
        if (path == delta->new_file.path || path == delta->old_file.path) {
            return fileOf(diff->get(), i).and_then([&](FileDiff file) {
                return side == DiffSide::Staged || !isThere
                           ? core::Result<FileDiff>(std::move(file))
                           : withFilteredContent(std::move(file), *repository,
                                                 git_index_get_bypath(index->get(), path.constData(), 0));
            });
        }
    }
    return FileDiff{.path = path, .oldPath = path};
}

FileDiff diffOfTexts(const Path &path, const QByteArray &before, const QByteArray &after)
{
    FileDiff file{.path = path, .oldPath = path};
    if (qMax(before.size(), after.size()) > diffLimit) {
        file.content = FileDiff::Content::TooLarge;
        return file;
    }
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT;
    initialiseLibrary();
    git_patch *made = nullptr;
    git_patch_from_buffers(&made, before.constData(), static_cast<std::size_t>(before.size()), path.constData(),
                           after.constData(), static_cast<std::size_t>(after.size()), path.constData(), &options);
    const Handle<git_patch> patch(made);
    file.hunks = hunksOf(patch.get());
    return file;
}

core::Result<QList<FileDiff>> diffOfCommit(const QString &folder, const QString &commit, const Path &below)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto found = commitNamed(*repository, commit);
    if (!found) {
        return std::unexpected(found.error());
    }
    const QString what = cannotCompare(*repository);
    git_tree *parentTree = nullptr;
    if (const auto parent = make<git_commit>(what, git_commit_parent, found->get(), 0U)) {
        git_commit_tree(&parentTree, parent->get());
    }
    const Handle<git_tree> before(parentTree);
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.max_size = diffLimit;
    return make<git_tree>(what, git_commit_tree, found->get()).and_then([&](const Handle<git_tree> &after) {
        return withRenames(
            make<git_diff>(what, git_diff_tree_to_tree, repository->get(), before.get(), after.get(), &options), below);
    });
}

} // namespace sealyard::git
