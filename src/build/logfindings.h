#pragma once

#include "core/diagnostic.h"
#include "jobs/job.h"

namespace sealyard::build {

/// What the log of a job that ended badly says about the reason.
struct LogFindings
{
    QList<core::Diagnostic> problems; ///< in the user's files as they are now; see problemsIn()
    QString hint; ///< translated: what the sandbox of init.sh kept from it; empty: nothing that is known of

    bool operator==(const LogFindings &) const = default;
};

/// The root of the workspace whose directory a job builds or, on GitHub, follows; empty for another job.
[[nodiscard]] QString workspaceOf(const jobs::Plan &plan);

/// Reads the whole log of a job, and the files that it may tell of. Nothing for a job that succeeded or lives. Blocks.
[[nodiscard]] LogFindings findingsOf(const jobs::Job &job);

} // namespace sealyard::build
