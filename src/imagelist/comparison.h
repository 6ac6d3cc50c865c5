#pragma once

#include "imagelist/scan.h"

namespace sealyard::imagelist {

/// What two lists of images have not in common.
struct ImageChange
{
    QString before; ///< empty: the image is new
    QString after;  ///< empty: the image is gone

    bool operator==(const ImageChange &) const = default;
};

/// What sets a later list apart from an earlier one, sorted. Where a repository, whatever its registry, has lost one
/// image and got another, the one has become the other.
[[nodiscard]] QList<ImageChange> changesBetween(const ImageList &before, const ImageList &after);

} // namespace sealyard::imagelist
