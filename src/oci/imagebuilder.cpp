#include "oci/imagebuilder.h"

#include "core/files.h"
#include "image/evaluation.h"
#include "oci/copyinstruction.h"
#include "oci/imagearchive.h"
#include "oci/imageconfig.h"
#include "oci/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

using image::EvaluatedInstruction;
using image::InstructionKind;

/// The build file as far as the builder needs it.
struct BuildFile
{
    image::Kubefile kubefile;
    image::Stage stage;
};

/// Works through the instructions of one stage.
class Build final
{
public:
    Build(const ImageRecipe &recipe, const Progress &progress)
        : m_recipe(recipe)
        , m_progress(progress)
    {
    }

    core::Result<BuiltImage> run();

private:
    core::Result<BuildFile> readBuildFile() const;
    core::Result<void> runInstruction(const BuildFile &file, const EvaluatedInstruction &instruction);
    core::Result<void> change(const EvaluatedInstruction &instruction, const QString &text);
    core::Result<void> copy(const EvaluatedInstruction &instruction);
    core::Result<BuiltImage> write();
    [[nodiscard]] std::unexpected<core::Error> located(int line, const core::Error &error) const;
    [[nodiscard]] Owner imageUser() const;
    [[nodiscard]] qint64 timeOfImage() const;
    [[nodiscard]] bool keepGoing() const { return m_progress({}); }
    void warn(const QString &sentence) const { m_progress(sentence); }
    [[nodiscard]] bool say(const QString &line) const { return m_progress(line); }

    const ImageRecipe &m_recipe;
    const Progress &m_progress;
    BuildContext m_context;
    FileTree m_tree;
    ImageConfig m_config;
};

std::unexpected<core::Error> cancelled()
{
    return core::failure(Tr::tr("The build was cancelled."), core::ErrorKind::Cancelled);
}

/// An image from scratch has a PATH, which stands before all that the build file defines.
image::NamedValues environmentOf(const image::Stage &stage)
{
    const auto isPath = [](const auto &value) {
        return value.first == "PATH"_L1;
    };
    image::NamedValues environment = stage.environment;
    const auto path = std::ranges::find_if(environment, isPath);
    if (path == environment.end()) {
        environment.prepend({u"PATH"_s, ImageConfig::defaultPath});
    } else {
        std::rotate(environment.begin(), path, path + 1);
    }
    return environment;
}

std::unexpected<core::Error> Build::located(int line, const core::Error &error) const
{
    const QString name = QFileInfo(m_recipe.buildFilePath).fileName();
    return core::failure(Tr::tr("“%1”, line %2: %3").arg(name).arg(line + 1).arg(error.message), error.kind);
}

core::Result<BuildFile> Build::readBuildFile() const
{
    const auto text = core::readText(m_recipe.buildFilePath);
    if (!text) {
        return std::unexpected(text.error());
    }
    BuildFile file{.kubefile = image::parseKubefile(*text), .stage = {}};
    const auto evaluation =
        image::evaluate(file.kubefile, {.buildArguments = m_recipe.buildArguments, .platform = m_recipe.platform});
    for (const auto &problems : {file.kubefile.problems, evaluation.problems}) {
        if (!problems.isEmpty()) {
            return located(problems.first().range.start.line, {problems.first().message, core::ErrorKind::Invalid});
        }
    }
    if (evaluation.stages.isEmpty()) {
        return located(0, {Tr::tr("There is no FROM instruction."), core::ErrorKind::Invalid});
    }
    file.stage = evaluation.stages.last();
    if (file.stage.image != "scratch"_L1) {
        const int line = file.kubefile.instructions.at(file.stage.fromIndex).range.start.line;
        return located(line, {Tr::tr("FROM %1 needs a base image; the built-in builder makes images from scratch only. "
                                     "Choose the buildah backend.")
                                  .arg(file.stage.image)});
    }
    return file;
}

core::Result<BuiltImage> Build::run()
{
    auto context = BuildContext::open(m_recipe.contextPath);
    if (!context) {
        return std::unexpected(context.error());
    }
    m_context = *std::move(context);
    const auto file = readBuildFile();
    if (!file) {
        return std::unexpected(file.error());
    }
    m_config.platform = m_recipe.platform;
    m_config.environment = environmentOf(file->stage);
    m_config.labels = file->stage.labels;
    const qsizetype count = file->stage.instructions.size() + 1;
    if (!say(u"STEP 1/%1: FROM scratch"_s.arg(count))) {
        return cancelled();
    }
    for (qsizetype at = 0; at < count - 1; ++at) {
        const EvaluatedInstruction &instruction = file->stage.instructions.at(at);
        const image::Instruction &source = file->kubefile.instructions.at(instruction.index);
        const QString line = source.keyword + u' ' + source.text;
        if (!say(u"STEP %1/%2: %3"_s.arg(at + 2).arg(count).arg(line))) {
            return cancelled();
        }
        m_config.history.append({.createdBy = "/bin/sh -c #(nop) "_L1 + line});
        if (const auto done = runInstruction(*file, instruction); !done) {
            return located(source.range.start.line, done.error());
        }
    }
    return write();
}

core::Result<void> Build::runInstruction(const BuildFile &file, const EvaluatedInstruction &instruction)
{
    switch (instruction.kind) {
    case InstructionKind::Add:
    case InstructionKind::Copy:
        return copy(instruction);
    case InstructionKind::HealthCheck:
    case InstructionKind::OnBuild:
    case InstructionKind::Shell:
        warn(Tr::tr("%1 is left out: OCI images do not know it.").arg(image::keywordOf(instruction.kind)));
        return {};
    default:
        return change(instruction, file.kubefile.instructions.at(instruction.index).text);
    }
}

core::Result<void> Build::change(const EvaluatedInstruction &instruction, const QString &text)
{
    if (!apply(instruction, text, m_config)) {
        return core::failure(Tr::tr("The built-in builder runs no %1 instruction; choose the buildah backend.")
                                 .arg(image::keywordOf(instruction.kind)));
    }
    if (instruction.kind == InstructionKind::WorkDir) {
        return m_tree.makeDirectories(m_config.workingDirectory.toStdString(), imageUser())
            .transform([](const std::string &) {});
    }
    return {};
}

core::Result<void> Build::copy(const EvaluatedInstruction &instruction)
{
    const CopyInstruction copyInstruction{.keyword = image::keywordOf(instruction.kind),
                                          .arguments = instruction.arguments,
                                          .flags = instruction.flags,
                                          .workingDirectory = m_config.workingDirectory};
    return copyInto(m_tree, m_context, copyInstruction, [this](const QString &sentence) { warn(sentence); });
}

/// WORKDIR makes its folder for the USER before it, as far as that one is given by numbers.
Owner Build::imageUser() const
{
    static const QRegularExpression numbers(uR"(\A(\d{1,9})(?::(\d{1,9}))?\z)"_s);
    const QRegularExpressionMatch match = numbers.match(m_config.user);
    const unsigned user = match.captured(1).toUInt();
    return {.user = user, .group = match.hasCaptured(2) ? match.captured(2).toUInt() : user};
}

qint64 Build::timeOfImage() const
{
    if (m_recipe.sourceDateEpoch) {
        return *m_recipe.sourceDateEpoch;
    }
    qint64 newest = 0;
    for (const auto &[path, inode] : m_tree.entries()) {
        newest = std::max(newest, inode->time.value_or(0));
    }
    return newest;
}

core::Result<BuiltImage> Build::write()
{
    m_config.created = timeOfImage();
    if (!m_config.history.isEmpty()) {
        m_config.history.last().isEmptyLayer = false;
    }
    if (!say(u"COMMIT %1"_s.arg(m_recipe.name))) {
        return cancelled();
    }
    // Has no name on disk as long as nobody asks for it, so it vanishes with this process.
    QTemporaryFile content(QFileInfo(m_recipe.outputPath).path() + "/layer.XXXXXX"_L1);
    if (!content.open()) {
        return core::failure(Tr::tr("Cannot write into the folder of “%1”: %2")
                                 .arg(QDir::toNativeSeparators(m_recipe.outputPath), content.errorString()));
    }
    const KeepGoing goOn = [this] {
        return keepGoing();
    };
    const auto layer =
        writeLayer(m_tree, {.made = m_config.created, .latest = m_recipe.sourceDateEpoch}, content, goOn);
    if (!layer && content.error() != QFileDevice::NoError) {
        const QString folder = QFileInfo(m_recipe.outputPath).path();
        return core::failure(Tr::tr("Cannot write the image's layer in the folder “%1”: %2")
                                 .arg(QDir::toNativeSeparators(folder), core::reasonOfFailedWrite(content, folder)));
    }
    if (!layer) {
        return std::unexpected(layer.error());
    }
    if (!content.seek(0)) {
        return core::failure(Tr::tr("Cannot read the image's layer again: %1").arg(content.errorString()));
    }
    const ImageParts parts{.config = toJson(m_config, layer->diffId),
                           .layer = *layer,
                           .layerContent = &content,
                           .name = m_recipe.name,
                           .time = m_config.created};
    return writeImageArchive(parts, m_recipe.outputPath, goOn).transform([this](const WrittenArchive &written) {
        return BuiltImage{.path = m_recipe.outputPath,
                          .manifestDigest = written.manifestDigest,
                          .size = written.size,
                          .fileCount = static_cast<qsizetype>(m_tree.entries().size())};
    });
}

} // namespace

core::Result<BuiltImage> buildImage(const ImageRecipe &recipe, const Progress &progress)
{
    return Build(recipe, progress).run();
}

} // namespace sealyard::oci
