#pragma once

#include "core/result.h"
#include "image/sourcetree.h"
#include "image/workspace.h"
#include "scaffold/changeset.h"

namespace sealyard::scaffold {

/// What turning a Dockerfile into a Kubefile does, and what it cannot do.
struct ConversionPlan
{
    ChangeSet changes;
    QStringList notes; ///< sentences: what was left out, and where it belongs now
};

/// A Kubefile that packs what the Dockerfile packs and runs what it runs, in the way of sealos: FROM scratch, each
/// command one string, none of the instructions that sealos ignores (upstream.md 4.1 and 4.3). Notes are added to; what
/// runs or fetches while an image is built stays as a comment, since nothing runs there. ErrorKind::Invalid when the
/// text is no good build file. hasImages: the directory has images to pack, so that registry/ must be copied. Pure.
[[nodiscard]] core::Result<QString> convertedBuildFile(const QString &dockerfile, bool hasImages, QStringList &notes);

/// Replaces the Dockerfile of an application or configuration by a Kubefile. The Dockerfile goes, since CI would prefer
/// it.
[[nodiscard]] core::Result<ConversionPlan> planConversion(const image::VersionDirectory &directory,
                                                          const image::SourceTree &sources);

} // namespace sealyard::scaffold
