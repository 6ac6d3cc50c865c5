#include "imagelist/preview.h"

#include "imagelist/chartscan.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace sealyard::imagelist {

namespace {

RenderedManifest manifestOf(const RenderedChart &chart, const chart::RenderedFile &file)
{
    RenderedManifest manifest{.chart = chart.path,
                              .name = QString::fromUtf8(file.name),
                              .path = chart.pathOf(file.file),
                              .text = QString::fromUtf8(file.output.text),
                              .lines = {}};
    for (qsizetype at = 0; at <= file.output.text.size();) {
        const TemplateLine line = templateLine(chart.rendering, file, at);
        manifest.lines.append({chart.pathOf(line.file), chart.isArchived(line.file) ? 0 : line.line - 1});
        const qsizetype end = file.output.text.indexOf('\n', at);
        at = end < 0 ? file.output.text.size() + 1 : end + 1;
    }
    return manifest;
}

bool comesFirst(const RenderedManifest &left, const RenderedManifest &right)
{
    return std::tie(left.chart, left.name) < std::tie(right.chart, right.name);
}

QStringList variablesOf(const QList<RenderedTemplate> &rendered, const image::SourceTree &sources)
{
    QSet<QString> names;
    for (const RenderedTemplate &each : rendered) {
        if (const auto text = sources.text(each.path)) {
            for (const QString &name : variablesIn(*text)) {
                names.insert(name);
            }
        }
    }
    QStringList sorted = names.values();
    sorted.sort();
    return sorted;
}

} // namespace

Preview previewOf(const image::VersionDirectory &directory, const image::SourceTree &sources,
                  const Environment &environment)
{
    Preview preview;
    preview.directory = directory.path;
    ScannedDirectory scanned = scanDirectory(directory, sources);
    preview.images = std::move(scanned.images);
    for (const auto &chart : scanned.charts) {
        for (const chart::RenderedFile &file : chart->rendering.files) {
            preview.manifests.append(manifestOf(*chart, file));
        }
    }
    std::ranges::sort(preview.manifests, comesFirst);
    preview.environment = imageEnvironment(directory, sources);
    Environment all = preview.environment;
    all.insert(environment);
    preview.templates = renderTemplates(directory, sources, all);
    preview.variables = variablesOf(preview.templates, sources);
    return preview;
}

} // namespace sealyard::imagelist
