#include "oci/unpack.h"

#include "oci/archivereader.h"
#include "oci/tr.h"

namespace sealyard::oci {

namespace {

constexpr std::size_t entryLimit = 2'000'000;
constexpr auto whiteout = ".wh.";
constexpr auto opaque = ".wh..wh..opq";

class Unpacking final
{
public:
    Unpacking(ArchiveReader reader, FileTree &tree, Spool &spool, const KeepGoing &keepGoing)
        : m_reader(std::move(reader))
        , m_tree(tree)
        , m_spool(spool)
        , m_keepGoing(keepGoing)
    {
    }

    std::string folder;
    Contents contents = Contents::All;
    bool hasWhiteouts = false;

    core::Result<void> run()
    {
        std::size_t count = 0;
        while (true) {
            const auto header = m_reader.next();
            if (!header) {
                return std::unexpected(header.error());
            }
            if (!*header) {
                return {};
            }
            if (!m_keepGoing()) {
                return core::failure(Tr::tr("The build was cancelled."), core::ErrorKind::Cancelled);
            }
            if (++count > entryLimit) {
                return core::failure(Tr::tr("The archive has too many entries."), core::ErrorKind::TooLarge);
            }
            if (auto taken = take(**header); !taken) {
                return taken;
            }
        }
    }

private:
    core::Result<void> take(const TarHeader &header)
    {
        const std::string inside = cleaned(header.path);
        const std::string path = joined(folder, inside);
        if (inside.empty()) {
            return {}; // the root itself
        }
        const std::string name = nameOf(path);
        if (hasWhiteouts && name == opaque) {
            m_tree.clear(parentOf(path));
            return {};
        }
        if (hasWhiteouts && name.starts_with(whiteout)) {
            m_tree.remove(joined(parentOf(path), name.substr(std::string_view(whiteout).size())));
            return {};
        }
        auto inode = header.kind == TarHeader::Kind::HardLink ? linked(header) : made(header, path);
        return inode ? m_tree.put(path, *inode) : std::unexpected(inode.error());
    }

    core::Result<InodePointer> linked(const TarHeader &header) const
    {
        const auto place = m_tree.resolve(joined(folder, cleaned(header.target)), LastLink::Keep);
        const InodePointer inode = place ? m_tree.find(*place) : nullptr;
        if (!inode || inode->kind == Inode::Kind::Directory) {
            return core::failure(Tr::tr("The archive links “%1” to “%2”, which is not there.")
                                     .arg(shown(header.path), shown(header.target)),
                                 core::ErrorKind::Invalid);
        }
        return inode;
    }

    core::Result<InodePointer> made(const TarHeader &header, const std::string &path)
    {
        using Kind = Inode::Kind;
        Inode inode;
        inode.kind = header.kind == TarHeader::Kind::Directory ? Kind::Directory
                     : header.kind == TarHeader::Kind::File    ? Kind::File
                                                               : Kind::SymbolicLink;
        inode.mode = header.mode;
        inode.owner = {header.user, header.group};
        inode.time = header.time;
        inode.target = header.target;
        const bool isWanted = contents == Contents::All || path == "etc/passwd" || path == "etc/group";
        if (inode.kind == Kind::File && isWanted) {
            if (auto stored = store(inode); !stored) {
                return std::unexpected(stored.error());
            }
        }
        return std::make_shared<Inode>(inode);
    }

    core::Result<void> store(Inode &inode)
    {
        inode.offset = m_spool.position();
        core::Result<void> written;
        const auto read = m_reader.content([&](QByteArrayView bytes) {
            written = m_spool.write(bytes);
            return written && m_keepGoing();
        });
        if (!written || !read) {
            return written ? read : written;
        }
        inode.size = m_spool.position() - inode.offset;
        return m_spool.path().transform([&](const std::string &place) { inode.source = place; });
    }

    ArchiveReader m_reader;
    FileTree &m_tree;
    Spool &m_spool;
    const KeepGoing &m_keepGoing;
};

} // namespace

core::Result<void> unpackArchive(const std::string &archivePath, const std::string &folder, FileTree &tree,
                                 Spool &spool, const KeepGoing &keepGoing)
{
    return ArchiveReader::open(archivePath).and_then([&](ArchiveReader reader) {
        Unpacking unpacking(std::move(reader), tree, spool, keepGoing);
        unpacking.folder = folder;
        return unpacking.run();
    });
}

core::Result<void> applyLayer(const std::string &layerPath, Contents contents, FileTree &tree, Spool &spool,
                              const KeepGoing &keepGoing)
{
    return ArchiveReader::open(layerPath).and_then([&](ArchiveReader reader) {
        Unpacking unpacking(std::move(reader), tree, spool, keepGoing);
        unpacking.contents = contents;
        unpacking.hasWhiteouts = true;
        return unpacking.run();
    });
}

} // namespace sealyard::oci
