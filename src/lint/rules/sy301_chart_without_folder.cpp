#include "lint/rule.h"
#include "lint/tr.h"

using namespace Qt::StringLiterals;

namespace sealyard::lint {

namespace {

Findings check(const DirectoryContext &context)
{
    static const QString file = u"charts/Chart.yaml"_s;
    if (!context.isClusterImage() || !context.directory.has(file)) {
        return {};
    }
    return {{.range = {},
             .message = Tr::tr("The chart lies directly in charts/; sealos takes each folder in there, such as "
                               "templates/, for a chart of its own and fails. Move the chart to charts/NAME/."),
             .path = context.pathOf(file)}};
}

} // namespace

extern const Rule sy301_chart_without_folder;
const Rule sy301_chart_without_folder{
    .code = "SY301",
    .name = "chart-without-folder",
    .severity = core::Severity::Error,
    .summary = QT_TRANSLATE_NOOP("lint", "charts/ is itself a chart, but sealos takes each folder below it for one."),
    .documentation = QT_TRANSLATE_NOOP("lint", R"md(
`sealos build` loads every folder directly below `charts/` as a Helm chart to find its images. When `charts/` itself holds
`Chart.yaml`, its `templates/` is loaded as a chart, which it is not, and the build fails; sub-charts are scanned with
values that are not theirs.

```bad
--- charts/Chart.yaml
name: demo
--- charts/templates/a.yaml
kind: Service
```

```good
--- charts/demo/Chart.yaml
name: demo
--- charts/demo/templates/a.yaml
kind: Service
```
)md"),
    .check = check,
};

} // namespace sealyard::lint
