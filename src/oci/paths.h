#pragma once

#include "core/result.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>

namespace sealyard::oci {

// Paths inside an image or a build context are bytes, as the file system has them, relative to a root that nothing
// leaves: "etc/x.conf"; the root itself is "".

/// The path without ".", ".." (which stops at the root), empty parts and leading or trailing slashes; textual.
[[nodiscard]] std::string cleaned(const std::string &path);

/// folder/name, where either may be the root.
[[nodiscard]] std::string joined(const std::string &folder, const std::string &name);

/// What stands before the last slash; the root when there is none.
[[nodiscard]] std::string parentOf(const std::string &path);

/// What stands behind the last slash.
[[nodiscard]] std::string nameOf(const std::string &path);

/// The target of the symbolic link at a path; std::nullopt when there is none.
using LinkReader = std::function<std::optional<std::string>(const std::string &path)>;

enum class LastLink { Follow, Keep };

/// Where a path leads when symbolic links are followed as if the root were "/": none leads out of it. What does not
/// exist stays as it is. ErrorKind::Invalid after 40 links.
[[nodiscard]] core::Result<std::string> resolved(const std::string &path, LastLink lastLink,
                                                 const LinkReader &readLink);

/// For messages.
[[nodiscard]] QString shown(const std::string &path);

} // namespace sealyard::oci
