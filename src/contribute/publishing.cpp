#include "contribute/publishing.h"

#include "contribute/tr.h"
#include "contribute/upstream.h"
#include "git/branches.h"
#include "git/commit.h"
#include "git/remotes.h"
#include "git/staging.h"
#include "git/status.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::contribute {

namespace {

using core::ErrorKind;
using core::Result;

Result<void> takeBranch(const Publication &publication)
{
    const auto status = git::statusOf(publication.folder);
    if (!status) {
        return std::unexpected(status.error());
    }
    if (status->branch == publication.branch) {
        return {};
    }
    // One that is there and has commits of its own is not mixed with what is to be contributed.
    return git::createBranch(publication.folder, publication.branch).and_then([&] {
        return git::switchBranch(publication.folder, publication.branch, git::Unfinished::Carry);
    });
}

/// What a call before this one has committed already is not found among the changes any more. Gives the commit that
/// was made; none when nothing was to be done.
Result<OwnCommit> commitFiles(const Publication &publication, const std::stop_token &stop)
{
    const auto status = git::statusOf(publication.folder);
    if (!status) {
        return std::unexpected(status.error());
    }
    QList<git::Path> files;
    for (const git::FileStatus &file : status->files) {
        if (publication.files.contains(file.path)) {
            files.append(file.path);
        }
    }
    const OwnCommit &earlier = publication.earlier;
    const bool isOwn = !earlier.name.isEmpty() && earlier.name == status->head;
    const bool isSame = earlier.message == publication.message && earlier.hasSignOff == publication.hasSignOff;
    if (files.isEmpty() && (!isOwn || isSame)) {
        return OwnCommit();
    }
    const auto staged = files.isEmpty() ? Result<void>() : git::stage(publication.folder, files);
    return staged
        .and_then([&] {
            return git::commit(
                publication.folder,
                {.message = publication.message, .isAmend = files.isEmpty(), .hasSignOff = publication.hasSignOff},
                stop);
        })
        .transform([&](const QString &name) { return OwnCommit{name, publication.message, publication.hasSignOff}; });
}

} // namespace

QString problemOfBranch(const QString &name, const QStringList &taken, const QString &current, const QString &base)
{
    if (const QString problem = git::problemOfBranchName(name); !problem.isEmpty()) {
        return problem;
    }
    if (name == base) {
        return Tr::tr("“%1” is the branch that it is proposed to: give this one another name, so that yours can follow "
                      "upstream later.")
            .arg(name);
    }
    if (name != current && taken.contains(name)) {
        return Tr::tr("There is a branch “%1” already: choose another name, or switch to it first to go on there.")
            .arg(name);
    }
    return {};
}

Result<QString> publish(const Publication &publication, const git::Transfer &transfer,
                        const std::function<void(const QString &)> &step,
                        const std::function<void(const OwnCommit &)> &committed)
{
    step(Tr::tr("Making the branch “%1”").arg(publication.branch));
    if (const auto taken = takeBranch(publication); !taken) {
        return std::unexpected(taken.error());
    }
    if (!publication.files.isEmpty()) {
        step(Tr::tr("Committing %n file(s)", nullptr, static_cast<int>(publication.files.size())));
        const auto commit = commitFiles(publication, transfer.stop);
        if (!commit) {
            return std::unexpected(commit.error());
        }
        if (committed && !commit->name.isEmpty()) {
            committed(*commit);
        }
    }
    // One of the owner's name that leads elsewhere stays as it is.
    const auto remote = remoteFor(publication.folder, {publication.api, publication.target}, publication.target.owner);
    if (!remote) {
        return remote;
    }
    step(Tr::tr("Pushing to %1").arg(publication.target.toString()));
    const auto pushed = git::push(publication.folder, *remote, true, transfer);
    if (!pushed && pushed.error().kind == ErrorKind::Invalid) {
        return core::failure(
            Tr::tr("%1 has another branch “%2” already, with commits that are not here: choose another name.")
                .arg(publication.target.toString(), publication.branch),
            ErrorKind::Invalid);
    }
    return pushed.transform([&] { return *remote; });
}

} // namespace sealyard::contribute
