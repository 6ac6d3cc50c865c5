#pragma once

#include "lint/facts/scripts.h"

namespace sealyard::lint {

/// True when init.sh surely never looks at its third argument, the version that is asked for; false when a part of it
/// could not be followed.
[[nodiscard]] bool ignoresVersion(const ShellText &init);

} // namespace sealyard::lint
