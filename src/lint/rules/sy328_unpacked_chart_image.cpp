#include "core/paths.h"
#include "image/reference.h"
#include "imagelist/chartscan.h"
#include "imagelist/linereader.h"
#include "imagelist/manifestline.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

/// Most lines are none of those that need a look.
bool mayMention(QByteArrayView line)
{
    return line.contains('/') && line.contains(':') && line.contains('.') && !line.contains("image:") &&
           !line.trimmed().startsWith('#');
}

bool isPacked(const QString &image, const DirectoryContext &context)
{
    const auto reference = image::parseReference(image);
    return !reference || std::ranges::contains(context.imagesWithCharts().images, reference->storedName(),
                                               &imagelist::PackedImage::storedAs);
}

/// What one directory's charts name and sealos does not pack, each image once.
class Search final
{
public:
    explicit Search(const DirectoryContext &context)
        : m_context(context)
    {
    }

    void read(const imagelist::RenderedChart &chart)
    {
        for (const chart::RenderedFile &file : chart.rendering.files) {
            imagelist::ByteLineReader reader(file.output.text);
            while (const auto line = reader.next()) {
                read(chart, file, line->offset, line->text);
            }
        }
    }

    Findings findings;

private:
    void read(const imagelist::RenderedChart &chart, const chart::RenderedFile &file, qsizetype start,
              QByteArrayView line)
    {
        const QString text = mayMention(line) ? QString::fromUtf8(line) : QString();
        for (const imagelist::Span span : imagelist::fullReferencesIn(text)) {
            const QString image = span.of(text);
            if (!m_seen.contains(image) && !isPacked(image, m_context)) {
                m_seen.insert(image);
                report(chart, imagelist::templateLine(chart.rendering, file, start + span.start), image);
            }
        }
    }

    void report(const imagelist::RenderedChart &chart, const imagelist::TemplateLine &from, const QString &image)
    {
        const core::Position place{chart.isArchived(from.file) ? 0 : std::max(from.line - 1, 0), 0};
        findings.append(
            {.range = {place, place},
             .message = Tr::tr("This chart names “%1”, but not behind “image:”, so sealos does not pack it; "
                               "name it in a list below images/shim.")
                            .arg(image),
             .path = chart.pathOf(from.file)});
    }

    const DirectoryContext &m_context;
    QSet<QString> m_seen;
};

Findings check(const DirectoryContext &context)
{
    Search search(context);
    if (!context.isClusterImage() || context.initScript.mentions(u"charts"_s) ||
        context.initScript.mentions(u"shim"_s)) {
        return {};
    }
    for (const imagelist::ScannedChart &scanned : context.imagesWithCharts().charts) {
        const imagelist::RenderedChart *chart = context.renderedChart(scanned.path.sliced(context.pathOf({}).size()));
        if (chart && !chart->rendering.failure && !context.initScript.mentions(core::nameOf(scanned.path))) {
            search.read(*chart);
        }
    }
    return search.findings;
}

} // namespace

extern const Rule sy328_unpacked_chart_image;
const Rule sy328_unpacked_chart_image{
    .code = "SY328",
    .name = "unpacked-chart-image",
    .severity = core::Severity::Warning,
    .summary =
        QT_TRANSLATE_NOOP("lint", "A chart names an image in an argument, a variable or a setting: it is not packed."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` renders each chart in `charts/` and takes from the result what follows `image:` on a line, nothing else.
Operators often get the images that they start later as arguments, as variables such as `RELATED_IMAGE_…`, or in a
ConfigMap or custom resource. These are missing on a cluster without internet. Name them in a list below `images/shim`.

```bad
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
env:
  - name: RELATED_IMAGE_BACKUP
    value: quay.io/demo/backup:1.2
```

```good
--- charts/demo/Chart.yaml
apiVersion: v2
name: demo
version: 0.1.0
--- charts/demo/templates/demo.yaml
env:
  - name: RELATED_IMAGE_BACKUP
    value: quay.io/demo/backup:1.2
--- images/shim/backup
quay.io/demo/backup:1.2
```

Only references with a host, a path and a tag are taken for images; each is reported once. When `init.sh` names `charts`,
the chart or `shim`, the rule keeps silent.
)md"),
    .check = check,
};

} // namespace sealyard::lint
