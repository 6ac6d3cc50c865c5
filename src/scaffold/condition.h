#pragma once

#include "scaffold/plan.h"

namespace sealyard::scaffold {

/// True when a condition of pattern.yaml holds: "" always; "id" when the answer is not empty; "id=value" and
/// "id!=value" compare, and "*" at the beginning or end of a value stands for anything. " and " joins several, " or "
/// such groups. Blanks around an answer do not count.
[[nodiscard]] bool holds(const QString &condition, const Answers &answers);

/// The questions that a condition asks about; none for the empty condition.
[[nodiscard]] QStringList questionsOf(const QString &condition);

} // namespace sealyard::scaffold
