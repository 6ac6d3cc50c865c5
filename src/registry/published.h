#pragma once

#include "core/result.h"
#include "registry/exchange.h"

#include <QList>
#include <QString>

#include <optional>

namespace sealyard::registry {

/// What a registry has under a tag.
struct PublishedImage
{
    struct Variant
    {
        QString platform; ///< "linux/arm64"
        QString digest;
    };

    QString digest;          ///< of what the tag points to: an index, or the manifest of a single platform
    QList<Variant> variants; ///< of an index, without attestations; empty for a single image
};

/// Looks a tag up: nothing when the registry does not have it. Denied when it wants to know who asks, also for an image
/// that does not exist. Blocks.
[[nodiscard]] core::Result<std::optional<PublishedImage>> publishedImage(const QString &reference,
                                                                         const KeepGoing &keepGoing);

} // namespace sealyard::registry
