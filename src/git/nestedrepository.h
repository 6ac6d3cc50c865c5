#pragma once

#include "git/handles.h"

#include <QByteArray>

#include <optional>

namespace sealyard::git {

/// Whether a folder is the top of a repository for git: with a whole ".git" in it, or a file of that name that leads to
/// one. folder: absolute, without "/" at its end.
[[nodiscard]] bool isRepository(const QByteArray &folder);

/// The last commit of the repository whose top a folder is; nothing where it has none, or is no top.
[[nodiscard]] std::optional<git_oid> headOf(const QByteArray &folder);

} // namespace sealyard::git
