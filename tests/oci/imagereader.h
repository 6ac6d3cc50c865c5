#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QString>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace sealyard::test {

/// One entry of a layer.
struct LayerEntry
{
    QString text; ///< "- 644 0:0 =content", "d 755 0:0", "l 777 0:0 -> target", "- 644 0:0 => path" for a hard link
    qint64 time = 0;
};

/// An OCI archive with one layer, read by libarchive; empty when it is broken.
struct ReadImage
{
    QJsonObject config; ///< of the image: "config" and what stands beside it
    QString name;
    QMap<QString, LayerEntry> entries;
    bool isConsistent = false; ///< every digest and size is right
};

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;

inline QByteArray contentOf(archive *reader)
{
    QByteArray content;
    QByteArray buffer(65536, Qt::Uninitialized);
    for (la_ssize_t count = 1; count > 0;) {
        count = archive_read_data(reader, buffer.data(), static_cast<size_t>(buffer.size()));
        content += buffer.first(std::max<la_ssize_t>(count, 0));
    }
    return content;
}

inline LayerEntry describe(archive *reader, archive_entry *entry)
{
    const auto type = archive_entry_filetype(entry);
    const QString letter = type == AE_IFDIR   ? QStringLiteral("d")
                           : type == AE_IFLNK ? QStringLiteral("l")
                                              : QStringLiteral("-");
    QString text = QStringLiteral("%1 %2 %3:%4")
                       .arg(letter, QString::number(archive_entry_perm(entry), 8))
                       .arg(archive_entry_uid(entry))
                       .arg(archive_entry_gid(entry));
    if (const char *link = archive_entry_hardlink(entry)) {
        text += QStringLiteral(" => ") + QString::fromUtf8(link);
    } else if (type == AE_IFLNK) {
        text += QStringLiteral(" -> ") + QString::fromUtf8(archive_entry_symlink(entry));
    } else if (type == AE_IFREG) {
        const QByteArray content = contentOf(reader);
        text += QStringLiteral(" =") +
                (content.size() < 40
                     ? QString::fromUtf8(content.trimmed())
                     : QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
    }
    return {text, archive_entry_mtime(entry)};
}

inline QMap<QString, LayerEntry> readLayer(const QByteArray &compressed, QByteArray *diffId)
{
    Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry *entry = nullptr;
    archive_read_open_memory(reader.get(), compressed.data(), static_cast<size_t>(compressed.size()));
    if (archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK) {
        return {};
    }
    const QByteArray tar = contentOf(reader.get());
    *diffId = QCryptographicHash::hash(tar, QCryptographicHash::Sha256).toHex();
    QMap<QString, LayerEntry> entries;
    Reader layer(archive_read_new(), archive_read_free);
    archive_read_support_format_tar(layer.get());
    archive_read_open_memory(layer.get(), tar.data(), static_cast<size_t>(tar.size()));
    while (archive_read_next_header(layer.get(), &entry) == ARCHIVE_OK) {
        QString path = QString::fromUtf8(archive_entry_pathname(entry));
        entries.insert(path.endsWith(u'/') ? path.chopped(1) : path, describe(layer.get(), entry));
    }
    return entries;
}

inline ReadImage readImage(const QString &path)
{
    QMap<QString, QByteArray> files;
    Reader reader(archive_read_new(), archive_read_free);
    archive_read_support_format_tar(reader.get());
    archive_read_open_filename(reader.get(), path.toUtf8().constData(), 10240);
    for (archive_entry *entry = nullptr; archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK;) {
        files.insert(QString::fromUtf8(archive_entry_pathname(entry)), contentOf(reader.get()));
    }
    bool isConsistent = files.contains(QStringLiteral("oci-layout"));
    const auto blob = [&](const QJsonObject &descriptor) {
        const QString digest = descriptor.value(u"digest").toString();
        const QByteArray bytes = files.value(QStringLiteral("blobs/") + QString(digest).replace(u':', u'/'));
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        isConsistent = isConsistent && digest == QStringLiteral("sha256:") + QString::fromLatin1(hash) &&
                       bytes.size() == descriptor.value(u"size").toInteger();
        return bytes;
    };
    const QJsonObject index = QJsonDocument::fromJson(files.value(QStringLiteral("index.json"))).object();
    const QJsonObject entry = index.value(u"manifests").toArray().first().toObject();
    const QJsonObject manifest = QJsonDocument::fromJson(blob(entry)).object();
    const QJsonArray layers = manifest.value(u"layers").toArray();
    QByteArray diffId;
    ReadImage image;
    image.config = QJsonDocument::fromJson(blob(manifest.value(u"config").toObject())).object();
    image.name = entry.value(u"annotations").toObject().value(u"org.opencontainers.image.ref.name").toString();
    image.entries = readLayer(blob(layers.first().toObject()), &diffId);
    const QString expected = image.config.value(u"rootfs").toObject().value(u"diff_ids").toArray().first().toString();
    image.isConsistent =
        isConsistent && layers.size() == 1 && expected == QStringLiteral("sha256:") + QString::fromLatin1(diffId);
    return image;
}

} // namespace sealyard::test
