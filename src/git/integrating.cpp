#include "git/commit.h"
#include "git/hooks.h"
#include "git/needsprogram.h"
#include "git/overwritten.h"
#include "git/program.h"
#include "git/racyindex.h"
#include "git/remotes.h"
#include "git/repository.h"
#include "git/tr.h"

#include <QSet>

using namespace Qt::StringLiterals;

// Part of remotes.h: what takes the commits of another branch in.
namespace sealyard::git {

namespace {

using core::ErrorKind;
using core::Result;
using Kind = PullOutcome::Kind;

/// The commits of another branch, and how they are taken in.
struct Incoming
{
    const Repository &repository;
    QString name; ///< of the other branch
    Handle<git_annotated_commit> commit;
    std::stop_token stop = {};
};

QString cannotTakeIn(const QString &name)
{
    return Tr::tr("The commits of “%1” cannot be taken in").arg(name);
}

/// For people: what they have changed and not committed is in the way.
std::unexpected<core::Error> inTheWay(const Incoming &incoming)
{
    const QString what = cannotTakeIn(incoming.name);
    const QStringList files = changedOnBothSides(incoming.repository, *git_annotated_commit_id(incoming.commit.get()));
    return core::failure(files.isEmpty()
                             ? Tr::tr("%1: files that you have changed are changed there too. Commit them first, or "
                                      "put them away.")
                                   .arg(what)
                             : Tr::tr("%1: files that you have changed are changed there too: %2. Commit them first, "
                                      "or put them away.")
                                   .arg(what, files.join(u", "_s)),
                         ErrorKind::Exists);
}

Result<PullOutcome> fastForward(const Incoming &incoming)
{
    git_repository *repository = incoming.repository.get();
    const QString what = cannotTakeIn(incoming.name);
    const git_oid *target = git_annotated_commit_id(incoming.commit.get());
    const auto commit = make<git_commit>(what, git_commit_lookup, repository, target);
    if (!commit) {
        return std::unexpected(commit.error());
    }
    if (const auto settled = settleIndex(incoming.repository); !settled) {
        return std::unexpected(settled.error());
    }
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_SAFE;
    const auto staged = stagedInTheWayOf(incoming.repository, *target);
    if (!staged) {
        return std::unexpected(staged.error());
    }
    const int code = staged->isEmpty()
                         ? git_checkout_tree(repository, reinterpret_cast<git_object *>(commit->get()), &options)
                         : GIT_ECONFLICT;
    if (code == GIT_ECONFLICT) {
        return inTheWay(incoming);
    }
    const auto head = make<git_reference>(what, git_reference_lookup, repository, "HEAD");
    if (code != 0 || !head) {
        return failed(what, code);
    }
    const char *symbolic = git_reference_symbolic_target(head->get());
    return make<git_reference>(what, git_reference_create, repository, symbolic ? symbolic : "HEAD", target, 1,
                               "merge: Fast-forward")
        .transform([](const Handle<git_reference> &) { return PullOutcome{Kind::FastForward}; });
}

QStringList conflictsOf(const Repository &repository)
{
    QSet<QString> paths;
    const auto index = readIndex(repository);
    if (!index) {
        return {};
    }
    const auto conflicts = make<git_index_conflict_iterator>(QString(), git_index_conflict_iterator_new, index->get());
    const git_index_entry *base = nullptr;
    const git_index_entry *ours = nullptr;
    const git_index_entry *theirs = nullptr;
    while (conflicts && git_index_conflict_next(&base, &ours, &theirs, conflicts->get()) == 0) {
        paths.insert(shown((ours ? ours : theirs ? theirs : base)->path));
    }
    QStringList sorted = paths.values();
    sorted.sort();
    return sorted;
}

/// Whether a merge is left to git's own program where there is one: it tells of renames and of files where folders are
/// in a way that other programs understand, and that can be resolved file by file.
bool hasConflicts(const Incoming &incoming)
{
    git_repository *repository = incoming.repository.get();
    const auto ours = commitNamed(incoming.repository, u"HEAD"_s);
    const auto theirs =
        make<git_commit>(QString(), git_commit_lookup, repository, git_annotated_commit_id(incoming.commit.get()));
    git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    options.flags = GIT_MERGE_FIND_RENAMES;
    const auto merged =
        ours && theirs ? make<git_index>(QString(), git_merge_commits, repository, ours->get(), theirs->get(), &options)
                       : Result<Handle<git_index>>(core::failure(QString()));
    return !merged || git_index_has_conflicts(merged->get()) == 1;
}

Result<PullOutcome> mergeIn(const Incoming &incoming)
{
    const QString what = cannotTakeIn(incoming.name);
    if (const auto settled = settleIndex(incoming.repository); !settled) {
        return std::unexpected(settled.error());
    }
    git_merge_options options = GIT_MERGE_OPTIONS_INIT;
    options.flags = GIT_MERGE_FIND_RENAMES;
    git_checkout_options checkout = GIT_CHECKOUT_OPTIONS_INIT;
    checkout.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_ALLOW_CONFLICTS;
    const git_annotated_commit *heads = incoming.commit.get();
    const int code = git_merge(incoming.repository.get(), &heads, 1, &options, &checkout);
    if (code != 0) {
        const QString reason = lastReason(code);
        const bool wasStarted = git_repository_state(incoming.repository.get()) == GIT_REPOSITORY_STATE_MERGE;
        if (wasStarted) {
            git_repository_state_cleanup(incoming.repository.get());
        }
        return code == GIT_ECONFLICT ? inTheWay(incoming)
                                     : core::failure(u"%1: %2"_s.arg(what, reason), ErrorKind::Exists);
    }
    if (const QStringList conflicts = conflictsOf(incoming.repository); !conflicts.isEmpty()) {
        return PullOutcome{Kind::Conflicts, conflicts};
    }
    return commit(incoming.repository.name(), {.message = u"Merge branch '%1'"_s.arg(incoming.name), .endsMerge = true},
                  incoming.stop)
        .transform([](const QString &) { return PullOutcome{Kind::Merged}; });
}

/// By git's own program, which runs the hooks itself.
Result<PullOutcome> mergeByProgram(const Incoming &incoming, bool isForward)
{
    const QStringList how = isForward ? QStringList{u"--ff-only"_s}
                                      : QStringList{u"--no-ff"_s, u"-m"_s, u"Merge branch '%1'"_s.arg(incoming.name)};
    const auto merged = mustRunGit(incoming.repository, cannotTakeIn(incoming.name),
                                   QStringList{u"merge"_s, u"--quiet"_s} + how +
                                       QStringList{hex(git_annotated_commit_id(incoming.commit.get()))},
                                   {}, incoming.stop);
    if (merged) {
        return PullOutcome{isForward ? Kind::FastForward : Kind::Merged};
    }
    const QStringList conflicts = conflictsOf(incoming.repository);
    return conflicts.isEmpty() ? Result<PullOutcome>(std::unexpected(merged.error()))
                               : PullOutcome{Kind::Conflicts, conflicts};
}

/// Of the current branch, else of all; empty: there is none.
QString rebaseSetting(const Repository &repository)
{
    const auto head = make<git_reference>(QString(), git_repository_head, repository.get());
    const QByteArray name = head ? git_reference_shorthand(head->get()) : "";
    const QString own = setting(repository, ("branch." + name + ".rebase").constData());
    return own.isEmpty() ? setting(repository, "pull.rebase") : own;
}

bool isNo(const QString &value)
{
    return value == "false"_L1 || value == "no"_L1 || value == "off"_L1 || value == "0"_L1;
}

bool isRebase(const Repository &repository)
{
    const QString value = rebaseSetting(repository);
    return !value.isEmpty() && !isNo(value);
}

/// By git's own program, which runs the hooks of a rebase and signs its commits.
Result<PullOutcome> rebaseOnto(const Incoming &incoming)
{
    const QString kind = rebaseSetting(incoming.repository);
    const bool keepsMerges = kind == "merges"_L1 || kind == "m"_L1;
    const auto answer = runGit(incoming.repository,
                               QStringList{u"rebase"_s, u"--autostash"_s} +
                                   (keepsMerges ? QStringList{u"--rebase-merges"_s} : QStringList()) +
                                   QStringList{hex(git_annotated_commit_id(incoming.commit.get()))},
                               {}, incoming.stop);
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (answer->exitCode == 0) {
        return PullOutcome{Kind::Rebased};
    }
    if (git_repository_state(incoming.repository.get()) != GIT_REPOSITORY_STATE_NONE) {
        return PullOutcome{Kind::Conflicts, conflictsOf(incoming.repository)};
    }
    return core::failure(
        u"%1: %2"_s.arg(cannotTakeIn(incoming.name), QString::fromLocal8Bit(answer->errors.trimmed())));
}

/// Whether a branch that has nothing of its own simply takes the other one's last commit.
enum class Forward { Allowed, Never, Only };

/// By git's settings; that of pulls is stronger there.
Forward forwardOf(const Repository &repository, bool isPull)
{
    const QString own = isPull ? setting(repository, "pull.ff") : QString();
    const QString value = own.isEmpty() ? setting(repository, "merge.ff") : own;
    return value == "only"_L1 ? Forward::Only : isNo(value) ? Forward::Never : Forward::Allowed;
}

Result<PullOutcome> takeIn(const Incoming &incoming, bool isPull)
{
    const Repository &repository = incoming.repository;
    git_merge_analysis_t analysis{};
    git_merge_preference_t preference{}; // it knows nothing of pulls
    const git_annotated_commit *heads = incoming.commit.get();
    const QString what = cannotTakeIn(incoming.name);
    if (const int code = git_merge_analysis(&analysis, &preference, repository.get(), &heads, 1); code != 0) {
        return failed(what, code);
    }
    if (git_repository_state(repository.get()) != GIT_REPOSITORY_STATE_NONE) {
        return core::failure(Tr::tr("%1: a merge or the like is under way; end it first.").arg(what));
    }
    if ((analysis & GIT_MERGE_ANALYSIS_UP_TO_DATE) != 0) {
        return PullOutcome{Kind::UpToDate};
    }
    const bool rebases = isPull && isRebase(repository);
    const Forward forward = rebases ? Forward::Allowed : forwardOf(repository, isPull);
    const bool isUnborn = (analysis & GIT_MERGE_ANALYSIS_UNBORN) != 0;
    const bool canForward = (analysis & GIT_MERGE_ANALYSIS_FASTFORWARD) != 0;
    const auto tellHook = [&](const PullOutcome &outcome) {
        if (outcome.kind != Kind::Conflicts) {
            std::ignore =
                runHook(repository, u"post-merge"_s, {u"0"_s}, {}, incoming.stop); // it comes too late to refuse
        }
        return outcome;
    };
    const bool forwards = isUnborn || (canForward && forward != Forward::Never);
    if (!forwards && forward == Forward::Only) {
        return core::failure(
            Tr::tr("%1: both branches have commits of their own, and git's settings allow only a "
                   "fast-forward (%2).")
                .arg(what, isPull && !setting(repository, "pull.ff").isEmpty() ? u"pull.ff"_s : u"merge.ff"_s),
            ErrorKind::Denied);
    }
    if (!forwards && rebases) {
        return rebaseOnto(incoming);
    }
    const git_oid *theirs = git_annotated_commit_id(incoming.commit.get());
    const bool leavesMerge = !forwards && (needsProgramToMerge(repository, theirs) || hasConflicts(incoming));
    if (needsProgram(repository, theirs) || (leavesMerge && !gitProgram().isEmpty())) {
        return mergeByProgram(incoming, forwards);
    }
    return (forwards ? fastForward(incoming) : mergeIn(incoming)).transform(tellHook);
}

/// The whole name of the branch that the current one follows.
Result<QByteArray> upstreamOf(const Repository &repository)
{
    const auto head = make<git_reference>(QString(), git_reference_lookup, repository.get(), "HEAD");
    const char *branch = head ? git_reference_symbolic_target(head->get()) : nullptr;
    git_buf found = GIT_BUF_INIT;
    const bool hasUpstream = branch && git_branch_upstream_name(&found, repository.get(), branch) == 0;
    const QByteArray upstream(found.ptr ? found.ptr : "");
    git_buf_dispose(&found);
    return hasUpstream ? Result<QByteArray>(upstream)
                       : core::failure(Tr::tr("The branch follows none of a remote, so there is nothing to pull."),
                                       ErrorKind::NotFound);
}

} // namespace

Result<PullOutcome> merge(const QString &folder, const QString &branch, const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    return make<git_annotated_commit>(Tr::tr("There is no branch “%1”").arg(branch), git_annotated_commit_from_revspec,
                                      repository->get(), branch.toUtf8().constData())
        .and_then([&](Handle<git_annotated_commit> commit) {
            return takeIn({*repository, branch, std::move(commit), stop}, false);
        });
}

Result<PullOutcome> mergeUpstream(const QString &folder, const std::stop_token &stop)
{
    const auto repository = openRepository(folder);
    if (!repository) {
        return std::unexpected(repository.error());
    }
    const auto upstream = upstreamOf(*repository);
    if (!upstream) {
        return std::unexpected(upstream.error());
    }
    const QString name = QString::fromUtf8(*upstream).section(u'/', 2);
    const auto reference = make<git_reference>(Tr::tr("The remote has no branch “%1” any more").arg(name),
                                               git_reference_lookup, repository->get(), upstream->constData());
    if (!reference) {
        return std::unexpected(reference.error());
    }
    return make<git_annotated_commit>(cannotTakeIn(name), git_annotated_commit_from_ref, repository->get(),
                                      reference->get())
        .and_then([&](Handle<git_annotated_commit> commit) {
            return takeIn({*repository, name, std::move(commit), stop}, true);
        });
}

Result<PullOutcome> pull(const QString &folder, const Transfer &transfer)
{
    return openRepository(folder)
        .and_then(upstreamOf)
        .and_then([&](const QByteArray &) { return fetch(folder, {}, transfer); })
        .and_then([&] { return mergeUpstream(folder, transfer.stop); });
}

} // namespace sealyard::git
