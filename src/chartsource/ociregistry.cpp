#include "chartsource/ociregistry.h"

#include "chartsource/chartsource.h"
#include "chartsource/tr.h"
#include "oci/digest.h"
#include "registry/client.h"
#include "registry/tags.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::chartsource {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

const QString chartLayer = u"application/vnd.cncf.helm.chart.content.v1.tar+gzip"_s;

Result<image::Reference> repositoryOf(const QString &address, const QString &chart)
{
    return image::parseReference(address.sliced(6) + u'/' + chart); // "oci://"
}

/// Pre-releases come behind their release.
bool isNewer(const scaffold::ChartRelease &left, const scaffold::ChartRelease &right)
{
    const auto parse = [](const QString &version) {
        qsizetype suffix = 0;
        const QString bare = version.startsWith(u'v') ? version.sliced(1) : version;
        const QVersionNumber number = QVersionNumber::fromString(bare, &suffix);
        return std::pair(number, bare.sliced(suffix));
    };
    const auto [one, oneRest] = parse(left.version);
    const auto [other, otherRest] = parse(right.version);
    if (one != other) {
        return one > other;
    }
    return oneRest.isEmpty() != otherRest.isEmpty() ? oneRest.isEmpty() : oneRest > otherRest;
}

} // namespace

Result<QList<scaffold::ChartRelease>> registryReleases(const QString &address, const QString &chart,
                                                       const registry::KeepGoing &keepGoing)
{
    return repositoryOf(address, chart)
        .and_then([&](const image::Reference &reference) { return registry::tagsOf(reference, keepGoing); })
        .transform([](const QStringList &tags) {
            QList<scaffold::ChartRelease> releases;
            for (const QString &tag : tags) {
                // Helm writes "+" as "_", which a version cannot hold; digests of signatures are tags too.
                if (!tag.isEmpty() && (tag.front().isDigit() || tag.startsWith(u'v'))) {
                    releases.append({.version = QString(tag).replace(u'_', u'+'), .appVersion = {}});
                }
            }
            std::ranges::sort(releases, isNewer);
            return releases;
        });
}

Result<QByteArray> registryArchive(const QString &address, const QString &chart, const QString &version,
                                   const registry::KeepGoing &keepGoing)
{
    const auto reference = repositoryOf(address, chart);
    if (!reference) {
        return std::unexpected(reference.error());
    }
    registry::Client client(registry::endpointOf(*reference), keepGoing);
    const QString action = Tr::tr("Cannot fetch the chart “%1” %2").arg(chart, version);
    const auto manifest = client.ask("GET", "manifests/"_L1 + QString(version).replace(u'+', u'_'),
                                     {{"Accept", "application/vnd.oci.image.manifest.v1+json"}});
    if (!manifest || !manifest->isSuccess()) {
        return manifest ? client.refused(action, *manifest) : std::unexpected(manifest.error());
    }
    const QJsonArray layers = QJsonDocument::fromJson(manifest->body).object().value("layers"_L1).toArray();
    const auto layer = std::ranges::find_if(
        layers, [](const QJsonValue &each) { return each.toObject().value("mediaType"_L1) == chartLayer; });
    const QString digest = layer == layers.end() ? QString() : layer->toObject().value("digest"_L1).toString();
    if (!oci::isDigest(digest)) {
        return failure(Tr::tr("%1: the tag is of no Helm chart.").arg(action), ErrorKind::Invalid);
    }
    QByteArray bytes;
    const auto blob = client.ask("GET", "blobs/"_L1 + digest, {}, [&bytes](QByteArrayView part) {
        bytes += part;
        return bytes.size() <= archiveLimit;
    });
    if (bytes.size() > archiveLimit) {
        return failure(Tr::tr("%1: it is too large.").arg(action), ErrorKind::TooLarge);
    }
    if (!blob || !blob->isSuccess()) {
        return blob ? client.refused(action, *blob) : std::unexpected(blob.error());
    }
    return oci::digestOf(bytes) == digest
               ? Result<QByteArray>(bytes)
               : failure(Tr::tr("%1: the registry sent something else.").arg(action), ErrorKind::Invalid);
}

} // namespace sealyard::chartsource
