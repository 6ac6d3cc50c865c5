#pragma once

#include "oci/filetree.h"

#include <QString>

namespace sealyard::oci {

/// The user and group that --chown or USER names: numbers as they are, names by the image's own /etc/passwd and
/// /etc/group. A user alone stands for the group of the same number, or the user's own.
[[nodiscard]] core::Result<Owner> ownerNamed(const QString &text, const FileTree &tree);

} // namespace sealyard::oci
