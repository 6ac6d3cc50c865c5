#pragma once

#include "core/result.h"
#include "report/report.h"

namespace sealyard::report {

/// The findings of an old tree as a file: JSON with a fingerprint for each, which stays when lines above it change.
[[nodiscard]] QByteArray baselineOf(const Findings &findings);

/// The findings that a baseline does not have. ErrorKind::Invalid when the bytes are no baseline.
[[nodiscard]] core::Result<lint::LintResult> withoutBaseline(const Findings &findings, const QByteArray &baseline);

} // namespace sealyard::report
