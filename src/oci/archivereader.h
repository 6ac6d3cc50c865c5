#pragma once

#include "oci/archivewriter.h"
#include "oci/spool.h"

#include <optional>

namespace sealyard::oci {

/// Reads a tar archive, compressed with gzip, bzip2, xz or zstd or not at all, entry by entry. Wraps libarchive.
class ArchiveReader final
{
public:
    /// path: of a regular file. ErrorKind::Invalid when it is no such archive.
    [[nodiscard]] static core::Result<ArchiveReader> open(const std::string &path);

    /// The next entry; std::nullopt at the end. Devices and the like are passed over. Paths are as they stand in the
    /// archive: never trust them.
    [[nodiscard]] core::Result<std::optional<TarHeader>> next();
    /// Hands over the content of the entry that next() gave.
    [[nodiscard]] core::Result<void> content(const ByteSink &sink);

private:
    [[nodiscard]] std::unexpected<core::Error> broken() const;

    struct Closer
    {
        void operator()(archive *reader) const;
    };

    std::unique_ptr<archive, Closer> m_archive;
    QString m_name;
};

} // namespace sealyard::oci
