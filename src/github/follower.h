#pragma once

#include "github/watcher.h"
#include "jobs/plan.h"
#include "registry/published.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace sealyard::github {

/// What following many requests tells, each time in the caller's thread.
struct FollowTold
{
    std::function<void(const BuildRequest &)> posted{};
    /// A request that could not be posted or looked at; the others go on.
    std::function<void(const BuildRequest &, const core::Error &)> failed{};
    std::function<void(const Observation &)> seen{};
    /// The last lines of the log of a job that has ended, at most 1,000; GitHub shows logs earlier to nobody but its
    /// own pages. Only for a sign-in, and when few are followed.
    std::function<void(const BuildRequest &, const RunJob &, const QStringList &)> logged{};
    /// What the registry has after a success, under the name that the robot told.
    std::function<void(const BuildRequest &, const QString &image,
                       const core::Result<std::optional<registry::PublishedImage>> &)>
        published{};
};

/// Posts those of the requests that are not posted yet, each exactly once (poster.h), then looks at all in turn until
/// each has ended, at most six hours; never more than one look in three seconds when there are many. Requests that
/// another process follows are left to it. Fails when it was stopped, or could do nothing for a request. Blocks.
[[nodiscard]] core::Result<void> followAll(Client &client, const RequestStore &store, const QStringList &ids,
                                           const FollowTold &told);

/// The job that does so by "sealyard-cli issue resume", so that it goes on without whoever asked for it. requests: at
/// least one; storeFolder: of their store; root: the workspace's, for naming files in logs; may be empty. The plan
/// holds no secret: a token in the variables of signin.h is passed on in the memory of processes.
[[nodiscard]] jobs::Plan followPlan(const QList<BuildRequest> &requests, const QString &cliProgram,
                                    const QString &storeFolder, const QString &root);

} // namespace sealyard::github
