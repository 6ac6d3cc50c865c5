#pragma once

#include "core/result.h"
#include "oci/pathpattern.h"
#include "oci/paths.h"

#include <QString>
#include <QtTypes>

#include <cstdint>
#include <utility>
#include <vector>

namespace sealyard::oci {

/// Something in a build context.
struct ContextEntry
{
    enum class Kind { Directory, File, SymbolicLink, Other };

    std::string path; ///< where it really is, relative to the context
    std::string name; ///< by which name it was found
    Kind kind = Kind::Other;
    unsigned mode = 0; ///< permissions only
    qint64 time = 0;   ///< of the last change, rounded to seconds since 1970
    qint64 size = 0;
    std::string target;                         ///< of a symbolic link
    std::pair<std::uint64_t, std::uint64_t> id; ///< of the inode: equal for hard links
};

/// The files that COPY and ADD may take. Nothing outside its folder is ever reached: symbolic links are followed as if
/// the folder were "/".
class BuildContext final
{
public:
    /// folder: absolute. Reads .containerignore or else .dockerignore in it.
    [[nodiscard]] static core::Result<BuildContext> open(const QString &folder);

    /// What a source of COPY names: one entry for a path, any number for a pattern, links followed. What the ignore
    /// file excludes counts as missing. ErrorKind::NotFound for a path without an entry.
    [[nodiscard]] core::Result<std::vector<ContextEntry>> find(const std::string &source) const;
    /// All that is below a folder of the context and not excluded, sorted, links kept.
    [[nodiscard]] core::Result<std::vector<ContextEntry>> below(const std::string &folder) const;
    /// The place on disk of an entry.
    [[nodiscard]] std::string absolute(const std::string &path) const;

private:
    [[nodiscard]] core::Result<ContextEntry> entryAt(const std::string &path) const;
    [[nodiscard]] core::Result<std::vector<std::string>> namesIn(const std::string &folder) const;
    [[nodiscard]] core::Result<std::vector<std::string>> matches(const std::string &pattern) const;
    [[nodiscard]] core::Result<std::string> followed(const std::string &path) const;
    [[nodiscard]] core::Result<void> collect(const std::string &folder, std::vector<ContextEntry> &entries) const;

    std::string m_root;
    IgnoreList m_ignored;
};

} // namespace sealyard::oci
