#pragma once

#include "core/result.h"
#include "image/reference.h"
#include "registry/exchange.h"

namespace sealyard::registry {

/// All tags of a reference's repository, in the order of the registry, page after page; at most 100,000. Blocks.
[[nodiscard]] core::Result<QStringList> tagsOf(const image::Reference &reference, const KeepGoing &keepGoing);

} // namespace sealyard::registry
