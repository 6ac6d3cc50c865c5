#pragma once

#include "oci/commit.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace sealyard::oci {

/// What the built-in builder needs: a build file without RUN, and its context.
struct ImageRecipe
{
    QString contextPath;   ///< absolute
    QString buildFilePath; ///< absolute
    image::Platform platform;
    QMap<QString, QString> buildArguments;
    QString layoutPath;    ///< absolute; the OCI layout that gets the image, made when it is missing
    QString cacheFolder{}; ///< of compressed layers; empty: none are kept
    Compression compression = Compression::Gzip;
    Annotations annotations{}; ///< of the image's manifest
    /// SOURCE_DATE_EPOCH (reproducible-builds.org): the image's time, and the latest that a file may have. Without it,
    /// the image is as old as its newest file.
    std::optional<qint64> sourceDateEpoch;
    FetchImage fetch{};                         ///< brings base images of registries; empty: they are refused
    std::function<void(int percent)> percent{}; ///< of the layer that is being written; may be empty
};

/// What was written.
struct BuiltImage
{
    QString digest;  ///< of the manifest
    qint64 size = 0; ///< of manifest, configuration and layers, bytes
    qsizetype fileCount = 0;
    bool isCached = false; ///< the layer was in the cache
};

/// Called for each step ("STEP 3/5: COPY . .") and each warning, and with an empty line often in between; returning
/// false cancels.
using Progress = std::function<bool(const QString &line)>;

/// Adds an image to an OCI layout with no other program: every instruction but RUN, and ADD of URLs; stages, base
/// images, COPY --from. One layer for each stage. Same configuration and file tree as buildah makes (domain.md section
/// 4), but for the label io.buildah.version, the times of folders that the build itself makes, and HEALTHCHECK, ONBUILD
/// and SHELL, which buildah leaves out of OCI images; the same bytes for the same input, files' times included. What it
/// cannot do is an error that names the instruction and its line and says which backend can. Streams: memory does not
/// grow with the size of files. Blocks; cancel by progress.
[[nodiscard]] core::Result<BuiltImage> buildImage(const ImageRecipe &recipe, const Progress &progress);

} // namespace sealyard::oci
