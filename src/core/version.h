#pragma once

#include <QString>

namespace sealyard::core {

/// The version of both programs, e.g. "0.1.0".
[[nodiscard]] QString version();

} // namespace sealyard::core
