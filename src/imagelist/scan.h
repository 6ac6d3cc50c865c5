#pragma once

#include "core/textrange.h"
#include "image/sourcetree.h"
#include "image/workspace.h"

#include <QList>
#include <QString>

namespace sealyard::imagelist {

enum class OriginKind { Manifest, ImageList };

/// Where an image was found.
struct ImageOrigin
{
    OriginKind kind = OriginKind::Manifest;
    QString path; ///< relative to the workspace
    core::TextRange range;
    QString raw; ///< as written, before normalisation
};

/// One entry of what `sealos build` saves into registry/.
struct PackedImage
{
    QString reference; ///< the text that sealos pulls: normalised for manifests, verbatim for image lists
    QString storedAs;  ///< repository:tag below registry/; empty when the reference does not parse
    QList<ImageOrigin> origins;
};

/// A line that looks like an image that will not be packed, also not from another place.
struct SkippedLine
{
    QString path;
    core::TextRange range;
    QString raw;
    QString reason; ///< one translated sentence
};

struct ImageList
{
    QList<PackedImage> images; ///< sorted by reference, unique as text, as sealos does
    QList<SkippedLine> skipped;
    QList<core::Error> problems;  ///< files that could not be read
    bool hasUnreadCharts = false; ///< charts/ holds charts, whose images are known only after rendering
};

/// What `sealos build` will collect from manifests/ and images/shim/, minus .sealignore (upstream.md sections 3.3-3.5):
/// the byte-exact line scan, 4,096-byte pieces included. Pure on what it reads; thread-safe.
[[nodiscard]] ImageList scanImages(const image::VersionDirectory &directory, const image::SourceTree &sources);

} // namespace sealyard::imagelist
