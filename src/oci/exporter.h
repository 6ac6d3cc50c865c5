#pragma once

#include "oci/layer.h"
#include "oci/layout.h"

namespace sealyard::oci {

/// As what an image is handed over. DockerArchive is what `docker load` reads: one platform only.
enum class OutputFormat { OciArchive, DockerArchive, OciLayout };

/// "oci-archive", "docker-archive" or "oci".
[[nodiscard]] QString formatName(OutputFormat format);
/// ErrorKind::Invalid for another name.
[[nodiscard]] core::Result<OutputFormat> parseFormat(const QString &name);

/// What was written.
struct Exported
{
    QString digest;  ///< of the manifest or index that the name stands for
    qint64 size = 0; ///< bytes of all that was written
};

/// Writes the images of a layout under one name to path, which must not exist: a file, or a folder for
/// OutputFormat::OciLayout. Only what belongs to them is taken; the same images give the same bytes.
[[nodiscard]] core::Result<Exported> exportImages(const Layout &layout, const QString &name, OutputFormat format,
                                                  const QString &path, const KeepGoing &keepGoing);

} // namespace sealyard::oci
