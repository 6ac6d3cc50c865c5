#pragma once

#include "oci/baseimage.h"
#include "oci/layercache.h"

namespace sealyard::oci {

/// How the images of one build are written.
struct CommitOptions
{
    Compression compression = Compression::Gzip;
    /// The image's time, and the latest that a file may have; without it, the image is as old as its newest file.
    std::optional<qint64> epoch;
    Annotations annotations; ///< of the manifest
    KeepGoing keepGoing;
    std::function<void(int percent)> percent; ///< may be empty
};

/// What became of the files of a stage.
struct CommittedLayer
{
    qsizetype fileCount = 0;
    bool isCached = false;
};

/// Writes what a stage has added as a layer, which is one of its base from now on.
[[nodiscard]] core::Result<CommittedLayer> commitLayer(StageState &state, const Layout &layout, const LayerCache &cache,
                                                       const CommitOptions &options);

/// Writes configuration and manifest, and puts the image into the layout's index, where it replaces that of the same
/// platform.
[[nodiscard]] core::Result<Descriptor> commitImage(const StageState &state, const Layout &layout,
                                                   const CommitOptions &options);

} // namespace sealyard::oci
