#include "git/branches.h"
#include "git/hooks.h"
#include "git/links.h"
#include "git/needsprogram.h"
#include "git/overwritten.h"
#include "git/program.h"
#include "git/racyindex.h"
#include "git/repository.h"
#include "git/status.h"
#include "git/tr.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

// Part of branches.h: what changes the worktree.
namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;

/// Whether tracked files differ from the last commit.
bool hasChanges(const Repository &repository)
{
    const auto status = statusOf(repository.name());
    return status && std::ranges::any_of(status->files, [](const FileStatus &file) {
               return file.unstaged != Change::Untracked && !file.isSubmodule;
           });
}

/// The branch here that is meant; made when only a remote has it.
Result<Handle<git_reference>> localBranch(const Repository &repository, const QString &name)
{
    const QString what = Tr::tr("There is no branch “%1”").arg(name);
    const QByteArray bytes = name.toUtf8();
    auto here = make<git_reference>(what, git_branch_lookup, repository.get(), bytes.constData(), GIT_BRANCH_LOCAL);
    if (here) {
        return here;
    }
    const auto there =
        make<git_reference>(what, git_branch_lookup, repository.get(), bytes.constData(), GIT_BRANCH_REMOTE);
    if (!there) {
        return std::unexpected(there.error());
    }
    const QByteArray shortName = name.section(u'/', 1).toUtf8();
    auto known =
        make<git_reference>(what, git_branch_lookup, repository.get(), shortName.constData(), GIT_BRANCH_LOCAL);
    if (known) {
        return known;
    }
    const auto commit = make<git_commit>(what, git_commit_lookup, repository.get(), git_reference_target(there->get()));
    if (!commit) {
        return std::unexpected(commit.error());
    }
    auto made = make<git_reference>(what, git_branch_create, repository.get(), shortName.constData(), commit->get(), 0);
    if (made) {
        git_branch_set_upstream(made->get(), bytes.constData());
    }
    return made;
}

/// What a checkout is about to do, told before it does anything.
struct CheckoutNotes
{
    QStringList conflicts; ///< for people
    QList<Path> made;      ///< not there before
    QList<Path> changed;   ///< as the last commit has them before
};

int noteFile(git_checkout_notify_t why, const char *path, const git_diff_file *, const git_diff_file *,
             const git_diff_file *worktree, void *payload)
{
    auto &notes = *static_cast<CheckoutNotes *>(payload);
    if (why == GIT_CHECKOUT_NOTIFY_CONFLICT) {
        notes.conflicts.append(shown(path));
    } else {
        (worktree ? notes.changed : notes.made).append(path);
    }
    return 0;
}

/// After a checkout that ended half-way, as on a full disk: what it has made would be in the way of the next one.
void takeBack(const Repository &repository, const CheckoutNotes &notes)
{
    for (const Path &path : notes.made) {
        QFile::remove(QFile::decodeName(repository.absolute(path)));
    }
    std::vector<char *> paths;
    QList<Path> changed = notes.changed;
    std::ranges::transform(changed, std::back_inserter(paths), [](Path &path) { return path.data(); });
    if (paths.empty()) {
        return;
    }
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_FORCE | GIT_CHECKOUT_DISABLE_PATHSPEC_MATCH;
    options.paths = {.strings = paths.data(), .count = paths.size()};
    git_checkout_head(repository.get(), &options);
}

Result<void> checkOut(const Repository &repository, const git_reference *branch, const QString &name)
{
    const QString what = Tr::tr("Cannot switch to “%1”").arg(name);
    const auto commit = make<git_commit>(what, git_commit_lookup, repository.get(), git_reference_target(branch));
    if (!commit) {
        return std::unexpected(commit.error());
    }
    if (auto settled = settleIndex(repository); !settled) {
        return settled;
    }
    const auto staged = stagedInTheWayOf(repository, *git_commit_id(commit->get()));
    if (!staged) {
        return std::unexpected(staged.error());
    }
    CheckoutNotes notes{.conflicts = *staged, .made = {}, .changed = {}};
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_SAFE;
    options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT | GIT_CHECKOUT_NOTIFY_UPDATED;
    options.notify_cb = noteFile;
    options.notify_payload = &notes;
    const int code =
        notes.conflicts.isEmpty()
            ? git_checkout_tree(repository.get(), reinterpret_cast<const git_object *>(commit->get()), &options)
            : 0;
    if (!notes.conflicts.isEmpty()) {
        return core::failure(
            Tr::tr("Cannot switch to “%1”: it has other versions of files that you have changed: %2. Commit them "
                   "or put them away first.")
                .arg(name, notes.conflicts.join(u", "_s)),
            ErrorKind::Exists);
    }
    const auto done = checked(what, code);
    if (!done) {
        takeBack(repository, notes);
    }
    return done.and_then(
        [&] { return checked(what, git_repository_set_head(repository.get(), git_reference_name(branch))); });
}

/// Whether a link has become a file, or a file or folder a link: libgit2 would write to where the link leads.
bool hasOtherKinds(const Repository &repository)
{
    const auto status = statusOf(repository.name());
    return status && std::ranges::any_of(status->files, [&](const FileStatus &file) {
               return file.staged == Change::TypeChanged || file.unstaged == Change::TypeChanged ||
                      (file.unstaged == Change::Deleted && inPlaceOfFolder(repository, file.path));
           });
}

/// Whether a tree has something at a path or a file in the place of a folder above it.
bool isTaken(const git_tree *tree, const Path &path)
{
    for (qsizetype end = path.size(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        git_tree_entry *entry = nullptr;
        const bool isThere = git_tree_entry_bypath(&entry, tree, path.first(end).constData()) == 0;
        const bool isFile = isThere && git_tree_entry_type(entry) != GIT_OBJECT_TREE;
        git_tree_entry_free(entry);
        if (isFile || (isThere && end == path.size())) {
            return true;
        }
    }
    return false;
}

/// Whether the newest of what is put away has such files, or new ones in the place of others: libgit2 writes them
/// beside.
bool hasReplaced(const Repository &repository)
{
    const auto treeOf = [&](const QString &name) {
        return commitNamed(repository, name).and_then([](const Handle<git_commit> &commit) {
            return make<git_tree>(QString(), git_commit_tree, commit.get());
        });
    };
    const auto before = treeOf(u"refs/stash^1"_s);
    const auto after = treeOf(u"refs/stash"_s);
    if (!before || !after) {
        return false;
    }
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    const auto diff =
        make<git_diff>(QString(), git_diff_tree_to_tree, repository.get(), before->get(), after->get(), &options);
    const auto strangers = treeOf(u"refs/stash^3"_s); // none: there were no new files
    bool isReplaced = false;
    for (std::size_t i = 0; diff && i < git_diff_num_deltas(diff->get()); ++i) {
        const git_diff_delta *delta = git_diff_get_delta(diff->get(), i);
        isReplaced =
            isReplaced || delta->status == GIT_DELTA_TYPECHANGE ||
            (strangers && delta->status == GIT_DELTA_DELETED && isTaken(strangers->get(), delta->old_file.path));
    }
    return isReplaced;
}

Result<Handle<git_signature>> stasher(const Repository &repository)
{
    const QString what = Tr::tr("The changes cannot be put away");
    auto known = make<git_signature>(what, git_signature_default, repository.get());
    return known ? std::move(known) : make<git_signature>(what, git_signature_now, "Sealyard", "sealyard@localhost");
}

Result<void> stash(const Repository &repository, const QString &message)
{
    const auto signature = stasher(repository);
    if (!signature) {
        return std::unexpected(signature.error());
    }
    if (auto settled = settleIndex(repository); !settled) {
        return settled;
    }
    if (needsProgram(repository) || hasOtherKinds(repository)) {
        return mustRunGit(repository, Tr::tr("The changes cannot be put away"),
                          {u"stash"_s, u"push"_s, u"--quiet"_s, u"--include-untracked"_s, u"-m"_s, message})
            .transform([](const ProgramAnswer &) {});
    }
    git_oid id{};
    const int code = git_stash_save(&id, repository.get(), signature->get(), message.toUtf8().constData(),
                                    GIT_STASH_INCLUDE_UNTRACKED);
    return code == GIT_ENOTFOUND ? Result<void>() : checked(Tr::tr("The changes cannot be put away"), code);
}

QStringList conflictsOf(const Repository &repository)
{
    QStringList conflicts;
    const auto status = statusOf(repository.name());
    for (const FileStatus &file : status ? status->files : QList<FileStatus>()) {
        if (file.isConflicted) {
            conflicts.append(shown(file.path));
        }
    }
    return conflicts;
}

/// libgit2 refuses some of what cannot be merged; git's own program leaves both sides in the index. It does nothing
/// either, and there are no conflicts then, where files that are not committed are in the way.
QStringList applyWithConflicts(const Repository &repository)
{
    return runGit(repository, {u"stash"_s, u"apply"_s, u"--quiet"_s}) ? conflictsOf(repository) : QStringList();
}

Result<QStringList> restoreByProgram(const Repository &repository)
{
    const QString what = Tr::tr("What was put away cannot be brought back");
    const auto popped = mustRunGit(repository, what, {u"stash"_s, u"pop"_s, u"--quiet"_s, u"--index"_s});
    QStringList conflicts = conflictsOf(repository);
    return popped || !conflicts.isEmpty() ? Result<QStringList>(std::move(conflicts)) : std::unexpected(popped.error());
}

/// libgit2 finds this out when it has changed the worktree.
Result<void> mustBeFree(const git_reference *branch, const QString &name)
{
    if (git_branch_is_checked_out(branch) == 1 && git_branch_is_head(branch) != 1) {
        return core::failure(
            Tr::tr("Cannot switch to “%1”: another worktree of this repository is at it (“git worktree list”).")
                .arg(name));
    }
    return {};
}

Result<void> goTo(const Repository &repository, const git_reference *branch, const QString &name,
                  const std::stop_token &stop)
{
    if (needsProgram(repository, git_reference_target(branch))) {
        const QString shortName = QString::fromUtf8(git_reference_shorthand(branch));
        return mustRunGit(repository, Tr::tr("Cannot switch to “%1”").arg(name), {u"switch"_s, shortName}, {}, stop)
            .transform([](const ProgramAnswer &) {});
    }
    const auto before = commitNamed(repository, u"HEAD"_s);
    const QString oldId = before ? hex(git_commit_id(before->get())) : QString(40, u'0');
    return checkOut(repository, branch, name).transform([&] {
        // It comes too late to refuse.
        std::ignore =
            runHook(repository, u"post-checkout"_s, {oldId, hex(git_reference_target(branch)), u"1"_s}, {}, stop);
    });
}

} // namespace

Result<void> switchBranch(const QString &folder, const QString &name, Unfinished unfinished,
                          const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    if (git_repository_state(repository->get()) != GIT_REPOSITORY_STATE_NONE) {
        return core::failure(
            Tr::tr("Cannot switch to “%1”: a merge or the like is under way; end it first.").arg(name));
    }
    const bool isUnfinished = hasChanges(*repository);
    if (isUnfinished && unfinished == Unfinished::Refuse) {
        return core::failure(Tr::tr("There are changes that are not committed."), ErrorKind::Exists);
    }
    const auto branch = localBranch(*repository, name);
    if (!branch) {
        return std::unexpected(branch.error());
    }
    if (auto isFree = mustBeFree(branch->get(), name); !isFree) {
        return isFree;
    }
    const bool stashes = isUnfinished && unfinished == Unfinished::Stash;
    if (stashes) {
        if (auto put = stash(*repository, Tr::tr("Before the switch to “%1”").arg(name)); !put) {
            return put;
        }
    }
    auto gone = goTo(*repository, branch->get(), name, stop);
    if (!gone && stashes) {
        if (const auto back = restoreStash(folder); !back) {
            return core::failure(gone.error().message + u' ' +
                                     Tr::tr("Your changes are put away; bring them back when the reason is gone."),
                                 gone.error().kind);
        }
    }
    return gone;
}

Result<QList<Stash>> stashesOf(const QString &folder)
{
    return openRepository(folder).and_then([](const Repository &repository) -> Result<QList<Stash>> {
        QList<Stash> stashes;
        const auto add = [](std::size_t, const char *message, const git_oid *id, void *list) {
            static_cast<QList<Stash> *>(list)->append({QString::fromUtf8(message), hex(id)});
            return 0;
        };
        return checked(Tr::tr("What is put away cannot be read"), git_stash_foreach(repository.get(), add, &stashes))
            .transform([&] { return stashes; });
    });
}

Result<void> stashChanges(const QString &folder, const QString &message)
{
    return openRepository(folder).and_then([&](const Repository &repository) { return stash(repository, message); });
}

Result<QStringList> restoreStash(const QString &folder)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    if (auto settled = settleIndex(*repository); !settled) {
        return std::unexpected(settled.error());
    }
    if (needsProgram(*repository) || hasReplaced(*repository)) {
        return restoreByProgram(*repository);
    }
    git_stash_apply_options options = GIT_STASH_APPLY_OPTIONS_INIT;
    options.flags = GIT_STASH_APPLY_REINSTATE_INDEX;
    options.checkout_options.checkout_strategy = GIT_CHECKOUT_SAFE;
    const int code = git_stash_apply(repository->get(), 0, &options);
    if (code == GIT_ECONFLICT || code == GIT_EUNCOMMITTED || code == GIT_EEXISTS) {
        const QString reason = lastReason(code);
        if (QStringList conflicts = applyWithConflicts(*repository); !conflicts.isEmpty()) {
            return conflicts;
        }
        return core::failure(
            Tr::tr("What was put away does not fit to what is there now (%1); it stays put away.").arg(reason),
            ErrorKind::Exists);
    }
    const QString what = Tr::tr("What was put away cannot be brought back");
    if (const auto applied = checked(what, code); !applied) {
        return std::unexpected(applied.error());
    }
    if (QStringList conflicts = conflictsOf(*repository); !conflicts.isEmpty()) {
        return conflicts;
    }
    return checked(what, git_stash_drop(repository->get(), 0)).transform([] { return QStringList(); });
}

} // namespace sealyard::git
