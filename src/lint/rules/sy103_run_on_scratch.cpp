#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::EvaluatedInstruction;
using sealyard::image::InstructionKind;

namespace sealyard::lint {

namespace {

/// A shell, or an archive that may hold one, among the files of the version directory.
bool mayHoldShell(const DirectoryContext &context)
{
    return context.mayBeMadeByInit(u"bin/sh"_s) ||
           std::ranges::any_of(context.directory.entries, [](const image::DirectoryEntry &entry) {
               return entry.path.endsWith("bin/sh"_L1) || entry.path.endsWith("bin/bash"_L1);
           });
}

void checkStage(const image::Stage &stage, const KubefileContext &context, Findings &findings)
{
    const bool holdsShell = mayHoldShell(context.directory);
    bool hasFiles = false;
    bool hasShell = false;
    for (const EvaluatedInstruction &instruction : stage.instructions) {
        const bool isCopy = instruction.kind == InstructionKind::Copy || instruction.kind == InstructionKind::Add;
        const bool isForeign = instruction.kind == InstructionKind::Add || instruction.flags.contains(u"from"_s);
        hasFiles = hasFiles || isCopy;
        hasShell = hasShell || (isCopy && (isForeign || holdsShell));
        const bool mayWork = hasShell || (instruction.isJson && hasFiles) || !instruction.flags.isEmpty();
        if (instruction.kind == InstructionKind::Run && !mayWork) {
            findings.append({.range = context.kubefile.instructions.at(instruction.index).range,
                             .message = Tr::tr(
                                 "RUN cannot work here: the image starts from scratch and holds no shell. Prepare the "
                                 "files in init.sh instead.")});
        }
    }
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const image::Stage &stage : context.evaluation.stages) {
        if (stage.image == "scratch"_L1) {
            checkStage(stage, context, findings);
        }
    }
    return findings;
}

} // namespace

extern const Rule sy103_run_on_scratch;
const Rule sy103_run_on_scratch{
    .code = "SY103",
    .name = "run-on-scratch",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "RUN in an image that starts from scratch has no shell to run in."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
An image that starts `FROM scratch` is empty: there is no `/bin/sh`, so RUN fails and with it the build. What RUN was
meant to prepare (downloads, unpacked archives) belongs in `init.sh`, which runs before the build on the builder itself.

```bad
--- Kubefile
FROM scratch
RUN curl -LO https://example.com/tool
COPY . .
```

```good
--- init.sh
#!/bin/bash
set -e
curl -fLO https://example.com/tool
--- Kubefile
FROM scratch
COPY . .
```

A stage into which ADD, or COPY from another image, brings files before the RUN is left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
