#include "registry/endpoint.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace sealyard::registry {

bool isLoopback(const QString &host)
{
    return isLoopback(QUrl(u"http://"_s + host));
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

Endpoint endpointOf(const image::Reference &reference)
{
    const bool isHub = reference.registry.isEmpty() || reference.registry == "docker.io"_L1 ||
                       reference.registry == "index.docker.io"_L1;
    if (isHub) {
        const QString repository = reference.repository;
        return {.url = QUrl(u"https://registry-1.docker.io"_s),
                .host = u"docker.io"_s,
                .repository = repository.contains(u'/') ? repository : "library/"_L1 + repository};
    }
    const QString scheme = isLoopback(reference.registry) ? u"http://"_s : u"https://"_s;
    return {.url = QUrl(scheme + reference.registry), .host = reference.registry, .repository = reference.repository};
}

} // namespace sealyard::registry
