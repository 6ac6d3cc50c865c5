#pragma once

#include "build/request.h"
#include "jobs/plan.h"

namespace sealyard::build {

/// Where a step of a plan runs init.sh; Sandbox::None for every other step.
[[nodiscard]] Sandbox sandboxOf(const jobs::Step &step);

/// A sentence that names what init.sh could not reach because of its sandbox, as far as its messages on standard error
/// speak of it: a program of PATH or a file that the sandbox hides, the home directory that another one stood for, a
/// place that cannot be written to. Empty when it is nothing of these. scratch: what "@SCRATCH@" stood for. Looks at
/// what is on disk, PATH and HOME now.
[[nodiscard]] QString sandboxHint(const jobs::Step &step, const QString &scratch, const QStringList &errors);

} // namespace sealyard::build
