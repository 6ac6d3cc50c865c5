#pragma once

#include "language/server/call.h"

namespace sealyard::language::server {

// answersymbols.cpp
[[nodiscard]] Answer workspaceSymbols(const Call &call);

} // namespace sealyard::language::server
