#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isIneffective(const image::EvaluatedInstruction &each)
{
    using Kind = image::InstructionKind;
    static constexpr std::array kinds{Kind::User, Kind::Expose, Kind::Volume, Kind::HealthCheck, Kind::StopSignal};
    const bool movesCopies = each.kind == Kind::WorkDir && each.arguments.value(0) != "/"_L1;
    return movesCopies || std::ranges::contains(kinds, each.kind);
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    const image::Stage *stage = context.scratchStage();
    if (!stage || !context.directory.isClusterImage()) {
        return findings;
    }
    for (const image::EvaluatedInstruction &each : stage->instructions) {
        if (!isIneffective(each)) {
            continue;
        }
        const image::Instruction &instruction = context.kubefile.instructions.at(each.index);
        const bool isFolder = each.kind == image::InstructionKind::WorkDir;
        findings.append(
            {.range = instruction.range,
             .message = isFolder
                            ? Tr::tr("sealos runs commands in the root of the image whatever WORKDIR says; it only "
                                     "changes where COPY puts files, registry/ among them.")
                            : Tr::tr("sealos ignores %1: a cluster image is no container.")
                                  .arg(instruction.keyword.toUpper())});
    }
    return findings;
}

} // namespace

extern const Rule sy121_ineffective_instruction;
const Rule sy121_ineffective_instruction{
    .code = "SY121",
    .name = "ineffective-instruction",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP(
        "lint", "WORKDIR, USER, EXPOSE, VOLUME, HEALTHCHECK and STOPSIGNAL do nothing in a cluster image."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
Nothing of a cluster image runs as a container: its files are copied to the host and its commands run there as root.
USER, EXPOSE, VOLUME, HEALTHCHECK and STOPSIGNAL have no effect. WORKDIR has a harmful one: relative targets of COPY move
below it, while commands still run in the root of the image and `registry/` is only found there.

```bad
--- Kubefile
FROM scratch
WORKDIR /app
COPY . .
CMD ["bash install.sh"]
--- install.sh
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["bash install.sh"]
--- install.sh
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
