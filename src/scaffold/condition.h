#pragma once

#include "scaffold/plan.h"

namespace sealyard::scaffold {

/// True when a condition of pattern.yaml holds: "" always; "id" when the answer is not empty; "id=value" and
/// "id!=value" compare, and a value that ends in "*" compares only what is before it. Blanks around an answer do not
/// count.
[[nodiscard]] bool holds(const QString &condition, const Answers &answers);

/// The question that a condition asks about; empty for the empty condition.
[[nodiscard]] QString questionOf(const QString &condition);

} // namespace sealyard::scaffold
