#pragma once

#include "language/server/call.h"

namespace sealyard::language::server {

// answercompletion.cpp
[[nodiscard]] Answer completion(const Call &call);

// answersymbols.cpp
[[nodiscard]] Answer workspaceSymbols(const Call &call);

} // namespace sealyard::language::server
