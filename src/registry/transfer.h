#pragma once

#include "oci/layout.h"
#include "registry/exchange.h"

namespace sealyard::registry {

/// What pushing and pulling tell and ask.
struct TransferOptions
{
    std::function<void(const QString &line)> say; ///< one sentence for each part, translated
    KeepGoing keepGoing;
};

/// Sends an image, or an index with all its images, to a registry under a name with tag. What is there already is not
/// sent again; the name points to the image when all of it is there. Blocks.
[[nodiscard]] core::Result<void> push(const oci::Layout &layout, const oci::Descriptor &root, const QString &reference,
                                      const TransferOptions &options);

/// Fetches the image of a reference for one platform into the layout, checking every digest, and returns what the
/// reference points to. Blocks.
[[nodiscard]] core::Result<oci::Descriptor> pull(const QString &reference, const image::Platform &platform,
                                                 const oci::Layout &layout, const TransferOptions &options);

} // namespace sealyard::registry
