#pragma once

#include "github/client.h"

#include <QStringList>

namespace sealyard::github {

/// "labring-actions/cluster-image"
struct RepositoryName
{
    QString owner{};
    QString name{};

    bool operator==(const RepositoryName &) const = default;
    [[nodiscard]] QString toString() const { return owner + u'/' + name; }
    /// "/repos/OWNER/NAME"
    [[nodiscard]] QString path() const { return QStringLiteral("/repos/") + toString(); }
};

/// ErrorKind::Invalid for what is no OWNER/NAME.
[[nodiscard]] core::Result<RepositoryName> parseRepositoryName(const QString &text);
/// labring-actions/cluster-image
[[nodiscard]] RepositoryName upstreamRepository();

struct RepositoryFacts
{
    QString defaultBranch{};
    bool hasIssues = true;
    bool canLabel = false; ///< the signed-in user has push rights
};

struct Issue
{
    qint64 number = 0;
    QString title{};
    QString body{};
    QString login{};
    bool isOpen = true;
    QStringList labels{};
    QDateTime created{};
    QUrl page{};

    [[nodiscard]] bool isAccepted() const;
};

struct Comment
{
    qint64 id = 0;
    QString body{};
    QString login{};
    bool isBot = false;
    QDateTime created{};
};

/// A workflow run.
struct Run
{
    qint64 id = 0;
    QString title{}; ///< of a run that an issue started: the issue's
    QString event{};
    QString actor{}; ///< who triggered it
    QString status{};
    QString conclusion{}; ///< empty while it goes on
    QDateTime created{};
    QUrl page{};
};

struct RunStep
{
    QString name{};
    int number = 0;
    QString status{}; ///< "queued", "in_progress", "completed"
    QString conclusion{};
};

struct RunJob
{
    qint64 id = 0;
    QString name{}; ///< "start-build / Auto build app image (amd64)"
    QString status{};
    QString conclusion{};
    QList<RunStep> steps{};
};

/// What the calls of features.md section 3.5 answer; each fails as Client::get() does.
[[nodiscard]] core::Result<QString> loginOf(Client &client);
[[nodiscard]] core::Result<RepositoryFacts> factsOf(Client &client, const RepositoryName &repository);
[[nodiscard]] core::Result<Issue> readIssue(Client &client, const RepositoryName &repository, qint64 number);
/// The issue with exactly this title: an accepted one before others, an open one before closed ones; nothing when there
/// is none among the accepted and the 300 that search finds. Mostly one request.
[[nodiscard]] core::Result<std::optional<Issue>> findIssue(Client &client, const RepositoryName &repository,
                                                           const QString &title);
/// Issues by this login since then (server time), newest first.
[[nodiscard]] core::Result<QList<Issue>> issuesBy(Client &client, const RepositoryName &repository,
                                                  const QString &login, const QDateTime &since);
[[nodiscard]] core::Result<QList<Comment>> commentsSince(Client &client, const RepositoryName &repository, qint64 issue,
                                                         const QDateTime &since);
/// The newest hundred runs of a workflow file since then.
[[nodiscard]] core::Result<QList<Run>> runsSince(Client &client, const RepositoryName &repository, const QString &file,
                                                 const QString &event, const QDateTime &since);
/// "active", or why it is switched off: "disabled_manually", "disabled_fork", ...; NotFound: there is no such workflow.
[[nodiscard]] core::Result<QString> workflowState(Client &client, const RepositoryName &repository,
                                                  const QString &file);
[[nodiscard]] core::Result<Run> readRun(Client &client, const RepositoryName &repository, qint64 id);
[[nodiscard]] core::Result<QList<RunJob>> jobsOf(Client &client, const RepositoryName &repository, qint64 run);
/// Needs a sign-in, even for public repositories; complete only when the job has ended.
[[nodiscard]] core::Result<QByteArray> logOf(Client &client, const RepositoryName &repository, qint64 job);

[[nodiscard]] Issue issueFromJson(const QJsonObject &object);
[[nodiscard]] Comment commentFromJson(const QJsonObject &object);

/// The website that belongs to an API: https://github.com, or the Enterprise host's; without path.
[[nodiscard]] QUrl webPage(const QUrl &api);

/// The page where the text only needs a click on "Submit": no token, no call. Empty when it would be longer than the
/// 8,000 characters that GitHub takes.
[[nodiscard]] QUrl prefilledPage(const QUrl &api, const RepositoryName &repository, const QString &title,
                                 const QString &body);

} // namespace sealyard::github
