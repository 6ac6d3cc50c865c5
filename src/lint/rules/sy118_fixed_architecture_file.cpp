#include "core/paths.h"
#include "lint/facts/architectures.h"
#include "lint/facts/copies.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isMadeFor(const QString &file, const KubefileContext &context)
{
    return context.directory.initScript.mentions(core::nameOf(file));
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    if (!context.directory.isForSeveralArchitectures() || namesSeveralArchitectures(context.text)) {
        return findings;
    }
    for (const image::Stage &stage : context.evaluation.stages) {
        for (const image::EvaluatedInstruction &each : stage.instructions) {
            const bool isCopy = each.kind == image::InstructionKind::Copy || each.kind == image::InstructionKind::Add;
            const image::Instruction &instruction = context.kubefile.instructions.at(each.index);
            for (qsizetype i = 0; isCopy && i + 1 < instruction.words.size(); ++i) {
                const image::Word &word = instruction.words.at(i);
                const QString architecture = architectureIn(word.raw);
                if (!architecture.isEmpty() && !word.raw.contains(u'$') && !isMadeFor(word.value, context)) {
                    findings.append({.range = word.range,
                                     .message = Tr::tr("“%1” is made for %2, but the image is built for amd64 and "
                                                       "arm64.")
                                                    .arg(word.value, architecture)});
                }
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy118_fixed_architecture_file;
const Rule sy118_fixed_architecture_file{
    .code = "SY118",
    .name = "fixed-architecture-file",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A build file takes a file of one architecture for all of them."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The workflow builds every image for amd64 and arm64. A file whose name says one architecture ends in both images, and in
one of them it does not run. Let `init.sh` fetch the file for its first argument under a neutral name, write `${ARCH}` or
`$TARGETARCH` in a Dockerfile, or say in a file `build_arch` that only one architecture is built.

```bad
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
ADD plugins-linux-amd64.tgz /plugins
--- dockerimages/demo/1.0/plugins-linux-amd64.tgz
```

```good
--- dockerimages/demo/1.0/Dockerfile
FROM docker.io/library/busybox:1.36
ARG TARGETARCH
ADD plugins-linux-${TARGETARCH}.tgz /plugins
```

Files that `init.sh` names, and build files that name both architectures, are left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
