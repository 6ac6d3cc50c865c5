#include "oci/archivewriter.h"

#include "oci/tr.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <sys/stat.h>

namespace sealyard::oci {

namespace {

using EntryPointer = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

la_ssize_t pass(archive *writer, void *sink, const void *buffer, size_t length)
{
    const QByteArrayView bytes(static_cast<const char *>(buffer), static_cast<qsizetype>(length));
    errno = 0;
    if ((*static_cast<const ByteSink *>(sink))(bytes)) {
        return static_cast<la_ssize_t>(length);
    }
    const int reason = errno == 0 ? EIO : errno;
    archive_set_error(writer, reason, "%s", qUtf8Printable(qt_error_string(reason)));
    return -1;
}

EntryPointer entryOf(const TarHeader &header)
{
    EntryPointer entry(archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), header.path.c_str());
    archive_entry_set_perm(entry.get(), header.mode);
    archive_entry_set_uid(entry.get(), header.user);
    archive_entry_set_gid(entry.get(), header.group);
    archive_entry_set_mtime(entry.get(), header.time, 0);
    archive_entry_set_size(entry.get(), header.size);
    switch (header.kind) {
    case TarHeader::Kind::Directory:
        archive_entry_set_filetype(entry.get(), AE_IFDIR);
        break;
    case TarHeader::Kind::File:
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        break;
    case TarHeader::Kind::SymbolicLink:
        archive_entry_set_filetype(entry.get(), AE_IFLNK);
        archive_entry_set_symlink(entry.get(), header.target.c_str());
        break;
    case TarHeader::Kind::HardLink:
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_hardlink(entry.get(), header.target.c_str());
        break;
    }
    return entry;
}

} // namespace

void ArchiveWriter::Closer::operator()(archive *writer) const
{
    archive_write_free(writer);
}

ArchiveWriter::ArchiveWriter(const ByteSink &sink)
    : m_archive(archive_write_new())
{
    archive_write_set_format_pax_restricted(m_archive.get());
    constexpr int blockSize = 256 * 1024;
    archive_write_set_bytes_per_block(m_archive.get(), blockSize);
    archive_write_set_bytes_in_last_block(m_archive.get(), 1);
    archive_write_open2(m_archive.get(), const_cast<ByteSink *>(&sink), nullptr, pass, nullptr, nullptr);
}

core::Result<void> ArchiveWriter::checked(qint64 status) const
{
    // A warning says that a name is not UTF-8; it is written as it is then.
    if (status >= ARCHIVE_WARN) {
        return {};
    }
    const char *reason = archive_error_string(m_archive.get());
    return core::failure(Tr::tr("Cannot write the archive: %1").arg(QString::fromUtf8(reason)));
}

core::Result<void> ArchiveWriter::add(const TarHeader &header)
{
    const EntryPointer entry = entryOf(header);
    return checked(archive_write_header(m_archive.get(), entry.get()));
}

core::Result<void> ArchiveWriter::write(QByteArrayView bytes)
{
    return checked(archive_write_data(m_archive.get(), bytes.data(), static_cast<size_t>(bytes.size())));
}

core::Result<void> ArchiveWriter::addFile(const std::string &path, QByteArrayView content, qint64 time)
{
    TarHeader header;
    header.path = path;
    header.time = time;
    header.size = content.size();
    return add(header).and_then([&] { return write(content); });
}

core::Result<void> ArchiveWriter::close()
{
    return checked(archive_write_close(m_archive.get()));
}

bool isTarArchive(const std::string &path)
{
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), archive_read_free);
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_tar(reader.get());
    constexpr size_t blockSize = 10240;
    archive_entry *entry = nullptr;
    return archive_read_open_filename(reader.get(), path.c_str(), blockSize) == ARCHIVE_OK &&
           archive_read_next_header(reader.get(), &entry) >= ARCHIVE_WARN && entry != nullptr;
}

} // namespace sealyard::oci
