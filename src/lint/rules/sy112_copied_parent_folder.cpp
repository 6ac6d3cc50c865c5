#include "lint/facts/copies.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const KubefileContext &context)
{
    Findings findings;
    for (const image::Stage &stage : context.evaluation.stages) {
        for (const CopySource &source : copySources(stage, context.kubefile)) {
            if (source.leavesContext && source.path.isEmpty() && !source.hasVariable) {
                findings.append({.range = source.range,
                                 .message = Tr::tr("“%1” is above the build context, which the build cannot see; the "
                                                   "version directory itself is “.”.")
                                                .arg(source.written),
                                 .fixes = {{.title = Tr::tr("Write “.”"),
                                            .isSafe = true,
                                            .edits = {{context.path, {source.range, u"."_s}}}}}});
            }
        }
    }
    return findings;
}

} // namespace

extern const Rule sy112_copied_parent_folder;
const Rule sy112_copied_parent_folder{
    .code = "SY112",
    .name = "copied-parent-folder",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "COPY or ADD takes the folder above the version directory."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
The build sees the version directory and nothing above it, so `..` cannot be copied. Builders drop the climb and copy the
context itself, or refuse the line, depending on their version. Usually an editor rewrote a dot when a file was moved.

```bad
--- Kubefile
FROM scratch
COPY .. .
```

```good
--- Kubefile
FROM scratch
COPY . .
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
