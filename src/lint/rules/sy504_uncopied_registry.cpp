#include "lint/copies.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

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

Findings check(const KubefileContext &context)
{
    const image::Stage *stage = context.scratchStage();
    const QString name = context.path.section(u'/', -1);
    if (!stage || !context.isUsed() || context.directory.isMentionedByInit(name)) {
        return {};
    }
    const RegistryPlace place = registryPlace(*stage, context.kubefile);
    const bool isReportedThere = std::ranges::any_of(copySources(*stage, context.kubefile), isNamedAlone);
    if (place == RegistryPlace::AtRoot || place == RegistryPlace::Unknown || isReportedThere) {
        return {};
    }
    const imagelist::ImageList &list = context.directory.imagesWithCharts();
    if (list.images.isEmpty()) {
        return {};
    }
    const imagelist::ImageOrigin origin = list.images.first().origins.value(0);
    return {
        {.range = context.kubefile.instructions.at(stage->fromIndex).range,
         .message = Tr::tr("sealos packs %n image(s), “%1” among them, into registry/, but nothing copies that to the "
                           "root of the image, so the images are left out.",
                           nullptr, static_cast<int>(list.images.size()))
                        .arg(list.images.first().reference),
         .related = {{origin.path, origin.range, Tr::tr("This image is found here.")}},
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
