#pragma once

#include "chart/chart.h"
#include "chart/failure.h"

namespace sealyard::chart {

/// Reads Chart.yaml or requirements.yaml into a chart's metadata, as sigs.k8s.io/yaml fills Helm's struct: numbers and
/// truths become text, and what is not named stays.
[[nodiscard]] Outcome<void> readMetadata(const QByteArray &text, Metadata &metadata, const QByteArray &file);

/// Helm's Metadata.Validate(): cleans texts, and refuses what has no name, a wrong version or a wrong dependency.
[[nodiscard]] Outcome<void> validate(Metadata &metadata, const QByteArray &file);

/// What templates see as .Chart.
[[nodiscard]] templates::Value chartObject(const Chart &chart);

} // namespace sealyard::chart
