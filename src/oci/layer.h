#pragma once

#include "oci/compressor.h"
#include "oci/filetree.h"

#include <functional>

namespace sealyard::oci {

/// What the image's manifest and configuration say of a layer. Digests as "sha256:...".
struct LayerDescription
{
    QString digest;  ///< of the compressed bytes
    QString diffId;  ///< of the tar archive
    qint64 size = 0; ///< compressed
    QString mediaType;
};

/// When the entries of a layer were changed last, seconds since 1970.
struct LayerTimes
{
    qint64 made = 0;              ///< for what the build itself made
    std::optional<qint64> latest; ///< later times are cut down to this one
};

/// Asked often while a layer is written; false cancels (ErrorKind::Cancelled).
using KeepGoing = std::function<bool()>;

/// Writes entries of a file tree as one compressed tar archive. Reads each file in pieces: memory does not grow with
/// them. A file that changed its size since it was found is an error. progress: receives how many bytes of the archive
/// there are.
[[nodiscard]] core::Result<LayerDescription> writeLayer(const FileTree::Entries &entries, const LayerTimes &times,
                                                        Compression compression, const ByteSink &sink,
                                                        const KeepGoing &keepGoing,
                                                        const std::function<void(qint64 bytes)> &progress = {});

/// The diff id that writeLayer() would give; compresses nothing.
[[nodiscard]] core::Result<QString> diffIdOf(const FileTree::Entries &entries, const LayerTimes &times,
                                             const KeepGoing &keepGoing);

} // namespace sealyard::oci
