#include "oci/imagebuilder.h"

#include "oci/accounts.h"
#include "oci/buildcontext.h"
#include "oci/buildfile.h"
#include "oci/copyinstruction.h"
#include "oci/tr.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

using image::EvaluatedInstruction;
using image::InstructionKind;

std::unexpected<core::Error> cancelled()
{
    return core::failure(Tr::tr("The build was cancelled."), core::ErrorKind::Cancelled);
}

/// An image from scratch has a PATH, which stands before all that the build file defines.
image::NamedValues environmentFromScratch(image::NamedValues environment)
{
    const auto path = std::ranges::find(environment, u"PATH"_s, [](const auto &value) { return value.first; });
    if (path == environment.end()) {
        environment.prepend({u"PATH"_s, ImageConfig::defaultPath});
    } else {
        std::rotate(environment.begin(), path, path + 1);
    }
    return environment;
}

/// The labels of a base image, overlaid with those of the build file.
image::NamedValues labelsOver(image::NamedValues base, const image::NamedValues &own)
{
    for (const auto &label : own) {
        const auto former = std::ranges::find(base, label.first, [](const auto &value) { return value.first; });
        if (former == base.end()) {
            base.append(label);
        } else {
            former->second = label.second;
        }
    }
    return base;
}

/// Works through the stages of a build file.
class Build final
{
public:
    Build(const ImageRecipe &recipe, const Progress &progress, Layout layout, BuildContext context)
        : m_recipe(recipe)
        , m_progress(progress)
        , m_layout(std::move(layout))
        , m_context(std::move(context))
        , m_spool(recipe.layoutPath)
        , m_cache(recipe.cacheFolder)
        , m_keepGoing([this] { return m_progress({}); })
    {
        m_options = {.compression = recipe.compression,
                     .epoch = recipe.sourceDateEpoch,
                     .annotations = recipe.annotations,
                     .keepGoing = m_keepGoing,
                     .percent = recipe.percent};
    }

    core::Result<BuiltImage> run();

private:
    core::Result<void> runStage(qsizetype at);
    core::Result<StageState> beginningOf(qsizetype at);
    core::Result<void> runInstruction(StageState &state, qsizetype at, const EvaluatedInstruction &instruction);
    core::Result<void> change(StageState &state, const EvaluatedInstruction &instruction, const QString &text);
    core::Result<void> copy(StageState &state, qsizetype at, const EvaluatedInstruction &instruction);
    core::Result<const FileTree *> treeNamed(const QString &name, qsizetype at);
    core::Result<BuiltImage> write();
    [[nodiscard]] QString stepText(qsizetype at, qsizetype step, const QString &text) const;
    [[nodiscard]] bool say(const QString &line) const { return m_progress(line); }

    const ImageRecipe &m_recipe;
    const Progress &m_progress;
    Layout m_layout;
    BuildContext m_context;
    Spool m_spool;
    LayerCache m_cache;
    KeepGoing m_keepGoing;
    CommitOptions m_options;
    BuildFile m_file;
    std::map<qsizetype, StageState> m_stages;
    std::map<QString, StageState> m_copiedImages;
};

core::Result<BuiltImage> Build::run()
{
    const ImageSources sources{.layout = m_layout,
                               .contextPath = m_recipe.contextPath,
                               .platform = m_recipe.platform,
                               .fetch = m_recipe.fetch};
    auto file = readBuildFile(m_recipe.buildFilePath,
                              {.buildArguments = m_recipe.buildArguments, .platform = m_recipe.platform}, sources);
    if (!file) {
        return std::unexpected(file.error());
    }
    m_file = *std::move(file);
    for (const qsizetype at : m_file.neededStages) {
        if (const auto done = runStage(at); !done) {
            return std::unexpected(done.error());
        }
    }
    return write();
}

QString Build::stepText(qsizetype at, qsizetype step, const QString &text) const
{
    const qsizetype count = m_file.evaluation.stages.at(at).instructions.size() + 1;
    const QString line = u"STEP %1/%2: %3"_s.arg(step).arg(count).arg(text);
    const auto stages = m_file.neededStages.size();
    return stages == 1 ? line : u"[%1/%2] %3"_s.arg(at + 1).arg(m_file.evaluation.stages.size()).arg(line);
}

core::Result<StageState> Build::beginningOf(qsizetype at)
{
    const image::Stage &stage = m_file.evaluation.stages.at(at);
    core::Result<StageState> state;
    if (const auto base = stageNamed(m_file, stage.image, at)) {
        StageState &earlier = m_stages.at(*base);
        if (const auto committed = commitLayer(earlier, m_layout, m_cache, m_options); !committed) {
            return std::unexpected(committed.error());
        }
        state = earlier;
        state->config.environment = stage.environment;
    } else if (const auto image = m_file.images.find(stage.image); image != m_file.images.end()) {
        const bool isCopied = m_file.neededStages.size() > 1;
        state = loadBase(image->second, m_layout, isCopied ? Contents::All : Contents::Accounts, m_spool, m_keepGoing);
    }
    if (!state) {
        return state;
    }
    if (!state->config.onBuild.isEmpty()) {
        return core::failure(Tr::tr("The base image has ONBUILD instructions, which the built-in builder does not do: "
                                    "%1. Choose the buildah backend.")
                                 .arg(state->config.onBuild.first()));
    }
    state->config.platform = m_recipe.platform;
    state->config.environment = state->layers.isEmpty() ? environmentFromScratch(stage.environment) : stage.environment;
    state->config.labels = labelsOver(state->config.labels, stage.labels);
    return state;
}

core::Result<void> Build::runStage(qsizetype at)
{
    const image::Stage &stage = m_file.evaluation.stages.at(at);
    const image::Instruction &from = m_file.kubefile.instructions.at(stage.fromIndex);
    if (!say(stepText(at, 1, u"FROM "_s + from.text))) {
        return cancelled();
    }
    auto state = beginningOf(at);
    if (!state) {
        return located(m_file, from.range.start.line, state.error());
    }
    qsizetype step = 1;
    for (const EvaluatedInstruction &instruction : stage.instructions) {
        const image::Instruction &source = m_file.kubefile.instructions.at(instruction.index);
        const QString line = source.keyword + u' ' + source.text;
        if (!say(stepText(at, ++step, line))) {
            return cancelled();
        }
        state->config.history.append({.createdBy = "/bin/sh -c #(nop) "_L1 + line});
        if (const auto done = runInstruction(*state, at, instruction); !done) {
            return located(m_file, source.range.start.line, done.error());
        }
    }
    m_stages.emplace(at, *std::move(state));
    return {};
}

core::Result<void> Build::runInstruction(StageState &state, qsizetype at, const EvaluatedInstruction &instruction)
{
    const bool isCopy = instruction.kind == InstructionKind::Add || instruction.kind == InstructionKind::Copy;
    return isCopy ? copy(state, at, instruction)
                  : change(state, instruction, m_file.kubefile.instructions.at(instruction.index).text);
}

core::Result<void> Build::change(StageState &state, const EvaluatedInstruction &instruction, const QString &text)
{
    if (!apply(instruction, text, state.config)) {
        return core::failure(Tr::tr("The built-in builder runs no %1 instruction; choose the buildah backend.")
                                 .arg(image::keywordOf(instruction.kind)));
    }
    if (instruction.kind == InstructionKind::WorkDir) {
        // Made for the USER before it, as far as the image knows that one.
        const Owner owner = ownerNamed(state.config.user, state.tree).value_or(Owner{});
        return state.tree.makeDirectories(state.config.workingDirectory.toStdString(), owner)
            .transform([](const std::string &) {});
    }
    return {};
}

core::Result<const FileTree *> Build::treeNamed(const QString &name, qsizetype at)
{
    if (const auto stage = stageNamed(m_file, name, at)) {
        return &m_stages.at(*stage).tree;
    }
    const auto known = m_copiedImages.find(name);
    if (known != m_copiedImages.end()) {
        return &known->second.tree;
    }
    const auto image = m_file.images.find(name);
    if (image == m_file.images.end()) {
        return core::failure(Tr::tr("There is no stage and no image “%1”.").arg(name));
    }
    auto state = loadBase(image->second, m_layout, Contents::All, m_spool, m_keepGoing);
    return state.transform(
        [&](StageState &loaded) { return &m_copiedImages.emplace(name, std::move(loaded)).first->second.tree; });
}

core::Result<void> Build::copy(StageState &state, qsizetype at, const EvaluatedInstruction &instruction)
{
    const QString from = instruction.flags.value(u"from"_s);
    const CopyInstruction copyInstruction{.keyword = image::keywordOf(instruction.kind),
                                          .arguments = instruction.arguments,
                                          .flags = instruction.flags,
                                          .workingDirectory = state.config.workingDirectory,
                                          .heredocs = instruction.heredocs,
                                          .isFromStage = !from.isEmpty()};
    const CopyTarget target{.tree = state.tree,
                            .spool = m_spool,
                            .warn = [this](const QString &sentence) { m_progress(sentence); },
                            .keepGoing = m_keepGoing};
    if (from.isEmpty()) {
        return copyInto(target, m_context, copyInstruction);
    }
    return treeNamed(from, at).and_then(
        [&](const FileTree *tree) { return copyInto(target, TreeSource(*tree), copyInstruction); });
}

core::Result<BuiltImage> Build::write()
{
    StageState &state = m_stages.at(m_file.evaluation.stages.size() - 1);
    if (!say(u"COMMIT"_s)) {
        return cancelled();
    }
    const auto layer = commitLayer(state, m_layout, m_cache, m_options);
    if (!layer) {
        return std::unexpected(layer.error());
    }
    const auto image = commitImage(state, m_layout, m_options);
    const auto blobs = image ? blobsOf(m_layout, *image) : std::unexpected(image.error());
    if (!blobs) {
        return std::unexpected(blobs.error());
    }
    BuiltImage built{.digest = image->digest, .size = 0, .fileCount = layer->fileCount, .isCached = layer->isCached};
    for (const Descriptor &blob : *blobs) {
        built.size += blob.size;
    }
    return built;
}

} // namespace

core::Result<BuiltImage> buildImage(const ImageRecipe &recipe, const Progress &progress)
{
    auto context = BuildContext::open(recipe.contextPath);
    auto layout = context ? Layout::openOrCreate(recipe.layoutPath) : std::unexpected(context.error());
    if (!layout) {
        return std::unexpected(layout.error());
    }
    return Build(recipe, progress, *std::move(layout), *std::move(context)).run();
}

} // namespace sealyard::oci
