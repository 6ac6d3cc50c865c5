#pragma once

#include "chart/chart.h"
#include "chart/failure.h"
#include "template/containers.h"

namespace sealyard::chart {

/// A copy that shares no map or list with the original; a nil map becomes an empty one.
[[nodiscard]] templates::MapPointer copied(const templates::MapPointer &map);

/// chartutil.CoalesceValues: the values given, below them those of the chart, and for each chart that it brings along
/// its own with the globals of the one above; null takes a key away. Fails when values for such a chart are no map.
[[nodiscard]] Outcome<templates::MapPointer> coalesceValues(const Chart &chart, const templates::MapPointer &given);

/// chartutil.CoalesceTables: fills in target what only source has; target changes, and shares what it takes.
void coalesceTables(const templates::MapPointer &target, const templates::MapPointer &source, bool keepsNull = false);

/// A copy without keys whose value is null.
[[nodiscard]] templates::MapPointer withoutNull(const templates::MapPointer &map);

/// Values.Table: the map at a path with dots; nullptr: there is none.
[[nodiscard]] templates::MapPointer tableAt(const templates::MapPointer &map, const QByteArray &path);

/// Values.PathValue: what is at a path with dots and no map; nullptr: nothing.
[[nodiscard]] const templates::Value *valueAt(const templates::MapPointer &map, const QByteArray &path);

} // namespace sealyard::chart
