#pragma once

#include "core/result.h"
#include "git/repository.h"

#include <optional>
#include <stop_token>

namespace sealyard::git {

/// The signature of a commit, made by the user's own program as git's settings say (gpg.format, gpg.program,
/// gpg.ssh.program, user.signingkey). Nothing when commits are not to be signed (commit.gpgsign).
[[nodiscard]] core::Result<std::optional<QByteArray>>
signatureOf(const Repository &repository, const QByteArray &commit, const std::stop_token &stop = {});

} // namespace sealyard::git
