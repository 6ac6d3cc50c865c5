#include "oci/archivereader.h"

#include "oci/paths.h"
#include "oci/tr.h"

#include <archive.h>
#include <archive_entry.h>

namespace sealyard::oci {

namespace {

std::string text(const char *bytes)
{
    return bytes != nullptr ? std::string(bytes) : std::string();
}

/// std::nullopt for what is neither file nor folder nor link.
std::optional<TarHeader::Kind> kindOf(archive_entry *entry)
{
    if (archive_entry_hardlink(entry) != nullptr) {
        return TarHeader::Kind::HardLink;
    }
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return TarHeader::Kind::File;
    case AE_IFDIR:
        return TarHeader::Kind::Directory;
    case AE_IFLNK:
        return TarHeader::Kind::SymbolicLink;
    default:
        return std::nullopt;
    }
}

TarHeader headerOf(archive_entry *entry, TarHeader::Kind kind)
{
    const bool isHardLink = kind == TarHeader::Kind::HardLink;
    return {.kind = kind,
            .path = text(archive_entry_pathname(entry)),
            .target = text(isHardLink ? archive_entry_hardlink(entry) : archive_entry_symlink(entry)),
            .mode = static_cast<unsigned>(archive_entry_perm(entry)),
            .user = static_cast<unsigned>(archive_entry_uid(entry)),
            .group = static_cast<unsigned>(archive_entry_gid(entry)),
            .time = archive_entry_mtime(entry),
            .size = archive_entry_size(entry)};
}

} // namespace

void ArchiveReader::Closer::operator()(archive *reader) const
{
    archive_read_free(reader);
}

std::unexpected<core::Error> ArchiveReader::broken() const
{
    const char *reason = archive_error_string(m_archive.get());
    return core::failure(Tr::tr("Cannot read the archive “%1”: %2").arg(m_name, QString::fromUtf8(reason)),
                         core::ErrorKind::Invalid);
}

core::Result<ArchiveReader> ArchiveReader::open(const std::string &path)
{
    ArchiveReader reader;
    reader.m_name = shown(path);
    reader.m_archive.reset(archive_read_new());
    archive *handle = reader.m_archive.get();
    archive_read_support_filter_gzip(handle);
    archive_read_support_filter_bzip2(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_empty(handle);
    constexpr size_t blockSize = 256UL * 1024;
    if (archive_read_open_filename(handle, path.c_str(), blockSize) != ARCHIVE_OK) {
        return reader.broken();
    }
    return reader;
}

core::Result<std::optional<TarHeader>> ArchiveReader::next()
{
    archive_entry *entry = nullptr;
    while (true) {
        const int status = archive_read_next_header(m_archive.get(), &entry);
        if (status == ARCHIVE_EOF) {
            return std::nullopt;
        }
        if (status < ARCHIVE_WARN) {
            return broken();
        }
        if (const auto kind = kindOf(entry)) {
            return headerOf(entry, *kind);
        }
    }
}

core::Result<void> ArchiveReader::content(const ByteSink &sink)
{
    const void *bytes = nullptr;
    size_t length = 0;
    la_int64_t offset = 0;
    qint64 position = 0;
    constexpr qsizetype holeSize = 64LL * 1024;
    static const QByteArray hole(holeSize, '\0');
    while (true) {
        const int status = archive_read_data_block(m_archive.get(), &bytes, &length, &offset);
        if (status == ARCHIVE_EOF) {
            return {};
        }
        if (status < ARCHIVE_WARN) {
            return broken();
        }
        while (position < offset) { // a sparse file
            const qsizetype size = std::min<qint64>(offset - position, hole.size());
            if (!sink(QByteArrayView(hole).first(size))) {
                return core::failure(Tr::tr("Cannot unpack the archive “%1”.").arg(m_name));
            }
            position += size;
        }
        if (!sink(QByteArrayView(static_cast<const char *>(bytes), static_cast<qsizetype>(length)))) {
            return core::failure(Tr::tr("Cannot unpack the archive “%1”.").arg(m_name));
        }
        position += static_cast<qint64>(length);
    }
}

} // namespace sealyard::oci
