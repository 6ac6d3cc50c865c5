#pragma once

#include "image/yaml.h"

#include <QList>
#include <QString>

namespace sealyard::lint {

/// An image that a container's program is told to start.
struct GivenImage
{
    const image::YamlNode *node; ///< the argument or the value of the variable
    QString image;               ///< with host, path and tag
};

/// The images in options ("--sidecar-image=x", or x behind it) and variables ("RELATED_IMAGE_X") of all containers of a
/// stream, which must outlive the result.
[[nodiscard]] QList<GivenImage> imagesGivenToPrograms(const image::YamlStream &stream);

} // namespace sealyard::lint
