#pragma once

#include "git/handles.h"
#include "git/transfer.h"

namespace sealyard::git {

/// Whether an SSH server, whose key libgit2 does not find among those that ssh knows, may be talked to: never when
/// another key of it is known, else when a person trusts it; the key is then known to ssh too. host: as libgit2 names
/// it; url: what is transferred. The error is why not, without a capital.
[[nodiscard]] core::Result<void> checkHost(const git_cert_hostkey &key, const QString &host, const QString &url,
                                           const Transfer &transfer);

} // namespace sealyard::git
