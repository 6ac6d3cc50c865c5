#include "imagelist/notpacked.h"

#include "image/reference.h"
#include "imagelist/manifestline.h"
#include "imagelist/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::templates::Value;

namespace sealyard::imagelist {

namespace {

constexpr qsizetype mostFindings = 500;

/// An image that values describe, and the key that says so.
struct DescribedImage
{
    QByteArrayList path;
    QString reference;
};

QString textAt(const Value &map, QByteArrayView key)
{
    const auto found = map.entries().find(key);
    if (found == map.entries().end()) {
        return {};
    }
    return found->second.isString() ? QString::fromUtf8(found->second.text()) : QString();
}

/// "image: quay.io/a/b:1": a text that can only be an image, or any reference with a tag under a key that says so.
bool isImageText(const QByteArray &key, const QString &text)
{
    const auto reference = image::parseReference(text);
    if (!reference || (reference->tag + reference->digest).isEmpty()) {
        return false;
    }
    const bool isNamed = key.toLower().endsWith("image");
    return isNamed && (!reference->registry.isEmpty() || reference->repository.contains(u'/'));
}

/// {registry: quay.io, repository: a/b, tag: "1"}, the usual three.
QString composed(const Value &map)
{
    const QString registry = textAt(map, "registry");
    const QString repository = textAt(map, "repository");
    const QString tag = textAt(map, "tag");
    const bool isPlain = !repository.isEmpty() && !(registry + repository + tag).contains("{{"_L1);
    if (!isPlain || repository.contains("://"_L1) || !map.entries().contains(QByteArrayView("tag"))) {
        return {};
    }
    const QString reference =
        (registry.isEmpty() ? QString() : registry + u'/') + repository + (tag.isEmpty() ? tag : u':' + tag);
    return image::parseReference(reference) ? reference : QString();
}

void collect(const Value &value, const QByteArrayList &path, QList<DescribedImage> &images)
{
    constexpr qsizetype deepest = 32;
    if (path.size() > deepest || images.size() >= mostFindings) {
        return;
    }
    if (value.isList()) {
        for (std::size_t i = 0; i < value.items().size(); ++i) {
            collect(value.items()[i], path + QByteArrayList{QByteArray::number(qint64(i))}, images);
        }
    }
    if (!value.isMap()) {
        return;
    }
    if (const QString reference = composed(value); !reference.isEmpty()) {
        images.append({path + QByteArrayList{"repository"}, reference});
    }
    for (const auto &[key, item] : value.entries()) {
        const QByteArrayList where = path + QByteArrayList{key};
        if (item.isString() && isImageText(key, QString::fromUtf8(item.text()))) {
            images.append({where, QString::fromUtf8(item.text())});
        } else {
            collect(item, where, images);
        }
    }
}

/// Collects what one chart does not pack.
class Collector final
{
public:
    Collector(const RenderedChart &chart, const QSet<QString> &packed, ValueOrigins &origins)
        : m_chart(chart)
        , m_packed(packed)
        , m_origins(origins)
    {
    }

    QList<SkippedLine> run();

private:
    void addValues();
    void addSwitchedOff(const chart::Chart &loaded, const chart::Chart &used);
    void addCrds(const chart::Chart &chart);
    void add(SkippedLine line);

    const RenderedChart &m_chart;
    const QSet<QString> &m_packed;
    ValueOrigins &m_origins;
    QList<SkippedLine> m_lines;
    QSet<QString> m_seen;
};

void Collector::add(SkippedLine line)
{
    const QString repository = storedRepository(line.raw);
    if (!repository.isEmpty() && !m_packed.contains(repository) && !m_seen.contains(line.raw)) {
        m_seen.insert(line.raw);
        m_lines.append(std::move(line));
    }
}

void Collector::addValues()
{
    QList<DescribedImage> images;
    collect(Value(m_chart.rendering.values), {}, images);
    for (const DescribedImage &image : std::as_const(images)) {
        const ValueSource source = m_origins.sourceOf(image.path, image.reference);
        add({source.file.isEmpty() ? m_chart.path : source.file, source.range, image.reference,
             Tr::tr("The value %1 is not rendered with these values.").arg(source.path)});
    }
}

void Collector::addSwitchedOff(const chart::Chart &loaded, const chart::Chart &used)
{
    for (const chart::ChartPointer &child : loaded.dependencies) {
        const auto kept =
            std::ranges::find(used.dependencies, child->origin, [](const auto &each) { return each->origin; });
        if (kept != used.dependencies.end()) {
            addSwitchedOff(*child, **kept);
            continue;
        }
        QList<DescribedImage> images;
        collect(child->values ? Value(child->values) : Value(), {}, images);
        const QByteArray file = child->pathOf("values.yaml");
        for (const DescribedImage &image : std::as_const(images)) {
            add({m_chart.pathOf(file),
                 {},
                 image.reference,
                 Tr::tr("The chart “%1” is switched off with these values.")
                     .arg(QString::fromUtf8(child->metadata.name))});
        }
    }
}

/// crds/ is applied by helm and never rendered.
void Collector::addCrds(const chart::Chart &chart)
{
    for (const chart::File &file : chart.files) {
        if (!file.name.startsWith("crds/") || !file.data.contains("image:")) {
            continue;
        }
        LineReader reader(QString::fromUtf8(file.data));
        while (const auto line = reader.next()) {
            const auto finding = readManifestLine(*line, {});
            const auto reference =
                finding ? image::parseReference(finding->raw) : core::Result<image::Reference>(core::failure({}));
            if (reference && !(reference->tag + reference->digest).isEmpty()) {
                const int column = static_cast<int>(finding->start);
                const int end = column + static_cast<int>(finding->raw.size());
                add({m_chart.pathOf(chart.pathOf(file.name)),
                     {{line->start.line, column}, {line->start.line, end}},
                     finding->raw,
                     Tr::tr("sealos does not read crds/ of charts.")});
            }
        }
    }
    for (const chart::ChartPointer &child : chart.dependencies) {
        addCrds(*child);
    }
}

QList<SkippedLine> Collector::run()
{
    if (m_chart.rendering.failure || !m_chart.chart) {
        return {};
    }
    addValues();
    addSwitchedOff(*m_chart.chart, *m_chart.rendering.chart);
    addCrds(*m_chart.rendering.chart);
    return std::move(m_lines);
}

} // namespace

QString storedRepository(const QString &reference)
{
    const auto parsed = image::parseReference(reference);
    const QString stored = parsed ? parsed->storedName() : QString();
    return stored.left(stored.lastIndexOf(stored.contains(u'@') ? u'@' : u':'));
}

QList<SkippedLine> notPacked(const RenderedChart &chart, const QSet<QString> &packed, ValueOrigins &origins)
{
    return Collector(chart, packed, origins).run();
}

} // namespace sealyard::imagelist
