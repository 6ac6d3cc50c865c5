#include "git/pathsof.h"

#include <algorithm>

namespace sealyard::git {

namespace {

constexpr std::size_t largestRename = 1000; ///< files of a commit in which a rename is looked for

/// What a renamed path was before, when one file says so: the file itself, or one of the folder that kept its place in
/// it.
std::optional<Path> oldNameIn(const git_diff_delta &delta, const Path &path)
{
    const Path now(delta.new_file.path);
    Path before(delta.old_file.path);
    if (delta.status != GIT_DELTA_RENAMED) {
        return std::nullopt;
    }
    if (now == path) {
        return before;
    }
    const QByteArrayView tail = QByteArrayView(now).sliced(std::min(path.size(), now.size()));
    const bool keptItsPlace = now.startsWith(path + '/') && before.size() > tail.size() && before.endsWith(tail);
    return keptItsPlace ? std::optional(before.chopped(tail.size())) : std::nullopt;
}

} // namespace

std::optional<git_oid> entryAt(const git_commit *commit, const Path &path)
{
    if (path.isEmpty()) {
        return *git_commit_tree_id(commit);
    }
    const auto tree = make<git_tree>(QString(), git_commit_tree, commit);
    git_tree_entry *entry = nullptr;
    if (!tree || git_tree_entry_bypath(&entry, tree->get(), path.constData()) != 0) {
        return std::nullopt;
    }
    const git_oid id = *git_tree_entry_id(entry);
    git_tree_entry_free(entry);
    return id;
}

bool isSame(const std::optional<git_oid> &a, const std::optional<git_oid> &b)
{
    return a && b ? git_oid_equal(&*a, &*b) == 1 : a.has_value() == b.has_value();
}

std::optional<Path> renamedFrom(const git_commit *commit, const git_commit *parent, const Path &path)
{
    const auto before = make<git_tree>(QString(), git_commit_tree, parent);
    const auto after = make<git_tree>(QString(), git_commit_tree, commit);
    if (!before || !after) {
        return std::nullopt;
    }
    const auto diff = make<git_diff>(QString(), git_diff_tree_to_tree, git_commit_owner(commit), before->get(),
                                     after->get(), nullptr);
    git_diff_find_options options = GIT_DIFF_FIND_OPTIONS_INIT;
    options.flags = GIT_DIFF_FIND_RENAMES;
    if (!diff || git_diff_num_deltas(diff->get()) > largestRename ||
        git_diff_find_similar(diff->get(), &options) != 0) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        if (auto old = oldNameIn(*git_diff_get_delta(diff->get(), i), path)) {
            return old;
        }
    }
    return std::nullopt;
}

std::vector<Handle<git_commit>> parentsOf(const git_commit *commit)
{
    std::vector<Handle<git_commit>> parents;
    for (unsigned int i = 0; i < git_commit_parentcount(commit); ++i) {
        if (auto parent = make<git_commit>(QString(), git_commit_parent, commit, i)) {
            parents.push_back(*std::move(parent));
        }
    }
    return parents;
}

} // namespace sealyard::git
