#pragma once

#include "core/diagnostic.h"

#include <QString>

namespace sealyard::report {

/// The text with control characters, lone surrogates and noncharacters replaced: paths and quoted text come from
/// others' files, no terminal may obey what stands in them, and no XML may hold it.
[[nodiscard]] QString printable(const QString &text);

/// Who found it: "shellcheck" for its codes ("SC2086"), else "sealyard".
[[nodiscard]] QString sourceOf(const core::Diagnostic &diagnostic);

/// "SY109 missing-copy-source", or the code alone of what has no name.
[[nodiscard]] QString ruleLabel(const core::Diagnostic &diagnostic);

} // namespace sealyard::report
