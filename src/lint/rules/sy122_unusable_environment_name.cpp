#include "lint/facts/runcommands.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

QString problemOf(const QString &name)
{
    if (!isVariableName(name)) {
        return Tr::tr("“%1” cannot be exported by a shell, so the variable is missing when commands run. Use letters, "
                      "digits and “_”.")
            .arg(name);
    }
    if (name.startsWith("SEALOS_SYS"_L1)) {
        return Tr::tr("sealos drops variables whose names begin with SEALOS_SYS, such as “%1”.").arg(name);
    }
    if (name == "PATH"_L1) {
        return Tr::tr("sealos drops PATH of the image; set it in the script that needs it.");
    }
    return {};
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    if (!context.directory.isClusterImage() || context.evaluation.stages.isEmpty()) {
        return findings;
    }
    for (const image::EvaluatedInstruction &each : context.evaluation.stages.last().instructions) {
        if (each.kind != image::InstructionKind::Env) {
            continue;
        }
        for (const image::Assignment &assignment : context.kubefile.instructions.at(each.index).assignments) {
            const QString problem = problemOf(assignment.key.value);
            if (!problem.isEmpty() && !assignment.key.raw.contains(u'$')) {
                findings.append({.range = assignment.key.range, .message = problem});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy122_unusable_environment_name;
const Rule sy122_unusable_environment_name{
    .code = "SY122",
    .name = "unusable-environment-name",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "An ENV name is none that a shell can export, or one that sealos overwrites."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
sealos exports every ENV in front of the run commands (`export NAME="value"`). A name with a dash or a dot makes the shell
refuse the export, and the variable is missing. `PATH` and names that begin with `SEALOS_SYS` are dropped.

```bad
--- Kubefile
FROM scratch
ENV storage-class=local
CMD ["bash install.sh"]
```

```good
--- Kubefile
FROM scratch
ENV STORAGE_CLASS=local
CMD ["bash install.sh"]
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
