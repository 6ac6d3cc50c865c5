#include "git/branches.h"

#include "git/commitinfo.h"
#include "git/repository.h"
#include "git/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

Branch branchOf(const Repository &repository, const git_reference *reference, git_branch_t kind)
{
    Branch branch{.name = QString::fromUtf8(git_reference_shorthand(reference)),
                  .isCurrent = git_branch_is_head(reference) == 1,
                  .isRemote = kind == GIT_BRANCH_REMOTE};
    if (const auto upstream = make<git_reference>(QString(), git_branch_upstream, reference)) {
        branch.upstream = QString::fromUtf8(git_reference_shorthand(upstream->get()));
    }
    if (const git_oid *target = git_reference_target(reference)) {
        if (const auto commit = make<git_commit>(QString(), git_commit_lookup, repository.get(), target)) {
            branch.subject = subjectOf(commit->get());
            branch.time = QDateTime::fromSecsSinceEpoch(git_commit_time(commit->get()));
        }
    }
    return branch;
}

/// True when HEAD or another branch has all commits of this one.
bool isMerged(const Repository &repository, const QString &name, const git_oid &tip)
{
    const auto iterator =
        make<git_branch_iterator>(QString(), git_branch_iterator_new, repository.get(), GIT_BRANCH_ALL);
    git_reference *next = nullptr;
    git_branch_t kind{};
    bool isThere = false;
    while (iterator && git_branch_next(&next, &kind, iterator->get()) == 0) {
        const Handle<git_reference> reference(next);
        const git_oid *other = git_reference_target(reference.get());
        const bool isItself = kind == GIT_BRANCH_LOCAL && name == QString::fromUtf8(git_reference_shorthand(next));
        isThere = isThere ||
                  (other && !isItself &&
                   (git_oid_equal(other, &tip) == 1 || git_graph_descendant_of(repository.get(), other, &tip) == 1));
    }
    return isThere;
}

} // namespace

Result<QList<Branch>> branchesOf(const QString &folder)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto iterator = make<git_branch_iterator>(Tr::tr("The branches cannot be read"), git_branch_iterator_new,
                                                    repository->get(), GIT_BRANCH_ALL);
    if (!iterator) {
        return std::unexpected(iterator.error());
    }
    QList<Branch> branches;
    git_reference *next = nullptr;
    git_branch_t kind{};
    while (git_branch_next(&next, &kind, iterator->get()) == 0) {
        const Handle<git_reference> reference(next);
        if (git_reference_type(next) == GIT_REFERENCE_DIRECT) { // "origin/HEAD" is only another name
            branches.append(branchOf(*repository, next, kind));
        }
    }
    std::ranges::stable_sort(branches, [](const Branch &a, const Branch &b) {
        return a.isRemote != b.isRemote ? b.isRemote : a.time > b.time;
    });
    return branches;
}

QString problemOfBranchName(const QString &name)
{
    if (name.isEmpty()) {
        return Tr::tr("The branch needs a name.");
    }
    int isValid = 0;
    initialiseLibrary();
    if (git_branch_name_is_valid(&isValid, name.toUtf8().constData()) != 0 || isValid == 0) {
        return Tr::tr("“%1” is no name for a branch: no blanks, “..”, “~”, “^”, “:”, “?”, “*”, “[” or “\\”, and no “/” "
                      "or “.” at its ends.")
            .arg(name);
    }
    return {};
}

Result<void> createBranch(const QString &folder, const QString &name, const QString &from)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    if (const QString problem = problemOfBranchName(name); !problem.isEmpty()) {
        return core::failure(problem, ErrorKind::Invalid);
    }
    const QString what = Tr::tr("The branch “%1” cannot be made").arg(name);
    const QByteArray bytes = name.toUtf8();
    if (from.isEmpty() && git_repository_head_unborn(repository->get()) == 1) {
        return checked(what, git_repository_set_head(repository->get(), ("refs/heads/" + bytes).constData()));
    }
    return commitNamed(*repository, from.isEmpty() ? u"HEAD"_s : from).and_then([&](const Handle<git_commit> &commit) {
        return make<git_reference>(what, git_branch_create, repository->get(), bytes.constData(), commit.get(), 0)
            .transform([](const Handle<git_reference> &) {});
    });
}

Result<void> deleteBranch(const QString &folder, const QString &name, bool isForced)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const QString what = Tr::tr("The branch “%1” cannot be deleted").arg(name);
    const auto branch =
        make<git_reference>(what, git_branch_lookup, repository->get(), name.toUtf8().constData(), GIT_BRANCH_LOCAL);
    if (!branch) {
        return std::unexpected(branch.error());
    }
    const git_oid *tip = git_reference_target(branch->get());
    if (!isForced && tip && !isMerged(*repository, name, *tip)) {
        return core::failure(Tr::tr("“%1” has commits that no other branch has; they would be lost.").arg(name),
                             ErrorKind::Denied);
    }
    return checked(what, git_branch_delete(branch->get()));
}

} // namespace sealyard::git
