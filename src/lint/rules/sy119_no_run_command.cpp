#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool hasCommand(const image::Stage &stage)
{
    return std::ranges::any_of(stage.instructions, [](const image::EvaluatedInstruction &each) {
        return each.kind == image::InstructionKind::Cmd || each.kind == image::InstructionKind::Entrypoint;
    });
}

/// A rootfs is started by sealos itself.
bool isRootfs(const image::Stage &stage)
{
    return std::ranges::any_of(stage.labels, [](const auto &label) {
        return label.first.endsWith("sealos.io/type"_L1) || label.first == "sealos.io.type"_L1;
    });
}

Findings check(const KubefileContext &context)
{
    const image::Stage *stage = context.scratchStage();
    if (!stage || !context.directory.isClusterImage() || hasCommand(*stage) || isRootfs(*stage)) {
        return {};
    }
    return {{.range = context.kubefile.instructions.at(stage->fromIndex).range,
             .message = Tr::tr("There is neither CMD nor ENTRYPOINT: `sealos run` brings files and images to the "
                               "cluster and installs nothing.")}};
}

} // namespace

extern const Rule sy119_no_run_command;
const Rule sy119_no_run_command{
    .code = "SY119",
    .name = "no-run-command",
    .severity = core::Severity::Info,
    .summary = QT_TRANSLATE_NOOP(
        "lint", "The image has neither CMD nor ENTRYPOINT, so running it only brings files and images."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos run` executes the entries of ENTRYPOINT and CMD. Without them an image only delivers its files and container
images. That may be meant (a bundle of images); mostly the command was forgotten.

```bad
--- Kubefile
FROM scratch
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
