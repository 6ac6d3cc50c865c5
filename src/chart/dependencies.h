#pragma once

#include "chart/chart.h"
#include "chart/failure.h"
#include "template/containers.h"

namespace sealyard::chart {

/// chartutil.ProcessDependencies: renames charts by their alias, leaves out those that condition or tags switch off,
/// and gives each chart the values that it imports. The chart changes; its values are the coalesced ones afterwards.
[[nodiscard]] Outcome<void> processDependencies(Chart &chart, const templates::MapPointer &values);

} // namespace sealyard::chart
