#include "imagelist/scan.h"

#include "image/reference.h"
#include "imagelist/linereader.h"
#include "imagelist/manifestline.h"
#include "imagelist/notpacked.h"
#include "imagelist/tr.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace sealyard::imagelist {

namespace {

/// Manifests are read by their extension alone, unrendered templates too.
bool isScannedManifest(const image::DirectoryEntry &entry)
{
    static constexpr std::array extensions{".yaml"_L1, ".yml"_L1, ".tmpl"_L1};
    return entry.path.startsWith("manifests/"_L1) && std::ranges::any_of(extensions, [&](QLatin1StringView extension) {
               return entry.path.endsWith(extension, Qt::CaseInsensitive);
           });
}

core::TextRange rangeAt(core::Position lineStart, qsizetype start, qsizetype size)
{
    const int column = lineStart.column + static_cast<int>(start);
    return {{lineStart.line, column}, {lineStart.line, column + static_cast<int>(size)}};
}

/// Collects the list of one version directory.
class Scan final
{
public:
    Scan(const image::VersionDirectory &directory, const image::SourceTree &sources)
        : m_directory(directory)
        , m_sources(sources)
    {
    }

    ImageList run(ChartDepth depth);
    [[nodiscard]] std::vector<std::unique_ptr<RenderedChart>> takeCharts() { return std::move(m_charts); }

private:
    std::optional<QString> read(const QString &path);
    void readManifest(const QString &path, const QString &text);
    void readImageList(const QString &path, const QString &text);
    void readChart(const QString &path, ChartDepth depth);
    void addRendered(const RenderedChart &chart, const RenderedImage &image, ValueOrigins *origins);
    void addNotPacked();
    void noteUnreadable(const image::DirectoryEntry &entry);
    void add(const QString &reference, const ImageOrigin &origin);
    void dropPackedElsewhere();
    void dropIgnored();

    const image::VersionDirectory &m_directory;
    const image::SourceTree &m_sources;
    QMap<QString, PackedImage> m_images;
    std::vector<std::unique_ptr<RenderedChart>> m_charts; ///< as they were read
    ImageList m_list;
};

std::optional<QString> Scan::read(const QString &path)
{
    auto text = m_sources.text(path);
    if (!text) {
        m_list.problems.append(text.error());
        return std::nullopt;
    }
    return *std::move(text);
}

void Scan::add(const QString &reference, const ImageOrigin &origin)
{
    PackedImage &image = m_images[reference];
    if (image.origins.isEmpty()) {
        const auto parsed = image::parseReference(reference);
        image.reference = reference;
        image.storedAs = parsed ? parsed->storedName() : QString();
    }
    image.origins.append(origin);
}

void Scan::readManifest(const QString &path, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    ByteLineReader reader(utf8);
    for (std::optional<ByteLine> line = reader.next(), following; line; line = following) {
        following = reader.next();
        if (!mayNameImage(line->text)) {
            continue;
        }
        const QString lineString = lineText(line->text);
        for (const LineFinding &finding :
             readImages({lineString, line->start, line->isPiece}, following ? lineText(following->text) : QString())) {
            const core::TextRange range = rangeAt(line->start, finding.start, finding.raw.size());
            if (finding.reference.isEmpty()) {
                m_list.skipped.append({path, range, finding.raw, finding.reason});
            } else {
                add(finding.reference, {OriginKind::Manifest, path, range, finding.raw});
            }
        }
    }
}

void Scan::readImageList(const QString &path, const QString &text)
{
    LineReader reader(text);
    while (const auto line = reader.next()) {
        const QStringView trimmed = QStringView(line->text).trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#')) {
            continue;
        }
        const Span span = unquotedFrom(line->text, 0);
        const QString raw = span.of(line->text);
        add(raw, {OriginKind::ImageList, path, rangeAt(line->start, span.start, raw.size()), raw});
    }
}

void Scan::addRendered(const RenderedChart &chart, const RenderedImage &image, ValueOrigins *origins)
{
    const TemplateLine line = templateLine(chart.rendering, *image.file, image.start);
    const core::Position start{chart.isArchived(line.file) ? 0 : line.line - 1, 0};
    const QString path = chart.pathOf(line.file);
    if (image.reference.isEmpty()) {
        m_list.skipped.append({path, {start, start}, image.raw, image.reason});
        return;
    }
    add(image.reference, {.kind = OriginKind::Chart,
                          .path = path,
                          .range = {start, start},
                          .raw = image.raw,
                          .chart = chart.path,
                          .templateName = QString::fromUtf8(image.file->name),
                          .values = origins ? origins->of(image) : QList<ValueSource>()});
}

void Scan::readChart(const QString &path, ChartDepth depth)
{
    const bool withOrigins = depth == ChartDepth::Origins;
    chart::RenderOptions options;
    options.hasPieces = true;
    options.engine.tracesAccess = withOrigins;
    options.engine.hasQuickCrypto = true;
    auto chart = std::make_unique<RenderedChart>(renderChart(path, m_sources, options));
    ScannedChart scanned{.path = path, .name = {}, .failure = chart->rendering.failure};
    scanned.name = chart->chart ? QString::fromUtf8(chart->chart->metadata.name) : QString();
    if (scanned.failure) {
        scanned.failurePath = chart->failurePath();
    } else {
        std::optional<ValueOrigins> origins;
        if (withOrigins) {
            origins.emplace(*chart, m_sources);
        }
        scanned.templates = static_cast<int>(chart->rendering.files.size());
        readRendered(chart->rendering, withOrigins, [&](const RenderedImage &image) {
            scanned.images += image.reference.isEmpty() ? 0 : 1;
            addRendered(*chart, image, origins ? &*origins : nullptr);
        });
    }
    m_list.charts.append(scanned);
    m_charts.push_back(std::move(chart));
}

/// What charts only describe, once everything that is packed is known.
void Scan::addNotPacked()
{
    QSet<QString> packed;
    for (const PackedImage &image : std::as_const(m_images)) {
        packed.insert(storedRepository(image.reference));
    }
    for (const auto &chart : m_charts) {
        ValueOrigins origins(*chart, m_sources);
        m_list.skipped += notPacked(*chart, packed, origins);
    }
}

/// A line that is passed over does no harm when its image comes from another place.
void Scan::dropPackedElsewhere()
{
    QSet<QString> stored;
    for (const PackedImage &image : std::as_const(m_images)) {
        stored.insert(image.storedAs);
    }
    m_list.skipped.removeIf([&](const SkippedLine &line) {
        const auto reference = image::parseReference(line.raw);
        return reference && stored.contains(reference->storedName());
    });
}

void Scan::dropIgnored()
{
    static const QString name = u".sealignore"_s;
    const auto text = m_directory.has(name) ? read(m_directory.path + u'/' + name) : std::nullopt;
    if (!text) {
        return;
    }
    LineReader reader(*text);
    while (const auto line = reader.next()) {
        const PackedImage ignored = m_images.take(line->text);
        for (const ImageOrigin &origin : ignored.origins) {
            m_list.skipped.append(
                {origin.path, origin.range, origin.raw, Tr::tr("The image is listed in .sealignore.")});
        }
    }
}

/// A folder that cannot be listed may hold anything that sealos would find.
void Scan::noteUnreadable(const image::DirectoryEntry &entry)
{
    // What lies below charts/ is the loader's to complain about.
    const bool mayHoldImages = entry.path == "charts"_L1 || QStringView(u"manifests/").startsWith(entry.path + u'/') ||
                               entry.path.startsWith("manifests/"_L1) ||
                               QStringView(u"images/shim/").startsWith(entry.path + u'/') ||
                               entry.path.startsWith("images/shim/"_L1);
    if (entry.isDirectory && !entry.isReadable && mayHoldImages) {
        m_list.problems.append({Tr::tr("Cannot read the folder “%1”, so the images in it are not known.")
                                    .arg(m_directory.path + u'/' + entry.path),
                                core::ErrorKind::Denied});
    }
}

ImageList Scan::run(ChartDepth depth)
{
    if (!m_directory.isReadable) {
        m_list.problems.append(
            {Tr::tr("Cannot read the folder “%1”, so the images in it are not known.").arg(m_directory.path),
             core::ErrorKind::Denied});
    }
    for (const image::DirectoryEntry &entry : m_directory.entries) {
        noteUnreadable(entry);
        if (isChart(entry) && depth != ChartDepth::None) {
            readChart(m_directory.path + u'/' + entry.path, depth);
        }
        m_list.hasUnreadCharts = m_list.hasUnreadCharts || (isChart(entry) && depth == ChartDepth::None);
        const bool isManifest = isScannedManifest(entry);
        if (entry.isDirectory || (!isManifest && entry.role != image::FileRole::ImageList)) {
            continue;
        }
        const QString path = m_directory.path + u'/' + entry.path;
        if (const auto text = read(path)) {
            isManifest ? readManifest(path, *text) : readImageList(path, *text);
        }
    }
    if (depth == ChartDepth::Origins) {
        addNotPacked();
    }
    dropPackedElsewhere();
    dropIgnored();
    m_list.images = m_images.values();
    return std::move(m_list);
}

} // namespace

bool PackedImage::isUnpinned() const
{
    const auto parsed = image::parseReference(reference);
    return parsed && parsed->digest.isEmpty() && (parsed->tag.isEmpty() || parsed->tag == "latest"_L1);
}

bool PackedImage::isUnqualified() const
{
    const auto isShort = [](const ImageOrigin &origin) {
        const auto parsed = image::parseReference(origin.raw);
        return parsed && parsed->registry.isEmpty();
    };
    return std::ranges::any_of(origins, isShort);
}

bool isChart(const image::DirectoryEntry &entry)
{
    static constexpr auto folder = "charts/"_L1;
    const bool isChild = entry.path.startsWith(folder) && entry.path.indexOf(u'/', folder.size()) < 0;
    const bool isFolder = entry.isDirectory && !entry.isSymlink;
    return isChild && (isFolder || (entry.path.endsWith("tgz"_L1) && !entry.isDirectory));
}

ImageList scanImages(const image::VersionDirectory &directory, const image::SourceTree &sources, ChartDepth charts)
{
    return Scan(directory, sources).run(charts);
}

ScannedDirectory scanDirectory(const image::VersionDirectory &directory, const image::SourceTree &sources,
                               ChartDepth charts)
{
    Scan scan(directory, sources);
    ScannedDirectory result;
    result.images = scan.run(charts);
    result.charts = scan.takeCharts();
    return result;
}

} // namespace sealyard::imagelist
