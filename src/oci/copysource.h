#pragma once

#include "core/result.h"
#include "oci/filetree.h"
#include "oci/paths.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sealyard::oci {

/// Something that COPY or ADD may take.
struct SourceEntry
{
    enum class Kind { Directory, File, SymbolicLink, Other };

    std::string path; ///< where it really is, relative to the source's root
    std::string name; ///< by which name it was found
    Kind kind = Kind::Other;
    unsigned mode = 0;          ///< permissions only
    Owner owner;                ///< in the source
    std::optional<qint64> time; ///< of the last change, rounded to seconds since 1970; none: made by the build itself
    qint64 size = 0;
    qint64 offset = -1;                         ///< as Inode::offset
    std::string target;                         ///< of a symbolic link
    std::string content;                        ///< of a file: where it lies on disk, absolute
    std::pair<std::uint64_t, std::uint64_t> id; ///< of the inode: equal for hard links
};

/// What COPY and ADD take from: a build context, or the files of another stage or image. Nothing outside is ever
/// reached: symbolic links are followed as if its root were "/".
class CopySource
{
public:
    virtual ~CopySource() = default;

    /// What a source of COPY names: one entry for a path, any number for a pattern, links followed. What is excluded
    /// counts as missing. ErrorKind::NotFound for a path without an entry.
    [[nodiscard]] core::Result<std::vector<SourceEntry>> find(const std::string &source) const;
    /// All that is below a folder and not excluded, sorted, links kept.
    [[nodiscard]] core::Result<std::vector<SourceEntry>> below(const std::string &folder) const;

protected:
    CopySource() = default;
    CopySource(const CopySource &) = default;
    CopySource(CopySource &&) = default;
    CopySource &operator=(const CopySource &) = default;
    CopySource &operator=(CopySource &&) = default;

    /// What is at a path, links not followed.
    [[nodiscard]] virtual core::Result<SourceEntry> entryAt(const std::string &path) const = 0;
    /// Sorted.
    [[nodiscard]] virtual core::Result<std::vector<std::string>> namesIn(const std::string &folder) const = 0;
    /// Where a path leads.
    [[nodiscard]] virtual core::Result<std::string> followed(const std::string &path) const = 0;
    [[nodiscard]] virtual bool isExcluded(const std::string &path) const;
    /// True when something below an excluded folder may not be excluded.
    [[nodiscard]] virtual bool hasExceptions() const;

private:
    [[nodiscard]] core::Result<std::vector<std::string>> matches(const std::string &pattern) const;
    [[nodiscard]] core::Result<void> collect(const std::string &folder, std::vector<SourceEntry> &entries) const;
};

/// The files of another stage or image. The tree must outlive this.
class TreeSource final : public CopySource
{
public:
    explicit TreeSource(const FileTree &tree);

protected:
    [[nodiscard]] core::Result<SourceEntry> entryAt(const std::string &path) const override;
    [[nodiscard]] core::Result<std::vector<std::string>> namesIn(const std::string &folder) const override;
    [[nodiscard]] core::Result<std::string> followed(const std::string &path) const override;

private:
    const FileTree *m_tree;
};

} // namespace sealyard::oci
