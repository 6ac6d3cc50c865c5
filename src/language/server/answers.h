#pragma once

#include "language/server/call.h"

#include <QJsonArray>

namespace sealyard::language::server {

// One function for each method of LSP, named after its last part; methods.cpp has the table.

// answercompletion.cpp
[[nodiscard]] Answer completion(const Call &call);

// answeredits.cpp
[[nodiscard]] Answer codeAction(const Call &call);
[[nodiscard]] Answer formatting(const Call &call);

// answerhelp.cpp
[[nodiscard]] Answer documentLink(const Call &call);
[[nodiscard]] Answer hover(const Call &call);
[[nodiscard]] Answer inlayHint(const Call &call);

// answernavigation.cpp
[[nodiscard]] Answer definition(const Call &call);
[[nodiscard]] Answer documentHighlight(const Call &call);
[[nodiscard]] Answer prepareRename(const Call &call);
[[nodiscard]] Answer references(const Call &call);
[[nodiscard]] Answer rename(const Call &call);

// answerstructure.cpp
[[nodiscard]] Answer documentSymbol(const Call &call);
[[nodiscard]] Answer foldingRange(const Call &call);
[[nodiscard]] Answer semanticTokens(const Call &call); ///< of all or of a "range"
[[nodiscard]] QJsonArray tokenTypes();                 ///< the legend of the tokens

// answersymbols.cpp
[[nodiscard]] Answer workspaceSymbols(const Call &call);

} // namespace sealyard::language::server
