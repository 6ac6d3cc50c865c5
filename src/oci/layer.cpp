#include "oci/layer.h"

#include "oci/archivewriter.h"
#include "oci/digest.h"
#include "oci/tr.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr qint64 pieceSize = 256LL * 1024;

core::Result<void> changed(const std::string &path)
{
    return core::failure(Tr::tr("“%1” changed while the image was built; build again.").arg(shown(path)));
}

std::unexpected<core::Error> cannotRead(const std::string &path, const QString &reason)
{
    return core::failure(Tr::tr("Cannot read “%1”: %2").arg(shown(path), reason));
}

/// A file of its own, or the beginning of a part of one.
core::Result<void> openContent(QFile &file, const Inode &inode)
{
    const bool isPart = inode.offset >= 0;
    // The tree was read before: do not follow a link, or wait for a FIFO, that took the file's place since.
    const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (isPart ? 0 : O_NOFOLLOW);
    const int descriptor = ::open(inode.source.c_str(), flags);
    if (descriptor < 0 ||
        !file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        return cannotRead(inode.source, qt_error_string(errno));
    }
    struct stat status{};
    const bool isSame =
        ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && (isPart || status.st_size == inode.size);
    if (!isSame) {
        return changed(inode.source);
    }
    return isPart && !file.seek(inode.offset) ? cannotRead(inode.source, file.errorString()) : core::Result<void>();
}

core::Result<void> writeContent(ArchiveWriter &writer, const Inode &inode, const KeepGoing &keepGoing)
{
    QFile file;
    if (auto opened = openContent(file, inode); !opened) {
        return opened;
    }
    QByteArray buffer(std::clamp<qint64>(inode.size, 1, pieceSize), Qt::Uninitialized);
    for (qint64 left = inode.size; left > 0;) {
        const qint64 count = file.read(buffer.data(), std::min<qint64>(left, buffer.size()));
        if (count <= 0) {
            return count < 0 ? cannotRead(inode.source, file.errorString()) : changed(inode.source);
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

core::Result<void> writeTree(const FileTree::Entries &entries, const LayerTimes &times, ArchiveWriter &writer,
                             const KeepGoing &keepGoing)
{
    std::map<const Inode *, std::string> firstPaths;
    for (const auto &[path, inode] : entries) {
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

core::Result<LayerDescription> writeLayer(const FileTree::Entries &entries, const LayerTimes &times,
                                          Compression compression, const ByteSink &sink, const KeepGoing &keepGoing,
                                          const std::function<void(qint64 bytes)> &progress)
{
    Sha256 content;
    Sha256 compressed;
    LayerDescription layer;
    const ByteSink behind = [&](QByteArrayView bytes) {
        compressed.add(bytes);
        layer.size += bytes.size();
        return sink(bytes);
    };
    Compressor compressor(compression, behind);
    qint64 archived = 0;
    const ByteSink before = [&](QByteArrayView bytes) {
        content.add(bytes);
        archived += bytes.size();
        if (progress) {
            progress(archived);
        }
        return compressor.write(bytes);
    };
    {
        ArchiveWriter writer(before);
        if (const auto written = writeTree(entries, times, writer, keepGoing); !written) {
            return std::unexpected(written.error());
        }
    }
    if (!compressor.finish()) {
        return core::failure(Tr::tr("Cannot write the image's layer."));
    }
    layer.digest = compressed.digest();
    layer.diffId = content.digest();
    layer.mediaType = layerMediaType(compression);
    return layer;
}

core::Result<QString> diffIdOf(const FileTree::Entries &entries, const LayerTimes &times, const KeepGoing &keepGoing)
{
    Sha256 content;
    const ByteSink sink = [&content](QByteArrayView bytes) {
        content.add(bytes);
        return true;
    };
    ArchiveWriter writer(sink);
    return writeTree(entries, times, writer, keepGoing).transform([&] { return content.digest(); });
}

} // namespace sealyard::oci
