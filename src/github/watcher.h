#pragma once

#include "github/failure.h"
#include "github/requeststore.h"

#include <functional>

namespace sealyard::github {

/// What a look at GitHub shows of one request.
struct Observation
{
    enum class Stage { WaitingForLabel, WaitingForRun, Running, Succeeded, Failed, Skipped };

    Stage stage = Stage::WaitingForRun;
    BuildRequest request{}; ///< as the store has it now
    std::optional<Run> run{};
    QList<RunJob> jobs{};
    QString image{};       ///< what the robot says it has built; empty: it has not spoken
    QStringList reasons{}; ///< why there is no run after ten minutes, or why it was skipped
    QList<FailureReport> failures{};

    [[nodiscard]] bool hasEnded() const { return stage >= Stage::Succeeded; }
};

/// Looks once, and writes what is new to the store. directory: the version directory in the workspace, for naming files
/// in logs; empty: that of the request. Blocks; see Client.
[[nodiscard]] core::Result<Observation> observe(Client &client, const RequestStore &store, const BuildRequest &request,
                                                const QString &directory);

/// Looks until the build has ended, calling look after each; at most six hours. Every 5 s in the first minute, then
/// every 15 s up to five minutes, then every 30 s. Can be started again at any time, by any process: all that it knows
/// is in the store. An error ends it only when it will not pass by itself.
[[nodiscard]] core::Result<Observation> watch(Client &client, const RequestStore &store, const QString &id,
                                              const QString &directory,
                                              const std::function<void(const Observation &)> &look);

/// One of the jobs that build: for an architecture, or for the list of both.
[[nodiscard]] bool isBuildJob(const RunJob &job);

/// A job with its state in words: "Auto build app image (amd64): step 3 of 9, Build Image".
[[nodiscard]] QString jobText(const RunJob &job);

/// The stage in words.
[[nodiscard]] QString stageText(Observation::Stage stage);

} // namespace sealyard::github
