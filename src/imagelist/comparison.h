#pragma once

#include "core/result.h"
#include "imagelist/scan.h"

#include <functional>

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

/// Writes files and folders as a commit has them, relative to the workspace, into a folder.
using CommitReader = std::function<core::Result<void>(const QStringList &paths, const QString &target)>;

/// What sealos would pack of a version directory, relative to the workspace, as a commit has it; nothing when the
/// commit has no such directory. Uses a temporary folder. Thread-safe if the reader is.
[[nodiscard]] core::Result<ImageList> imagesAt(const QString &directory, const CommitReader &read);

} // namespace sealyard::imagelist
