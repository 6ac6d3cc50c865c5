#pragma once

#include "image/evaluation.h"

#include <QList>
#include <QString>

namespace sealyard::lint {

/// One source of a COPY or ADD that comes from the build context.
struct CopySource
{
    QString written;              ///< expanded, as the build file says it
    QString path;                 ///< relative to the context, cleaned; "" is the context itself
    QString target;               ///< absolute folder or file in the image
    core::TextRange range = {};   ///< of the source in the build file
    qsizetype instruction = 0;    ///< into Kubefile::instructions
    bool isPattern = false;       ///< holds wildcards
    bool leavesContext = false;   ///< ".." climbs above the context, where the build cannot follow
    bool hasVariable = false;     ///< written with a variable, so a build argument may change it
    bool isIntoDirectory = false; ///< the target is written as a folder
};

/// The sources that a stage takes from the build context, 200 at most; URLs, heredocs and --from are left out.
[[nodiscard]] QList<CopySource> copySources(const image::Stage &stage, const image::Kubefile &kubefile);

/// Where the registry directory of the context ends in the image of a stage.
enum class RegistryPlace { NotCopied, AtRoot, Elsewhere, Unknown };

/// What one source does to the registry directory beside the build file.
[[nodiscard]] RegistryPlace registryPlace(const CopySource &source);

/// What all instructions of a stage do to it; one good copy wins. Unknown when something may come from another image.
[[nodiscard]] RegistryPlace registryPlace(const image::Stage &stage, const image::Kubefile &kubefile);

} // namespace sealyard::lint
