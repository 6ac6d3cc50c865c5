#include "core/paths.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using sealyard::image::Instruction;
using sealyard::image::InstructionKind;

namespace sealyard::lint {

namespace {

/// Before the first instruction that needs an image; ARG may stand before FROM.
core::Position placeOfFrom(const image::Kubefile &kubefile)
{
    const auto first = std::ranges::find_if(
        kubefile.instructions, [](const Instruction &instruction) { return instruction.kind != InstructionKind::Arg; });
    return first == kubefile.instructions.end() ? core::Position{} : core::Position{first->range.start.line, 0};
}

Findings check(const KubefileContext &context)
{
    const QString name = core::nameOf(context.path);
    const bool hasFrom =
        std::ranges::contains(context.kubefile.instructions, InstructionKind::From, &Instruction::kind);
    if (hasFrom || !context.isUsed() || context.directory.isMentionedByInit(name)) {
        return {};
    }
    const core::Position place = placeOfFrom(context.kubefile);
    const core::Fix fix{.title = Tr::tr("Insert “FROM scratch”"),
                        .isSafe = context.directory.isClusterImage(),
                        .edits = {{context.path, {{place, place}, u"FROM scratch\n"_s}}}};
    return {{.range = {place, place},
             .message = context.kubefile.instructions.isEmpty()
                            ? Tr::tr("“%1” holds no instruction, so nothing can be built from it.").arg(name)
                            : Tr::tr("“%1” has no FROM, so the build does not know what to start from.").arg(name),
             .fixes = {fix}}};
}

} // namespace

extern const Rule sy102_missing_from;
const Rule sy102_missing_from{
    .code = "SY102",
    .name = "missing-from",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "The build file does not say what the image starts from."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
A build file without FROM, and an empty one, end the build at once (“no FROM statement found”). A cluster image starts
from nothing: `FROM scratch`. Only ARG, comments and blank lines may stand before it.

```bad
--- Kubefile
COPY . .
```

```good
--- Kubefile
FROM scratch
COPY . .
```

A file that `init.sh` writes anew is left alone.
)md"),
    .check = check,
};

} // namespace sealyard::lint
