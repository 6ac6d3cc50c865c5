#pragma once

#include "image/evaluation.h"
#include "oci/baseimage.h"

#include <map>
#include <set>

namespace sealyard::oci {

/// A build file with its values, as far as the last stage needs it.
struct BuildFile
{
    QString name; ///< for messages
    image::Kubefile kubefile;
    image::Evaluation evaluation;
    std::set<qsizetype> neededStages;      ///< in their order
    std::set<QString> copiedImages;        ///< names behind COPY --from
    std::map<QString, StoredImage> images; ///< all base images, by their names
};

/// The message with the build file's name and the line (from 0).
[[nodiscard]] std::unexpected<core::Error> located(const BuildFile &file, int line, const core::Error &error);

/// The stage that a name behind FROM or --from means in a stage: by name or, behind --from, by number; std::nullopt for
/// an image. As with buildah, case matters.
[[nodiscard]] std::optional<qsizetype> stageNamed(const BuildFile &file, const QString &name, qsizetype before);

/// Reads a build file and finds the images that it names.
[[nodiscard]] core::Result<BuildFile> readBuildFile(const QString &path, const image::EvaluationInput &input,
                                                    const ImageSources &sources);

} // namespace sealyard::oci
