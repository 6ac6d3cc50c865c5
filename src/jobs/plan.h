#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace sealyard::jobs {

/// One program to run. "@SCRATCH@" in arguments, workingDirectory and the environment's values stands for the job's
/// scratch folder, which exists from the start and is removed at the end.
struct Step
{
    QString title; ///< translated, e.g. "Run init.sh"
    QString program;
    QStringList arguments;
    QString workingDirectory;
    /// Added to a reduced one: PATH, HOME, USER, LOGNAME, LANG, LANGUAGE, LC_*, TZ, TMPDIR, XDG_RUNTIME_DIR, proxies,
    /// certificate locations, SOURCE_DATE_EPOCH, and where the container programs have their settings and storage
    /// (CONTAINERS_*, STORAGE_*, BUILDAH_*, DOCKER_HOST, DOCKER_CONTEXT, REGISTRY_AUTH_FILE). Nothing else of the
    /// caller's environment, such as tokens, gets in.
    QMap<QString, QString> environment;
    /// Names of variables that the step gets besides, if the supervisor has them: secrets, whose values are in no file.
    QStringList passedOn = {};
    std::chrono::seconds timeout{0}; ///< 0: none

    bool operator==(const Step &) const = default;
};

/// What a job does, written to plan.json once. Holds no secret.
struct Plan
{
    QString title;        ///< e.g. "helm v3.8.2 (linux/amd64, built-in)"
    QString subject;      ///< what it is about, e.g. "applications/helm/v3.8.2"
    QString result;       ///< absolute path of the file that exists after success; empty: none
    QString resultName{}; ///< what the result calls itself, e.g. an image's name with its tag; empty: nothing
    QList<Step> steps;
    QString exclusive{}; ///< no two jobs with the same text run at the same time, e.g. a folder's path; empty: any may
    bool isPassive = false; ///< it only looks on and takes no place in the queue from jobs that work

    bool operator==(const Plan &) const = default;
};

/// Where a result is written until it is complete; beside the result, so that a rename puts it in its place. Removed
/// with a job that was interrupted.
[[nodiscard]] QString partialPath(const QString &result);

/// The text of plan.json, versioned.
[[nodiscard]] QByteArray toJson(const Plan &plan);
/// ErrorKind::Invalid when it is no plan of this version, ErrorKind::TooLarge beyond 100 steps.
[[nodiscard]] core::Result<Plan> planFromJson(const QByteArray &json);

} // namespace sealyard::jobs
