#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace sealyard::registry {

/// How to sign in to a registry. Lives in memory only: never logged, never written, never an argument.
struct Credentials
{
    QString user;
    QString secret;
};

/// What `podman login`, `buildah login`, `sealos login` or `docker login` keep for a host: in REGISTRY_AUTH_FILE, in
/// $XDG_RUNTIME_DIR/containers/auth.json, in ~/.config/containers/auth.json, in ~/.docker/config.json, or with the
/// credential helper that one of these names. std::nullopt when there is nothing. Blocks while a helper runs.
[[nodiscard]] core::Result<std::optional<Credentials>> credentialsFor(const QString &host);

} // namespace sealyard::registry
