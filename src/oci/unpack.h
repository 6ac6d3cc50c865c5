#pragma once

#include "oci/filetree.h"
#include "oci/layer.h"
#include "oci/spool.h"

#include <functional>

namespace sealyard::oci {

/// Which contents of an archive are needed.
enum class Contents { All, Accounts };

/// Puts what an archive holds below a folder of the tree; nothing lands outside, whatever the archive's paths and links
/// say. Blocks; memory does not grow with the size of files.
[[nodiscard]] core::Result<void> unpackArchive(const std::string &archivePath, const std::string &folder,
                                               FileTree &tree, Spool &spool, const KeepGoing &keepGoing);

/// Applies a layer of an image to the tree, with its whiteouts (OCI image-spec, layer.md). Contents::Accounts keeps the
/// contents of /etc/passwd and /etc/group only: of the others nothing but names is asked for.
[[nodiscard]] core::Result<void> applyLayer(const std::string &layerPath, Contents contents, FileTree &tree,
                                            Spool &spool, const KeepGoing &keepGoing);

} // namespace sealyard::oci
