#include "github/preflight.h"

#include "github/localchecks.h"
#include "github/tr.h"
#include "registry/published.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::github {

namespace {

using State = PreflightItem::State;
using Subject = PreflightItem::Subject;

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
    for (const auto &entry : entries->array()) {
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
    for (const auto &entry : answer->object().value("tree"_L1).toArray()) {
        if (entry["type"_L1].toString() == "blob"_L1) {
            hashes.insert(entry["path"_L1].toString(), entry["sha"_L1].toString());
        }
    }
    return hashes;
}

PreflightItem itemOf(const DirectoryDifference &difference, const QString &path, const QString &branch)
{
    constexpr qsizetype shown = 5;
    PreflightItem item{.subject = Subject::Directory};
    const QStringList all = difference.changed + difference.onlyHere + difference.onlyThere;
    if (difference.isMissing) {
        item.state = State::Bad;
        item.text = Tr::tr("%1 is not on upstream's branch %2, which alone is built. Propose it by a pull request "
                           "first.")
                        .arg(path, branch);
    } else if (difference.isEmpty()) {
        item.state = State::Good;
        item.text = Tr::tr("%1 is the same here and on upstream's branch %2.").arg(path, branch);
    } else {
        item.state = State::Warning;
        item.text =
            Tr::tr("%1 differs from upstream's branch %2, which alone is built: %3. Propose it by a pull "
                   "request first.")
                .arg(path, branch, all.mid(0, shown).join(", "_L1) + (all.size() > shown ? u", …"_s : QString()));
    }
    return item;
}

PreflightItem itemOf(const LintCounts &counts, const QString &path)
{
    if (counts.errors > 0) {
        return {State::Bad,
                Tr::tr("Lint finds %n error(s) in %1, first %2", nullptr, counts.errors).arg(path, counts.first),
                Subject::Lint};
    }
    if (counts.warnings > 0) {
        return {State::Warning,
                Tr::tr("Lint finds no errors in %1, but %n warning(s), first %2", nullptr, counts.warnings)
                    .arg(path, counts.first),
                Subject::Lint};
    }
    return {State::Good, Tr::tr("Lint finds nothing in %1.").arg(path), Subject::Lint};
}

class Preflight final
{
public:
    Preflight(Client &client, const RepositoryName &repository, const IssueText &text, const PreflightOptions &options,
              const std::function<void(const PreflightItem &)> &found)
        : m_client(client)
        , m_repository(repository)
        , m_text(text)
        , m_options(options)
        , m_found(found)
    {
    }

    QList<PreflightItem> run();

private:
    void add(const PreflightItem &item);
    void unknown(Subject subject, const core::Error &error) { add({State::Unknown, error.message, subject}); }
    void lookAtText();
    void lookAtLint();
    void lookAtIssue();
    void lookAtOwnText();
    [[nodiscard]] QList<BuildWorkflow> workflows() const
    {
        return m_options.root.isEmpty() ? upstreamWorkflows() : workflowsOf(m_options.root);
    }
    void lookAtUpstream();
    void lookAtRegistry();

    Client &m_client;
    const RepositoryName &m_repository;
    const IssueText &m_text;
    const PreflightOptions &m_options;
    const std::function<void(const PreflightItem &)> &m_found;
    Verdict m_verdict;
    QList<PreflightItem> m_items;
};

void Preflight::add(const PreflightItem &item)
{
    m_items.append(item);
    if (m_found) {
        m_found(item);
    }
}

void Preflight::lookAtText()
{
    for (const Reason &reason : std::as_const(m_verdict.reasons)) {
        const State state = reason.effect == Reason::Effect::Notes    ? State::Good
                            : reason.effect == Reason::Effect::Breaks ? State::Warning
                                                                      : State::Bad;
        add({state, reason.text});
    }
    if (m_verdict.isGood()) {
        add({State::Good, Tr::tr("The workflow reads %1 %2.").arg(m_verdict.reading.app, m_verdict.reading.version)});
    }
}

void Preflight::lookAtLint()
{
    if (const QString path = directoryOf(m_verdict); !path.isEmpty()) {
        const auto counts = lintCounts(m_options.root, path, m_options.cacheFolder);
        counts ? add(itemOf(*counts, path)) : unknown(Subject::Lint, counts.error());
    }
}

void Preflight::lookAtIssue()
{
    const auto issue = findIssue(m_client, m_repository, m_text.title);
    if (!issue) {
        unknown(Subject::Issue, issue.error());
    } else if (!*issue) {
        add({State::Warning,
             Tr::tr("There is no issue “%1” yet. One will be opened, and builds when a maintainer gives it the label "
                    "“accepted”.")
                 .arg(m_text.title),
             Subject::Issue});
        lookAtOwnText();
    } else if (!(*issue)->isAccepted()) {
        add({State::Bad,
             Tr::tr("The issue #%1 has no label “accepted” yet: a comment there starts nothing.").arg((*issue)->number),
             Subject::Issue, (*issue)->page});
    } else {
        add({State::Good,
             Tr::tr("The issue #%1 is accepted; the command goes there as a comment.").arg((*issue)->number),
             Subject::Issue, (*issue)->page});
    }
}

/// Where the text will stand in an issue of its own, the title is compared for all types.
void Preflight::lookAtOwnText()
{
    const Verdict verdict = judge({m_text.title, Place::Body, m_text.text, true}, workflows(), m_options.root);
    for (const Reason &reason : verdict.reasons) {
        if (reason.effect == Reason::Effect::Blocks) {
            add({State::Bad, reason.text});
        }
    }
}

void Preflight::lookAtUpstream()
{
    const auto facts = factsOf(m_client, m_repository);
    if (!facts) {
        unknown(Subject::Directory, facts.error());
        return;
    }
    if (!facts->hasIssues) {
        add({State::Bad, Tr::tr("%1 takes no issues.").arg(m_repository.toString()), Subject::Issue});
    }
    const QString path = directoryOf(m_verdict);
    if (path.isEmpty()) {
        return;
    }
    const auto difference = compareWithUpstream(m_client, m_repository, facts->defaultBranch, m_options.root, path);
    if (!difference) {
        unknown(Subject::Directory, difference.error());
        return;
    }
    PreflightItem item = itemOf(*difference, path, facts->defaultBranch);
    if (const auto state = gitStateOf(m_options.root, path); state && !difference->isEmpty()) {
        item.text += u' ' + state->toString();
        item.page = pullRequestPage(m_client.api(), m_repository, facts->defaultBranch, *state);
    }
    add(item);
}

void Preflight::lookAtRegistry()
{
    const QString name =
        imageNameOf(*m_verdict.type, m_verdict.reading.app, m_verdict.reading.version, m_options.imagesAt);
    const auto image = registry::publishedImage(name, m_options.keepGoing);
    if (!image) {
        unknown(Subject::Registry, image.error());
    } else if (*image) {
        QStringList platforms;
        std::ranges::transform((*image)->variants, std::back_inserter(platforms),
                               &registry::PublishedImage::Variant::platform);
        add({State::Warning,
             platforms.isEmpty() ? Tr::tr("%1 is on the registry already and will be replaced.").arg(name)
                                 : Tr::tr("%1 is on the registry already (%2) and will be replaced.")
                                       .arg(name, platforms.join(", "_L1)),
             Subject::Registry});
    } else {
        add({State::Good, Tr::tr("%1 is not on the registry yet.").arg(name), Subject::Registry});
    }
}

QList<PreflightItem> Preflight::run()
{
    // The label is looked up below; here it would only repeat itself.
    m_verdict = judge({m_text.title, m_text.place, m_text.text, true}, workflows(), m_options.root);
    lookAtText();
    if (m_verdict.starts) {
        lookAtLint();
        lookAtIssue();
        lookAtUpstream();
        if (m_options.asksRegistry) {
            lookAtRegistry();
        }
    }
    return m_items;
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

/// The organisations are those of upstream's workflows and of its issue template (upstream.md sections 1.4 and 1.5).
QString imageNameOf(image::ImageType type, const QString &app, const QString &version, const QString &imagesAt)
{
    const bool isDocker = type == image::ImageType::DockerImage;
    const QString usual = isDocker ? u"docker.io/labring4docker"_s : u"docker.io/labring"_s;
    return u"%1/%2:%3"_s.arg(imagesAt.isEmpty() ? usual : imagesAt, app, version);
}

QList<PreflightItem> preflight(Client &client, const RepositoryName &repository, const IssueText &text,
                               const PreflightOptions &options, const std::function<void(const PreflightItem &)> &found)
{
    return Preflight(client, repository, text, options, found).run();
}

} // namespace sealyard::github
