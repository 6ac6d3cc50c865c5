#include "lint/facts/copies.h"
#include "lint/rule.h"
#include "lint/tr.h"

namespace sealyard::lint {

namespace {

bool mayExist(const QString &path, const DirectoryContext &context)
{
    return path.isEmpty() || context.directory.has(path) || context.mayBeMadeByInit(path);
}

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const image::Stage &stage : context.evaluation.stages) {
        for (const CopySource &source : copySources(stage, context.kubefile)) {
            if (source.leavesContext && !source.hasVariable && !source.isPattern &&
                !mayExist(source.path, context.directory)) {
                findings.append(
                    {.range = source.range,
                     .message = Tr::tr("“%1” lies outside the build context: the build looks for “%2” beside the "
                                       "build file instead and fails.")
                                    .arg(source.written, source.path)});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy110_copy_from_outside;
const Rule sy110_copy_from_outside{
    .code = "SY110",
    .name = "copy-from-outside",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "COPY or ADD climbs out of the build context with “..”."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The build sees the version directory and nothing above it. A leading `..` is dropped, so `COPY ../common.sh .` looks for
`common.sh` beside the build file. In CI even the neighbours are missing: only the version directory is copied to the
place of the build. Copy the file into the version directory, or let `init.sh` fetch it.

```bad
--- Kubefile
FROM scratch
COPY ../common/install.sh ./
```

```good
--- Kubefile
FROM scratch
COPY common/install.sh ./
--- common/install.sh
#!/bin/bash
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
