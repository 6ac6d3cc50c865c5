#include "oci/manifest.h"

#include "oci/digest.h"
#include "oci/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr int schemaVersion = 2;
constexpr qsizetype entryLimit = 1000;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void insertAnnotations(QJsonObject &object, const Annotations &annotations)
{
    QJsonObject values;
    for (const auto &[name, value] : annotations.asKeyValueRange()) {
        values.insert(name, value);
    }
    if (!values.isEmpty()) {
        object.insert("annotations"_L1, values);
    }
}

Annotations annotationsOf(const QJsonObject &object)
{
    Annotations annotations;
    const QJsonObject values = object.value("annotations"_L1).toObject();
    for (auto value = values.begin(); value != values.end(); ++value) {
        annotations.insert(value.key(), value.value().toString());
    }
    return annotations;
}

QJsonObject descriptorToJson(const Descriptor &descriptor)
{
    QJsonObject object{
        {u"mediaType"_s, descriptor.mediaType}, {u"digest"_s, descriptor.digest}, {u"size"_s, descriptor.size}};
    if (descriptor.platform) {
        QJsonObject platform{{u"architecture"_s, descriptor.platform->architecture},
                             {u"os"_s, descriptor.platform->os}};
        if (!descriptor.platform->variant.isEmpty()) {
            platform.insert("variant"_L1, descriptor.platform->variant);
        }
        object.insert("platform"_L1, platform);
    }
    insertAnnotations(object, descriptor.annotations);
    return object;
}

core::Result<Descriptor> descriptorFromJson(const QJsonObject &object)
{
    Descriptor descriptor{.mediaType = object.value("mediaType"_L1).toString(),
                          .digest = object.value("digest"_L1).toString(),
                          .size = object.value("size"_L1).toInteger(-1),
                          .platform = {},
                          .annotations = annotationsOf(object)};
    if (!isDigest(descriptor.digest) || descriptor.size < 0) {
        return core::failure(Tr::tr("“%1” is no SHA-256 digest with a size.").arg(descriptor.digest),
                             core::ErrorKind::Invalid);
    }
    if (const QJsonObject platform = object.value("platform"_L1).toObject(); !platform.isEmpty()) {
        descriptor.platform = image::Platform{.os = platform.value("os"_L1).toString(),
                                              .architecture = platform.value("architecture"_L1).toString(),
                                              .variant = platform.value("variant"_L1).toString()};
    }
    return descriptor;
}

core::Result<QList<Descriptor>> descriptorsFromJson(const QJsonArray &array)
{
    QList<Descriptor> descriptors;
    if (array.size() > entryLimit) {
        return core::failure(Tr::tr("An image may have %1 parts at most.").arg(entryLimit), core::ErrorKind::TooLarge);
    }
    for (const auto &value : array) {
        auto descriptor = descriptorFromJson(value.toObject());
        if (!descriptor) {
            return std::unexpected(descriptor.error());
        }
        descriptors.append(*std::move(descriptor));
    }
    return descriptors;
}

QJsonArray arrayOf(const QList<Descriptor> &descriptors)
{
    QJsonArray array;
    for (const Descriptor &descriptor : descriptors) {
        array.append(descriptorToJson(descriptor));
    }
    return array;
}

core::Result<QJsonObject> documentOf(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value("schemaVersion"_L1).toInt() != schemaVersion) {
        return core::failure(Tr::tr("This is no image manifest or index of version 2."), core::ErrorKind::Invalid);
    }
    return object;
}

} // namespace

QByteArray toJson(const Manifest &manifest)
{
    QJsonObject object{{u"schemaVersion"_s, schemaVersion},
                       {u"mediaType"_s, QString(manifestType)},
                       {u"config"_s, descriptorToJson(manifest.config)},
                       {u"layers"_s, arrayOf(manifest.layers)}};
    insertAnnotations(object, manifest.annotations);
    return compact(object);
}

core::Result<Manifest> manifestFromJson(const QByteArray &json)
{
    const auto object = documentOf(json);
    if (!object) {
        return std::unexpected(object.error());
    }
    const auto config = descriptorFromJson(object->value("config"_L1).toObject());
    const auto layers = descriptorsFromJson(object->value("layers"_L1).toArray());
    if (!config || !layers) {
        return std::unexpected(config ? layers.error() : config.error());
    }
    return Manifest{.config = *config, .layers = *layers, .annotations = annotationsOf(*object)};
}

QByteArray indexToJson(const QList<Descriptor> &entries)
{
    return compact({{u"schemaVersion"_s, schemaVersion},
                    {u"mediaType"_s, QString(indexType)},
                    {u"manifests"_s, arrayOf(entries)}});
}

core::Result<QList<Descriptor>> indexFromJson(const QByteArray &json)
{
    return documentOf(json).and_then(
        [](const QJsonObject &object) { return descriptorsFromJson(object.value("manifests"_L1).toArray()); });
}

} // namespace sealyard::oci
