#pragma once

#include "lint/linter.h"

#include <QByteArray>
#include <QString>

namespace sealyard::lint {

/// As a compiler writes: "path:line:column: severity: message [SY501 name]", then a line of counts. Translated.
[[nodiscard]] QString textReport(const LintResult &result);

/// The stable JSON form: {"diagnostics": [{"code", "name", "severity", "message", "path", "line", "column", "endLine",
/// "endColumn" (1-based), "related": [...], "fixes": [...]}], "summary": {"errors", "warnings", "infos",
/// "directories"}}.
[[nodiscard]] QByteArray jsonReport(const LintResult &result);

} // namespace sealyard::lint
