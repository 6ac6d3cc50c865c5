#pragma once

#include "core/result.h"
#include "image/platform.h"

#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace sealyard::oci {

/// What the built-in builder needs: a FROM-scratch build file and its context.
struct ImageRecipe
{
    QString contextPath;   ///< absolute
    QString buildFilePath; ///< absolute
    image::Platform platform;
    QMap<QString, QString> buildArguments;
    QString name;       ///< "repository:tag", written as the archive's reference name
    QString outputPath; ///< absolute; written atomically
    /// SOURCE_DATE_EPOCH (reproducible-builds.org): the image's time, and the latest that a file may have. Without it,
    /// the image is as old as its newest file.
    std::optional<qint64> sourceDateEpoch;
};

/// What was written.
struct BuiltImage
{
    QString path;
    QString manifestDigest;
    qint64 size = 0; ///< of the archive, bytes
    qsizetype fileCount = 0;
};

/// Called for each step ("STEP 3/5: COPY . .") and each warning, and with an empty line often in between; returning
/// false cancels.
using Progress = std::function<bool(const QString &line)>;

/// Assembles an OCI archive with no other program: ENV, ARG, LABEL, COPY, ADD of local files, CMD, ENTRYPOINT, WORKDIR,
/// USER, EXPOSE, VOLUME, STOPSIGNAL; one layer. Same configuration and file tree as buildah makes (domain.md section
/// 4), but for the label io.buildah.version and the times of folders that the build itself makes; the same bytes for
/// the same input, files' times included. An instruction it cannot do (RUN, another base image) is an error that names
/// it and its line and says which backend can. HEALTHCHECK, ONBUILD and SHELL are left out with a warning, as buildah
/// does for OCI images. Streams: memory does not grow with the size of files. Blocks; cancel by progress.
[[nodiscard]] core::Result<BuiltImage> buildImage(const ImageRecipe &recipe, const Progress &progress);

} // namespace sealyard::oci
