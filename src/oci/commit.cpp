#include "oci/commit.h"

#include "core/files.h"
#include "oci/tr.h"

#include <algorithm>

namespace sealyard::oci {

namespace {

qint64 newestIn(const FileTree::Entries &entries, qint64 former)
{
    qint64 newest = former;
    for (const auto &[path, inode] : entries) {
        newest = std::max(newest, inode->time.value_or(0));
    }
    return newest;
}

/// Turns bytes of an archive into percents of what will have been written.
std::function<void(qint64)> progressFor(const FileTree::Entries &entries, const CommitOptions &options)
{
    if (!options.percent) {
        return {};
    }
    constexpr qint64 headerSize = 1024;
    qint64 total = 1;
    for (const auto &[path, inode] : entries) {
        total += inode->size + headerSize;
    }
    return [total, &options](qint64 bytes) {
        constexpr qint64 whole = 100;
        const qint64 percent = bytes * whole / total;
        options.percent(static_cast<int>(percent < whole ? percent : whole));
    };
}

core::Result<LayerDescription> writtenLayer(const FileTree::Entries &entries, const LayerTimes &times,
                                            const Layout &layout, const CommitOptions &options)
{
    auto file = layout.newBlob();
    if (!file) {
        return std::unexpected(file.error());
    }
    const ByteSink sink = [&file](QByteArrayView bytes) {
        return (*file)->write(bytes.data(), bytes.size()) == bytes.size();
    };
    auto layer =
        writeLayer(entries, times, options.compression, sink, options.keepGoing, progressFor(entries, options));
    if (!layer) {
        const bool isOurs = (*file)->error() != QFileDevice::NoError;
        return isOurs ? core::failure(Tr::tr("Cannot write the image's layer in the folder “%1”: %2")
                                          .arg(layout.folder(), core::reasonOfFailedWrite(**file, layout.folder())))
                      : layer;
    }
    return layout.adopt(**file, layer->digest).transform([&] { return *layer; });
}

} // namespace

core::Result<CommittedLayer> commitLayer(StageState &state, const Layout &layout, const LayerCache &cache,
                                         const CommitOptions &options)
{
    const FileTree::Entries entries = state.tree.ownEntries();
    state.config.created = options.epoch.value_or(newestIn(entries, state.config.created));
    CommittedLayer result{.fileCount = static_cast<qsizetype>(entries.size()), .isCached = false};
    if (entries.empty() && state.config.history.isEmpty() && !state.layers.isEmpty()) {
        return result; // FROM and nothing else
    }
    const LayerTimes times{.made = state.config.created, .latest = options.epoch};
    const auto diffId = cache.isUsed() ? diffIdOf(entries, times, options.keepGoing) : core::Result<QString>();
    if (!diffId) {
        return std::unexpected(diffId.error());
    }
    const auto cached = cache.find(*diffId, options.compression, layout);
    const auto layer = cached ? core::Result<LayerDescription>(*cached) : writtenLayer(entries, times, layout, options);
    if (!layer) {
        return std::unexpected(layer.error());
    }
    result.isCached = cached.has_value();
    if (!cached) {
        cache.keep(*layer, options.compression, layout);
    }
    state.layers.append({.mediaType = layer->mediaType,
                         .digest = layer->digest,
                         .size = layer->size,
                         .platform = {},
                         .annotations = {}});
    state.config.diffIds.append(layer->diffId);
    if (!state.config.history.isEmpty()) {
        state.config.history.last().isEmptyLayer = false;
    }
    state.tree.markInherited();
    return result;
}

core::Result<Descriptor> commitImage(const StageState &state, const Layout &layout, const CommitOptions &options)
{
    const auto config = layout.add(toJson(state.config), configType);
    if (!config) {
        return config;
    }
    const Manifest manifest{.config = *config, .layers = state.layers, .annotations = options.annotations};
    auto image = layout.add(toJson(manifest), manifestType);
    auto images = layout.images();
    if (!image || !images) {
        return image ? std::unexpected(images.error()) : image;
    }
    image->platform = state.config.platform;
    images->removeIf([&](const Descriptor &each) { return each.platform == image->platform; });
    images->append(*image);
    std::ranges::sort(*images, {},
                      [](const Descriptor &each) { return each.platform.value_or(image::Platform()).toString(); });
    return layout.setImages(*images).transform([&] { return *image; });
}

} // namespace sealyard::oci
