#pragma once

#include "report/report.h"

#include <QStringList>

namespace sealyard::report {

/// One value for each finding, in their order, that stays the same when lines are added elsewhere in the file: a hash
/// (32 hexadecimal digits) of rule, path, text of the line and, for equal ones, their number.
[[nodiscard]] QStringList fingerprints(const Findings &findings);

} // namespace sealyard::report
