#include "imagelist/chartscan.h"
#include "template/containers.h"

#include "chart/values.h"
#include "chart/yamlfile.h"
#include "imagelist/manifestline.h"
#include "imagelist/tr.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::imagelist {

namespace {

/// Unsaved texts come first, and no link leaves the workspace.
chart::LoadOptions loadOptions(const image::SourceTree &sources)
{
    return {sources.root(), [&sources](const QString &path) {
                const auto text = sources.overlay(QDir(sources.root()).relativeFilePath(path));
                return text ? std::optional(text->toUtf8()) : std::nullopt;
            }};
}

chart::Outcome<templates::MapPointer> readValues(RenderedChart &chart, const image::SourceTree &sources)
{
    const QString name = QString::fromUtf8(chart.chart->metadata.name);
    const QString path = chart.path.section(u'/', 0, -2) + u'/' + name + u".values.yaml"_s;
    const QString full = QDir(sources.root()).filePath(path);
    if (!sources.overlay(path) && !QFileInfo::exists(full)) {
        return nullptr;
    }
    chart.valuesPath = path;
    const auto text = sources.text(path);
    if (!text) {
        return chart::refused(text.error().message);
    }
    return chart::readYamlMap(text->toUtf8(), {}, chart::Stage::Values);
}

/// With settings that win, or without.
void render(RenderedChart &result, const image::SourceTree &sources, const chart::RenderOptions &options,
            const templates::MapPointer &settings, const chart::Rendering *earlier)
{
    const auto values = readValues(result, sources);
    if (!values) {
        result.hasBadValues = true;
        result.rendering.failure = values.error();
        return;
    }
    if (settings && *values) {
        chart::coalesceTables(settings, *values, true);
    }
    result.rendering = chart::render(*result.chart, settings ? settings : *values, options, earlier);
}

} // namespace

QString RenderedChart::failurePath() const
{
    return hasBadValues ? valuesPath : pathOf(rendering.failure->file);
}

QString RenderedChart::pathOf(const QByteArray &file) const
{
    if (isArchived(file)) {
        const qsizetype end = file.indexOf(".tgz/");
        return end < 0 || (chart && chart->isArchived) ? path : path + u'/' + QString::fromUtf8(file.first(end + 4));
    }
    return file.isEmpty() ? path : path + u'/' + QString::fromUtf8(file);
}

bool RenderedChart::isArchived(const QByteArray &file) const
{
    return (chart && chart->isArchived) || file.contains(".tgz/");
}

RenderedChart renderChart(const QString &path, const image::SourceTree &sources, const chart::RenderOptions &options)
{
    RenderedChart result;
    result.path = path;
    auto loaded = chart::loadChart(QDir(sources.root()).filePath(path), loadOptions(sources));
    if (!loaded) {
        result.rendering.failure = loaded.error();
        return result;
    }
    result.chart = *std::move(loaded);
    render(result, sources, options, nullptr, nullptr);
    return result;
}

RenderedChart renderAgain(const RenderedChart &earlier, const image::SourceTree &sources,
                          const chart::RenderOptions &options, const templates::MapPointer &settings)
{
    RenderedChart result;
    result.path = earlier.path;
    result.chart = earlier.chart;
    if (result.chart) {
        render(result, sources, options, settings, &earlier.rendering);
    } else {
        result.rendering.failure = earlier.rendering.failure;
    }
    return result;
}

void readRendered(const chart::Rendering &rendering, bool withSkipped,
                  const std::function<void(const RenderedImage &)> &found)
{
    for (const chart::RenderedFile &file : rendering.files) {
        const QByteArray &text = file.output.text;
        if (!withSkipped && !text.contains("image:")) {
            continue;
        }
        ByteLineReader reader(text);
        for (std::optional<ByteLine> line = reader.next(), following; line; line = following) {
            following = reader.next();
            if (!mayNameImage(line->text) || (!withSkipped && !line->text.contains("image:"))) {
                continue;
            }
            const QString lineString = lineText(line->text);
            for (const LineFinding &finding :
                 readImages({.text = lineString, .start = {}, .isPiece = line->isPiece},
                            withSkipped && following ? lineText(following->text) : QString())) {
                if (finding.reference.isEmpty() && !withSkipped) {
                    continue;
                }
                const qsizetype start = line->offset + QStringView(lineString).first(finding.start).toUtf8().size();
                found({&file, start, start + finding.raw.toUtf8().size(), finding.raw, finding.reference,
                       finding.reason});
            }
        }
    }
}

TemplateLine templateLine(const chart::Rendering &rendering, const chart::RenderedFile &file, qsizetype offset)
{
    const auto &pieces = file.output.pieces;
    const auto after = std::ranges::upper_bound(pieces, offset, {}, &templates::Piece::offset);
    if (after == pieces.begin()) {
        return {file.file, 1};
    }
    const templates::Piece &piece = *std::prev(after);
    const QByteArray &name = piece.tree->source->name;
    const QByteArrayView written = QByteArrayView(file.output.text).sliced(piece.offset, offset - piece.offset);
    const auto breaks = piece.isText ? std::ranges::count(written, '\n') : 0;
    return {rendering.fileOfTemplate.value(name, file.file), piece.line + static_cast<int>(breaks)};
}

} // namespace sealyard::imagelist
