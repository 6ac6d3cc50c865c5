#pragma once

#include "cli/command.h"
#include "image/workspace.h"
#include "imagelist/comparison.h"

#include <QJsonObject>

namespace sealyard::cli {

/// The images of a version directory for reading: each with its origins and marks, then what is not packed and why.
void printImages(const image::VersionDirectory &directory, const imagelist::ImageList &list, Console &console);

/// The same as JSON.
[[nodiscard]] QJsonObject imagesToJson(const image::VersionDirectory &directory, const imagelist::ImageList &list);

/// Why an image is packed, or why not: false when nothing says anything about it. The image may be given in part:
/// "nginx" means every reference that contains it.
bool explainImage(const QString &image, const image::VersionDirectory &directory, const imagelist::ImageList &list,
                  Console &console);

/// What has changed, a line each: "+" for new images, "-" for those that are gone, "~" for those that became others.
void printChanges(const image::VersionDirectory &directory, const QList<imagelist::ImageChange> &changes,
                  Console &console);

/// One sentence with the place for a chart that cannot be rendered.
[[nodiscard]] QString describeFailure(const imagelist::ScannedChart &chart);

} // namespace sealyard::cli
