#pragma once

#include "imagelist/scan.h"

#include <memory>

namespace sealyard::gui {

/// What sealos would pack of a version directory as a commit has it.
struct CommittedImages
{
    QString directory; ///< relative to the workspace
    QString commit;
    imagelist::ImageList images; ///< empty when the commit has no such directory
};

/// Reads a commit's charts, manifests and image lists of a directory of a workspace. nullptr: that is not possible, as
/// in a repository that is damaged. Thread-safe.
[[nodiscard]] std::shared_ptr<const CommittedImages> committedImages(const QString &root, const QString &directory,
                                                                     const QString &commit);

} // namespace sealyard::gui
