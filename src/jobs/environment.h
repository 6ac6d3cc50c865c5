#pragma once

#include <QProcessEnvironment>

namespace sealyard::jobs {

/// What a step sees of this process's environment: the names that jobs::Step lists, and nothing else.
[[nodiscard]] QProcessEnvironment reducedEnvironment();

} // namespace sealyard::jobs
