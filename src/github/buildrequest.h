#pragma once

#include "github/api.h"
#include "github/verdict.h"

namespace sealyard::github {

/// How far a request has come. Sending: it may have been posted, nobody knows yet.
enum class Phase { Planned, Sending, Posted, Succeeded, Failed, Skipped };

/// One build that somebody asked for, as it is kept on disk. Holds no secret.
struct BuildRequest
{
    QString id{}; ///< sorts by time, e.g. "20261127-170501-helm-v3.8.2-1f3a"
    QUrl api{};
    RepositoryName repository{};
    QString title{};
    QString text{};      ///< exactly what is, or was, posted
    QString app{};       ///< as the workflow reads it
    QString version{};   ///< as the workflow reads it
    QString workflow{};  ///< the file that reads it
    QString directory{}; ///< the version directory that is built, in the workspace; empty: not known here
    image::ImageType type = image::ImageType::Application;
    Place place = Place::Comment;
    Phase phase = Phase::Planned;
    QString login{};           ///< who posts
    QDateTime intended{};      ///< server time just before the first attempt to post
    QList<qint64> knownIds{};  ///< equal texts that were there before
    qint64 issue = 0;          ///< its number; 0: not known yet
    qint64 comment = 0;        ///< its id; 0: none
    QDateTime posted{};        ///< server time
    qint64 run = 0;            ///< the workflow run's id; 0: not found yet
    bool isRunCertain = false; ///< the run's log or its success comment names what was asked for, and nothing else does
    QList<qint64> otherRuns{}; ///< runs whose logs name something else
    qint64 silentRun = 0;      ///< a run whose logs tell nothing, so that they are not read again; 0: none
    QUrl page{};               ///< where a person may look
    QString problem{};         ///< why it failed or was skipped; empty otherwise

    [[nodiscard]] bool hasEnded() const { return phase > Phase::Posted; }
};

/// "planned", "sending", ...: never translated.
[[nodiscard]] QString phaseName(Phase phase);

[[nodiscard]] QByteArray toJson(const BuildRequest &request);
/// ErrorKind::Invalid when it is no request of this version.
[[nodiscard]] core::Result<BuildRequest> requestFromJson(const QByteArray &json);

/// A request for a text as the workflows read it. root: of the workspace, or empty. ErrorKind::Invalid when no workflow
/// would.
[[nodiscard]] core::Result<BuildRequest> planRequest(const IssueText &issue, const QList<BuildWorkflow> &workflows,
                                                     const RepositoryName &repository, const QUrl &api,
                                                     const QString &root = {});

} // namespace sealyard::github
