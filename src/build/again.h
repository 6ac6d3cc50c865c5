#pragma once

#include "jobs/job.h"

namespace sealyard::build {

class Trust;

/// A new job with the plan of a build that has ended, not queued yet; init.sh is the one that is there now, when the
/// user lets that one run. ErrorKind::Denied when it has changed and the user did not agree to what it is now;
/// otherwise as jobs::createAgain(). Jobs that are no builds are made again as they are.
[[nodiscard]] core::Result<jobs::Job> createAgain(const jobs::Job &job, const Trust &trust);

} // namespace sealyard::build
