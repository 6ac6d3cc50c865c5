#pragma once

#include "core/result.h"
#include "image/reference.h"

#include <QString>
#include <QUrl>

namespace sealyard::registry {

/// Where a repository is found.
struct Endpoint
{
    QUrl url;           ///< of the registry, without path
    QString host;       ///< under which credentials are kept: "docker.io", "localhost:5000", ...
    QString repository; ///< as the registry calls it: "library/nginx"
};

/// The endpoint of a reference: docker.io where it names no registry, plain HTTP on this very machine and nowhere else.
[[nodiscard]] Endpoint endpointOf(const image::Reference &reference);

/// True for a host of this machine's loopback, with or without port.
[[nodiscard]] bool isLoopback(const QString &host);
/// The same for the host of an address.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace sealyard::registry
