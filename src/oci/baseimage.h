#pragma once

#include "oci/imageconfig.h"
#include "oci/layout.h"
#include "oci/unpack.h"

#include <functional>

namespace sealyard::oci {

/// What a stage begins with, and what COPY --from takes from.
struct StageState
{
    FileTree tree;
    ImageConfig config;
    QList<Descriptor> layers; ///< in the layout, the lowest first
};

/// Brings an image of a registry into the layout; the platform's own variant is enough. Blocks.
using FetchImage = std::function<core::Result<Descriptor>(const QString &reference, const image::Platform &platform,
                                                          const Layout &layout)>;

/// Where images come from that a build file names.
struct ImageSources
{
    const Layout &layout; ///< what is found is put there
    QString contextPath;  ///< "oci:PATH" and "oci-archive:PATH" lie in it, whatever links say
    image::Platform platform;
    FetchImage fetch; ///< of what is in a registry; may be empty
};

/// Finds "oci:PATH[:TAG]" and "oci-archive:PATH" in the build context and everything else in a registry.
[[nodiscard]] core::Result<StoredImage> findBase(const QString &reference, const ImageSources &sources);

/// Reads an image's configuration and files as the beginning of a stage.
[[nodiscard]] core::Result<StageState> loadBase(const StoredImage &image, const Layout &layout, Contents contents,
                                                Spool &spool, const KeepGoing &keepGoing);

} // namespace sealyard::oci
