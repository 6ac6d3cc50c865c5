#pragma once

#include "cli/command.h"
#include "core/result.h"
#include "report/report.h"

#include <QList>

namespace sealyard::cli {

/// One report that a run shall write.
struct LintOutput
{
    report::Format format = report::Format::Text;
    QString file; ///< empty: the standard output
};

/// The outputs that "--output FORMAT[:FILE]" names. ErrorKind::Invalid for an unknown format, and when two of them go
/// to the same place.
[[nodiscard]] core::Result<QList<LintOutput>> outputsOf(const QStringList &specifications);

/// Writes all reports; files atomically. The first that cannot be written is the error.
[[nodiscard]] core::Result<void> writeOutputs(const QList<LintOutput> &outputs, const report::Findings &findings,
                                              Console &console);

} // namespace sealyard::cli
