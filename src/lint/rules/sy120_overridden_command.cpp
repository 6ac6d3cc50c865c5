#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

namespace sealyard::lint {

namespace {

Findings check(const KubefileContext &context)
{
    Findings findings;
    if (context.evaluation.stages.isEmpty()) {
        return findings;
    }
    for (const auto kind : {image::InstructionKind::Cmd, image::InstructionKind::Entrypoint}) {
        const image::Instruction *last = nullptr;
        for (const image::EvaluatedInstruction &each : context.evaluation.stages.last().instructions) {
            if (each.kind != kind) {
                continue;
            }
            const image::Instruction &next = context.kubefile.instructions.at(each.index);
            if (last) {
                findings.append(
                    {.range = last->keywordRange,
                     .message = Tr::tr("This %1 has no effect: a later one replaces it.").arg(last->keyword.toUpper()),
                     .related = {{context.path, next.range, Tr::tr("The later one.")}}});
            }
            last = &next;
        }
    }
    return findings;
}

} // namespace

extern const Rule sy120_overridden_command;
const Rule sy120_overridden_command{
    .code = "SY120",
    .name = "overridden-command",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "Only the last CMD or ENTRYPOINT of an image counts."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
An image has one CMD and one ENTRYPOINT. When the build file has several, the last one wins without a word, and what the
earlier ones should do is never run. Put all commands into one array.

```bad
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests"]
CMD ["helm upgrade -i demo charts/demo"]
```

```good
--- Kubefile
FROM scratch
COPY . .
CMD ["kubectl apply -f manifests", "helm upgrade -i demo charts/demo"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
