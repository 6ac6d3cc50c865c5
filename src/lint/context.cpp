#include "lint/context.h"

#include "core/paths.h"
#include "imagelist/chartscan.h"
#include "lint/facts/scripts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

const imagelist::ScannedDirectory &scannedCharts(const DirectoryContext &context)
{
    DirectoryCache &cache = *context.cache;
    if (!cache.scanned) {
        cache.scanned = std::make_shared<const imagelist::ScannedDirectory>(
            imagelist::scanDirectory(context.directory, context.sources, imagelist::ChartDepth::Images));
    }
    return *cache.scanned;
}

} // namespace

const QString *DirectoryContext::textOf(const QString &relative) const
{
    const auto known = cache->texts.find(relative);
    if (known != cache->texts.end()) {
        return known->second ? &*known->second : nullptr;
    }
    const image::DirectoryEntry *entry = directory.find(relative);
    std::optional<QString> text;
    if (entry && !entry->isDirectory && !entry->isSymlink) {
        if (auto read = sources.text(pathOf(relative))) {
            text = *std::move(read);
        }
    }
    const auto &stored = cache->texts.emplace(relative, std::move(text)).first->second;
    return stored ? &*stored : nullptr;
}

const YamlOutline &DirectoryContext::outlineOf(const QString &relative) const
{
    const auto known = cache->outlines.find(relative);
    if (known != cache->outlines.end()) {
        return known->second;
    }
    const QString *text = textOf(relative);
    return cache->outlines.emplace(relative, text ? lint::outlineOf(*text) : YamlOutline()).first->second;
}

const DirectoryScripts &DirectoryContext::scripts() const
{
    if (!cache->scripts) {
        cache->scripts = std::make_shared<const DirectoryScripts>(*this);
    }
    return *cache->scripts;
}

const imagelist::ImageList &DirectoryContext::imagesWithCharts() const
{
    if (!images.hasUnreadCharts) {
        return images;
    }
    return scannedCharts(*this).images;
}

const imagelist::RenderedChart *DirectoryContext::renderedChart(const QString &relative) const
{
    const auto &charts = scannedCharts(*this).charts;
    const auto found = std::ranges::find(charts, pathOf(relative), &imagelist::RenderedChart::path);
    return found == charts.end() ? nullptr : found->get();
}

BuildFile makeBuildFile(const DirectoryContext &context, const QString &name, const QString &text)
{
    BuildFile file{.name = name, .text = text, .kubefile = image::parseKubefile(text), .evaluation = {}};
    image::EvaluationInput input{.buildArguments = {}, .platform = context.platforms.first()};
    if (!context.isClusterImage()) {
        input.buildArguments.insert(u"ARCH"_s, input.platform.architecture);
    }
    file.evaluation = image::evaluate(file.kubefile, input);
    return file;
}

BuildFile makeBuildFile(const DirectoryContext &context, const QString &name,
                        const std::shared_ptr<const shell::Content> &origin)
{
    BuildFile file = makeBuildFile(context, name, origin->text().pattern());
    file.origin = origin;
    return file;
}

bool DirectoryContext::isForSeveralArchitectures() const
{
    const auto isOther = [this](const image::Platform &each) {
        return each.architecture != platforms.first().architecture;
    };
    return std::ranges::any_of(platforms, isOther) && !directory.has(u"build_arch");
}

QString DirectoryContext::usedBuildFileName() const
{
    const QString committed = image::buildFileOf(directory);
    return committed.isEmpty() && isClusterImage() ? u"Kubefile"_s : committed;
}

const BuildFile *DirectoryContext::usedBuildFile() const
{
    const QString name = usedBuildFileName();
    const auto found = std::ranges::find(buildFiles.rbegin(), buildFiles.rend(), name, &BuildFile::name);
    return found == buildFiles.rend() ? nullptr : &*found;
}

bool DirectoryContext::isMentionedByInit(const QString &relative) const
{
    return initScript.mentions(relative.section(u'/', 0, 0)) || initScript.mentions(core::nameOf(relative));
}

bool DirectoryContext::mayBeMadeByInit(const QString &relative) const
{
    return scripts().context().look(relative).existence != shell::Existence::Impossible;
}

bool DirectoryContext::isChartTemplate(const QString &relative) const
{
    for (qsizetype at = relative.indexOf("templates/"_L1); at >= 0; at = relative.indexOf("templates/"_L1, at + 1)) {
        if ((at == 0 || relative.at(at - 1) == u'/') && directory.has(QString(relative.first(at) + "Chart.yaml"_L1))) {
            return true;
        }
    }
    return false;
}

bool KubefileContext::isUsed() const
{
    return path == directory.pathOf(directory.usedBuildFileName());
}

const image::Stage *KubefileContext::scratchStage() const
{
    const bool isScratch = !evaluation.stages.isEmpty() && evaluation.stages.last().image == "scratch"_L1;
    return isScratch ? &evaluation.stages.last() : nullptr;
}

} // namespace sealyard::lint
