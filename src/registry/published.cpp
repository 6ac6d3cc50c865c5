#include "registry/published.h"

#include "oci/digest.h"
#include "oci/manifest.h"
#include "registry/client.h"
#include "registry/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::registry {

namespace {

constexpr int found = 200;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int notFound = 404;

PublishedImage imageOf(const Answer &answer)
{
    PublishedImage image{.digest = oci::digestOf(answer.body), .variants = {}};
    const QString type = QString::fromLatin1(answer.header("Content-Type")).section(u';', 0, 0).trimmed();
    if (!oci::Descriptor{.mediaType = type, .digest = {}, .platform = {}, .annotations = {}}.isIndex()) {
        return image;
    }
    for (const oci::Descriptor &entry : oci::indexFromJson(answer.body).value_or(QList<oci::Descriptor>())) {
        // Attestations pose as images for "unknown/unknown".
        if (entry.platform && entry.platform->os != "unknown"_L1) {
            image.variants.append({.platform = entry.platform->toString(), .digest = entry.digest});
        }
    }
    return image;
}

} // namespace

core::Result<std::optional<PublishedImage>> publishedImage(const QString &reference, const KeepGoing &keepGoing)
{
    const auto name = image::parseReference(reference);
    if (!name) {
        return core::failure(Tr::tr("“%1” names no image: %2").arg(reference, name.error().message),
                             core::ErrorKind::Invalid);
    }
    Client client(endpointOf(*name), keepGoing);
    const auto answer = client.ask("GET", "manifests/"_L1 + tagOrDigest(*name), acceptedManifests());
    if (!answer) {
        return std::unexpected(answer.error());
    }
    switch (answer->status) {
    case found:
        return imageOf(*answer);
    case notFound:
        return std::nullopt;
    case unauthorized:
    case forbidden:
        return core::failure(Tr::tr("The registry does not say whether it has %1: it wants a sign-in, as for "
                                    "images that do not exist.")
                                 .arg(reference),
                             core::ErrorKind::Denied);
    default:
        return client.refused(Tr::tr("Cannot look for %1").arg(reference), *answer);
    }
}

} // namespace sealyard::registry
