#include "core/paths.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    if (!context.isClusterImage() || context.directory.has(u"charts/Chart.yaml")) {
        return findings;
    }
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isCandidate =
            entry.isDirectory && !entry.isSymlink && entry.path.startsWith("charts/"_L1) && entry.path.count(u'/') == 1;
        const QString name = core::nameOf(entry.path);
        if (isCandidate && !context.directory.has(QString(entry.path + "/Chart.yaml"_L1)) &&
            !context.initScript.mentions(u"charts"_s) && !context.initScript.mentions(name)) {
            findings.append({.range = {},
                             .message = Tr::tr("“%1” has no Chart.yaml: sealos loads every folder directly below "
                                               "charts/ as a chart, and the build fails.")
                                            .arg(entry.path),
                             .path = context.pathOf(entry.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy302_folder_without_chart;
const Rule sy302_folder_without_chart{
    .code = "SY302",
    .name = "folder-without-chart",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "A folder directly below charts/ is no chart, so the build fails."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` loads every folder directly below `charts/` as a Helm chart, hidden ones included, and fails when one has no
`Chart.yaml`. Charts cannot be grouped in folders; other files belong elsewhere.

```bad
--- charts/group/demo/Chart.yaml
name: demo
```

```good
--- charts/demo/Chart.yaml
name: demo
```

When `init.sh` names `charts` or the folder, the rule keeps silent.
)md"),
    .check = check,
};

} // namespace sealyard::lint
