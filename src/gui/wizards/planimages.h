#pragma once

#include "chartsource/chartsource.h"
#include "imagelist/scan.h"
#include "scaffold/changeset.h"

#include <memory>

namespace sealyard::gui {

/// The images that `sealos build` will pack of a new version directory, with a chart that init.sh would have fetched by
/// then (may be null) and the values file that sealos reads. Everything is laid out in a temporary folder that is gone
/// afterwards. Blocks.
[[nodiscard]] core::Result<imagelist::ImageList>
plannedImages(const scaffold::ScaffoldPlan &plan, const std::shared_ptr<const chartsource::FetchedChart> &chart);

} // namespace sealyard::gui
