#include "contribute/contribution.h"

#include "contribute/tr.h"
#include "contribute/upstream.h"
#include "git/branches.h"
#include "git/changes.h"
#include "git/commit.h"
#include "github/pulls.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::contribute {

namespace {

using core::Result;

/// The branch of a remote that is its main one, by the names that are usual.
QString mainBranchOf(const QString &remote, const QList<git::Branch> &branches)
{
    for (const QString &name : {u"main"_s, u"master"_s}) {
        const auto isIt = [&](const git::Branch &branch) {
            return branch.isRemote && branch.name == remote + u'/' + name;
        };
        if (std::ranges::any_of(branches, isIt)) {
            return name;
        }
    }
    return {};
}

/// upstream: its remote; empty: there is none. It may be there and never have been fetched.
void findBase(Contribution &found, const QList<git::Branch> &branches, const QString &upstream)
{
    for (const QString &remote : {upstream, u"origin"_s}) {
        if (const QString branch = mainBranchOf(remote, branches); !branch.isEmpty()) {
            found.baseBranch = branch;
            found.base = remote + u'/' + branch;
            found.isUpstream = remote == upstream;
            return;
        }
    }
}

/// "applications/helm/v3.8.2" of a file below it; empty for one outside of version directories.
QString directoryOf(const QString &file)
{
    const QString top = file.section(u'/', 0, 0);
    const bool isTyped = top == "applications"_L1 || top == "dockerimages"_L1;
    return isTyped && file.count(u'/') >= 3 ? file.section(u'/', 0, 2) : QString();
}

QString problemOf(const Contribution &contribution)
{
    if (contribution.status.operation != git::Operation::None) {
        return Tr::tr("A merge, rebase or the like is under way: end it or give it up first.");
    }
    if (std::ranges::any_of(contribution.status.files, &git::FileStatus::isConflicted)) {
        return Tr::tr("Files are in conflict: resolve them first.");
    }
    if (contribution.status.head.isEmpty()) {
        return Tr::tr("The repository has no commit yet, so it has nothing in common with upstream. Clone upstream or "
                      "your fork of it, and put your files there.");
    }
    if (contribution.changes.isEmpty()) {
        return contribution.base.isEmpty()
                   ? Tr::tr("Nothing has changed since the last commit.")
                   : Tr::tr("Nothing is different from “%1”, as it was when it was last fetched.")
                         .arg(contribution.base);
    }
    return {};
}

QStringList namesOf(const QList<git::Branch> &branches)
{
    QStringList names;
    for (const git::Branch &branch : branches) {
        names.append(branch.isRemote ? branch.name.section(u'/', 1) : branch.name);
    }
    names.removeDuplicates();
    return names;
}

class Collector final
{
public:
    Collector(const image::Workspace &workspace, const git::Status &status)
    {
        const QString within = QDir(QDir(status.top).canonicalPath()).relativeFilePath(workspace.root);
        m_prefix = within == "."_L1 || within.isEmpty() ? QByteArray() : QFile::encodeName(within + u'/');
        for (const git::FileStatus &file : status.files) {
            if (file.path.startsWith(m_prefix)) {
                m_status.insert(QFile::decodeName(file.path.sliced(m_prefix.size())), file);
            }
        }
    }

    [[nodiscard]] QList<Change> changesOf(const QStringList &files)
    {
        for (const QString &file : files) {
            add(file);
        }
        QList<Change> changes = m_changes.values();
        if (!changes.isEmpty() && changes.first().path.isEmpty()) {
            changes.append(changes.takeFirst());
        }
        return changes;
    }

private:
    void add(const QString &file)
    {
        Change &change = m_changes[directoryOf(file)];
        change.path = directoryOf(file);
        change.app = change.path.section(u'/', 1, 1);
        change.version = change.path.section(u'/', 2, 2);
        change.files.append(file);
        if (const auto found = m_status.constFind(file); found != m_status.cend()) {
            change.uncommitted.append(found->path);
            change.isStaged = change.isStaged || found->staged != git::Change::None;
        }
    }

    QByteArray m_prefix; ///< of the workspace's paths in the repository
    QMap<QString, git::FileStatus> m_status;
    QMap<QString, Change> m_changes;
};

/// there: the version directories that upstream has.
Result<void> judge(Change &change, const image::Workspace &workspace, const QSet<QString> &there,
                   const QString &cacheFolder)
{
    if (change.path.isEmpty()) {
        return {};
    }
    const bool isHere = QFileInfo(workspace.root + u'/' + change.path).isDir();
    change.kind = !isHere                       ? Change::Kind::Removed
                  : there.contains(change.path) ? Change::Kind::Changed
                                                : Change::Kind::Added;
    if (const auto counts = github::lintCounts(workspace.root, change.path, cacheFolder)) {
        change.lint = *counts;
    } else if (isHere && counts.error().kind != core::ErrorKind::NotFound) {
        return std::unexpected(counts.error());
    }
    return {};
}

} // namespace

QString Change::title() const
{
    return path.isEmpty() ? Tr::tr("Other files") : app + u' ' + version;
}

bool Contribution::hasUncommitted() const
{
    return std::ranges::any_of(changes, [](const Change &change) { return !change.uncommitted.isEmpty(); });
}

Result<Contribution> contributionOf(const image::Workspace &workspace, const QUrl &api,
                                    const github::RepositoryName &upstream, const QString &cacheFolder)
{
    const auto status = git::statusOf(workspace.root);
    if (!status) {
        return std::unexpected(status.error());
    }
    Contribution found{.status = *status};
    const auto branches = git::branchesOf(workspace.root).value_or(QList<git::Branch>());
    found.remotes = git::remotesOf(workspace.root).value_or(QList<git::Remote>());
    found.branches = namesOf(branches);
    found.identity = git::identityOf(workspace.root).value_or(git::Identity());
    findBase(found, branches, remoteAt(found.remotes, {api, upstream}));
    if (status->head.isEmpty()) {
        found.problem = problemOf(found);
        return found;
    }
    const auto files = git::changedSince(workspace.root, found.base);
    const auto there = git::foldersBefore(workspace.root, found.base, 3);
    if (!files || !there) {
        return std::unexpected(files ? there.error() : files.error());
    }
    found.changes = Collector(workspace, *status).changesOf(*files);
    for (Change &change : found.changes) {
        if (const auto judged = judge(change, workspace, *there, cacheFolder); !judged) {
            return std::unexpected(judged.error());
        }
    }
    found.problem = problemOf(found);
    return found;
}

} // namespace sealyard::contribute
