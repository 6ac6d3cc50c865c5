#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>

namespace sealyard::jobs {

/// One program to run. "@SCRATCH@" in arguments and workingDirectory stands for the job's scratch folder, which exists
/// from the start and is removed at the end.
struct Step
{
    QString title; ///< translated, e.g. "Run init.sh"
    QString program;
    QStringList arguments;
    QString workingDirectory;
    QMap<QString, QString> environment; ///< added to a reduced one: PATH, HOME, LANG, TMPDIR, proxies
    std::chrono::seconds timeout{0};    ///< 0: none

    bool operator==(const Step &) const = default;
};

/// What a job does, written to plan.json once. Holds no secret.
struct Plan
{
    QString title;   ///< e.g. "helm v3.8.2 (linux/amd64, built-in)"
    QString subject; ///< what it is about, e.g. "applications/helm/v3.8.2"
    QString result;  ///< absolute path of the file that exists after success
    QList<Step> steps;

    bool operator==(const Plan &) const = default;
};

[[nodiscard]] QByteArray toJson(const Plan &plan);
[[nodiscard]] core::Result<Plan> planFromJson(const QByteArray &json);

} // namespace sealyard::jobs
