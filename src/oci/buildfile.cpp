#include "oci/buildfile.h"

#include "core/files.h"
#include "oci/tr.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sealyard::oci {

namespace {

constexpr auto scratch = "scratch"_L1;

/// Finds out which stages the last one needs; the others are not built, as buildah does.
void need(BuildFile &file, qsizetype at)
{
    if (!file.neededStages.insert(at).second) {
        return;
    }
    const image::Stage &stage = file.evaluation.stages.at(at);
    if (const auto base = stageNamed(file, stage.image, at); base && !stage.image.isEmpty()) {
        need(file, *base);
    }
    for (const image::EvaluatedInstruction &instruction : stage.instructions) {
        const QString from = instruction.flags.value(u"from"_s);
        if (from.isEmpty()) {
            continue;
        }
        if (const auto source = stageNamed(file, from, at)) {
            need(file, *source);
        } else {
            file.copiedImages.insert(from);
        }
    }
}

core::Result<void> check(const BuildFile &file)
{
    for (const auto &problems : {file.kubefile.problems, file.evaluation.problems}) {
        if (!problems.isEmpty()) {
            return located(file, problems.first().range.start.line,
                           {problems.first().message, core::ErrorKind::Invalid});
        }
    }
    if (file.evaluation.stages.isEmpty()) {
        return located(file, 0, {Tr::tr("There is no FROM instruction."), core::ErrorKind::Invalid});
    }
    return {};
}

/// Before anything is pulled: a build that cannot be done should say so at once.
core::Result<void> checkInstructions(const BuildFile &file)
{
    for (const qsizetype at : file.neededStages) {
        for (const image::EvaluatedInstruction &instruction : file.evaluation.stages.at(at).instructions) {
            if (instruction.kind != image::InstructionKind::Run) {
                continue;
            }
            const int line = file.kubefile.instructions.at(instruction.index).range.start.line;
            return located(file, line,
                           {Tr::tr("RUN executes a program inside of the image, which needs a container; the built-in "
                                   "builder only puts files together. Choose one of the backends sealos, buildah, "
                                   "podman and docker.")});
        }
    }
    return {};
}

int lineOf(const BuildFile &file, const image::Stage &stage)
{
    return file.kubefile.instructions.at(stage.fromIndex).range.start.line;
}

core::Result<void> findImages(BuildFile &file, const ImageSources &sources)
{
    const auto find = [&](const QString &name, int line) -> core::Result<void> {
        if (name == scratch || file.images.contains(name)) {
            return {};
        }
        auto image = findBase(name, sources);
        if (!image) {
            return located(file, line, image.error());
        }
        file.images.emplace(name, *std::move(image));
        return {};
    };
    for (const qsizetype at : file.neededStages) {
        const image::Stage &stage = file.evaluation.stages.at(at);
        const bool isStage = stageNamed(file, stage.image, at).has_value();
        if (auto found = isStage ? core::Result<void>() : find(stage.image, lineOf(file, stage)); !found) {
            return found;
        }
    }
    for (const QString &name : file.copiedImages) {
        if (auto found = find(name, 0); !found) {
            return found;
        }
    }
    return {};
}

} // namespace

std::unexpected<core::Error> located(const BuildFile &file, int line, const core::Error &error)
{
    return core::failure(Tr::tr("“%1”, line %2: %3").arg(file.name).arg(line + 1).arg(error.message), error.kind);
}

std::optional<qsizetype> stageNamed(const BuildFile &file, const QString &name, qsizetype before)
{
    for (qsizetype at = before - 1; at >= 0; --at) {
        if (!name.isEmpty() && file.evaluation.stages.at(at).name == name) {
            return at;
        }
    }
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    return isNumber && number >= 0 && number < before ? std::optional<qsizetype>(number) : std::nullopt;
}

core::Result<BuildFile> readBuildFile(const QString &path, const image::EvaluationInput &input,
                                      const ImageSources &sources)
{
    const auto text = core::readText(path);
    if (!text) {
        return std::unexpected(text.error());
    }
    BuildFile file;
    file.name = QFileInfo(path).fileName();
    file.kubefile = image::parseKubefile(*text);
    file.evaluation = image::evaluate(file.kubefile, input);
    auto done = check(file);
    if (done) {
        need(file, file.evaluation.stages.size() - 1);
        done = checkInstructions(file).and_then([&] { return findImages(file, sources); });
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    if (!file.images.empty()) { // once more, with what the base images define
        image::EvaluationInput known = input;
        known.baseEnvironment = [&file](const QString &name) {
            const auto image = file.images.find(name);
            return image == file.images.end() ? image::NamedValues() : configFromJson(image->second.config).environment;
        };
        file.evaluation = image::evaluate(file.kubefile, known);
        done = check(file);
    }
    return done.transform([&] { return std::move(file); });
}

} // namespace sealyard::oci
