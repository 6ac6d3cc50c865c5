#include "lint/facts/templates.h"
#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    Findings findings;
    for (const image::DirectoryEntry &entry : context.directory.entries) {
        const bool isRendered = context.isClusterImage() && !entry.isDirectory && entry.path.endsWith(".tpl"_L1) &&
                                isInRenderedFolder(entry.path);
        if (isRendered && context.isChartTemplate(entry.path)) {
            findings.append({.range = {},
                             .message = Tr::tr("A chart lies below “%1”, where sealctl renders each .tpl file on the "
                                               "cluster and deletes it: the chart is damaged. Move it to charts/.")
                                            .arg(entry.path.section(u'/', 0, 0)),
                             .path = context.pathOf(entry.path)});
        }
    }
    return findings;
}

} // namespace

extern const Rule sy529_chart_helper_among_manifests;
const Rule sy529_chart_helper_among_manifests{
    .code = "SY529",
    .name = "chart-helper-among-manifests",
    .severity = core::Severity::Warning,
    .summary = QT_TRANSLATE_NOOP("lint", "A chart lies where sealctl renders and deletes its .tpl files."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
On the cluster sealctl renders all `.tmpl` and `.tpl` files below `etc`, `scripts` and `manifests` and deletes what it has
rendered. The `_helpers.tpl` of a Helm chart there is rendered to a file without suffix, or to nothing, and the chart does
not work any more. Besides, `sealos build` looks for charts in `charts/` alone.

```bad
--- Kubefile
FROM scratch
COPY . .
--- manifests/demo/Chart.yaml
name: demo
--- manifests/demo/templates/_helpers.tpl
{{- define "demo.name" }}demo{{ end }}
```

```good
--- Kubefile
FROM scratch
COPY . .
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/_helpers.tpl
{{- define "demo.name" }}demo{{ end }}
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
