#pragma once

#include "shell/syntax/script.h"

#include <QSet>

namespace sealyard::shell {

/// Every variable that a script gives a value anywhere, also where it never gets to.
[[nodiscard]] QSet<QString> assignedNames(const Script &script);

} // namespace sealyard::shell
