#include "oci/layer.h"

#include "oci/archivewriter.h"
#include "oci/tr.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr qsizetype pieceSize = 128LL * 1024;

QString digestOf(const QCryptographicHash &hash)
{
    return "sha256:"_L1 + QString::fromLatin1(hash.result().toHex());
}

/// Compresses and hashes what passes through. The gzip header holds neither a time nor a name.
class Compressor final
{
public:
    explicit Compressor(QIODevice &device)
        : m_device(device)
    {
        constexpr int gzipWindowBits = 15 + 16;
        constexpr int memoryLevel = 8;
        m_isValid = deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindowBits, memoryLevel,
                                 Z_DEFAULT_STRATEGY) == Z_OK;
    }
    ~Compressor() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Compressor)

    bool write(QByteArrayView bytes)
    {
        m_content.addData(bytes);
        return pass(bytes, Z_NO_FLUSH);
    }

    bool finish() { return pass({}, Z_FINISH); }

    [[nodiscard]] LayerDescription description() const
    {
        return {.digest = digestOf(m_compressed), .diffId = digestOf(m_content), .size = m_size};
    }

private:
    bool pass(QByteArrayView bytes, int flush)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_buffer.data());
            m_stream.avail_out = static_cast<uInt>(m_buffer.size());
            m_isValid = m_isValid && deflate(&m_stream, flush) != Z_STREAM_ERROR;
            if (!m_isValid) {
                return false;
            }
            const QByteArrayView piece = QByteArrayView(m_buffer).chopped(m_stream.avail_out);
            m_compressed.addData(piece);
            m_size += piece.size();
            m_isValid = m_device.write(piece.data(), piece.size()) == piece.size();
        } while (m_isValid && m_stream.avail_out == 0);
        return m_isValid;
    }

    QIODevice &m_device;
    z_stream m_stream{};
    QByteArray m_buffer = QByteArray(pieceSize, Qt::Uninitialized);
    QCryptographicHash m_content{QCryptographicHash::Sha256};
    QCryptographicHash m_compressed{QCryptographicHash::Sha256};
    qint64 m_size = 0;
    bool m_isValid = false;
};

core::Result<void> changed(const std::string &path)
{
    return core::failure(Tr::tr("“%1” changed while the image was built; build again.").arg(shown(path)));
}

core::Result<void> writeContent(ArchiveWriter &writer, const Inode &inode, const KeepGoing &keepGoing)
{
    // The tree was read before: do not follow a link, or wait for a FIFO, that took the file's place since.
    const int descriptor = ::open(inode.source.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    QFile file;
    if (descriptor < 0 ||
        !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        return core::failure(Tr::tr("Cannot read “%1”: %2").arg(shown(inode.source), qt_error_string(errno)));
    }
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size != inode.size) {
        return changed(inode.source);
    }
    QByteArray buffer(pieceSize, Qt::Uninitialized);
    for (qint64 left = inode.size; left > 0;) {
        const qint64 count = file.read(buffer.data(), std::min<qint64>(left, buffer.size()));
        if (count <= 0) {
            return count < 0
                       ? core::failure(Tr::tr("Cannot read “%1”: %2").arg(shown(inode.source), file.errorString()))
                       : changed(inode.source);
        }
        if (auto written = writer.write(QByteArrayView(buffer).first(count)); !written) {
            return written;
        }
        left -= count;
        if (!keepGoing()) {
            return core::failure(Tr::tr("The build was cancelled."), core::ErrorKind::Cancelled);
        }
    }
    return {};
}

TarHeader headerOf(const std::string &path, const Inode &inode, const LayerTimes &times)
{
    using Kind = TarHeader::Kind;
    const qint64 time = inode.time.value_or(times.made);
    const bool isDirectory = inode.kind == Inode::Kind::Directory;
    const bool isFile = inode.kind == Inode::Kind::File;
    return {.kind = isDirectory ? Kind::Directory
                    : isFile    ? Kind::File
                                : Kind::SymbolicLink,
            .path = isDirectory ? path + '/' : path,
            .target = inode.target,
            .mode = inode.mode,
            .user = inode.owner.user,
            .group = inode.owner.group,
            .time = times.latest ? std::min(time, *times.latest) : time,
            .size = isFile ? inode.size : 0};
}

core::Result<void> writeTree(const FileTree &tree, const LayerTimes &times, ArchiveWriter &writer,
                             const KeepGoing &keepGoing)
{
    std::map<const Inode *, std::string> firstPaths;
    for (const auto &[path, inode] : tree.entries()) {
        TarHeader header = headerOf(path, *inode, times);
        const auto first = firstPaths.try_emplace(inode.get(), path).first;
        if (first->second != path) {
            header.kind = TarHeader::Kind::HardLink;
            header.target = first->second;
            header.size = 0;
        }
        auto written = writer.add(header);
        if (written && header.kind == TarHeader::Kind::File) {
            written = writeContent(writer, *inode, keepGoing);
        }
        if (!written) {
            return written;
        }
    }
    return writer.close();
}

} // namespace

core::Result<LayerDescription> writeLayer(const FileTree &tree, const LayerTimes &times, QIODevice &device,
                                          const KeepGoing &keepGoing)
{
    Compressor compressor(device);
    const ByteSink sink = [&compressor](QByteArrayView bytes) {
        return compressor.write(bytes);
    };
    ArchiveWriter writer(sink);
    const auto written = writeTree(tree, times, writer, keepGoing);
    if (!compressor.finish()) {
        return core::failure(Tr::tr("Cannot write the image's layer: %1").arg(device.errorString()));
    }
    if (!written) {
        return std::unexpected(written.error());
    }
    return compressor.description();
}

} // namespace sealyard::oci
