#pragma once

#include "oci/paths.h"

#include <QtTypes>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace sealyard::oci {

struct Owner
{
    unsigned user = 0;
    unsigned group = 0;

    bool operator==(const Owner &) const = default;
};

/// What a path of an image points to; hard links share one.
struct Inode
{
    enum class Kind { Directory, File, SymbolicLink };

    Kind kind = Kind::Directory;
    unsigned mode = 0755;
    Owner owner;
    std::optional<qint64> time; ///< of the last change, seconds since 1970; none: made by the build itself
    std::string source;         ///< of a file: where its content lies on disk, absolute
    qint64 size = 0;            ///< of a file, bytes
    qint64 offset = -1;         ///< of a file whose content is a part of source: where it begins; else -1
    std::string target;         ///< of a symbolic link
};

using InodePointer = std::shared_ptr<Inode>;

/// The file tree of an image while it is made. Paths as in paths.h; the root is not an entry.
class FileTree final
{
public:
    using Entries = std::map<std::string, InodePointer>;

    /// Sorted by path, so every folder stands before what it holds.
    [[nodiscard]] const Entries &entries() const { return m_entries; }
    /// nullptr when nothing is there; links are not followed.
    [[nodiscard]] InodePointer find(const std::string &path) const;
    /// Where a path leads in this tree.
    [[nodiscard]] core::Result<std::string> resolve(const std::string &path, LastLink lastLink) const;

    /// Makes the folder and those above it where they are missing, following links; returns where it really is. Fails
    /// when a file stands in the way.
    [[nodiscard]] core::Result<std::string> makeDirectories(const std::string &path, Owner owner = {});
    /// Puts something at a path, following links above it. A file or link replaces whatever stands there, with all that
    /// is below; a folder joins a folder.
    [[nodiscard]] core::Result<void> put(const std::string &path, InodePointer inode);
    /// Removes what stands at a path, with all that is below; links above it are followed.
    void remove(const std::string &path);
    /// Removes all that is below a folder.
    void clear(const std::string &path);

    /// Says that all that is there now is in the layers of a base image.
    void markInherited();
    /// The entries that no base image has: what a new layer holds.
    [[nodiscard]] Entries ownEntries() const;

private:
    void eraseBelow(const std::string &place);

    Entries m_entries;
    Entries m_inherited;
};

} // namespace sealyard::oci
