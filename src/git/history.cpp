#include "git/history.h"

#include "git/pathsof.h"
#include "git/repository.h"
#include "git/tr.h"

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;
using Step = HistoryPlace::Step;

constexpr int longestSearch = 4000; ///< commits that a page looks at

/// Goes from commits to their parents, the newest first, as "git log -- PATH" does: a merge that has at the path what
/// one of its parents has leads to that one alone.
class Walk
{
public:
    Walk(const Repository &repository, HistoryPlace place)
        : m_repository(repository)
        , m_place(std::move(place))
    {
    }

    void add(const git_commit *commit, const Path &path)
    {
        const QString id = hex(git_commit_id(commit));
        if (m_place.seen.contains(id)) {
            return;
        }
        m_place.seen.insert(id);
        const Step step{id, git_commit_time(commit), path};
        const auto newerFirst = [](const Step &a, const Step &b) {
            return a.time > b.time;
        };
        m_place.pending.insert(std::ranges::upper_bound(m_place.pending, step, newerFirst), step);
    }

    Result<HistoryPage> page(int limit, const std::stop_token &stop)
    {
        HistoryPage page;
        for (int count = 0; count < longestSearch && page.entries.size() < limit && !m_place.isEnd(); ++count) {
            if (stop.stop_requested()) {
                return core::failure(Tr::tr("The search was stopped."), ErrorKind::Cancelled);
            }
            const auto entry = visit(m_place.pending.takeFirst());
            if (!entry) {
                return std::unexpected(entry.error());
            }
            if (*entry) {
                page.entries.append(**entry);
            }
        }
        page.rest = std::move(m_place);
        return page;
    }

private:
    Result<std::optional<HistoryEntry>> visit(const Step &step)
    {
        const auto commit = commitNamed(m_repository, step.commit);
        if (!commit) {
            return std::unexpected(commit.error());
        }
        const auto ours = entryAt(commit->get(), step.path);
        const auto parents = parentsOf(commit->get());
        std::vector<std::optional<git_oid>> theirs;
        for (const auto &parent : parents) {
            theirs.push_back(entryAt(parent.get(), step.path));
            if (isSame(ours, theirs.back())) {
                add(parent.get(), step.path);
                return std::nullopt;
            }
        }
        if (parents.empty() && !ours) {
            return std::nullopt;
        }
        HistoryEntry entry{infoOf(commit->get()), step.path, step.path};
        for (std::size_t i = 0; i < parents.size(); ++i) {
            const git_commit *parent = parents[i].get();
            const bool isNew = ours && !theirs[i];
            const Path before = isNew ? renamedFrom(commit->get(), parent, step.path).value_or(step.path) : step.path;
            entry.before = i == 0 ? before : entry.before;
            add(parent, before);
        }
        return entry;
    }

    const Repository &m_repository;
    HistoryPlace m_place;
};

} // namespace

Result<HistoryPage> historyOf(const QString &folder, const Path &path, int limit, const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    if (git_repository_head_unborn(repository->get()) == 1) {
        return HistoryPage();
    }
    return commitNamed(*repository, u"HEAD"_s).and_then([&](const Handle<git_commit> &head) {
        Walk walk(*repository, {});
        walk.add(head.get(), path);
        return walk.page(limit, stop);
    });
}

Result<HistoryPage> moreHistory(const QString &folder, const HistoryPlace &place, int limit,
                                const std::stop_token &stop)
{
    return openRepository(folder).and_then(
        [&](const Repository &repository) { return Walk(repository, place).page(limit, stop); });
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
