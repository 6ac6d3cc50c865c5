#include "lint/facts/copies.h"
#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

bool isApplication(const image::Stage &stage)
{
    return std::ranges::none_of(stage.labels, [](const auto &label) {
        const bool isType = label.first == "sealos.io.type"_L1 || label.first == "apps.sealos.io/type"_L1;
        return isType && label.second != "application"_L1;
    });
}

bool putsOnlyRegistry(const image::Stage &stage, const image::Kubefile &kubefile)
{
    const bool hasOther = std::ranges::any_of(stage.instructions, [](const image::EvaluatedInstruction &each) {
        using Kind = image::InstructionKind;
        const bool isCopy = each.kind == Kind::Copy || each.kind == Kind::Add;
        return each.kind == Kind::Run || each.kind == Kind::WorkDir || (isCopy && each.flags.contains(u"from"_s));
    });
    const QList<CopySource> sources = copySources(stage, kubefile);
    return !hasOther && std::ranges::all_of(sources, [](const CopySource &source) {
        return registryPlace(source) == RegistryPlace::AtRoot && !source.path.isEmpty();
    });
}

Findings check(const KubefileContext &context)
{
    const image::Stage *stage = context.scratchStage();
    // A misspelt COPY may be what is missing.
    if (!stage || !context.kubefile.problems.isEmpty() || !context.directory.isClusterImage() ||
        !isApplication(*stage)) {
        return {};
    }
    const QList<RunCommand> commands = runCommands(context);
    if (commands.isEmpty() || !putsOnlyRegistry(*stage, context.kubefile)) {
        return {};
    }
    return {{.range = commands.first().range,
             .message = Tr::tr("sealos changes into the application's directory before each command, and that is never "
                               "made because the image holds nothing but registry/.")}};
}

} // namespace

extern const Rule sy129_no_application_directory;
const Rule sy129_no_application_directory{
    .code = "SY129",
    .name = "no-application-directory",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP(
        "lint", "There are run commands, but only registry/ is in the image, so they have no directory to run in."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
sealos copies everything but `registry/` into the application's directory and runs each command as `cd DIRECTORY &&
COMMAND`. When there is nothing else the directory is not made and every command fails (sealos issues 4478 and 2181).
Copy a script or any other file too.

```bad
--- Kubefile
FROM scratch
COPY registry registry
CMD ["kubectl create ns demo"]
```

```good
--- Kubefile
FROM scratch
COPY registry registry
COPY install.sh .
CMD ["bash install.sh"]
--- install.sh
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
