#include "core/paths.h"
#include "lint/facts/charts.h"
#include "lint/facts/copies.h"
#include "lint/facts/helm.h"
#include "lint/facts/scripts.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using sealyard::core::Fix;
using sealyard::image::EvaluatedInstruction;
using sealyard::image::InstructionKind;

namespace sealyard::lint {

namespace {

bool isNamedAlone(const CopySource &source)
{
    return !source.path.isEmpty() && registryPlace(source) == RegistryPlace::Elsewhere;
}

/// Before the first command of the stage; at the end of the file when there is none.
Fix copyFix(const image::Stage &stage, const KubefileContext &context)
{
    const auto isCommand = [](const EvaluatedInstruction &instruction) {
        return instruction.kind == InstructionKind::Cmd || instruction.kind == InstructionKind::Entrypoint;
    };
    const bool hasWorkDir =
        std::ranges::contains(stage.instructions, InstructionKind::WorkDir, &EvaluatedInstruction::kind);
    QString text = hasWorkDir ? u"COPY registry /registry\n"_s : u"COPY registry registry\n"_s;
    const auto command = std::ranges::find_if(stage.instructions, isCommand);
    core::Position place = core::LineIndex(context.text).position(context.text.size());
    if (command != stage.instructions.end()) {
        place = {context.kubefile.instructions.at(command->index).range.start.line, 0};
    } else if (!context.text.endsWith(u'\n')) {
        text.prepend(u'\n');
    }
    return {.title = Tr::tr("Insert “COPY registry registry”"),
            .isSafe = true,
            .edits = {{context.path, {{place, place}, text}}}};
}

/// A template with an image in one of the committed charts that sealos renders; empty when there is none.
QString templateWithImage(const DirectoryContext &context)
{
    for (const ChartFolder &chart : chartFolders(context)) {
        const bool isRendered = chart.path.startsWith("charts/"_L1) && chart.path.count(u'/') == 1;
        for (const image::DirectoryEntry &entry : context.directory.entries) {
            const bool isTemplate = isRendered && entry.path.startsWith(chart.fileOf(u"templates/"_s));
            const QString *text = isTemplate ? context.textOf(entry.path) : nullptr;
            if (text && text->contains(" image: "_L1)) {
                return entry.path;
            }
        }
    }
    return {};
}

/// Where an image comes from that sealos surely packs; nothing when there may be none.
std::optional<core::RelatedLocation> originOf(const DirectoryContext &context)
{
    if (!context.images.images.isEmpty()) {
        const imagelist::ImageOrigin origin = context.images.images.first().origins.value(0);
        return core::RelatedLocation{origin.path, origin.range, Tr::tr("This image is found here.")};
    }
    for (const PlacedCommand &each : placedCommands(context, u"helm")) {
        if (each.text->role == ShellRole::Init && each.command->certainty == shell::Certainty::Certain &&
            pullsIntoCharts(*each.command)) {
            const Place place = each.place();
            return core::RelatedLocation{place.path, place.range, Tr::tr("This chart is rendered to find its images.")};
        }
    }
    const QString chart = templateWithImage(context);
    return chart.isEmpty() ? std::nullopt
                           : std::optional(core::RelatedLocation{
                                 context.pathOf(chart), {}, Tr::tr("This chart is rendered to find its images.")});
}

/// True when init.sh may still change the build file, so that its committed text says little.
bool isChanged(const KubefileContext &context)
{
    const QString name = core::nameOf(context.path);
    const auto files = context.directory.scripts().buildFiles();
    const bool isGenerated = std::ranges::contains(files, name, &GeneratedBuildFile::name);
    return context.directory.isMentionedByInit(name) && !isGenerated;
}

Findings check(const KubefileContext &context)
{
    const image::Stage *stage =
        context.isUsed() && context.directory.isClusterImage() ? context.scratchStage() : nullptr;
    if (!stage || isChanged(context)) {
        return {};
    }
    const RegistryPlace place = registryPlace(*stage, context.kubefile);
    const bool isReportedThere = std::ranges::any_of(copySources(*stage, context.kubefile), isNamedAlone);
    const bool isLost = place != RegistryPlace::AtRoot && place != RegistryPlace::Unknown && !isReportedThere;
    const auto origin = isLost ? originOf(context.directory) : std::nullopt;
    if (!origin) {
        return {};
    }
    return {
        {.range = context.kubefile.instructions.at(stage->fromIndex).range,
         .message = Tr::tr("sealos packs container images into registry/, but nothing copies that to the root of the "
                           "image, so they are left out."),
         .related = {*origin},
         .fixes = {copyFix(*stage, context)}}};
}

} // namespace

extern const Rule sy504_uncopied_registry;
const Rule sy504_uncopied_registry{
    .code = "SY504",
    .name = "uncopied-registry",
    .severity = core::Severity::Error,
    .summary =
        QT_TRANSLATE_NOOP("lint", "There are images to pack, but the build file does not copy the registry directory."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Before the build, `sealos build` pulls every image that it finds in `charts/`, `manifests/` and `images/shim/` and stores
it in `registry/` beside the build file. Only a COPY brings that into the image, `COPY registry registry` or `COPY . .`;
without it the images are missing and nobody says a word (sealos issues 2089 and 4478).

```bad
--- Kubefile
FROM scratch
COPY manifests manifests
CMD ["kubectl apply -f manifests"]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

```good
--- Kubefile
FROM scratch
COPY manifests manifests
COPY registry registry
CMD ["kubectl apply -f manifests"]
--- manifests/demo.yaml
kind: Pod
spec:
  containers:
    - image: docker.io/library/nginx:1.25
```

Left alone: manifests without images, build files that `init.sh` mentions, and images that start from another image or
copy from one.
)md"),
    .check = check,
};

} // namespace sealyard::lint
