#include "git/history.h"

#include "git/repository.h"
#include "git/tr.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

CommitInfo infoOf(const git_commit *commit)
{
    const git_signature *author = git_commit_author(commit);
    const char *summary = git_commit_summary(const_cast<git_commit *>(commit));
    CommitInfo info{.id = hex(git_commit_id(commit)),
                    .subject = QString::fromUtf8(summary ? summary : ""),
                    .message = QString::fromUtf8(git_commit_message(commit)),
                    .author = QString::fromUtf8(author->name),
                    .mail = QString::fromUtf8(author->email),
                    .time = QDateTime::fromSecsSinceEpoch(author->when.time,
                                                          QTimeZone::fromSecondsAheadOfUtc(author->when.offset * 60)),
                    .parents = {}};
    for (unsigned int i = 0; i < git_commit_parentcount(commit); ++i) {
        info.parents.append(hex(git_commit_parent_id(commit, i)));
    }
    return info;
}

/// What a commit has at a path; nothing: nothing. An empty path is the whole tree.
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

/// A commit that has at the path what one of its parents has did not change it.
bool changes(const git_commit *commit, const Path &path)
{
    const auto ours = entryAt(commit, path);
    const unsigned int count = git_commit_parentcount(commit);
    for (unsigned int i = 0; i < count; ++i) {
        const auto parent = make<git_commit>(QString(), git_commit_parent, commit, i);
        if (parent && isSame(ours, entryAt(parent->get(), path))) {
            return false;
        }
    }
    return count > 0 || ours.has_value();
}

BlameRange rangeOf(const Repository &repository, const git_blame_hunk &hunk)
{
    BlameRange range{.start = static_cast<int>(hunk.final_start_line_number) - 1,
                     .count = static_cast<int>(hunk.lines_in_hunk),
                     .commit = {}};
    if (git_oid_is_zero(&hunk.final_commit_id) != 1) {
        if (const auto commit =
                make<git_commit>(QString(), git_commit_lookup, repository.get(), &hunk.final_commit_id)) {
            range.commit = infoOf(commit->get());
        }
    }
    return range;
}

} // namespace

Result<QList<CommitInfo>> historyOf(const QString &folder, const Path &path, int limit, const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    QList<CommitInfo> commits;
    if (git_repository_head_unborn(repository->get()) == 1) {
        return commits;
    }
    const QString what =
        Tr::tr("The history of “%1” cannot be read").arg(path.isEmpty() ? repository->name() : shown(path));
    const auto walk = make<git_revwalk>(what, git_revwalk_new, repository->get());
    if (!walk) {
        return std::unexpected(walk.error());
    }
    git_revwalk_sorting(walk->get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME);
    if (const int code = git_revwalk_push_head(walk->get()); code != 0) {
        return failed(what, code);
    }
    git_oid id{};
    while (commits.size() < limit && git_revwalk_next(&id, walk->get()) == 0) {
        if (stop.stop_requested()) {
            return core::failure(Tr::tr("The search was stopped."), ErrorKind::Cancelled);
        }
        const auto commit = make<git_commit>(what, git_commit_lookup, repository->get(), &id);
        if (!commit) {
            return std::unexpected(commit.error());
        }
        if (changes(commit->get(), path)) {
            commits.append(infoOf(commit->get()));
        }
    }
    return commits;
}

Result<QList<BlameRange>> blameOf(const QString &folder, const Path &path, const QByteArray &content)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const QString what = Tr::tr("Cannot tell who wrote “%1”").arg(shown(path));
    git_blame_options options = GIT_BLAME_OPTIONS_INIT;
    const auto committed = make<git_blame>(what, git_blame_file, repository->get(), path.constData(), &options);
    if (!committed) {
        return std::unexpected(committed.error());
    }
    const auto blame = make<git_blame>(what, git_blame_buffer, committed->get(), content.constData(),
                                       static_cast<std::size_t>(content.size()));
    if (!blame) {
        return std::unexpected(blame.error());
    }
    QList<BlameRange> ranges;
    for (std::uint32_t i = 0; i < git_blame_get_hunk_count(blame->get()); ++i) {
        ranges.append(rangeOf(*repository, *git_blame_get_hunk_byindex(blame->get(), i)));
    }
    return ranges;
}

Result<QByteArray> contentAt(const QString &folder, const QString &commit, const Path &path)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto found = commitNamed(*repository, commit);
    if (!found) {
        return std::unexpected(found.error());
    }
    const auto id = entryAt(found->get(), path);
    if (!id) {
        return core::failure(Tr::tr("“%1” has no file “%2”.").arg(commit, shown(path)), ErrorKind::NotFound);
    }
    return make<git_blob>(Tr::tr("“%1” cannot be read").arg(shown(path)), git_blob_lookup, repository->get(), &*id)
        .transform([](const Handle<git_blob> &blob) {
            return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                              static_cast<qsizetype>(git_blob_rawsize(blob.get())));
        });
}

} // namespace sealyard::git
