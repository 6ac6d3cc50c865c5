#pragma once

#include "jobs/plan.h"

#include <QString>

namespace sealyard::jobs {

/// The commands of a plan as a person would type them in bash, a comment with the step's title above each and a
/// variable for the scratch folder; for reading and copying, never for running by us.
[[nodiscard]] QString planText(const Plan &plan);

} // namespace sealyard::jobs
