#include "registry/transfer.h"

#include "oci/digest.h"
#include "registry/client.h"
#include "registry/tr.h"

#include <QBuffer>
#include <QFile>
#include <QLocale>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sealyard::registry {

namespace {

using oci::Descriptor;
using oci::Layout;

constexpr int created = 201;
constexpr int accepted = 202;
constexpr int found = 200;
constexpr int attempts = 3;

QString shortName(const Descriptor &blob)
{
    constexpr qsizetype shownDigits = 12;
    return blob.digest.section(u':', 1).left(shownDigits);
}

core::Result<void> sendBlob(Client &client, const Layout &layout, const Descriptor &blob)
{
    const QString action = Tr::tr("Cannot push %1").arg(shortName(blob));
    const auto begun = client.ask("POST", u"blobs/uploads/"_s);
    if (!begun || begun->status != accepted) {
        return begun ? client.refused(action, *begun) : std::unexpected(begun.error());
    }
    QUrl url = client.urlOf(u"blobs/uploads/"_s).resolved(QUrl(QString::fromUtf8(begun->header("Location"))));
    QUrlQuery query(url.query());
    query.addQueryItem(u"digest"_s, blob.digest);
    url.setQuery(query);
    QFile file(layout.blobPath(blob.digest));
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(Tr::tr("Cannot read “%1”: %2").arg(file.fileName(), file.errorString()));
    }
    const auto sent = client.upload("PUT", url, "application/octet-stream", file);
    if (!sent || sent->status != created) {
        return sent ? client.refused(action, *sent) : std::unexpected(sent.error());
    }
    return {};
}

core::Result<void> pushBlob(Client &client, const Layout &layout, const Descriptor &blob,
                            const TransferOptions &options)
{
    const auto there = client.ask("HEAD", "blobs/"_L1 + blob.digest);
    if (there && there->status == found) {
        options.say(Tr::tr("%1 is there already.").arg(shortName(blob)));
        return {};
    }
    options.say(Tr::tr("Pushing %1 (%2)…").arg(shortName(blob), QLocale().formattedDataSize(blob.size)));
    core::Result<void> sent;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        sent = sendBlob(client, layout, blob);
        if (sent || sent.error().kind != core::ErrorKind::Failed) {
            break;
        }
    }
    return sent;
}

core::Result<void> pushManifest(Client &client, const Layout &layout, const Descriptor &manifest, const QString &name)
{
    auto bytes = layout.document(manifest);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    QBuffer content(&*bytes);
    if (!content.open(QIODevice::ReadOnly)) {
        return core::failure(content.errorString());
    }
    const auto sent =
        client.upload("PUT", client.urlOf("manifests/"_L1 + name), manifest.mediaType.toLatin1(), content);
    if (!sent || sent->status != created) {
        return sent ? client.refused(Tr::tr("Cannot push the manifest %1").arg(name), *sent)
                    : std::unexpected(sent.error());
    }
    return {};
}

/// The manifest or index of a name, put into the layout.
core::Result<Descriptor> pullManifest(Client &client, const QString &name, const Layout &layout)
{
    const auto answer = client.ask("GET", "manifests/"_L1 + name, acceptedManifests());
    if (!answer || answer->status != found) {
        return answer ? client.refused(Tr::tr("Cannot pull %1").arg(name), *answer) : std::unexpected(answer.error());
    }
    if (oci::isDigest(name) && oci::digestOf(answer->body) != name) {
        return core::failure(Tr::tr("The registry sent something else than %1.").arg(name), core::ErrorKind::Invalid);
    }
    const QString type = QString::fromLatin1(answer->header("Content-Type")).section(u';', 0, 0).trimmed();
    return layout.add(answer->body, type);
}

core::Result<void> pullBlob(Client &client, const Descriptor &blob, const Layout &layout,
                            const TransferOptions &options)
{
    if (layout.has(blob)) {
        return {};
    }
    options.say(Tr::tr("Pulling %1 (%2)…").arg(shortName(blob), QLocale().formattedDataSize(blob.size)));
    auto file = layout.newBlob();
    if (!file) {
        return std::unexpected(file.error());
    }
    oci::Sha256 hash;
    qint64 size = 0;
    const auto answer = client.ask("GET", "blobs/"_L1 + blob.digest, {}, [&](QByteArrayView bytes) {
        hash.add(bytes);
        size += bytes.size();
        return size <= blob.size && (*file)->write(bytes.data(), bytes.size()) == bytes.size();
    });
    if (!answer || !answer->isSuccess()) {
        return answer ? client.refused(Tr::tr("Cannot pull %1").arg(shortName(blob)), *answer)
                      : std::unexpected(answer.error());
    }
    if (size != blob.size || hash.digest() != blob.digest) {
        return core::failure(Tr::tr("The registry sent something else than %1.").arg(blob.digest),
                             core::ErrorKind::Invalid);
    }
    return layout.adopt(**file, blob.digest);
}

/// From an index to the manifest for a platform, and all that belongs to it.
core::Result<void> pullContent(Client &client, Descriptor place, const image::Platform &platform, const Layout &layout,
                               const TransferOptions &options)
{
    if (place.isIndex()) {
        const auto entries = layout.document(place).and_then(&oci::indexFromJson);
        if (!entries) {
            return std::unexpected(entries.error());
        }
        const Descriptor *entry = oci::entryFor(*entries, platform);
        if (entry == nullptr) {
            return core::failure(Tr::tr("The image has no variant for %1.").arg(platform.toString()),
                                 core::ErrorKind::NotFound);
        }
        const auto manifest = pullManifest(client, entry->digest, layout);
        if (!manifest) {
            return std::unexpected(manifest.error());
        }
        place = *entry;
    }
    const auto manifest = layout.document(place).and_then(&oci::manifestFromJson);
    if (!manifest) {
        return std::unexpected(manifest.error());
    }
    for (const Descriptor &blob : QList{manifest->config} + manifest->layers) {
        if (auto pulled = pullBlob(client, blob, layout, options); !pulled) {
            return pulled;
        }
    }
    return {};
}

} // namespace

core::Result<void> push(const oci::Layout &layout, const oci::Descriptor &root, const QString &reference,
                        const TransferOptions &options)
{
    const auto name = image::parseReference(reference);
    const auto blobs = name ? oci::blobsOf(layout, root) : std::unexpected(name.error());
    if (!blobs) {
        return std::unexpected(blobs.error());
    }
    Client client(endpointOf(*name), options.keepGoing);
    client.wantToPush();
    for (const Descriptor &blob : *blobs) { // what a manifest points to comes before it
        const bool isManifest = blob.isIndex() || blob.isManifest();
        const bool isRoot = blob.digest == root.digest;
        auto pushed = isManifest ? pushManifest(client, layout, blob, isRoot ? tagOrDigest(*name) : blob.digest)
                                 : pushBlob(client, layout, blob, options);
        if (!pushed) {
            return pushed;
        }
    }
    options.say(Tr::tr("Pushed %1.").arg(reference));
    return {};
}

core::Result<oci::Descriptor> pull(const QString &reference, const image::Platform &platform, const oci::Layout &layout,
                                   const TransferOptions &options)
{
    const auto name = image::parseReference(reference);
    if (!name) {
        return core::failure(Tr::tr("“%1” names no image: %2").arg(reference, name.error().message),
                             core::ErrorKind::Invalid);
    }
    options.say(Tr::tr("Looking for %1…").arg(reference));
    Client client(endpointOf(*name), options.keepGoing);
    const auto root = pullManifest(client, tagOrDigest(*name), layout);
    if (!root) {
        return root;
    }
    return pullContent(client, *root, platform, layout, options).transform([&] { return *root; });
}

} // namespace sealyard::registry
