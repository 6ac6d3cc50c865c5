#pragma once

#include "oci/copysource.h"
#include "oci/pathpattern.h"

#include <QString>

namespace sealyard::oci {

/// The files of a build context.
class BuildContext final : public CopySource
{
public:
    /// folder: absolute. Reads .containerignore or else .dockerignore in it.
    [[nodiscard]] static core::Result<BuildContext> open(const QString &folder);

    /// The place on disk of an entry.
    [[nodiscard]] std::string absolute(const std::string &path) const;

protected:
    [[nodiscard]] core::Result<SourceEntry> entryAt(const std::string &path) const override;
    [[nodiscard]] core::Result<std::vector<std::string>> namesIn(const std::string &folder) const override;
    [[nodiscard]] core::Result<std::string> followed(const std::string &path) const override;
    [[nodiscard]] bool isExcluded(const std::string &path) const override;
    [[nodiscard]] bool hasExceptions() const override;

private:
    std::string m_root;
    IgnoreList m_ignored;
};

} // namespace sealyard::oci
