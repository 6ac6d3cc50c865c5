#include "github/preflight.h"

#include "github/tr.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using State = PreflightItem::State;

constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr int mostFiles = 5000;

/// "blob SIZE\0CONTENT", as git hashes it; a symbolic link is its target. Empty: too large or unreadable.
QString blobHash(const QString &path)
{
    QByteArray content;
    if (const QFileInfo info(path); info.isSymLink()) {
        content = info.readSymLink().toUtf8();
    } else if (QFile file(path); info.isFile() && info.size() <= largestFile && file.open(QIODevice::ReadOnly)) {
        content = file.readAll();
    } else {
        return {};
    }
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(content.size()) + QByteArray(1, '\0'));
    hash.addData(content);
    return QString::fromLatin1(hash.result().toHex());
}

/// Path to hash, of all files below.
QMap<QString, QString> localHashes(const QString &folder)
{
    QMap<QString, QString> hashes;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext() && hashes.size() < mostFiles) {
        const QString path = files.next();
        hashes.insert(QDir(folder).relativeFilePath(path), blobHash(path));
    }
    return hashes;
}

/// The hash of upstream's directory, or nothing when it has none.
core::Result<QString> treeOf(Client &client, const RepositoryName &repository, const QString &branch,
                             const QString &path)
{
    const auto entries = client.get(u"%1/contents/%2"_s.arg(repository.path(), path.section(u'/', 0, -2)),
                                    QUrlQuery{{u"ref"_s, branch}});
    if (!entries) {
        return entries.error().kind == core::ErrorKind::NotFound ? core::Result<QString>(QString())
                                                                 : std::unexpected(entries.error());
    }
    for (const QJsonValue &entry : entries->array()) {
        if (entry["name"_L1].toString() == path.section(u'/', -1) && entry["type"_L1].toString() == "dir"_L1) {
            return entry["sha"_L1].toString();
        }
    }
    return QString();
}

core::Result<QMap<QString, QString>> remoteHashes(Client &client, const RepositoryName &repository, const QString &tree)
{
    const auto answer =
        client.get(u"%1/git/trees/%2"_s.arg(repository.path(), tree), QUrlQuery{{u"recursive"_s, u"1"_s}});
    if (!answer) {
        return std::unexpected(answer.error());
    }
    if (answer->object().value("truncated"_L1).toBool()) {
        return core::failure(Tr::tr("Upstream's directory has too many files to compare."), core::ErrorKind::TooLarge);
    }
    QMap<QString, QString> hashes;
    for (const QJsonValue &entry : answer->object().value("tree"_L1).toArray()) {
        if (entry["type"_L1].toString() == "blob"_L1) {
            hashes.insert(entry["path"_L1].toString(), entry["sha"_L1].toString());
        }
    }
    return hashes;
}

void appendIssue(Client &client, const RepositoryName &repository, const QString &title, QList<PreflightItem> &items)
{
    const auto issue = findIssue(client, repository, title);
    if (!issue) {
        items.append({State::Unknown, issue.error().message});
    } else if (!*issue) {
        items.append({State::Warning, Tr::tr("There is no issue “%1” yet. One will be opened, and builds when a "
                                             "maintainer gives it the label “accepted”.")
                                          .arg(title)});
    } else if (!(*issue)->isAccepted()) {
        items.append({State::Bad, Tr::tr("The issue #%1 has no label “accepted” yet: a comment there starts nothing.")
                                      .arg((*issue)->number)});
    } else {
        items.append({State::Good,
                      Tr::tr("The issue #%1 is accepted; the command goes there as a comment.").arg((*issue)->number)});
    }
}

PreflightItem itemOf(const DirectoryDifference &difference, const QString &path, const QString &branch)
{
    if (difference.isMissing) {
        return {State::Bad,
                Tr::tr("%1 is not on upstream's branch %2, which alone is built. Propose it by a pull request "
                       "first.")
                    .arg(path, branch)};
    }
    if (difference.isEmpty()) {
        return {State::Good, Tr::tr("%1 is the same here and on upstream's branch %2.").arg(path, branch)};
    }
    const QStringList all = difference.changed + difference.onlyHere + difference.onlyThere;
    return {
        State::Warning,
        Tr::tr("%1 differs from upstream's branch %2, which alone is built: %3. Propose it by a pull request first.")
            .arg(path, branch, all.mid(0, 5).join(", "_L1) + (all.size() > 5 ? u", …"_s : QString()))};
}

void appendDirectory(Client &client, const RepositoryName &repository, const Verdict &verdict, const QString &root,
                     QList<PreflightItem> &items)
{
    const auto facts = factsOf(client, repository);
    if (!facts) {
        items.append({State::Unknown, facts.error().message});
        return;
    }
    if (!facts->hasIssues) {
        items.append({State::Bad, Tr::tr("%1 takes no issues.").arg(repository.toString())});
    }
    const bool isPinned = verdict.directory == TakenDirectory::Version;
    if (verdict.directory != TakenDirectory::Latest && !isPinned) {
        return;
    }
    const QString path = u"%1/%2/%3"_s.arg(image::typeFolders(*verdict.type).first(), verdict.reading.app,
                                           isPinned ? verdict.reading.version : u"latest"_s);
    const auto difference = compareWithUpstream(client, repository, facts->defaultBranch, root, path);
    items.append(difference ? itemOf(*difference, path, facts->defaultBranch)
                            : PreflightItem{State::Unknown, difference.error().message});
}

} // namespace

core::Result<DirectoryDifference> compareWithUpstream(Client &client, const RepositoryName &repository,
                                                      const QString &branch, const QString &root, const QString &path)
{
    const auto tree = treeOf(client, repository, branch, path);
    if (!tree) {
        return std::unexpected(tree.error());
    }
    if (tree->isEmpty()) {
        return DirectoryDifference{.isMissing = true};
    }
    const auto there = remoteHashes(client, repository, *tree);
    if (!there) {
        return std::unexpected(there.error());
    }
    const QMap<QString, QString> here = localHashes(root + u'/' + path);
    DirectoryDifference difference;
    for (const auto &[file, hash] : here.asKeyValueRange()) {
        if (!there->contains(file)) {
            difference.onlyHere.append(file);
        } else if (there->value(file) != hash) {
            difference.changed.append(file);
        }
    }
    std::ranges::copy_if(there->keys(), std::back_inserter(difference.onlyThere),
                         [&](const QString &file) { return !here.contains(file); });
    return difference;
}

QList<PreflightItem> preflight(Client &client, const RepositoryName &repository, const IssueText &text,
                               const QString &root)
{
    // The label is looked up below; here it would only repeat itself.
    const Verdict verdict = judge({text.title, text.place, text.text, true},
                                  root.isEmpty() ? upstreamWorkflows() : workflowsOf(root), root);
    QList<PreflightItem> items;
    for (const Reason &reason : verdict.reasons) {
        const State state = reason.effect == Reason::Effect::Notes    ? State::Good
                            : reason.effect == Reason::Effect::Breaks ? State::Warning
                                                                      : State::Bad;
        items.append({state, reason.text});
    }
    if (verdict.isGood()) {
        items.append(
            {State::Good, Tr::tr("The workflow reads %1 %2.").arg(verdict.reading.app, verdict.reading.version)});
    }
    if (verdict.starts) {
        appendIssue(client, repository, text.title, items);
        appendDirectory(client, repository, verdict, root, items);
    }
    return items;
}

} // namespace sealyard::github
