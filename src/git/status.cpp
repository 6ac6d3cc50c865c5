#include "git/status.h"

#include "git/changedfiles.h"
#include "git/oddities.h"
#include "git/repository.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

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
    Status status{.top = repository->name(), .operation = operationOf(repository->get())};
    auto files = changedFiles(*repository, [&] {
        readHead(status, *repository);
        status.notes = odditiesOf(*repository, status);
    });
    if (!files) {
        return std::unexpected(files.error());
    }
    status.files = *std::move(files);
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
    const bool isNew = file.unstaged == Change::Untracked || file.unstaged == Change::Added;
    return isNew ? Badge::Added : Badge::Modified;
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
