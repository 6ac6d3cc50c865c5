#pragma once

#include "core/result.h"
#include "oci/archivewriter.h"

#include <QString>

#include <memory>

namespace sealyard::oci {

/// How layers are compressed. Gzip is what every program reads; zstd is faster and smaller, and needs containerd 1.5,
/// Docker 23, or buildah and podman.
enum class Compression { Gzip, Zstd };

/// "gzip" or "zstd".
[[nodiscard]] QString compressionName(Compression compression);
/// ErrorKind::Invalid for another name.
[[nodiscard]] core::Result<Compression> parseCompression(const QString &name);
/// The media type of a layer that is compressed so (OCI image-spec, layer.md).
[[nodiscard]] QString layerMediaType(Compression compression);

/// Compresses with all processors; the same input gives the same bytes. Memory: some tens of megabytes at most.
class Compressor final
{
public:
    /// sink must outlive this and is called in the caller's thread.
    Compressor(Compression compression, const ByteSink &sink);
    ~Compressor();
    Q_DISABLE_COPY_MOVE(Compressor)

    /// False when the sink said so, or when there is no memory.
    [[nodiscard]] bool write(QByteArrayView bytes);
    [[nodiscard]] bool finish();

private:
    class Codec;
    class Gzip;
    class Zstd;

    std::unique_ptr<Codec> m_codec;
};

} // namespace sealyard::oci
