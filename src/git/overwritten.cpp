#include "git/overwritten.h"

#include "git/announced.h"
#include "git/stageddiff.h"
#include "git/status.h"
#include "git/tr.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sealyard::git {

namespace {

struct Version
{
    std::uint16_t mode = 0; ///< 0: there is none
    git_oid id{};

    bool operator==(const Version &other) const { return mode == other.mode && git_oid_equal(&id, &other.id) == 1; }
};

QHash<Path, Version> changesOf(git_diff *diff)
{
    QHash<Path, Version> changes;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_file &file = git_diff_get_delta(diff, i)->new_file;
        changes.insert(file.path, file.mode == 0 ? Version() : Version{file.mode, file.id});
    }
    return changes;
}

QList<Path> foldersAbove(const Path &path)
{
    QList<Path> folders;
    for (qsizetype end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        folders.append(path.first(end));
    }
    return folders;
}

QStringList clashes(const QHash<Path, Version> &ours, const QHash<Path, Version> &theirs)
{
    QSet<Path> folders;
    for (const auto &[path, version] : theirs.asKeyValueRange()) {
        const QList<Path> above = version.mode == 0 ? QList<Path>() : foldersAbove(path);
        folders.unite({above.cbegin(), above.cend()});
    }
    QStringList found;
    for (const auto &[path, version] : ours.asKeyValueRange()) {
        const QList<Path> above = foldersAbove(path);
        const bool isOther = theirs.contains(path) && theirs.value(path) != version;
        const bool isReplaced =
            version.mode != 0 && (folders.contains(path) || std::ranges::any_of(above, [&](const Path &folder) {
                                      return theirs.value(folder).mode != 0;
                                  }));
        if (isOther || isReplaced) {
            found.append(shown(path));
        }
    }
    found.sort();
    return found;
}

} // namespace

core::Result<QStringList> stagedInTheWayOf(const Repository &repository, const git_oid &commit)
{
    const QString what = Tr::tr("Cannot tell what has changed in “%1”").arg(repository.name());
    const auto index = readIndex(repository);
    if (!index) {
        return std::unexpected(index.error());
    }
    const auto head = headTree(repository);
    if (!head) {
        return std::unexpected(head.error());
    }
    forgetAnnounced(index->get());
    const auto staged = diffToIndex(what, repository, head->get(), index->get());
    if (!staged) {
        return std::unexpected(staged.error());
    }
    git_index_read(index->get(), 1); // with what was announced
    return make<git_commit>(what, git_commit_lookup, repository.get(), &commit)
        .and_then([&](const Handle<git_commit> &found) { return make<git_tree>(what, git_commit_tree, found.get()); })
        .and_then([&](const Handle<git_tree> &tree) {
            return make<git_diff>(what, git_diff_tree_to_tree, repository.get(), head->get(), tree.get(), nullptr);
        })
        .transform(
            [&](const Handle<git_diff> &coming) { return clashes(changesOf(staged->get()), changesOf(coming.get())); });
}

QStringList changedOnBothSides(const Repository &repository, const git_oid &commit)
{
    git_oid head{};
    git_oid base{};
    if (git_reference_name_to_id(&head, repository.get(), "HEAD") != 0 ||
        git_merge_base(&base, repository.get(), &head, &commit) != 0) {
        return {};
    }
    const auto treeOf = [&](const git_oid &id) {
        return make<git_commit>(QString(), git_commit_lookup, repository.get(), &id)
            .and_then([](const Handle<git_commit> &found) {
                return make<git_tree>(QString(), git_commit_tree, found.get());
            });
    };
    const auto before = treeOf(base);
    const auto after = treeOf(commit);
    const auto status = statusOf(repository.name());
    if (!before || !after || !status) {
        return {};
    }
    const auto coming =
        make<git_diff>(QString(), git_diff_tree_to_tree, repository.get(), before->get(), after->get(), nullptr);
    const QHash<Path, Version> changes = coming ? changesOf(coming->get()) : QHash<Path, Version>();
    QStringList found;
    for (const FileStatus &file : status->files) {
        if (changes.contains(file.path)) {
            found.append(shown(file.path));
        }
    }
    return found;
}

} // namespace sealyard::git
