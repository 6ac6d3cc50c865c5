#pragma once

#include "scaffold/plan.h"

#include <QString>

namespace sealyard::test {

/// The ids of all built-in patterns, in their order.
[[nodiscard]] QStringList patternIds();

/// A built-in pattern with English texts; ends the test program when there is none of this id.
[[nodiscard]] scaffold::Pattern builtIn(const QString &id);

/// A folder with things of the user's computer: charts/web (a chart), web-1.2.3.tgz, a.yaml, b.yml and overlay (a
/// kustomization).
[[nodiscard]] QString localFiles();

/// What a pattern insists on, good answers.
[[nodiscard]] scaffold::Answers neededAnswers(const QString &patternId);

/// A request with the pattern's defaults and what it insists on; given answers win.
[[nodiscard]] scaffold::ScaffoldRequest requestFor(const QString &patternId, const scaffold::Answers &given = {});

/// One request for each combination of the options that decide what is written.
[[nodiscard]] QList<scaffold::ScaffoldRequest> allCombinations();

/// The contents of the planned file whose path ends so; null when there is none.
[[nodiscard]] QString contentsOf(const scaffold::ScaffoldPlan &plan, const QString &pathEnd);

} // namespace sealyard::test
