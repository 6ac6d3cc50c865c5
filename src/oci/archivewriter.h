#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QtTypes>

#include <functional>
#include <memory>
#include <string>

struct archive;

namespace sealyard::oci {

/// What a tar archive says of an entry.
struct TarHeader
{
    enum class Kind { Directory, File, SymbolicLink, HardLink };

    Kind kind = Kind::File;
    std::string path;
    std::string target; ///< of links
    unsigned mode = 0644;
    unsigned user = 0;
    unsigned group = 0;
    qint64 time = 0; ///< seconds since 1970
    qint64 size = 0; ///< of files, bytes
};

/// Takes the archive's bytes; false when that failed.
using ByteSink = std::function<bool(QByteArrayView bytes)>;

/// Writes a tar archive, pax where ustar does not do; the same entries give the same bytes. Wraps libarchive.
class ArchiveWriter final
{
public:
    /// sink must outlive the writer.
    explicit ArchiveWriter(const ByteSink &sink);

    [[nodiscard]] core::Result<void> add(const TarHeader &header);
    /// The next bytes of the file that was added last.
    [[nodiscard]] core::Result<void> write(QByteArrayView bytes);
    /// Adds a small file.
    [[nodiscard]] core::Result<void> addFile(const std::string &path, QByteArrayView content, qint64 time);
    /// Ends the archive.
    [[nodiscard]] core::Result<void> close();

private:
    [[nodiscard]] core::Result<void> checked(qint64 status) const;

    struct Closer
    {
        void operator()(archive *writer) const;
    };

    std::unique_ptr<archive, Closer> m_archive;
};

/// True when a file is a tar archive, compressed or not, as ADD would unpack it.
[[nodiscard]] bool isTarArchive(const std::string &path);

} // namespace sealyard::oci
