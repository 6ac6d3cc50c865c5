#include "oci/exporter.h"

#include "core/files.h"
#include "oci/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr std::pair<OutputFormat, QLatin1StringView> formatNames[] = {
    {OutputFormat::OciArchive, "oci-archive"_L1},
    {OutputFormat::DockerArchive, "docker-archive"_L1},
    {OutputFormat::OciLayout, "oci"_L1}};

/// Writes files and blobs into a tar archive with times that never differ.
class Archive final
{
public:
    Archive(const Layout &layout, QFile &file, const KeepGoing &keepGoing)
        : m_layout(layout)
        , m_file(file)
        , m_keepGoing(keepGoing)
        , m_sink([this](QByteArrayView bytes) { return put(bytes); })
        , m_writer(m_sink)
    {
    }

    core::Result<void> addFolder(const std::string &path)
    {
        TarHeader header;
        header.kind = TarHeader::Kind::Directory;
        header.path = path;
        header.mode = 0755;
        return m_writer.add(header);
    }

    core::Result<void> addFile(const std::string &path, const QByteArray &bytes)
    {
        return m_writer.addFile(path, bytes, 0);
    }

    core::Result<void> addBlob(const std::string &path, const Descriptor &blob)
    {
        constexpr qint64 pieceSize = 512LL * 1024;
        QFile source(m_layout.blobPath(blob.digest));
        if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return core::failure(Tr::tr("Cannot read “%1”: %2").arg(source.fileName(), source.errorString()));
        }
        TarHeader header;
        header.path = path;
        header.size = blob.size;
        auto written = m_writer.add(header);
        QByteArray buffer(std::clamp<qint64>(blob.size, 1, pieceSize), Qt::Uninitialized);
        for (qint64 left = blob.size; written && left > 0;) {
            const qint64 count = source.read(buffer.data(), std::min<qint64>(left, buffer.size()));
            if (count <= 0 || !m_keepGoing()) {
                return count <= 0 ? core::failure(Tr::tr("Cannot read “%1”: it is too short.").arg(source.fileName()))
                                  : core::failure(Tr::tr("The build was cancelled."), core::ErrorKind::Cancelled);
            }
            written = m_writer.write(QByteArrayView(buffer).first(count));
            left -= count;
        }
        return written;
    }

    core::Result<void> close() { return m_writer.close(); }

private:
    /// What a full disk cuts short is tried once more, to learn the reason.
    bool put(QByteArrayView bytes)
    {
        qint64 count = 1;
        while (!bytes.isEmpty() && count > 0) {
            count = m_file.write(bytes.data(), bytes.size());
            bytes = bytes.sliced(std::max<qint64>(count, 0));
        }
        return bytes.isEmpty();
    }

    const Layout &m_layout;
    QFile &m_file;
    const KeepGoing &m_keepGoing;
    ByteSink m_sink;
    ArchiveWriter m_writer;
};

std::string blobName(const Descriptor &blob)
{
    return "blobs/" + QString(blob.digest).replace(u':', u'/').toStdString();
}

core::Result<void> writeOci(Archive &archive, const Descriptor &root, const QList<Descriptor> &blobs)
{
    auto written = archive.addFolder("blobs/").and_then([&] { return archive.addFolder("blobs/sha256/"); });
    for (const Descriptor &blob : blobs) {
        written = written.and_then([&] { return archive.addBlob(blobName(blob), blob); });
    }
    return written.and_then([&] { return archive.addFile("index.json", indexToJson({root})); })
        .and_then([&] { return archive.addFile("oci-layout", R"({"imageLayoutVersion":"1.0.0"})"); })
        .and_then([&] { return archive.close(); });
}

core::Result<void> writeDocker(Archive &archive, const StoredImage &image, const QString &name)
{
    const auto fileOf = [](const Descriptor &blob, const QString &suffix) {
        return blob.digest.section(u':', 1) + suffix;
    };
    QJsonArray layers;
    QStringList done;
    auto written = archive.addBlob(fileOf(image.manifest.config, u".json"_s).toStdString(), image.manifest.config);
    for (const Descriptor &layer : image.manifest.layers) {
        const QString file = fileOf(layer, u".tar"_s);
        layers.append(file);
        if (!done.contains(file)) {
            written = written.and_then([&] { return archive.addBlob(file.toStdString(), layer); });
        }
        done.append(file);
    }
    const QJsonArray manifest{QJsonObject{{u"Config"_s, fileOf(image.manifest.config, u".json"_s)},
                                          {u"RepoTags"_s, QJsonArray{name}},
                                          {u"Layers"_s, layers}}};
    return written
        .and_then(
            [&] { return archive.addFile("manifest.json", QJsonDocument(manifest).toJson(QJsonDocument::Compact)); })
        .and_then([&] { return archive.close(); });
}

core::Result<void> writeFolder(const Layout &from, const Descriptor &root, const QList<Descriptor> &blobs,
                               const QString &path)
{
    const auto to = Layout::openOrCreate(path);
    auto written = to.transform([](const Layout &) {});
    for (const Descriptor &blob : blobs) {
        written = written.and_then([&] { return to->link(from.blobPath(blob.digest), blob.digest); });
    }
    return written.and_then([&] { return to->setImages({root}); });
}

core::Result<void> writeArchive(const Layout &layout, const QString &path, const KeepGoing &keepGoing,
                                const std::function<core::Result<void>(Archive &)> &fill)
{
    QFile file(path);
    const auto cannotWrite = [&] {
        return core::failure(
            Tr::tr("Cannot write the image “%1”: %2")
                .arg(QDir::toNativeSeparators(path), core::reasonOfFailedWrite(file, QFileInfo(path).path())));
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        return cannotWrite();
    }
    auto written = [&] {
        Archive archive(layout, file, keepGoing); // writes until it is gone, so that must be before its file is closed
        return fill(archive);
    }();
    if (!written) {
        if (file.error() != QFileDevice::NoError) {
            written = cannotWrite();
        }
        file.remove();
    }
    return written;
}

} // namespace

QString formatName(OutputFormat format)
{
    return std::ranges::find(formatNames, format, [](const auto &entry) { return entry.first; })->second;
}

core::Result<OutputFormat> parseFormat(const QString &name)
{
    for (const auto &[format, known] : formatNames) {
        if (name == known) {
            return format;
        }
    }
    return core::failure(Tr::tr("There is no output format “%1”; choose oci-archive, docker-archive or oci.").arg(name),
                         core::ErrorKind::Invalid);
}

core::Result<Exported> exportImages(const Layout &layout, const QString &name, OutputFormat format, const QString &path,
                                    const KeepGoing &keepGoing)
{
    const auto root = rootOf(layout, name);
    const auto blobs = root ? blobsOf(layout, *root) : std::unexpected(root.error());
    if (!blobs) {
        return std::unexpected(blobs.error());
    }
    if (format == OutputFormat::DockerArchive && root->isIndex()) {
        return core::failure(Tr::tr("A Docker archive holds an image for one platform, not for several: build them one "
                                    "by one, or write an OCI archive."),
                             core::ErrorKind::Invalid);
    }
    core::Result<void> written;
    if (format == OutputFormat::OciLayout) {
        written = writeFolder(layout, *root, *blobs, path);
    } else {
        written = writeArchive(layout, path, keepGoing, [&](Archive &archive) -> core::Result<void> {
            if (format == OutputFormat::OciArchive) {
                return writeOci(archive, *root, *blobs);
            }
            return findImage(layout, *root, image::Platform()).and_then([&](const StoredImage &image) {
                return writeDocker(archive, image, name);
            });
        });
    }
    Exported exported{.digest = root->digest, .size = 0};
    for (const Descriptor &blob : *blobs) {
        exported.size += blob.size;
    }
    return written.transform([&] { return exported; });
}

} // namespace sealyard::oci
