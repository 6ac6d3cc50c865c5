#pragma once

#include "github/buildrequest.h"

namespace sealyard::github {

/// Whose run a job's log speaks of. Unknown: it does not say, or says too little to tell.
enum class RunOwner { Ours, Others, Unknown };

/// The runner prints what a job and its steps are given before any code of the repository runs: groups of "name: value"
/// lines. The first ones that name application and version, or the text of the issue, tell whether a run builds what
/// this request asked for; another request for the same is not told from it. Pure.
[[nodiscard]] RunOwner ownerOf(const QByteArray &log, const BuildRequest &request);

} // namespace sealyard::github
